import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Histories } from './histories.ts';
import { learnNextBasket, NextBasketPredictor } from './next-basket.ts';
import { fitNextBasket } from './next-basket-index.ts';
import { NextBasketScorer, NEXT_BASKET_SCORERS } from './next-basket-scorer.ts';
import { fitReplenishment } from './replenishment.ts';
import { columns as timedColumns } from './testing.ts';

type Plain = readonly (readonly (readonly number[])[])[];

/** Baskets a step of time apart, as columns. */
function columns(customers: Plain, products: number): Histories {
  return timedColumns(
    customers.map((history) => history.map((basket, at) => [at, basket] as const)),
    products,
  );
}

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

test('the scores are those of comparing with every customer', () => {
  fc.assert(
    fc.property(
      anyCustomers,
      fc.array(anyCustomer, { minLength: 1, maxLength: 3 }),
      fc.nat(14),
      (customers, others, self) => {
        const histories = columns(customers, 8);
        const scorer = new NextBasketScorer(fitNextBasket(histories), fitReplenishment(histories));
        const own = customers[self];
        const asked = [
          ...others.map((history) => ({ history, customer: -1 })),
          ...(own === undefined ? [] : [{ history: own, customer: self }]),
        ];
        for (const { history, customer } of asked) {
          const one = columns([history], 8);
          const span = { histories: one, from: 0, to: history.length };
          const found = scorer.score(customer < 0 ? span : { ...span, customer }, history.length);
          const expected = plainScores(customers, history, customer);
          for (const k of [0, 1, 3, 4, 5, 6])
            for (let c = 0; c < found.count; c++)
              expect(found.score[c * NEXT_BASKET_SCORERS.length + k]).toBeCloseTo(
                expected[k]!.get(found.product[c]!) ?? 0,
                6,
              );
          const places = new Set(found.product.slice(0, found.count));
          for (const scores of expected) for (const i of scores.keys()) expect(places.has(i)).toBe(true);
        }
      },
    ),
  );
});

test('a prediction holds no product twice, never depends on those before it, and none is thrown off by empty histories', () => {
  fc.assert(
    fc.property(anyCustomers, anyCustomers, (customers, asked) => {
      const model = learnNextBasket(columns(customers, 8), columns(asked, 8));
      const used = new NextBasketPredictor(model);
      const histories = columns(asked, 8);
      for (const u of asked.keys()) {
        const span = { histories, from: histories.baskets[u]!, to: histories.baskets[u + 1]! };
        const shown = { product: new Uint32Array(20), score: new Float64Array(20) };
        const again = { product: new Uint32Array(20), score: new Float64Array(20) };
        const count = used.predict(span, asked[u]!.length, shown);
        expect(new NextBasketPredictor(model).predict(span, asked[u]!.length, again)).toBe(count);
        expect(shown).toEqual(again);
        expect(new Set(shown.product.slice(0, count)).size).toBe(count);
        for (const i of new Set(asked[u]!.flat())) expect(shown.product.slice(0, count)).toContain(i);
      }
    }),
  );
});
