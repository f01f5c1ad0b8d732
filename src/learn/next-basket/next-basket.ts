import type { NextBasketTable } from '../../domain/index.ts';
import { NextBasketScorer, ordersOf } from '../../scoring/index.ts';
import { chooseWeights, lessonOf, WEIGHT_DEFAULTS } from './choose-weights.ts';
import { fitIntervals } from './fit-intervals.ts';
import { fitLikes } from './fit-likes.ts';
import { learnable, type NextBasketLessons } from './next-basket-lessons.ts';

/** One customer in ten is held back to choose weights on. */
const HELD_BACK_RATE = 0.1;
/** Least customers held back: with fewer the defaults hold. */
const LEAST = 50;
/** Most of them. */
const MOST = 1_500;

/** Where the customers held back are less than this share, what was learned without them stays. */
const NEGLIGIBLE_RATE = 0.05;

/**
 * Learns what foretells next baskets. Weights are chosen on the last orders of customers that were held back, evenly drawn from
 * all with two orders; then everything is learned again from everybody, unless those held back were too few to matter. Pure,
 * deterministic and free of chance. Time: linear in lines, but for the steps (`fitSteps`).
 */
export function nextBasket(lessons: NextBasketLessons): NextBasketTable {
  const customers = learnable(lessons);
  const wanted = Math.min(MOST, Math.floor(customers.length * HELD_BACK_RATE));
  if (wanted < LEAST) return { ...tablesOf(lessons), weights: Float64Array.from(WEIGHT_DEFAULTS) };
  const heldBack = Array.from(
    { length: wanted },
    (_, k) => customers[Math.floor(((k + 0.5) * customers.length) / wanted)]!,
  );
  const except = new Uint8Array(lessons.orders.start.length - 1);
  for (const c of heldBack) except[c] = 1;
  const trial = tablesOf({ ...lessons, except });
  const weights = weightsFor(lessons, trial, heldBack);
  return { ...(wanted < customers.length * NEGLIGIBLE_RATE ? trial : tablesOf(lessons)), weights };
}

type Tables = Omit<NextBasketTable, 'weights'>;

function tablesOf(lessons: NextBasketLessons): Tables {
  return { ...fitLikes(lessons), intervals: fitIntervals(lessons) };
}

function weightsFor({ orders }: NextBasketLessons, tables: Tables, heldBack: readonly number[]): Float64Array {
  const scorer = new NextBasketScorer(orders, { ...tables, weights: new Float64Array() });
  const answered = heldBack.map((c) => {
    const span = ordersOf(orders, c);
    const last = span.to - 1;
    const answer = orders.product.subarray(orders.lines[last], orders.lines[last + 1]);
    return lessonOf(scorer.score({ ...span, to: last }, orders.at[last]!), new Set(answer));
  });
  return Float64Array.from(chooseWeights(answered));
}
