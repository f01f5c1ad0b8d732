import type { RawRow } from './raw-row.ts';
import { SEPARATOR_LINE } from './sniff.ts';

type Rows = AsyncGenerator<readonly RawRow[]>;

/** Takes the first row off a stream of rows; a line `sep=;` before it is left out. */
export async function takeHeader(rows: Rows): Promise<{ header: RawRow | undefined; rest: Rows }> {
  let ready: readonly RawRow[] = [];
  while (ready.length === 0) {
    const next = await rows.next();
    if (next.done) break;
    ready = SEPARATOR_LINE.test(next.value[0]?.text ?? '') ? next.value.slice(1) : next.value;
  }
  return { header: ready[0], rest: before(ready.slice(1), rows) };
}

async function* before(first: readonly RawRow[], rest: Rows): Rows {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
