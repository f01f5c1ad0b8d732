import { describe, expect, test } from 'vitest';
import { wordsOf } from './words.ts';

describe('L8 words of a title', () => {
  test.each([
    ['Café crème, 2ème', ['cafe', 'creme', '2', 'eme']],
    ['IŞIKLI KUTU', ['isikli', 'kutu']],
    ['ışıklı kutu', ['isikli', 'kutu']],
    ['İnce İNCE ince', ['ince', 'ince', 'ince']],
    ['Șosea țigări', ['sosea', 'tigari']],
    ['Fytslampe, foar bûten', ['fytslampe', 'foar', 'buten']],
    ['500ml 500 ml 0,5 L', ['500', 'ml', '500', 'ml', '0.5', 'l']],
    ["PAPER CHAIN KIT 50'S", ['paper', 'chain', 'kit', '50', 's']],
    ['ไฟหน้าจักรยาน USB', ['ไฟ', 'หน้า', 'จักรยาน', 'usb']],
    ['自転車ライト', ['自転車', 'ライト']],
    ['한국어 자전거', ['한국어', '자전거']],
    ['Weiße STRASSE, Straße', ['weisse', 'strasse', 'strasse']],
    ['smørebrød ŁÓDŹ œuvre', ['smorebrod', 'lodz', 'oeuvre']],
    ['ΚΑΦΕΣ καφές', ['καφεσ', 'καφεσ']],
    ["women’s WOMEN'S", ["women's", "women's"]],
    ['ขวดน้ำ', ['ขวด', 'น้ำ']],
    ['ขวดน\u0e49\u0e4d\u0e32', ['ขวด', 'น้ำ']],
    ['ﾗｲﾄ ガラス', ['ライト', 'ガラス']],
    ['مِصْبَاح سـفر', ['مصباح', 'سفر']],
    ['!!! ---', []],
  ])('%s', (title, words) => {
    expect(wordsOf(title)).toEqual(words);
  });
});
