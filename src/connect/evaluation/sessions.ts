import type { Completion, Readings } from '../../domain/index.ts';
import type { Source } from '../source.ts';
import { readLines } from './read-lines.ts';

/** One browsing session a line, oldest first: products in click order, spaces between. */
export function openSessions(source: Source): Readings<readonly string[]> {
  return readLines(source, (line) => ({ row: idsOf(line) }));
}

/** One case a line: `clicks so far -> next click`. */
export function openClicks(source: Source): Readings<Completion> {
  return readLines(source, (line) => {
    const [before, next, ...more] = line.split('->');
    const targetIds = idsOf(next ?? '');
    if (before === undefined || targetIds.length !== 1 || more.length > 0)
      return { reject: 'a case is the clicks so far, an arrow -> and the next click' };
    return { row: { productIds: idsOf(before), targetIds } };
  });
}

function idsOf(text: string): string[] {
  return text.split(' ').filter((id) => id.trim() !== '');
}
