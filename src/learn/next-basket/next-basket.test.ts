import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NextBasketPredictor, NextBasketScorer, KINDS, ordersOf } from '../../scoring/index.ts';
import { fitIntervals } from './fit-intervals.ts';
import { fitLikes } from './fit-likes.ts';
import { nextBasket } from './next-basket.ts';
import { columns as timedColumns, DAY } from './testing.ts';

type Plain = readonly (readonly (readonly number[])[])[];

/** Orders a day apart, as columns. */
const columns = (customers: Plain) =>
  timedColumns(customers.map((history) => history.map((order, day) => [day, order] as const)));

const anyCustomer = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const anyCustomers = fc.array(anyCustomer, { maxLength: 15 });

const add = (sums: Map<number, number>, i: number, score: number) => sums.set(i, (sums.get(i) ?? 0) + score);
const level = (sums: Map<number, number>) => {
  const total = [...sums.values()].reduce((sum, s) => sum + s, 0);
  return new Map([...sums].map(([i, s]) => [i, s / total]));
};

/** The slow and obvious twin: the six scorers that do not need intervals. */
function plainScores(customers: Plain, history: readonly (readonly number[])[], except: number): Map<number, number>[] {
  const fading = (baskets: readonly (readonly number[])[], by: number) => {
    const sums = new Map<number, number>();
    for (const [b, basket] of baskets.entries()) for (const i of basket) add(sums, i, by ** (baskets.length - 1 - b));
    return sums;
  };
  const learned = customers.flatMap((baskets, u) =>
    baskets.length > 1 ? [{ u, vector: fading(baskets.slice(0, -1), 0.9), answer: baskets.at(-1)! }] : [],
  );
  const holders = (i: number) => learned.filter(({ vector }) => vector.has(i)).length;
  const idf = (i: number) => Math.log(1 + learned.length / Math.max(1, holders(i)));
  const [next, habits, steps, popular] = Array.from({ length: 4 }, () => new Map<number, number>()) as [
    Map<number, number>,
    Map<number, number>,
    Map<number, number>,
    Map<number, number>,
  ];
  const mine = fading(history, 0.9);
  for (const { u, vector, answer } of learned) {
    for (const j of answer) add(popular, j, 1);
    if (u === except) continue;
    const norm = Math.sqrt([...vector].reduce((sum, [i, w]) => sum + w * w * idf(i), 0));
    const alike = [...mine].reduce((sum, [i, w]) => sum + w * (vector.get(i) ?? 0) * idf(i), 0) / norm;
    if (alike <= 0) continue;
    for (const j of answer) add(next, j, alike);
    for (const [i, w] of vector) add(habits, i, (alike * w) / norm);
  }
  for (const [i, w] of fading(history, 0.7))
    for (const { vector, answer } of learned)
      if (vector.has(i)) for (const j of answer) if (j !== i) add(steps, j, w / (holders(i) + 5));
  return [fading(history, 1), fading(history, 0.7), new Map<number, number>(), next, habits, steps, popular].map(level);
}

test('L4 the scores are those of comparing with every customer', () => {
  fc.assert(
    fc.property(
      anyCustomers,
      fc.array(anyCustomer, { minLength: 1, maxLength: 3 }),
      fc.nat(14),
      (customers, others, self) => {
        const orders = columns(customers);
        const lessons = { orders, products: 8 };
        const table = { ...fitLikes(lessons), intervals: fitIntervals(lessons), weights: new Float64Array() };
        const scorer = new NextBasketScorer(orders, table);
        const own = customers[self];
        const asked = [
          ...others.map((history) => ({ history, customer: -1 })),
          ...(own === undefined ? [] : [{ history: own, customer: self }]),
        ];
        for (const { history, customer } of asked) {
          const found = scorer.score({ ...ordersOf(columns([history]), 0), customer }, history.length * DAY);
          const expected = plainScores(customers, history, customer);
          for (const k of [0, 1, 3, 4, 5, 6])
            for (let c = 0; c < found.count; c++)
              expect(found.score[c * KINDS + k]! * found.scale[k]!).toBeCloseTo(
                expected[k]!.get(found.product[c]!) ?? 0,
                6,
              );
          const places = new Set(found.product.slice(0, found.count));
          // Habits alone name nobody: what only they hold is too weak to be shown.
          for (const k of [0, 1, 3, 5, 6]) for (const i of expected[k]!.keys()) expect(places.has(i)).toBe(true);
        }
      },
    ),
  );
});

