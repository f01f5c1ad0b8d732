import { expect, test } from 'vitest';
import { Product, SHOPPER_LOCALES } from '../domain/index.ts';
import { reasonsIn, titleIn } from './index.ts';

function everyReason(locale: string): string[] {
  const say = reasonsIn(locale);
  const until = Date.UTC(2011, 11, 9);
  return [
    say.boughtTogether({ together: 312, of: 1810 }),
    say.boughtTogether({ together: 1, of: 1, title: 'X1' }),
    say.boughtTogether({ together: 3, of: 20 }),
    say.upgrade({
      extraMinor: 1200,
      currency: 'EUR',
      differences: [
        { name: 'gears', from: '21', to: '24' },
        { name: 'weight', from: '12 kg', to: '9 kg' },
      ].concat({ name: 'never', from: '1', to: '2' }),
    }),
    say.upgrade({ extraMinor: 1, currency: 'JPY', differences: [] }),
    say.viewedNext({ sessions: 31, of: 200, title: 'X1' }),
    say.buyAgain({ times: 3, everyDays: 30, usualDays: 33, daysSince: 28 }),
    say.buyAgain({ times: 21, everyDays: 1, usualDays: 1, daysSince: 1 }),
    say.buyAgain({ times: 2, everyDays: 16, usualDays: 33, daysSince: 191 }),
    say.buyAgain({ times: 1, usualDays: 90, daysSince: 85 }),
    say.customersLikeYou({ customers: 42, of: 150 }),
    say.similar({ title: 'X1' }),
    say.trending({ lately: 41, before: 12, within: {} }),
    say.trending({ lately: 1, before: 0, within: { country: 'DE' }, until }),
    say.trending({ lately: 9, before: 3, within: { segment: 'new' } }),
    say.trending({ lately: 9, before: 3, within: { categoryPath: ['Lamps'] } }),
    say.bestsellers({ orders: 1810, within: { country: 'France' } }),
    say.bestsellers({ orders: 120, within: { categoryPath: ['Home', 'Lamps'] } }),
    say.bestsellers({ orders: 120, within: { segment: 'new' } }),
    say.bestsellers({ orders: 120, within: { segment: 'returning' } }),
    say.bestsellers({ orders: 120, within: { segment: 'unheard of' } }),
  ];
}

