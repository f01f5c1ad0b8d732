import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Neighbours } from '../domain/index.ts';
import { rank, type RankInput, type Ranked } from './tally.ts';

const SIZE = 12;

/** Eighths add up exactly, so that the twin may add them in any order. */
const eighths = fc.integer({ min: 1, max: 8 }).map((n) => n / 8);
const row = fc.uniqueArray(fc.record({ place: fc.nat(SIZE - 1), score: eighths }), {
  maxLength: SIZE,
  selector: ({ place }) => place,
});
const tables = fc.array(row, { minLength: SIZE, maxLength: SIZE }).map((rows): Neighbours => {
  let end = 0;
  return {
    start: Uint32Array.from([0, ...rows.map(({ length }) => (end += length))]),
    product: Uint32Array.from(rows.flat(), ({ place }) => place),
    score: Float32Array.from(rows.flat(), ({ score }) => score),
    support: new Uint32Array(end),
  };
});
const places = fc.uniqueArray(fc.nat(SIZE - 1)).map((list) => list.sort((a, b) => a - b));
const inputs = fc.record({ table: tables, of: places, by: fc.constantFrom('sum', 'best'), size: fc.constant(SIZE) });

/** The slow twin: every entry an object, everything sorted. */
function plainly({ table, of, by }: RankInput): Ranked[] {
  const entries = of.flatMap((from) =>
    [...table.product.keys()]
      .filter((entry) => entry >= table.start[from]! && entry < table.start[from + 1]!)
      .map((entry) => ({ entry, from, place: table.product[entry]!, score: table.score[entry]! })),
  );
  return [...Map.groupBy(entries, ({ place }) => place).values()]
    .map((said) => {
      const loudest = said.toSorted((a, b) => b.score - a.score)[0]!;
      const sum = said.reduce((total, { score }) => total + score, 0);
      return { ...loudest, score: by === 'sum' ? sum : loudest.score, supporters: said.length };
    })
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

test('L2 adding up with reused buffers ranks as a plain loop does, also when somebody stops half-way', () => {
  fc.assert(
    fc.property(inputs, inputs, (first, second) => {
      rank(first).next();
      for (const half of rank(first)) if (half.score < 0.5) break;
      expect([...rank(second)]).toEqual(plainly(second));
    }),
  );
});

test('a ranking that is made while another is drawn does not disturb it', () => {
  fc.assert(
    fc.property(inputs, inputs, (one, other) => {
      const drawn = rank(one).flatMap((ranked, turn) => {
        if (turn === 0) expect([...rank(other)]).toEqual(plainly(other));
        return [ranked];
      });
      expect([...drawn]).toEqual(plainly(one));
    }),
  );
});
