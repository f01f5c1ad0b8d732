import { describe, expect, test } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { similar } from './similar.ts';
import { productsOf, type ProductLiteral, rowOf } from './testing.ts';
import { textVectors } from './text-vectors.ts';

/** Titles as shops write them, each two of a line alike and no other two as much. */
const TITLES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Turkish: [
    ['Bisiklet Ön Işığı USB Şarjlı', 'BİSİKLET ARKA IŞIK SETİ'],
    ['Çelik Termos 500 ml', 'Paslanmaz çelik termos bardak'],
    ['Kadın Koşu Ayakkabısı Siyah', 'Siyah kadın yürüyüş ayakkabıları'],
    ['Ahşap Oyuncak Tren Seti', 'Çocuklar için ahşap tren oyuncağı'],
    ['Pamuklu Çift Kişilik Nevresim Takımı', 'ÇİFT KİŞİLİK PAMUK NEVRESİM'],
    ['Türk Kahvesi Fincan Takımı', 'Porselen kahve fincanı'],
    ['Kablosuz Kulaklık Bluetooth 5.3', 'bluetooth kulaklık kulak üstü'],
    ['Mutfak Bıçağı Seti 5 Parça', 'Şef bıçağı, mutfak için'],
    ['Bebek Arabası Katlanır', 'KATLANIR BEBEK ARABASI YAĞMURLUĞU'],
    ['Dimmerli LED Masa Lambası', 'LED gece lambası'],
    ['Yün Atkı ve Bere', 'Örgü yün bere'],
    ['Kedi Maması Somonlu 2 kg', 'Somonlu yetişkin kedi maması'],
    ['Dolma Kalem Kitabı', 'Kalemler için kitap'],
    ['Bıçaklar bileme taşı', 'BIÇAK BİLEYİCİ'],
    ['Işıklı Ayna', 'AYNA ISIKLI'],
    ['Dağcılık sırt çantası 40 litre', 'Sırt çantaları, 20 litre'],
  ],
  Thai: [
    ['โคมไฟตั้งโต๊ะ LED', 'โคมไฟอ่านหนังสือตั้งโต๊ะ'],
    ['ขวดน้ำสแตนเลส 500 มล.', 'ขวดน้ำเก็บความเย็น'],
    ['รองเท้าวิ่งผู้หญิง สีดำ', 'รองเท้าผ้าใบวิ่งสำหรับผู้ชาย'],
    ['ไฟหน้าจักรยาน USB', 'ไฟท้ายจักรยานแบบชาร์จ'],
    ['หม้อหุงข้าวไฟฟ้า 1.8 ลิตร', 'หม้อหุงข้าวดิจิตอล'],
    ['กระเป๋าเดินทางล้อลาก 20 นิ้ว', 'กระเป๋าเดินทาง 28 นิ้ว'],
    ['ชุดผ้าปูที่นอน 6 ฟุต', 'ผ้าปูที่นอนกันไรฝุ่น'],
    ['แก้วกาแฟเซรามิก', 'แก้วกาแฟพร้อมฝา'],
    ['พัดลมตั้งพื้น 16 นิ้ว', 'พัดลมตั้งโต๊ะพกพา'],
    ['ของเล่นไม้สำหรับเด็ก', 'บล็อกไม้ของเล่นเสริมพัฒนาการเด็ก'],
    ['เสื้อยืดคอกลมผู้ชาย', 'เสื้อยืดโอเวอร์ไซส์'],
    ['อาหารแมวรสปลาแซลมอน', 'อาหารแมวโต รสทูน่า'],
    ['หูฟังบลูทูธไร้สาย', 'หูฟังไร้สายตัดเสียงรบกวน'],
    ['หมวกกันน็อคจักรยาน', 'หมวกกันน็อกเต็มใบ'],
    ['ครีมกันแดดหน้า SPF50', 'ครีมกันแดดสำหรับผิวกาย'],
    ['ยาสีฟันสมุนไพร', 'แปรงสีฟันและยาสีฟัน'],
    ['น้ำยาล้างจาน', 'น้ำยาล้างจานกลิ่นมะนาว'],
    ['เก้าอี้สำนักงาน', 'เก้าอี้ทำงานเพื่อสุขภาพ'],
  ],
  Romanian: [
    ['Lampă de birou cu LED', 'Lampa pentru birou'],
    ['Șosete din lână', 'SOSETE LANA BARBATI'],
    ['Cană de cafea, ceramică', 'Set căni de cafea'],
    ['Bicicletă de oraș', 'Biciclete electrice de oras'],
    ['Țesătură din bumbac', 'tesatura bumbac, la metru'],
  ],
  'West Frisian': [
    ['Fytslampe foar', 'Lampe foar de fyts'],
    ['Wollen sokken', 'Sokken fan wol'],
    ['Kofjebeker mei ear', 'Beker foar kofje'],
    ['Stedshelm swart', 'Fytshelm'],
    ['Tsiis, jong', 'Alde tsiis'],
  ],
  German: [
    ['Straßenrad für Damen', 'DAMEN STRASSENRAD'],
    ['Weißes Geschirrset, 6-teilig', 'Geschirrset weiss'],
    ['Kinderfahrradhelm', 'Helm für Kinder'],
    ['Große Gießkanne', 'Gießkannen aus Zink'],
    ['Schreibtischlampe', 'Lampe für den Schreibtisch'],
  ],
  Japanese: [
    ['自転車ライト USB充電', '自転車用テールライト'],
    ['ﾜｲﾔﾚｽｲﾔﾎﾝ', 'ワイヤレスイヤホン ケース付き'],
    ['折りたたみ傘 軽量', '晴雨兼用 折りたたみ傘'],
    ['ステンレス水筒 500ml', '子供用水筒'],
  ],
  Chinese: [
    ['不锈钢保温杯500ml', '儿童保温杯'],
    ['无线蓝牙耳机', '蓝牙耳机头戴式'],
    ['儿童自行车头盔', '自行车头盔 成人'],
    ['纯棉四件套床单', '床单纯棉双人'],
  ],
  Arabic: [
    ['مِصْبَاح مكتب', 'مصباح مكتب ليد'],
    ['حقيبة سفر كبيرة', 'حقيبة سـفر'],
    ['سماعة بلوتوث', 'سماعة بلوتوث لاسلكية'],
  ],
  Greek: [
    ['Φωτιστικό γραφείου', 'ΦΩΤΙΣΤΙΚΟ ΓΡΑΦΕΙΟΥ LED'],
    ['Καφές ελληνικός', 'ΕΛΛΗΝΙΚΟΣ ΚΑΦΕΣ'],
    ['Ποδήλατο πόλης', 'Παιδικό ποδήλατο'],
  ],
};

