import { Refusal, type Reading, type Readings } from '../../domain/index.ts';
import type { Source } from '../source.ts';
import { decode } from '../stream/decode.ts';
import { decompress } from '../stream/decompress.ts';
import { groupBytes } from '../stream/group-bytes.ts';

/** What one line says, or why it says nothing. */
export type ReadLine<T> = (line: string) => { readonly row: T } | { readonly reject: string };

/** Longest line that is read; a longer one is no basket. */
const LINE_MAX_LENGTH = 1_000_000;
const SHOWN_LENGTH = 2_000;

/** Readings of a text of one row a line, plain or packed; empty lines are passed over. */
export async function* readLines<T>(source: Source, read: ReadLine<T>): Readings<T> {
  let rest = '';
  let line = 0;
  const readingOf = (text: string): Reading<T>[] => {
    line += 1;
    if (text.trim() === '') return [];
    const said =
      text.length > LINE_MAX_LENGTH ? { reject: 'the line is longer than a million characters' } : read(text);
    if ('reject' in said) return [{ line, reject: said.reject, text: text.slice(0, SHOWN_LENGTH) }];
    return [{ line, row: said.row }];
  };
  for await (const text of decode(groupBytes(decompress(source.bytes(), source.name)), source.name)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LINE_MAX_LENGTH) throw notLines(source.name);
    yield lines.flatMap((each) => readingOf(each.replace(/\r$/, '')));
  }
  if (rest !== '') yield readingOf(rest);
}

function notLines(name: string): Refusal {
  return new Refusal(
    'bad_input',
    `${name} has a line of over a million characters.`,
    'Check that it holds one basket a line.',
  );
}
