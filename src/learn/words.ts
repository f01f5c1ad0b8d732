/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A number with its decimals, or a run of letters with their marks; so `500ml` and `500 ml` are the same two words. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

// The dictionary of the segmenter covers all these scripts, whichever language it is made for.
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Lower case without accents, so that `CAFÉ` is `cafe`, and every one of the four i's of Turkish (i, İ, ı, I) is `i`,
 * whatever language a title is in. Marks of other scripts stay: in Thai they are vowels.
 */
export function fold(text: string): string {
  // Plain English, most of what shops write, has nothing to take apart.
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFC');
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