/** Which product is likest to each, by id. */
function likest(literals: readonly ProductLiteral[]): Record<string, string | undefined> {
  const products = productsOf(literals);
  const table = similar(textVectors(products), { catalogue: catalogueOf(products) });
  return Object.fromEntries(products.map(({ id }) => [id, rowOf({ products }, table, id)[0]?.id]));
}

describe('L8 the likest product is found by its title', () => {
  test.each(Object.entries(TITLES))('in %s', (_, pairs) => {
    const expected = Object.fromEntries(
      pairs.flatMap(([one, other]) => [
        [one, other],
        [other, one],
      ]),
    );
    expect(likest(Object.keys(expected).map((id) => ({ id })))).toEqual(expected);
  });

  test('as the readers of each language see it: a word of one language is not taken for one of another', () => {
    expect(
      likest([
        { id: '1', title: 'Rat poison', titles: { de: 'Gift' } },
        { id: '2', title: 'Gift wrap', titles: { de: 'Geschenkpapier' } },
        { id: '3', title: 'Poison for mice', titles: { de: 'Mäusegift' } },
        { id: '4', title: 'Wrapping paper', titles: { de: 'Packpapier', tr: 'Paket kâğıdı' } },
        { id: '5', title: 'Bedside lamp', titles: { th: 'โคมไฟหัวเตียง' } },
        { id: '6', title: 'โคมไฟ' },
      ]),
    ).toEqual({ 1: '3', 2: '4', 3: '1', 4: '2', 5: '6', 6: '5' });
  });

  test('and translations that only one of two products has take nothing from how alike they are', () => {
    const products = productsOf([
      { id: 'a', title: 'Desk lamp', titles: { tr: 'Masa lambası', th: 'โคมไฟตั้งโต๊ะ' } },
      { id: 'b', title: 'Desk lamp' },
      { id: 'c', title: 'Bread' },
    ]);
    const table = similar(textVectors(products), { catalogue: catalogueOf(products) });
    expect(rowOf({ products }, table, 'a').map(({ id, score }) => [id, Math.round(score * 1e6) / 1e6])).toEqual([
      ['b', 1],
    ]);
  });
});
