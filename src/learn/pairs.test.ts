import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { History } from '../domain/index.ts';
import { wilsonLowerBound } from '../lib/index.ts';
import { catalogueOf } from './catalogue.ts';
import { logLikelihoodRatio } from './log-likelihood.ts';
import { pairs } from './pairs.ts';
import { anyHistory, historyOf, NOW, rowOf, times } from './testing.ts';

const learned = (history: History, rest: Partial<Parameters<typeof pairs>[1]> = {}) =>
  pairs(history, { asOf: NOW, catalogue: catalogueOf(history.products), ...rest });

/** The same by looping over everything: rows of [place, score, together], for products without variants. */
function slowPairs(history: History, gate: number, things: readonly number[]): [number, number, number][][] {
  const { products, orders, lines } = history;
  const { offerable } = catalogueOf(products);
  const names = [...new Set(things)];
  const sold = (name: number) => things.some((thing, place) => thing === name && offerable[place] === 1);
  const baskets = Array.from({ length: orders.count }, (_, o) => ({
    held: new Set([...lines.product.subarray(orders.start[o], orders.start[o + 1])].map((place) => things[place]!)),
    days: (NOW - orders.at[o]!) / 86_400,
  }))
    .filter(({ held }) => held.size > 0)
    .map((basket) => ({ ...basket, weight: 2 ** (-basket.days / 365) / basket.held.size }));
  return names.map((i) => {
    const mine = baskets.filter(({ held }) => held.has(i));
    const sum = mine.reduce((all, { weight }) => all + weight, 0);
    const squares = mine.reduce((all, { weight }) => all + weight ** 2, 0);
    return names
      .map((j): [number, number, number] => {
        const both = mine.filter(({ held }) => held.has(j));
        const other = baskets.filter(({ held }) => held.has(j)).length;
        const counts = { together: both.length, one: mine.length, other, orders: baskets.length };
        const isChance =
          both.length < 2 || both.length * baskets.length <= mine.length * other || logLikelihoodRatio(counts) < gate;
        if (i === j || isChance || !sold(j)) return [j, 0, 0];
        const share = both.reduce((all, { weight }) => all + weight, 0) / sum;
        return [j, wilsonLowerBound(share, sum ** 2 / squares, 1) / other ** 0.3, both.length];
      })
      .filter(([, score]) => score > 0)
      .sort(([a, p], [b, q]) => q - p || a - b);
  });
}

/** The same for products with variants: of each partner the two that go best with this very variant. */
function slowPairsOfVariants(history: History, gate: number): [number, number, number][][] {
  const { products, orders, lines } = history;
  const { group, offerable } = catalogueOf(products);
  const things = products.map((_, place) => (group[place]! < 0 ? -1 - place : group[place]!));
  const names = [...new Set(things)];
  const rows = slowPairs(history, gate, things);
  const held = (place: number) =>
    Array.from({ length: orders.count }, (_, o) =>
      lines.product.subarray(orders.start[o], orders.start[o + 1]).includes(place),
    );
  const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;
  return products.map((_, i) =>
    rows[names.indexOf(things[i]!)]!.flatMap(([thing, score, together]) => {
      const sisters = products.flatMap((_product, place) => (things[place] === thing ? [place] : []));
      const all = sisters.reduce((sum, sister) => sum + count(held(sister)), 0);
      const fit = (sister: number) =>
        count(held(sister).map((has, o) => has && held(i)[o]!)) + (2 * count(held(sister))) / all;
      return sisters
        .filter((sister) => offerable[sister] === 1)
        .sort((a, b) => fit(b) - fit(a) || a - b)
        .slice(0, 2)
        .map((sister, rank): [number, number, number] => [sister, score * (rank === 0 ? 1 : 0.98), together]);
    }),
  );
}