test('S8 every reason is one sentence that carries its numbers, in each language that we speak', () => {
  expect(Object.fromEntries(SHOPPER_LOCALES.map((locale) => [locale, everyReason(locale)]))).toEqual({
    en: [
      'Bought together in 312 of 1,810 orders.',
      'Bought together with X1 in 1 of 1 order.',
      'Bought together in 3 of 20 orders.',
      'For €12.00 more: 24 gears instead of 21, weight 9 kg instead of 12 kg.',
      'For ¥1 more, a dearer version of the same kind.',
      'Also looked at in 31 of the latest 200 visits to X1.',
      'You bought this 3 times, about every 30 days; the last time was 28 days ago.',
      'You bought this 21 times, about every 1 day; the last time was 1 day ago.',
      'You bought this 2 times, 16 days apart; the last time was 191 days ago.',
      'You bought this 85 days ago; we expect it to be needed again after about 90 days.',
      'Bought by 42 of the 150 customers whose purchases are most like yours.',
      'Much like X1.',
      'Sold in 41 orders in the last 28 days, 12 in the 28 before.',
      'Sold in 1 order in Germany in the 28 days up to December 9, 2011, 0 in the 28 before.',
      'Sold in 9 orders of new customers in the last 28 days, 3 in the 28 before.',
      'Sold in 9 orders in the last 28 days, 3 in the 28 before.',
      'Among the bestsellers in France: in 1,810 orders.',
      'Among the bestsellers in Lamps: in 120 orders.',
      'Among the bestsellers with new customers: in 120 orders.',
      'Among the bestsellers with returning customers: in 120 orders.',
      'Among the bestsellers: in 120 orders.',
    ],
    tr: [
      '1.810 siparişten 312 tanesinde birlikte satın alındı.',
      'X1 ile: 1 siparişten 1 tanesinde birlikte satın alındı.',
      '20 siparişten 3 tanesinde birlikte satın alındı.',
      '€12,00 fazlasına: 21 yerine 24 gears, 12 kg yerine weight 9 kg.',
      '¥1 fazlasına, aynı türden daha pahalı bir ürün.',
      'X1 ürününe bakılan son 200 ziyaretten 31 tanesinde buna da bakıldı.',
      'Bunu 3 kez satın aldınız, yaklaşık 30 günde bir; son alışınızın üzerinden 28 gün geçti.',
      'Bunu 21 kez satın aldınız, yaklaşık 1 günde bir; son alışınızın üzerinden 1 gün geçti.',
      'Bunu 16 gün arayla 2 kez satın aldınız; son alışınızın üzerinden 191 gün geçti.',
      'Bunu 85 gün önce satın aldınız; yaklaşık 90 gün sonra yeniden gerekmesini bekliyoruz.',
      'Alışverişleri sizinkine en çok benzeyen 150 müşteriden 42 tanesi bunu satın aldı.',
      'X1 ürününe çok benziyor.',
      'Son 28 günde 41 siparişte satıldı, önceki 28 günde 12 siparişte.',
      '9 Aralık 2011 tarihine kadarki 28 günde (Almanya) 1 siparişte satıldı, önceki 28 günde 0 siparişte.',
      'Son 28 günde (yeni müşteriler) 9 siparişte satıldı, önceki 28 günde 3 siparişte.',
      'Son 28 günde 9 siparişte satıldı, önceki 28 günde 3 siparişte.',
      'Çok satanlar arasında (France): 1.810 siparişte.',
      'Çok satanlar arasında (Lamps): 120 siparişte.',
      'Çok satanlar arasında (yeni müşteriler): 120 siparişte.',
      'Çok satanlar arasında (yeniden alışveriş yapan müşteriler): 120 siparişte.',
      'Çok satanlar arasında: 120 siparişte.',
    ],
    th: [
      'ซื้อด้วยกันใน 312 จาก 1,810 คำสั่งซื้อ',
      'ซื้อคู่กับ X1 ใน 1 จาก 1 คำสั่งซื้อ',
      'ซื้อด้วยกันใน 3 จาก 20 คำสั่งซื้อ',
      'เพิ่มอีก €12.00: 24 gears แทน 21, weight 9 kg แทน 12 kg',
      'เพิ่มอีก ¥1 ได้สินค้าประเภทเดียวกันที่ราคาสูงกว่า',
      'มีผู้ดูด้วยใน 31 จาก 200 การเข้าชม X1 ล่าสุด',
      'คุณเคยซื้อสินค้านี้ 3 ครั้ง ประมาณทุก 30 วัน ครั้งล่าสุดเมื่อ 28 วันก่อน',
      'คุณเคยซื้อสินค้านี้ 21 ครั้ง ประมาณทุก 1 วัน ครั้งล่าสุดเมื่อ 1 วันก่อน',
      'คุณเคยซื้อสินค้านี้ 2 ครั้ง ห่างกัน 16 วัน ครั้งล่าสุดเมื่อ 191 วันก่อน',
      'คุณซื้อสินค้านี้เมื่อ 85 วันก่อน คาดว่าจะต้องใช้อีกหลังจากประมาณ 90 วัน',
      'ลูกค้า 42 จาก 150 คนที่ซื้อสินค้าคล้ายกับคุณมากที่สุดเคยซื้อสินค้านี้',
      'คล้ายกับ X1 มาก',
      'ขายได้ใน 41 คำสั่งซื้อ ในช่วง 28 วันที่ผ่านมา เทียบกับ 12 ในช่วง 28 วันก่อนหน้านั้น',
      'ขายได้ใน 1 คำสั่งซื้อ (เยอรมนี) ในช่วง 28 วันจนถึง 9 ธันวาคม 2554 เทียบกับ 0 ในช่วง 28 วันก่อนหน้านั้น',
      'ขายได้ใน 9 คำสั่งซื้อ (ลูกค้าใหม่) ในช่วง 28 วันที่ผ่านมา เทียบกับ 3 ในช่วง 28 วันก่อนหน้านั้น',
      'ขายได้ใน 9 คำสั่งซื้อ ในช่วง 28 วันที่ผ่านมา เทียบกับ 3 ในช่วง 28 วันก่อนหน้านั้น',
      'อยู่ในกลุ่มสินค้าขายดี (France): 1,810 คำสั่งซื้อ',
      'อยู่ในกลุ่มสินค้าขายดี (Lamps): 120 คำสั่งซื้อ',
      'อยู่ในกลุ่มสินค้าขายดี (ลูกค้าใหม่): 120 คำสั่งซื้อ',
      'อยู่ในกลุ่มสินค้าขายดี (ลูกค้าที่กลับมาซื้อซ้ำ): 120 คำสั่งซื้อ',
      'อยู่ในกลุ่มสินค้าขายดี: 120 คำสั่งซื้อ',
    ],
    ro: [
      'Se cumpără împreună: în 312 din 1.810 comenzi.',
      'Se cumpără împreună cu X1: în 1 din 1 comandă.',
      'Se cumpără împreună: în 3 din 20 de comenzi.',
      'Cu 12,00\u00A0EUR în plus: 24 gears în loc de 21, weight 9 kg în loc de 12 kg.',
      'Cu 1\u00A0JPY în plus, o variantă mai scumpă de același fel.',
      'Văzut și în 31 din ultimele 200 de vizite la X1.',
      'L-ați cumpărat de 3 ori, cam o dată la 30 de zile; ultima dată acum 28 de zile.',
      'L-ați cumpărat de 21 de ori, cam o dată la 1 zi; ultima dată acum 1 zi.',
      'L-ați cumpărat de 2 ori, la 16 zile distanță; ultima dată acum 191 de zile.',
      'L-ați cumpărat acum 85 de zile; ne așteptăm să fie nevoie din nou după vreo 90 de zile.',
      'Cumpărat de 42 din cei 150 de clienți ale căror cumpărături seamănă cel mai mult cu ale dumneavoastră.',
      'Seamănă mult cu X1.',
      'S-a vândut în 41 de comenzi în ultimele 28 de zile, față de 12 în cele 28 dinainte.',
      'S-a vândut în 1 comandă (Germania) în cele 28 de zile până la 9 decembrie 2011, față de 0 în cele 28 dinainte.',
      'S-a vândut în 9 comenzi (clienți noi) în ultimele 28 de zile, față de 3 în cele 28 dinainte.',
      'S-a vândut în 9 comenzi în ultimele 28 de zile, față de 3 în cele 28 dinainte.',
      'Printre cele mai vândute produse (France): în 1.810 comenzi.',
      'Printre cele mai vândute produse (Lamps): în 120 de comenzi.',
      'Printre cele mai vândute produse (clienți noi): în 120 de comenzi.',
      'Printre cele mai vândute produse (clienți care revin): în 120 de comenzi.',
      'Printre cele mai vândute produse: în 120 de comenzi.',
    ],
    fy: [
      'Tegearre kocht yn 312 fan 1.810 bestellingen.',
      'Tegearre mei X1 kocht yn 1 fan 1 bestelling.',
      'Tegearre kocht yn 3 fan 20 bestellingen.',
      'Foar €\u00A012,00 mear: 24 gears ynstee fan 21, weight 9 kg ynstee fan 12 kg.',
      'Foar JP¥\u00A01 mear in djoerdere ferzje fan itselde soarte.',
      'Ek besjoen yn 31 fan de lêste 200 besiken oan X1.',
      'Jo hawwe dit 3 kear kocht, likernôch ien kear yn de 30 dagen; de lêste kear wie 28 dagen lyn.',
      'Jo hawwe dit 21 kear kocht, likernôch ien kear yn de 1 dei; de lêste kear wie 1 dei lyn.',
      'Jo hawwe dit 2 kear kocht, mei 16 dagen dertusken; de lêste kear wie 191 dagen lyn.',
      'Jo hawwe dit 85 dagen lyn kocht; wy ferwachtsje dat it nei likernôch 90 dagen wer nedich is.',
      'Kocht troch 42 fan de 150 klanten waans oankeapen it meast op dy fan jo lykje.',
      'Liket in soad op X1.',
      'Ferkocht yn 41 bestellingen yn de lêste 28 dagen, yn de 28 dêrfoar yn 12.',
      'Ferkocht yn 1 bestelling yn Dútslân yn de 28 dagen oant 9 Desimber 2011, yn de 28 dêrfoar yn 0.',
      'Ferkocht yn 9 bestellingen fan nije klanten yn de lêste 28 dagen, yn de 28 dêrfoar yn 3.',
      'Ferkocht yn 9 bestellingen yn de lêste 28 dagen, yn de 28 dêrfoar yn 3.',
      'Ien fan de bêst ferkochte produkten yn France: yn 1.810 bestellingen.',
      'Ien fan de bêst ferkochte produkten yn Lamps: yn 120 bestellingen.',
      'Ien fan de bêst ferkochte produkten by nije klanten: yn 120 bestellingen.',
      'Ien fan de bêst ferkochte produkten by weromkommende klanten: yn 120 bestellingen.',
      'Ien fan de bêst ferkochte produkten: yn 120 bestellingen.',
    ],
  });
});

