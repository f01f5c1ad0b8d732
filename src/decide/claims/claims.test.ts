import { expect, test } from 'vitest';
import { SHOPPER_LOCALES, type ShopConfigInput } from '../../domain/index.ts';
import type { SnapshotLiteral } from '../../domain/testing.ts';
import { AT, claimsOf, DAY, LAST_ORDER, LOWERED, type Shop, textOf } from './testing.ts';

test('D7 nothing is claimed of a product of which nothing is known', () => {
  expect(claimsOf({})).toEqual([]);
});

test('D7 a rating is said with its count, cut and never rounded up', () => {
  expect(claimsOf({ lamp: { rating: { average: 4.96, count: 1_234 } } })).toEqual([
    { kind: 'rating', text: 'Rated 4.9 of 5 by 1,234 customers.', evidence: { average: 4.96, count: 1_234 } },
  ]);
  expect(claimsOf({ lamp: { rating: { average: 5, count: 4 } } })).toEqual([]);
  expect(claimsOf({ lamp: { rating: { average: 3.9, count: 50 } } })).toEqual([]);
});

test('D7 needs batteries is said where the data sheet says both that it does and that none come with it', () => {
  const said = (attributes: Record<string, string>) => textOf({ lamp: { attributes } });
  expect(said({ 'batteries needed': 'yes', 'batteries included': 'no' })).toBe('Needs batteries, not included.');
  expect(said({ 'battery type': '2 x AA', 'batteries included': 'No' })).toBe(
    'Needs batteries (2 x AA), not included.',
  );
  expect(said({ 'batteries needed': 'yes' })).toBeUndefined();
  expect(said({ 'batteries needed': 'yes', 'batteries included': 'yes' })).toBeUndefined();
  expect(said({ 'batteries needed': 'no', 'batteries included': 'no' })).toBeUndefined();
  expect(said({ 'battery type': 'none', 'batteries included': 'no' })).toBeUndefined();
  expect(said({ 'batteries included': 'no' })).toBeUndefined();
  const byMerchant: Shop = { claims: { needsBatteries: { products: { products: ['lamp'] } } } };
  expect(textOf(byMerchant)).toBe('Needs batteries, not included.');
});

test('D7 the part that it needs is named where orders and data sheets show it', () => {
  const learned: SnapshotLiteral = {
    pairs: {
      tent: [{ id: 'lamp', score: 0.5 }],
      lamp: [{ id: 'cells', score: 0.4, type: 'required_part', because: { name: 'battery type', value: 'AA' } }],
    },
  };
  const lamp = { attributes: { 'battery type': 'AA', 'batteries included': 'no' } };
  expect(claimsOf({ learned, lamp })[0]?.evidence).toEqual({
    which: 'AA',
    partId: 'cells',
  });
});

const sold: SnapshotLiteral = {
  lately: { tent: { lamp: 41 } },
  week: { lamp: [5, 4, 3, 2, 1, 1, 20] },
  learnedFrom: { firstOrderAt: (AT - 400 * DAY) / 1000, lastOrderAt: LAST_ORDER / 1000 },
};

test('D7 what was bought lately is counted within the days that are said, and silent once it is no longer fresh', () => {
  expect(claimsOf({ learned: sold })).toEqual([
    // The seventh day reaches back beyond 7 days from now: it is not counted.
    { kind: 'bought_this_week', text: 'Bought in 16 orders in the last 7 days.', evidence: { orders: 16, days: 7 } },
    {
      kind: 'bought_together',
      text: 'Bought together with tent in 41 orders in the last 90 days.',
      evidence: { withProductId: 'tent', orders: 41, days: 90 },
    },
  ]);
  const at = (ms: number) => claimsOf({ learned: sold, at: ms }).map(({ kind }) => kind);
  expect(at(LAST_ORDER + 2 * DAY)).toEqual(['bought_this_week', 'bought_together']);
  expect(at(LAST_ORDER + 2 * DAY + 1)).toEqual([]);
  // A clock that jumped back knows of orders that are yet to come.
  expect(at(LAST_ORDER - 1)).toEqual([]);
});

test('D7 no window is spoken of that the history does not reach back to', () => {
  const young = (days: number): SnapshotLiteral => ({
    ...sold,
    learnedFrom: { firstOrderAt: (AT - days * DAY) / 1000, lastOrderAt: LAST_ORDER / 1000 },
  });
  expect(claimsOf({ learned: young(89) }).map(({ kind }) => kind)).toEqual(['bought_this_week']);
  expect(claimsOf({ learned: young(6) })).toEqual([]);
});

const written: ShopConfigInput['texts'] = [
  { id: 'for-the-lamp', kind: 'missed', products: { products: ['lamp'] }, says: { en: 'Without it, tents are dark.' } },
  { id: 'warm', kind: 'benefit', products: { brands: ['Lux'] }, says: { en: 'Warm light.', tr: 'Sıcak ışık.' } },
  { id: 'off', kind: 'benefit', enabled: false, products: { products: ['lamp'] }, says: { en: 'Never said.' } },
  {
    id: 'late',
    kind: 'benefit',
    when: { countries: ['NL'] },
    products: { products: ['lamp'] },
    says: { en: 'Not here.' },
  },
];

