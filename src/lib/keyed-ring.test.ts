import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyedRing } from './keyed-ring.ts';

const MOST = 2048;

interface Write {
  readonly text: string;
  readonly a: number;
  readonly replaces: boolean;
}

/** The slow and obvious twin: a list that is cut at its front. */
function slowly(writes: readonly Write[]): (text: string) => number[] {
  const kept: { text: string; a: number }[] = [];
  for (const { text, a, replaces } of writes) {
    const newest = replaces ? kept.findLast((record) => record.text === text) : undefined;
    if (newest) newest.a = a;
    else if (!replaces) kept.push({ text, a });
    if (kept.length > MOST) kept.shift();
  }
  return (text) =>
    kept
      .filter((record) => record.text === text)
      .map(({ a }) => a)
      .reverse();
}

test('D3 memory in bounded space holds the latest records of each shopper, as a list that is cut at its front would', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 6000 }),
      fc.integer({ min: 1, max: 4000 }),
      (seed, count, texts) => {
        let state = seed >>> 0;
        const draw = (below: number) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below;
        const writes = Array.from({ length: count }, (_, a) => ({
          text: `visit-${Math.floor(draw(texts) * (draw(100) / 100))}`,
          a,
          replaces: draw(10) === 0,
        }));
        const ring = new KeyedRing(MOST, seed);
        for (const { text, a, replaces } of writes)
          if (replaces) ring.replaceNewest(text, { at: a, a, b: 0 });
          else ring.append(text, { at: a, a, b: 0 });
        const expected = slowly(writes);
        const appended = writes.filter(({ replaces }) => !replaces).length;
        expect([ring.count, ring.forgotten]).toEqual([Math.min(appended, MOST), Math.max(0, appended - MOST)]);
        for (const text of new Set(writes.slice(-200).map((write) => write.text))) {
          const found: number[] = [];
          ring.walk(text, ({ a }) => found.push(a) > 0);
          expect(found).toEqual(expected(text));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('D3 a walk ends where the visitor has seen enough', () => {
  const ring = new KeyedRing(MOST, 1);
  for (let a = 0; a < 50; a++) ring.append('somebody', { at: a, a, b: 0 });
  const found: number[] = [];
  ring.walk('somebody', ({ a }) => found.push(a) < 3);
  expect(found).toEqual([49, 48, 47]);
  ring.walk('nobody', () => expect.unreachable());
});
