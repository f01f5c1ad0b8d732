import type { History, Neighbours, Rows } from '../../domain/index.ts';
import type { CompletionTables } from '../../scoring/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { basketWeights } from '../cooccurrence.ts';
import { ordersOf } from '../orders-of.ts';
import { localRidge } from '../ridge/local-ridge.ts';
import type { StartThread } from '../ridge/ridge-job.ts';
import { basketIndex } from './basket-index.ts';
import { popularity } from './popularity.ts';
import { twoSteps } from './two-steps.ts';

/** How to learn the tables of all scorers. */
export interface TablesOptions {
  readonly catalogue: Catalogue;
  readonly asOf: number;
  /** Bought together, learned from the same orders. */
  readonly pairs: Neighbours;
  /** Likeness of titles, learned once; it does not depend on orders. */
  readonly similar: Rows;
  readonly startThread?: StartThread | undefined;
}

/** Multiplications that the ridge may spend, and entries of its Gram rows: they bound time and memory in large catalogues. */
const RIDGE_WORK = 1.2e10;
const GRAM_ENTRIES = 24e6;

/** Products most alike whose pairs stand in for those of a product without a history. */
const MOST_ALIKE = 15;

/** Learns what all scorers read. The reach of the ridge falls with the catalogue: 100 up to 12,000 products, 62 at 50,000. */
export function learnTables(history: History, options: TablesOptions): CompletionTables {
  const { catalogue, asOf, pairs, similar, startThread } = options;
  const size = history.products.length;
  const index = ordersOf(history);
  const ridge = localRidge(
    {
      orderStart: history.orders.start,
      orderProduct: history.lines.product,
      productStart: index.start,
      productOrder: index.order,
      weight: basketWeights(history, { asOf, halfLifeDays: 365, power: 0.5 }),
      reach: Math.max(16, Math.min(100, Math.floor(Math.cbrt(RIDGE_WORK / Math.max(1, size))))),
      width: Math.max(100, Math.min(size, Math.floor(GRAM_ENTRIES / Math.max(1, size)))),
      lambda: 5,
    },
    { startThread },
  );
  return {
    size,
    offerable: catalogue.offerable,
    pairs,
    ridge,
    walk: twoSteps(pairs, pairs),
    baskets: basketIndex(history, { asOf }),
    similar,
    alikePairs: twoSteps(similar, pairs, { near: MOST_ALIKE, power: 2 }),
    popularity: popularity(history, asOf),
  };
}
