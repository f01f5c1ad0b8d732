import { expect, test } from 'vitest';
import { Product, ShopConfig, type ShopConfigInput } from '../../domain/index.ts';
import { findingsOf } from './index.ts';

function lint(says: Record<string, string>, config: ShopConfigInput = {}, brand = 'Lux'): string[] {
  const texts = [{ id: 'warm', kind: 'benefit' as const, products: { brands: [brand] }, says }];
  const lamp = Product.parse({ id: 'lamp', title: 'Lamp', brand: 'Lux' });
  const shop = { snapshot: undefined, products: new Map([['lamp', lamp]]), at: 0 };
  return findingsOf(ShopConfig.parse({ texts, ...config }), shop).map(({ part, what }) => `${part} ${what}`);
}

test('D7 the lint finds nothing odd about a text that helps', () => {
  expect(lint({ en: 'Lights 20 m of the path, and lasts 5 hours.', tr: 'Sıcak ışık.' })).toEqual([]);
});

test.each([
  ['en', 'Hurry, they sell well!'],
  ['tr', 'Son şans!'],
  ['th', 'รีบซื้อ'],
  ['ro', 'Grăbiți-vă!'],
  ['fy', 'Dit is de lêste kâns.'],
])('D7 the lint finds a text that presses, in %s', (locale, sentence) => {
  expect(lint({ [locale]: sentence })).toEqual([`texts.warm presses, in its text for ${locale}`]);
});

test.each(['Now 20% off.', '€5 cheaper.', 'Save 5,50 EUR.', '%20 indirim', 'ลด 100 บาท'])(
  'T16 the lint finds a text that names a price or a percentage: %s',
  (sentence) => {
    expect(lint({ en: sentence })).toEqual(['texts.warm names a price or a percentage, in its text for en']);
  },
);

test('D7 the lint finds texts that are never said', () => {
  expect(lint({ en: 'Warm.' }, {}, 'Luxe')).toEqual(['texts.warm means no product of the shop']);
  const never = ['texts.warm is never said: no claim of the kind benefit is made'];
  expect(lint({ en: 'Warm.' }, { claims: { kinds: ['missed'] } })).toEqual(never);
  expect(lint({ en: 'Warm.' }, { claims: { most: 0 } })).toEqual(never);
});
