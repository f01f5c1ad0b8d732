/** Accents of Latin, Greek and Cyrillic, and the vowel points and the stretching of Hebrew and Arabic. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f]/g;
/** Letters that are no plain one with an accent, and yet are written as plain ones by those who lack them. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
  '’': "'",
};
const PLAINER = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
/** The vowel am of Thai and Lao in two pieces, about a tone mark or not. */
const SPLIT_AM = /\u0e4d([\u0e48-\u0e4b]?)\u0e32|\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/g;

/**
 * Lower case without accents, so that `CAFÉ` is `cafe`, `STRASSE` is `straße`, and every one of the four i's of Turkish (i, İ, ı,
 * I) is `i`, whatever language a title is in. Marks of other scripts stay: in Thai they are vowels.
 */
export function fold(text: string): string {
  // Plain English, most of what shops write, has nothing to take apart.
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(PLAINER, (letter) => PLAIN[letter]!)
    .normalize('NFC')
    .replace(SPLIT_AM, (_, thai?: string, lao?: string) => (thai === undefined ? `${lao!}\u0eb3` : `${thai}\u0e33`));
}

/** Whether every letter of the text is plain English. */
export function isAscii(text: string): boolean {
  for (let c = 0; c < text.length; c++) if (text.charCodeAt(c) > 0x7f) return false;
  return true;
}
