import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { History } from '../domain/index.ts';
import { treePrediction } from './bundle/tree-prediction.ts';
import { bundledSets, bundles } from './bundles.ts';
import { catalogueOf } from './catalogue.ts';
import { anyHistory, historyOf, type OrderLiteral, type ProductLiteral, times } from './testing.ts';

/** Bundles as `a + b: orders`, best first. */
function found(orders: readonly OrderLiteral[], products: readonly ProductLiteral[] = []): string[] {
  const history = historyOf(orders, products);
  const { start, product, orders: counts } = bundles(history, { catalogue: catalogueOf(history.products) });
  return [...counts].map((count, b) => {
    const ids = [...product.subarray(start[b], start[b + 1])].map((place) => history.products[place]!.id);
    return `${ids.join(' + ')}: ${count}`;
  });
}

/** Every set of two to four places, by looping over everything. */
function slowSets(history: History): { things: number[]; orders: number; expected: number }[] {
  const { orders, lines, products } = history;
  const all = Array.from({ length: orders.count }, (_, o) => [
    ...lines.product.subarray(orders.start[o], orders.start[o + 1]),
  ]);
  const lengths = all.map(({ length }) => length).sort((a, b) => a - b);
  const longest = Math.max(8, lengths[Math.floor(0.9 * all.length)] ?? 0);
  const heard = all.filter(({ length }) => length > 0 && length <= longest);
  const count = (things: readonly number[]) =>
    heard.filter((basket) => things.every((thing) => basket.includes(thing))).length;
  const least = Math.max(5, Math.round(0.1 * Math.sqrt(heard.length)));
  const isEnough = (things: readonly number[]) =>
    count(things) >= least && things.every((thing) => count(things) >= 0.05 * count([thing]));
  const sum = heard.reduce((lineCount, { length }) => lineCount + length, 0);
  const chance = heard.reduce((meetings, { length }) => meetings + length * (length - 1), 0) / sum ** 2;
  const places = products.map((_, place) => place);
  const twelve = places.map((i) =>
    places
      .filter((j) => j !== i && isEnough([i, j]) && count([i, j]) >= 2 * chance * count([i]) * count([j]))
      .map((j) => ({ j, share: count([i, j]) / Math.max(count([i]), count([j])) }))
      .sort((a, b) => b.share - a.share || a.j - b.j)
      .slice(0, 12)
      .map(({ j }) => j),
  );
  const goWithEach = (things: readonly number[]) =>
    things.every((i) => things.every((j) => i === j || (twelve[i]!.includes(j) && twelve[j]!.includes(i))));
  const grow = (things: readonly number[]): number[][] =>
    places.filter((next) => next > (things.at(-1) ?? -1)).map((next) => [...things, next]);
  const pairs = places.flatMap((i) => grow([i]));
  const triples = pairs.flatMap(grow);
  const sets = [...pairs, ...triples, ...triples.flatMap(grow)].filter((set) => goWithEach(set) && isEnough(set));
  const isIn = (set: readonly number[], more: readonly number[]) => set.every((thing) => more.includes(thing));
  const expectedOf = (set: readonly number[]): number => {
    const held = set.map((thing) => count([thing]));
    const expected =
      set.length === 2 ? chance * held[0]! * held[1]! : treePrediction(held, (i, j) => count([set[i]!, set[j]!]));
    const isMore =
      count(set) >= (set.length === 2 ? 2 : 1.1) * expected && count(set) - expected >= 1.64 * Math.sqrt(expected);
    const parts = sets.filter((part) => part.length === set.length - 1 && isIn(part, set));
    const areNeverApart = parts.every((part) => count(part) === count(set));
    return Math.min(isMore ? expected : Infinity, ...(areNeverApart ? parts.map(expectedOf) : []));
  };
  return sets
    .filter((set) => !sets.some((more) => more.length > set.length && isIn(set, more) && count(more) === count(set)))
    .map((set) => ({ things: set, orders: count(set), expected: expectedOf(set) }))
    .filter(({ expected }) => expected < Infinity);
}

