import type { History, SnapshotContent } from '../domain/index.ts';
import { bestsellers } from './bestsellers.ts';
import { catalogueOf } from './catalogue.ts';
import { pairs } from './pairs.ts';
import { similar } from './similar.ts';
import { textVectors } from './text-vectors.ts';
import { historyOfThings, thingsOf } from './things.ts';
import { trending } from './trending.ts';
import { until } from './until.ts';
import { upgrades } from './upgrades.ts';

/** How to learn. */
export interface LearnOptions {
  /** Start of the stream of chance for models that draw; those of today are free of chance. */
  readonly seed: number;
  /** Learn as if it were this instant (seconds since 1970, UTC); the last order's unless said. */
  readonly asOf?: number;
  /** Told before each step: what is being learned, and how many of how many steps are done. */
  readonly onProgress?: (step: string, done: number, total: number) => void;
}

/**
 * Learns everything that a snapshot holds from a shop's history. Pure: the same history and seed give the same content,
 * down to the last byte once it is encoded. Orders after `asOf` are as if they had not been.
 */
export function learn(history: History, { asOf = lastOrderAt(history), onProgress }: LearnOptions): SnapshotContent {
  const seen = until(history, asOf);
  const { products } = seen;
  const catalogue = catalogueOf(products);
  const ranked = { asOf, offerable: catalogue.offerable };
  const step = (name: string, done: number) => onProgress?.(name, done, STEPS);

  step('bought together', 0);
  const together = pairs(seen, { asOf, catalogue });
  step('bestsellers and trends', 1);
  const selling = { bestsellers: bestsellers(seen, ranked), trending: trending(seen, ranked) };
  step('alike in words', 2);
  const alike = similar(textVectors(products), { catalogue });
  step('better versions', 3);
  const better = upgrades(products, { catalogue });
  step('done', STEPS);
  return {
    learnedFrom: learnedFrom(seen),
    products,
    orderCount: orderCount(seen),
    thingCount: thingCount(seen, catalogue.group),
    ...catalogue,
    pairs: together,
    similar: alike,
    upgrades: better.table,
    differences: better.differences,
    ...selling,
  };
}

const STEPS = 4;

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

function thingCount(history: History, group: Int32Array): Uint32Array {
  const things = thingsOf(group);
  const counts = orderCount(historyOfThings(history, things));
  return things.of.map((thing) => counts[thing]!);
}

function orderCount({ products, orders, lines }: History): Uint32Array {
  const counts = new Uint32Array(products.length);
  const end = orders.start[orders.count] ?? 0;
  for (let l = 0; l < end; l++) counts[lines.product[l]!]!++;
  return counts;
}