describe('L1 bought together', () => {
  test('is what counting by hand finds, for any history', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(0, 2, 6.63), (history, gate) => {
        const table = learned(history, { gate });
        for (const [i, row] of slowPairsOfVariants(history, gate).entries()) {
          const entries = Array.from({ length: table.start[i + 1]! - table.start[i]! }, (_, e) => table.start[i]! + e);
          const found = entries.map((e) => [table.product[e]!, table.score[e]!, table.support[e]!] as const);
          expect(found.map(([, score]) => score)).toEqual(found.map(([, score]) => score).sort((a, b) => b - a));
          // Scores that differ only in rounding may stand either way round.
          const byPlace = found.toSorted(([a], [b]) => a - b);
          for (const [rank, [j, score, together]] of row.toSorted(([a], [b]) => a - b).entries()) {
            expect([byPlace[rank]?.[0], byPlace[rank]?.[2]]).toEqual([j, together]);
            expect(byPlace[rank]![1]).toBeCloseTo(score, 5);
          }
          expect(found).toHaveLength(row.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has a direction: batteries complete the lamp more surely than a lamp completes batteries', () => {
    const history = historyOf([
      ...times(12, 'lamp battery'),
      ...times(3, 'lamp'),
      ...times(60, 'battery radio'),
      ...times(100, 'bread'),
    ]);
    const table = learned(history);
    const [fromLamp] = rowOf(history, table, 'lamp');
    const fromBattery = rowOf(history, table, 'battery').find(({ id }) => id === 'lamp');
    expect(fromLamp).toMatchObject({ id: 'battery', support: 12 });
    expect(fromLamp!.score).toBeGreaterThan(2 * (fromBattery?.score ?? 0));
  });

  test('leaves out what is together by chance, and what happened once', () => {
    const chance = historyOf([...times(20, 'a bread'), ...times(80, 'bread'), ...times(5, 'b'), 'b c']);
    expect(learned(chance).product).toHaveLength(0);
  });

  test('ranks much evidence above little: 20 of 40 before 2 of 3', () => {
    const history = historyOf([
      ...times(2, 'rare few'),
      'rare',
      ...times(20, 'lamp many'),
      ...times(20, 'lamp'),
      ...times(2, 'lamp few'),
      ...times(60, 'bread'),
    ]);
    const table = learned(history, { damping: 0 });
    expect(rowOf(history, table, 'lamp')[0]!.score).toBeGreaterThan(rowOf(history, table, 'rare')[0]!.score);
  });

  test('hears a wholesaler no louder than a shopper', () => {
    const shelf = Array.from({ length: 100 }, (_, n) => `w${n}`).join(' ');
    const history = historyOf([...times(6, `lamp ${shelf}`), ...times(6, 'lamp battery'), ...times(200, 'bread')]);
    expect(rowOf(history, learned(history), 'lamp')[0]!.id).toBe('battery');
  });

  test('never names own variants, what may not be offered, or the product itself', () => {
    const history = historyOf(
      [...times(30, 'a-red a-blue gone b'), ...times(300, 'bread')],
      [
        { id: 'a-red', groupId: 'a' },
        { id: 'a-blue', groupId: 'a' },
        { id: 'gone', active: false },
      ],
    );
    expect(rowOf(history, learned(history), 'a-red').map(({ id }) => id)).toEqual(['b']);
  });

  test('learns for each size of a shoe from all sizes, and finds the size that goes with it', () => {
    const sizes = (thing: string) => ['40', '41', '42'].map((size) => ({ id: `${thing}-${size}`, groupId: thing }));
    const history = historyOf(
      [...times(8, 'shoe-40 sock-40'), ...times(6, 'shoe-41 sock-41 cleat'), 'shoe-42', ...times(300, 'bread')],
      [...sizes('shoe'), ...sizes('sock')],
    );
    const idsOf = (id: string) => rowOf(history, learned(history), id).map((partner) => partner.id);
    expect(idsOf('shoe-41')).toEqual(['sock-41', 'sock-40', 'cleat']);
    expect(idsOf('shoe-42')).toEqual(['sock-40', 'sock-41', 'cleat']);
    expect(rowOf(history, learned(history), 'shoe-42')[0]).toMatchObject({ id: 'sock-40', support: 14 });
  });

  test('counts an order of more than 500 products for nothing, and stays quick with one of 50,000', () => {
    const huge = Array.from({ length: 50_000 }, (_, n) => `w${n}`).join(' ');
    const history = historyOf([huge, huge, ...times(5, 'w1 w2'), ...times(40, 'bread')]);
    expect(rowOf(history, learned(history), 'w1')).toMatchObject([{ id: 'w2', support: 5 }]);
  });
});
