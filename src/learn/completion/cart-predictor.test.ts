import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { History, Rows } from '../../domain/index.ts';
import { findId } from '../../lib/index.ts';
import {
  CART_SCORERS,
  CartPredictor,
  clearSums,
  type CompletionTables,
  FEATURES,
  type Past,
  PastReader,
  STRIDE,
  WEIGHTS,
} from '../../scoring/index.ts';
import { BASKETS, basketNeighbours, sumsFor } from '../../scoring/testing.ts';
import { catalogueOf } from '../catalogue.ts';
import { pairs } from '../pairs.ts';
import { purchases } from '../purchases.ts';
import { similar } from '../similar.ts';
import { anyHistory, NOW } from '../testing.ts';
import { textVectors } from '../text-vectors.ts';
import { learnTables } from './tables.ts';

function tablesOf(history: History): CompletionTables {
  const catalogue = catalogueOf(history.products);
  return learnTables(history, {
    catalogue,
    asOf: NOW,
    pairs: pairs(history, { catalogue, asOf: NOW }),
    similar: similar(textVectors(history.products), { catalogue }),
  });
}

const entry = ({ start, product, score }: Rows, i: number, j: number): number => {
  const at = product.subarray(start[i], start[i + 1]).indexOf(j);
  return at < 0 ? 0 : score[start[i]! + at]!;
};
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Slow twin: what each scorer says of one product, by its definition. */
function scoresOf(
  tables: CompletionTables,
  { cart, past }: { cart: readonly number[]; past: ReadonlyMap<number, number> },
  j: number,
): number[] {
  const mean = (rows: Rows) => sum(cart.map((i) => entry(rows, i, j))) / cart.length;
  const voted = sumsFor(tables.size);
  basketNeighbours(tables.baskets)(voted, cart, BASKETS);
  const all = sum([...past.values()]);
  const scores = [
    mean(tables.pairs),
    sum(cart.map((i) => entry(tables.ridge, i, j))),
    voted.value[j * STRIDE + BASKETS]!,
    mean(tables.walk),
    mean(tables.similar),
    mean(tables.alikePairs),
    past.get(j) ?? 0,
    sum([...past].map(([i, weight]) => Math.sqrt(weight / all) * entry(tables.ridge, i, j))),
  ];
  clearSums(voted);
  return scores;
}

/** Slow twin: what a customer bought, each order counting 0.9 for every later one. */
function pastOf(history: History, customer: number): Map<number, number> {
  const past = new Map<number, number>();
  if (customer < 0) return past;
  const { orders, lines } = history;
  const own = [...orders.customer.keys()].filter(
    (o) => orders.customer[o] === customer && orders.start[o]! < orders.start[o + 1]!,
  );
  for (const [age, o] of own.toReversed().entries())
    for (const i of lines.product.subarray(orders.start[o], orders.start[o + 1]))
      past.set(i, (past.get(i) ?? 0) + 0.9 ** age);
  return past;
}

test('L2 the blend ranks as its definition does, written out: features, weights, and nothing else', () => {
  const weights = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: FEATURES, maxLength: FEATURES });
  fc.assert(
    fc.property(
      anyHistory,
      weights,
      fc.uniqueArray(fc.nat(13), { minLength: 1, maxLength: 4 }),
      fc.nat(9),
      (history, some, any, whose) => {
        const tables = tablesOf(history);
        const cart = any.filter((place) => place < tables.size).sort((a, b) => a - b);
        fc.pre(cart.length > 0);
        const weight = Float32Array.from({ length: WEIGHTS }, (_, at) => some[at % FEATURES]!);
        const scale = new Float32Array(CART_SCORERS.length).fill(0.5);
        const mine = pastOf(history, history.customerIds.indexOf(`c${whose}`));
        const past = readPast(history, `c${whose}`);
        const found = new CartPredictor(tables, { weight, scale }).suggest({ cart, past });
        const shown = new Map(Array.from(found.product.subarray(0, found.count), (j, rank) => [j, found.score[rank]!]));
        for (let j = 0; j < tables.size; j++) {
          if (cart.includes(j) || tables.offerable[j] === 0) continue;
          const said = scoresOf(tables, { cart, past: mine }, j).map((score) => Math.max(0, score) / 0.5);
          const features = [
            ...said.map((score) => Math.log(0.1 + score)),
            ...said.slice(0, 4),
            ...tables.popularity.log.subarray(3 * j, 3 * j + 3),
          ];
          expect(shown.get(j)).toBeCloseTo(sum(features.map((feature, f) => Math.fround(some[f]!) * feature)), 3);
        }
      },
    ),
  );
});

function readPast(history: History, customerId: string): Past {
  const bought = purchases(history);
  return new PastReader(history.products.length).read(bought, findId(bought.ids, customerId));
}
