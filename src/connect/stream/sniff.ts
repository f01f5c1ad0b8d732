import type { Dialect } from './row-splitter.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** A first line by which spreadsheets name the delimiter: `sep=;`. */
export const SEPARATOR_LINE = /^sep=([,;\t|])\r?$/i;

/**
 * Finds the delimiter from the beginning of a text: the one that a line `sep=;` names, else the most frequent one of
 * `,` `;` tab and `|` outside quotes in the header line. Lines end with LF unless the text has only CR.
 */
export function sniffDialect(head: string): Dialect {
  const newline = !head.includes('\n') && head.includes('\r') ? '\r' : '\n';
  const named = SEPARATOR_LINE.exec(head.slice(0, head.indexOf(newline)));
  if (named?.[1] !== undefined) return { newline, quoted: true, delimiter: named[1] };
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let inQuotes = false;
  for (const character of head.trimStart()) {
    if (character === '"') inQuotes = !inQuotes;
    else if (!inQuotes && character === newline) break;
    else if (!inQuotes && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [delimiter = ','] = DELIMITERS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return { newline, quoted: true, delimiter };
}