describe('L9 bundles', () => {
  test('are what looping over all sets finds, for any history', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(3), (history, more) => {
        // Several times over, so that there is enough to find.
        const orders = Array.from({ length: history.orders.count }, (_, o) =>
          [...history.lines.product.subarray(history.orders.start[o], history.orders.start[o + 1])]
            .map((place) => history.products[place]!.id)
            .join(' '),
        );
        const longer = historyOf(Array.from({ length: 2 + more }, () => orders).flat());
        const byThings = (a: { things: readonly number[] }, b: { things: readonly number[] }) =>
          a.things.join() < b.things.join() ? -1 : 1;
        const fast = bundledSets(longer, () => true).toSorted(byThings);
        const slow = slowSets(longer).toSorted(byThings);
        expect(fast.map(({ things, orders: count }) => [things, count])).toEqual(
          slow.map(({ things, orders: count }) => [things, count]),
        );
        for (const [s, { expected }] of fast.entries()) expect(expected).toBeCloseTo(slow[s]!.expected, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('of three are told from three pairs: only what is bought all at once is a set of three', () => {
    const noise = [...times(40, 'bread'), ...times(40, 'milk')];
    expect(found([...times(20, 'tape valve sealant'), ...noise])).toEqual(['sealant + tape + valve: 20']);
    // Everybody takes a lamp, and half of them each of two things, whatever they do about the other.
    const lamp = [
      ...times(10, 'lamp aa'),
      ...times(10, 'lamp rope'),
      ...times(10, 'lamp aa rope'),
      ...times(10, 'lamp'),
    ];
    expect(found([...lamp, ...times(200, 'bread')])).toEqual(['aa + lamp: 20', 'lamp + rope: 20']);
  });

  test('leave out variants of one thing, what may not be offered, and prices in another currency', () => {
    const products: ProductLiteral[] = [
      { id: 'cup-red', groupId: 'cup' },
      { id: 'cup-blue', groupId: 'cup' },
      { id: 'gone', active: false },
      { id: 'dollar', currency: 'USD' },
    ];
    const all = times(20, 'cup-red cup-blue gone dollar plate');
    expect(found([...all, ...times(3, 'cup-red'), ...times(90, 'bread')], products)).toEqual(['cup-red + plate: 20']);
  });

  test('are a shopper’s: orders that fill shelves make none', () => {
    const shelf = Array.from({ length: 30 }, (_, n) => `w${n}`).join(' ');
    expect(found([...times(8, shelf), ...times(9, 'tea pot'), ...times(200, 'bread')])).toEqual(['pot + tea: 9']);
  });

  test('are found by each of their products and its variants', () => {
    const history = historyOf(
      [...times(20, 'cup-red plate'), 'cup-blue', ...times(90, 'bread')],
      [
        { id: 'cup-red', groupId: 'cup' },
        { id: 'cup-blue', groupId: 'cup' },
      ],
    );
    const { of } = bundles(history, { catalogue: catalogueOf(history.products) });
    expect(history.products.map(({ id }, i) => [id, [...of.bundle.subarray(of.start[i], of.start[i + 1])]])).toEqual([
      ['bread', []],
      ['cup-blue', [0]],
      ['cup-red', [0]],
      ['plate', [0]],
    ]);
  });

  test('keep the shop’s best, and of each thing its own best', () => {
    const pairsOf = (n: number) => times(10 + n, `a${n} b${n}`);
    const orders = Array.from({ length: 8 }, (_, n) => pairsOf(n)).flat();
    const history = historyOf([...orders, ...times(100, 'bread')]);
    const { orders: counts } = bundles(history, { catalogue: catalogueOf(history.products), most: 2 });
    expect([...counts]).toEqual([17, 16, 15, 14, 13, 12, 11, 10]);
  });
});

test('L9 what pairs explain of a set is the best of all trees', () => {
  const together = [
    [0, 8, 4],
    [8, 0, 2],
    [4, 2, 0],
  ];
  const chain = (middle: number, [i, j]: readonly [number, number]) =>
    (together[i]![middle]! * together[middle]![j]!) / [10, 20, 40][middle]!;
  expect(treePrediction([10, 20, 40], (i, j) => together[i]![j]!)).toBeCloseTo(
    Math.max(chain(0, [1, 2]), chain(1, [0, 2]), chain(2, [0, 1])),
    9,
  );
});

test('L9 orders of thousands of products are heard by nobody, so that their squares cost nothing', () => {
  const size = 20_000;
  const empty = historyOf(
    [],
    Array.from({ length: size }, (_, p) => ({ id: `p${p}` })),
  );
  const count = 150;
  const history: History = {
    ...empty,
    orders: {
      count,
      at: new Float64Array(count),
      customer: new Int32Array(count).fill(-1),
      country: new Int32Array(count).fill(-1),
      start: Uint32Array.from({ length: count + 1 }, (_, o) => o * size),
    },
    lines: {
      product: Uint32Array.from({ length: count * size }, (_, l) => l % size),
      quantity: new Uint32Array(count * size).fill(1),
    },
  };
  // Forty thousand million pairs would take minutes.
  expect(bundles(history, { catalogue: catalogueOf(history.products) }).orders).toHaveLength(0);
});
