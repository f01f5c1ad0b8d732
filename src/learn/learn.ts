import type { History, SnapshotContent } from '../domain/index.ts';
import { bundles } from './bundles.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { compatibility } from './compatibility/compatibility.ts';
import { learnCompletion } from './completion/completion.ts';
import { countsOf } from './counts.ts';
import { lately } from './lately.ts';
import { nextBasket } from './next-basket/next-basket.ts';
import { pairs } from './pairs.ts';
import { purchases } from './purchases.ts';
import { bestsellers } from './ranking/bestsellers.ts';
import { trending } from './ranking/trending.ts';
import type { StartThread } from './ridge/ridge-job.ts';
import { relationTypes } from './relation-types.ts';
import { soldAtOnce } from './relation/sold-at-once.ts';
import { sessionTables } from './sessions/session-tables.ts';
import { shopperTraits } from './shoppers/shopper-traits.ts';
import { similar } from './similar.ts';
import { textVectors } from './text-vectors.ts';
import { until } from './until.ts';
import { upgrades } from './upgrades.ts';

/** How to learn. */
export interface LearnOptions {
  /** Start of the stream of chance, which draws the carts that the blend is chosen on. */
  readonly seed: number;
  /** Learn as if it were this instant (seconds since 1970, UTC); the last order's unless said, with sessions of any time. */
  readonly asOf?: number;
  /** Starts a second thread where there is room for one; the outcome is the same without. */
  readonly startThread?: StartThread | undefined;
  /** Told before each step: what is being learned, and how many of how many steps are done. */
  readonly onProgress?: (step: string, done: number, total: number) => void;
}

/**
 * Learns everything that a snapshot holds from a shop's history. Pure: the same history and seed give the same content,
 * down to the last byte once it is encoded. Orders and sessions after `asOf` are as if they had not been.
 */
export function learn(history: History, options: LearnOptions): SnapshotContent {
  const { asOf = lastOrderAt(history), seed, startThread, onProgress } = options;
  const seen = until(history, asOf);
  const catalogue = catalogueOf(seen.products);
  const ranked = { asOf, offerable: catalogue.offerable };
  const step = (name: string, done: number) => onProgress?.(name, done, STEPS);
  const related = learnRelations(seen, { asOf, catalogue, step });
  step('what fits what', 4);
  const fits = compatibility(seen);
  step('whole carts', 5);
  const completion = learnCompletion(seen, { asOf, catalogue, ...related, seed, startThread });
  step('bestsellers and trends', 6);
  const selling = {
    bestsellers: bestsellers(seen, ranked),
    trending: trending(seen, ranked),
    lately: lately(seen, { pairs: related.pairs, catalogue }),
  };
  step('sets that sell together', 7);
  const sets = bundles(seen, { catalogue });
  step('what visitors look at next', 8);
  const sessions = sessionTables(history, options.asOf);
  step('what customers buy next', 9);
  const customers = customersOf(seen, asOf);
  step('done', STEPS);
  return {
    learnedFrom: learnedFrom(seen),
    products: seen.products,
    ...catalogue,
    ...related,
    compatibility: fits,
    completion,
    bundles: sets,
    ...selling,
    ...customers,
    sessions,
  };
}

interface RelationsOptions {
  readonly asOf: number;
  readonly catalogue: Catalogue;
  readonly step: (name: string, done: number) => void;
}

/** What products are to each other. */
function learnRelations(seen: History, { asOf, catalogue, step }: RelationsOptions) {
  const { products } = seen;
  step('alike in words', 0);
  const vectors = textVectors(products);
  const alike = similar(vectors, { catalogue });
  step('bought together', 1);
  const together = pairs(seen, { asOf, catalogue, alsoCount: alike });
  step('better versions', 2);
  const better = upgrades(products, { catalogue });
  step('what is what to what', 3);
  const counts = countsOf(seen, catalogue);
  const tables = { pairs: together, similar: alike, upgrades: better.table };
  const types = relationTypes({ products, ...catalogue, ...counts, ...tables, vectors, atOnce: soldAtOnce(seen) });
  return { ...counts, ...tables, differences: better.differences, types };
}

const STEPS = 10;

/** What customers bought, what foretells what they buy next, and what is known of them. */
function customersOf(history: History, asOf: number): Pick<SnapshotContent, 'purchases' | 'nextBasket' | 'shoppers'> {
  const orders = purchases(history);
  return {
    purchases: orders,
    nextBasket: nextBasket({ orders, products: history.products.length, until: asOf }),
    shoppers: shopperTraits(history, { purchases: orders }),
  };
}

const lastOrderAt = ({ orders }: History): number => orders.at[orders.count - 1] ?? 0;

function learnedFrom(history: History): SnapshotContent['learnedFrom'] {
  const { orders, products, customers } = history;
  return {
    orders: orders.count,
    lines: orders.start[orders.count] ?? 0,
    customers,
    products: products.length,
    firstOrderAt: orders.count > 0 ? orders.at[0]! : 0,
    lastOrderAt: lastOrderAt(history),
  };
}