test('S8 a region writes in its own manner, and a language that we do not speak gets English, numbers and all', () => {
  const trend = { lately: 1810, before: 0, within: {}, until: Date.UTC(2011, 11, 9) };
  const said = (locale: string) => reasonsIn(locale).trending(trend).slice(0, 63);
  expect(['en-GB', 'en-GB-oed', 'de-DE', 'xx-a1-zzzzzzzz'].map(said)).toEqual([
    'Sold in 1,810 orders in the 28 days up to 9 December 2011, 0 in',
    'Sold in 1,810 orders in the 28 days up to 9 December 2011, 0 in',
    'Sold in 1,810 orders in the 28 days up to December 9, 2011, 0 i',
    'Sold in 1,810 orders in the 28 days up to December 9, 2011, 0 i',
  ]);
});

test('T11 no language tag that a request may carry breaks the wording', () => {
  for (const locale of ['en-abcd-abcd', 'en-a1', 'zz-QQ', 'en-QQ', 'en-12', 'en-US-US'])
    expect(reasonsIn(locale).bestsellers({ orders: 2, within: {} })).toBe('Among the bestsellers: in 2 orders.');
});

test('S8 a title comes in the shopper’s language, or in that of the region’s parent, or as the shop wrote it', () => {
  const product = Product.parse({ id: 'a', title: 'Lamp', titles: { tr: 'Lamba', 'tr-CY': 'Işık' } });
  expect(['tr-CY', 'tr-TR', 'th', undefined].map((locale) => titleIn(product, locale))).toEqual([
    'Işık',
    'Lamba',
    'Lamp',
    'Lamp',
  ]);
});
