import { expect, test } from 'vitest';
import { SHOPPER_LOCALES } from '../domain/index.ts';
import { reasonsIn } from './index.ts';

test('S8 D9 what a cart earns is one sentence in each language that we speak', () => {
  const said = SHOPPER_LOCALES.map((locale) => {
    const say = reasonsIn(locale);
    const currency = 'EUR';
    return [
      locale,
      [
        say.missing({ missingMinor: 420, reward: { currency } }),
        say.reached({ currency, off: { amountMinor: 500 } }),
        say.reached({ currency, off: { percent: 12.5 }, later: true }),
        say.filler({ currency, gift: 'X1' }),
      ].map((sentence) => sentence.replaceAll('\u00A0', ' ')),
    ];
  });
  expect(Object.fromEntries(said)).toEqual({
    en: [
      '€4.20 more for free shipping.',
      'This cart comes with €5.00 off this order.',
      'This cart comes with 12.5% off the next order.',
      'With this the cart reaches X1 for free.',
    ],
    tr: [
      '€4,20 daha ekleyince: ücretsiz kargo.',
      'Bu sepetle birlikte: bu siparişte €5,00 indirim.',
      'Bu sepetle birlikte: sonraki siparişte %12,5 indirim.',
      'Bu ürünle sepet şuna ulaşır: hediye olarak X1.',
    ],
    th: [
      'อีก €4.20 จะได้รับจัดส่งฟรี',
      'ตะกร้านี้ได้รับส่วนลด €5.00 สำหรับคำสั่งซื้อนี้',
      'ตะกร้านี้ได้รับส่วนลด 12.5% สำหรับคำสั่งซื้อครั้งถัดไป',
      'เพิ่มสินค้านี้แล้วตะกร้าจะได้รับของแถม X1',
    ],
    ro: [
      'Cu încă 4,20 EUR: livrare gratuită.',
      'La acest coș: 5,00 EUR reducere la această comandă.',
      'La acest coș: 12,5 % reducere la comanda următoare.',
      'Cu acest produs, coșul ajunge la: X1 cadou.',
    ],
    fy: [
      'Noch € 4,20 oant fergese besoarging.',
      'By dizze winkelwein: € 5,00 koarting op dizze bestelling.',
      'By dizze winkelwein: 12,5% koarting op de folgjende bestelling.',
      'Hjirmei komt de winkelwein oan X1 as kado.',
    ],
  });
});
