import { fold, isAscii } from '../lib/index.ts';

/** Scripts whose letters are syllables or words, written without spaces. */
const SYLLABIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu;
/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A number with its decimals, or a run of letters with their marks; so `500ml` and `500 ml` are the same two words. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

// The dictionary of the segmenter covers all these scripts, whichever language it is made for.
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

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
