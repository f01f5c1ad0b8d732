import { fold } from '../../src/lib/index.ts';

/** The words of a title, in lower case, without accents and in the singular as far as English spelling tells it. */
export function wordsIn(title: string): readonly string[] {
  return (
    fold(title)
      .replaceAll(/['’]s\b/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map(singular);
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
