import type { History, SnapshotContent } from '../domain/index.ts';
import { bundles } from './bundles.ts';
import { catalogueOf } from './catalogue.ts';
import { countsOf } from './counts.ts';
import { pairs } from './pairs.ts';
import { purchases } from './purchases.ts';
import { bestsellers } from './ranking/bestsellers.ts';
import { trending } from './ranking/trending.ts';
import { relationTypes } from './relation-types.ts';
import { soldAtOnce } from './relation/sold-at-once.ts';
import { sessionTables } from './sessions/session-tables.ts';
import { similar } from './similar.ts';
import { textVectors } from './text-vectors.ts';
import { until } from './until.ts';
import { upgrades } from './upgrades.ts';

/** How to learn. */
export interface LearnOptions {
  /** Start of the stream of chance for models that draw; those of today are free of chance. */
  readonly seed: number;
  /** Learn as if it were this instant (seconds since 1970, UTC); the last order's unless said, with sessions of any time. */
  readonly asOf?: number;
  /** Told before each step: what is being learned, and how many of how many steps are done. */
  readonly onProgress?: (step: string, done: number, total: number) => void;
}

/**
 * Learns everything that a snapshot holds from a shop's history. Pure: the same history and seed give the same content,
 * down to the last byte once it is encoded. Orders and sessions after `asOf` are as if they had not been.
 */
export function learn(history: History, options: LearnOptions): SnapshotContent {
  const { asOf = lastOrderAt(history), onProgress } = options;
  const seen = until(history, asOf);
  const { products } = seen;
  const catalogue = catalogueOf(products);
  const ranked = { asOf, offerable: catalogue.offerable };
  const step = (name: string, done: number) => onProgress?.(name, done, STEPS);

  step('alike in words', 0);
  const vectors = textVectors(products);
  const alike = similar(vectors, { catalogue });
  step('bought together', 1);
  const together = pairs(seen, { asOf, catalogue, alsoCount: alike });
  step('bestsellers and trends', 2);
  const selling = { bestsellers: bestsellers(seen, ranked), trending: trending(seen, ranked) };
  step('better versions', 3);
  const better = upgrades(products, { catalogue });
  step('what is what to what', 4);
  const counts = countsOf(seen, catalogue);
  const tables = { pairs: together, similar: alike, upgrades: better.table };
  const types = relationTypes({ products, ...catalogue, ...counts, ...tables, vectors, atOnce: soldAtOnce(seen) });
  step('sets that sell together', 5);
  const sets = bundles(seen, { catalogue });
  step('what visitors look at next', 6);
  const sessions = sessionTables(history, options.asOf);
  step('done', STEPS);
  return {
    learnedFrom: learnedFrom(seen),
    products,
    ...counts,
    ...catalogue,
    ...tables,
    differences: better.differences,
    types,
    bundles: sets,
    ...selling,
    purchases: purchases(seen),
    sessions,
  };
}

const STEPS = 7;

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