test('L4 a prediction holds no product twice, never depends on those before it, and none is thrown off by empty histories', () => {
  fc.assert(
    fc.property(anyCustomers, anyCustomers, (customers, asked) => {
      const purchases = columns(customers);
      const table = nextBasket({ orders: purchases, products: 8 });
      const used = new NextBasketPredictor(purchases, table);
      for (const [u, history] of asked.entries()) {
        const { customer: _, ...span } = ordersOf(columns(asked), u);
        const shown = { product: new Uint32Array(20), score: new Float64Array(20) };
        const again = { product: new Uint32Array(20), score: new Float64Array(20) };
        const count = used.predict(span, history.length * DAY, shown);
        expect(new NextBasketPredictor(purchases, table).predict(span, history.length * DAY, again)).toBe(count);
        expect(shown).toEqual(again);
        expect(new Set(shown.product.slice(0, count)).size).toBe(count);
        for (const i of new Set(history.flat())) expect(shown.product.slice(0, count)).toContain(i);
      }
    }),
  );
});

describe('L4 whatever customers did can be learned from, and what is foretold is in the shop', () => {
  const huge = Array.from({ length: 50_000 }, (_, i) => i);
  test.each<[string, Plain, number]>([
    ['nobody', [], 5],
    ['a shop without products', [], 0],
    ['one customer with one order', [[[0, 1]]], 2],
    ['one customer with two', [[[0], [1]]], 2],
    ['a thousand customers who all buy the same', Array.from({ length: 1000 }, () => [[0], [0], [0]]), 1],
    ['an order of everything', [...Array.from({ length: 600 }, (_, c) => [[c], [c + 1]]), [huge, huge]], 50_000],
  ])('%s', (_, customers, products) => {
    const orders = columns(customers);
    const table = nextBasket({ orders, products, until: 9 * DAY });
    const shown = { product: new Uint32Array(20), score: new Float64Array(20) };
    const predictor = new NextBasketPredictor(orders, table);
    for (const c of customers.keys()) {
      if (c % 100 > 0 && c < customers.length - 1) continue;
      const count = predictor.predict(ordersOf(orders, c), 9 * DAY, shown);
      expect(count).toBeGreaterThan(0);
      expect(Math.max(...shown.product.subarray(0, count))).toBeLessThan(products);
      expect([...shown.score.subarray(0, count)].every((score) => score > 0 && score < Infinity)).toBe(true);
    }
    for (const weight of table.weights) expect(weight).toBeGreaterThanOrEqual(0);
  });
});

test('L4 weights are chosen: where customers buy what others like them bought next, that counts, and the same again', () => {
  // Each buys what follows in a ring of 60 products, and nobody buys anything twice.
  const customers = Array.from({ length: 900 }, (_, c) => [0, 1, 2].map((k) => [(c * 7 + k) % 60]));
  const lessons = { orders: columns(customers), products: 60 };
  const { weights } = nextBasket(lessons);
  expect(nextBasket(lessons).weights).toEqual(weights);
  const shown = { product: new Uint32Array(20), score: new Float64Array(20) };
  const predictor = new NextBasketPredictor(lessons.orders, nextBasket(lessons));
  predictor.predict(ordersOf(columns([[[10], [11]]]), 0), 2 * DAY, shown);
  expect(shown.product.subarray(0, 3)).toContain(12);
});
