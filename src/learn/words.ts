/** Scripts whose letters are syllables or words, written without spaces. */
const SYLLABIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu;
/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A number with its decimals, or a run of letters with their marks; so `500ml` and `500 ml` are the same two words. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

// The dictionary of the segmenter covers all these scripts, whichever language it is made for.
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

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

function isAscii(text: string): boolean {
  for (let c = 0; c < text.length; c++) if (text.charCodeAt(c) > 0x7f) return false;
  return true;
}

/** The words and numbers of a text, folded, in order. Decimal commas become points. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const folded = fold(text);
  const spaced = isAscii(folded);
  for (const run of folded.match(WORD) ?? []) {
    if (spaced || !UNSPACED.test(run)) words.push(run.includes(',') ? run.replaceAll(',', '.') : run);
    else for (const { segment, isWordLike } of segmenter.segment(run)) if (isWordLike === true) words.push(segment);
  }
  return words;
}

/**
 * Every two letters that stand together in scripts whose letters are syllables or words, folded: what a word is there is uncertain,
 * and 床单 is found again wherever it was cut (bigrams: Nie and Ren 1999, Chinese information retrieval).
 */
export function letterPairsOf(text: string): string[] {
  if (isAscii(text)) return [];
  return (fold(text).match(SYLLABIC) ?? []).flatMap((run) => {
    const letters = Array.from(run);
    return letters.slice(1).map((letter, place) => letters[place]! + letter);
  });
}