test('D7 the merchant’s words are said of the products that they are for, in the shopper’s language or not at all', () => {
  const lamp = { brand: 'Lux' };
  const [benefit, missed] = [
    { kind: 'benefit', text: 'Warm light.', evidence: { textId: 'warm' } },
    { kind: 'missed', text: 'Without it, tents are dark.', evidence: { textId: 'for-the-lamp' } },
  ];
  expect(claimsOf({ texts: written, lamp })).toEqual([benefit, missed]);
  expect(claimsOf({ texts: written })).toEqual([missed]);
  expect(claimsOf({ texts: written, lamp, locale: 'tr-TR' })).toEqual([{ ...benefit, text: 'Sıcak ışık.' }]);
  expect(claimsOf({ texts: written, lamp, locale: 'th' })).toEqual([]);
  expect(claimsOf({ texts: written, lamp: { groupId: 'lamp' } })).toEqual([missed]);
});

test('D7 there are as many claims as the merchant wants, of the kinds and in the order that the merchant wants', () => {
  const shop: Shop = { texts: written, lamp: { brand: 'Lux', rating: { average: 4.5, count: 9 } } };
  const kinds = (claims: ShopConfigInput['claims']) => claimsOf({ ...shop, claims }).map(({ kind }) => kind);
  expect(kinds({})).toEqual(['rating', 'benefit', 'missed']);
  expect(kinds({ most: 2 })).toEqual(['rating', 'benefit']);
  expect(kinds({ most: 0 })).toEqual([]);
  expect(kinds({ kinds: ['missed', 'rating'] })).toEqual(['missed', 'rating']);
});

const everything: Shop = {
  lamp: {
    stock: 1,
    rating: { average: 4.5, count: 22 },
    attributes: { 'battery type': '2 x AA', 'batteries included': 'no' },
  },
  past: { reduction: LOWERED, stock: { pieces: 1, toldAt: AT } },
  learned: sold,
};

test('S8 claims are said in every language, with its plurals and its way to write numbers and amounts', () => {
  const said = Object.fromEntries(
    SHOPPER_LOCALES.map((locale) => [locale, claimsOf({ ...everything, locale }).map(({ text }) => text)]),
  );
  expect(said).toMatchInlineSnapshot(`
    {
      "en": [
        "Needs batteries (2 x AA), not included.",
        "Only 1 left in stock.",
        "You save €20.00 (20%): the lowest price of the 30 days before was €100.00.",
        "Rated 4.5 of 5 by 22 customers.",
        "Bought in 16 orders in the last 7 days.",
        "Bought together with tent in 41 orders in the last 90 days.",
      ],
      "fy": [
        "Hat batterijen nedich (2 x AA), dy’t der net by sitte.",
        "Noch mar 1 op foarried.",
        "Jo besparje € 20,00 (20%): de leechste priis fan de 30 dagen dêrfoar wie € 100,00.",
        "22 klanten jouwe it trochinoar in 4,5 fan 5.",
        "Kocht yn 16 bestellingen yn de lêste 7 dagen.",
        "Tegearre mei tent kocht yn 41 bestellingen yn de lêste 90 dagen.",
      ],
      "ro": [
        "Necesită baterii (2 x AA), care nu sunt incluse.",
        "Doar 1 bucată rămasă în stoc.",
        "Economisiți 20,00 EUR (20 %): cel mai mic preț din cele 30 de zile dinainte a fost 100,00 EUR.",
        "Notă medie 4,5 din 5, de la 22 de clienți.",
        "Cumpărat în 16 comenzi în ultimele 7 zile.",
        "Cumpărat împreună cu tent în 41 de comenzi în ultimele 90 de zile.",
      ],
      "th": [
        "ต้องใช้แบตเตอรี่ (2 x AA) ซึ่งไม่ได้รวมอยู่ในชุด",
        "เหลือในสต็อกเพียง 1 ชิ้น",
        "ประหยัด €20.00 (20%) จากราคาต่ำสุดในช่วง 30 วันก่อนหน้า คือ €100.00",
        "คะแนนเฉลี่ย 4.5 จาก 5 โดยลูกค้า 22 คน",
        "มีผู้ซื้อใน 16 คำสั่งซื้อในช่วง 7 วันที่ผ่านมา",
        "ซื้อคู่กับ tent ใน 41 คำสั่งซื้อในช่วง 90 วันที่ผ่านมา",
      ],
      "tr": [
        "Pil gerekir (2 x AA); pakete dahil değildir.",
        "Stokta yalnızca 1 adet kaldı.",
        "€20,00 (%20) tasarruf: önceki 30 günün en düşük fiyatı €100,00.",
        "22 müşterinin verdiği ortalama puan: 5 üzerinden 4,5.",
        "Son 7 günde 16 siparişte satın alındı.",
        "Son 90 günde 41 siparişte tent ile birlikte satın alındı.",
      ],
    }
  `);
});

test('T11 a title stands in a claim as it is, whatever it holds', () => {
  const hostile = "{orders} <b>'x'</b> # {n, plural, one {1}}";
  const learned: SnapshotLiteral = {
    ...sold,
    pairs: { tent: [{ id: 'lamp', score: 0.5 }] },
    products: [{ id: 'lamp' }, { id: 'tent', title: hostile }],
  };
  for (const locale of [...SHOPPER_LOCALES, 'en-abcd', 'zz-QQ'])
    expect(claimsOf({ learned, locale }).find(({ kind }) => kind === 'bought_together')?.text).toContain(hostile);
});
