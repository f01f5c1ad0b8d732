/**
 * What a reader makes of one piece of a foreign file: a row in our vocabulary, or the reason why it is none.
 * `line` counts from 1 as an editor does, the header included. A bad row is a value: nothing throws for it, and
 * nothing is dropped without a word. `text` is the original, cut at 2,000 characters.
 */
export type Reading<T> = { line: number; row: T } | { line: number; reject: string; text: string };

/** Readings come in batches, so that half a million of them cost half a million rows and not as many promises. */
export type Readings<T> = AsyncIterable<readonly Reading<T>[]>;
