import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread, type Shares } from './spread.ts';

const groups = fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), weight: fc.nat(40), most: fc.nat(40) }), {
  maxLength: 6,
});
const each = (list: readonly Shares[]) => list.flatMap((group) => Array.from({ length: group.count }, () => group));

/** The slow twin: every share by itself, fractions compared by cross-multiplication. */
function plainly(amount: number, shares: readonly Shares[]): number[] {
  const given = shares.map(() => 0);
  const full = new Set(shares.flatMap(({ weight, most }, at) => (weight === 0 || most === 0 ? [at] : [])));
  for (;;) {
    const left = amount - given.reduce((sum, part) => sum + part, 0);
    const open = shares.map((_, at) => at).filter((at) => !full.has(at));
    const weight = open.reduce((sum, at) => sum + shares[at]!.weight, 0);
    const over = open.filter((at) => left * shares[at]!.weight > shares[at]!.most * weight);
    for (const at of over) {
      given[at] = shares[at]!.most;
      full.add(at);
    }
    if (over.length > 0) continue;
    for (const at of open) given[at] = Math.floor((left * shares[at]!.weight) / weight);
    const rest = (at: number) => (left * shares[at]!.weight) % weight;
    let missing = left - open.reduce((sum, at) => sum + given[at]!, 0);
    for (const at of open.toSorted((a, b) => rest(b) - rest(a) || a - b)) if (missing-- > 0) given[at]! += 1;
    return given;
  }
}

test('gives every group what its shares get one by one', () => {
  fc.assert(
    fc.property(fc.nat(2_000), groups, (amount, list) => {
      const given = spread(amount, list).flatMap(({ each: part, more }, at) =>
        Array.from({ length: list[at]!.count }, (_, share) => part + (share < more ? 1 : 0)),
      );
      expect(given).toEqual(plainly(amount, each(list)));
    }),
  );
});

test('gives the whole amount as far as there is room, and no share more than its most', () => {
  fc.assert(
    fc.property(fc.nat(2_000), groups, (amount, list) => {
      const given = spread(amount, list);
      const sum = given.reduce((total, { each: part, more }, at) => total + part * list[at]!.count + more, 0);
      const room = list.reduce((total, { count, weight, most }) => total + (weight === 0 ? 0 : count * most), 0);
      expect(sum).toBe(Math.min(amount, room));
      for (const [at, { each: part, more }] of given.entries())
        expect(part + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(list[at]!.most);
    }),
  );
});

test('is exact where amount times weight is more than a number holds', () => {
  const large = 4_503_599_627_370_497;
  expect(spread(large, [{ count: 1, weight: large, most: large }])).toEqual([{ each: large, more: 0 }]);
  expect(
    spread(
      1_000_003,
      [1, 2].map((weight) => ({ count: 1, weight: weight * 2 ** 50, most: 2 ** 50 })),
    ),
  ).toEqual([
    { each: 333_334, more: 0 },
    { each: 666_668, more: 1 },
  ]);
});
