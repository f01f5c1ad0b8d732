import type { History, Neighbours } from '../domain/index.ts';
import { Best, wilsonLowerBound } from '../lib/index.ts';
import { type Catalogue, isSameThing } from './catalogue.ts';
import { basketWeights, eachRow, type Row, type Totals, totalsOf } from './cooccurrence.ts';
import { isNoCoincidence } from './log-likelihood.ts';
import { NeighbourTable } from './neighbour-table.ts';
import { ordersOf } from './orders-of.ts';
import { sistersOf } from './sisters.ts';
import { historyOfThings, type Things, thingsOf } from './things.ts';

/** How pairs are told from chance and put in order. */
export interface PairsOptions {
  /** Partners that may be offered, and groups of variants, whose members are never each other's partners. */
  readonly catalogue: Catalogue;
  /** Seconds since 1970, from which age counts. */
  readonly asOf: number;
  /** Partners kept for each product. */
  readonly most?: number;
  readonly halfLifeDays?: number;
  /** Power of an order's length by which it is divided. */
  readonly power?: number;
  /** Power of n_j by which popular partners are damped. */
  readonly damping?: number;
  /** Standard errors below the estimate. */
  readonly z?: number;
  /** Least G² of a pair: 6.63 leaves 1% of chance pairs. */
  readonly gate?: number;
  /** Least orders that hold both: one order is an anecdote. */
  readonly leastTogether?: number;
  /** Another table whose `support` is filled in on the way with the orders that hold both. */
  readonly alsoCount?: Neighbours;
}

const DEFAULTS = { most: 50, halfLifeDays: 365, power: 1, damping: 0.3, z: 1, gate: 6.63, leastTogether: 2 };

/**
 * Bought together, directed: for each product i, the products j that its orders also hold.
 *
 * Score: Wilson's lower bound of P(j given i) / n_j^damping, at most 1. P is a share of weighted orders (`basketWeights`),
 * its number of trials the effective one of those weights. Only pairs with real counts above chance enter: at least
 * `leastTogether` orders and G² of at least `gate` (`isNoCoincidence`). Support: orders that hold both.
 *
 * The lower bound ranks 20 of 40 above 2 of 3, so that small shops see what is sure first; the damping keeps what
 * everybody buys from standing behind everything. Power and damping were chosen on carts held out of gift and grocery
 * shops' own past: on whole carts they matter much, on carts of one product hardly.
 *
 * All of this is counted between things, a thing being a product with all its variants: what goes with a shoe is learned
 * from all its sizes. Then each variant gets the variants of its partners that go best with it (`sistersOf`).
 */
export function pairs(history: History, options: PairsOptions): Neighbours {
  const { catalogue, asOf, halfLifeDays, power, most } = { ...DEFAULTS, ...options };
  const things = thingsOf(catalogue.group);
  if (things.count === history.products.length) return pairsOfThings(history, things, options);
  const pooled = historyOfThings(history, things);
  const table = pairsOfThings(pooled, things, { ...options, catalogue: catalogueOfThings(catalogue, things) });
  return sistersOf(history, table, {
    things,
    offerable: catalogue.offerable,
    weights: basketWeights(history, { asOf, halfLifeDays, power }),
    most,
  });
}

/** A thing may be offered where one of its variants may, and things have no variants. */
function catalogueOfThings({ offerable }: Catalogue, { of, count }: Things): Catalogue {
  const catalogue = { offerable: new Uint8Array(count), group: new Int32Array(count).fill(-1) };
  for (const [product, thing] of of.entries()) catalogue.offerable[thing]! |= offerable[product]!;
  return catalogue;
}

function pairsOfThings(history: History, things: Things, options: PairsOptions): Neighbours {
  const { asOf, halfLifeDays, power, most, alsoCount, ...judge } = { ...DEFAULTS, ...options };
  const weights = basketWeights(history, { asOf, halfLifeDays, power });
  const totals = totalsOf(history, weights);
  const divisor = Float64Array.from(totals.held, (held) => Math.max(1, held) ** judge.damping);
  const best = new Best(most);
  const table = new NeighbourTable(history.products.length, most);
  eachRow(history, { index: ordersOf(history), weights }, (thing, row) => {
    offerPartners(best, { product: thing, row, totals, divisor, ...judge });
    table.add(thing, best, (partner) => row.together[partner]!);
    if (alsoCount) countInto(alsoCount, { things, thing, row });
  });
  return table.finish();
}

function countInto(
  { start, product, support }: Neighbours,
  { things, thing, row }: { things: Things; thing: number; row: Row },
): void {
  for (let p = things.start[thing]!; p < things.start[thing + 1]!; p++) {
    const one = things.product[p]!;
    for (let e = start[one]!; e < start[one + 1]!; e++) support[e] = row.together[things.of[product[e]!]!]!;
  }
}

interface Candidates {
  catalogue: Catalogue;
  product: number;
  row: Row;
  totals: Totals;
  divisor: Float64Array;
  z: number;
  gate: number;
  leastTogether: number;
}

/** Offers every partner of one product. A hot loop: the cheap tests come first, the logarithms last. */
function offerPartners(best: Best, { product, row, totals, divisor, ...judge }: Candidates): void {
  const { orders, held, weight, squares } = totals;
  const { z, gate, leastTogether } = judge;
  const { offerable, group } = judge.catalogue;
  const one = held[product]!;
  const sum = weight[product]!;
  const trials = (sum * sum) / squares[product]!;
  const counts = { together: 0, one, other: 0, orders };
  for (let b = 0; b < row.length; b++) {
    const partner = row.beside[b]!;
    const together = row.together[partner]!;
    if (together < leastTogether || offerable[partner] === 0 || isSameThing(group, product, partner)) continue;
    const share = Math.min(1, row.weight[partner]! / sum);
    // No lower bound exceeds its share, so most partners of a popular product end here.
    if (share / divisor[partner]! < best.floor) continue;
    const score = wilsonLowerBound(share, trials, z) / divisor[partner]!;
    if (score < best.floor) continue;
    counts.together = together;
    counts.other = held[partner]!;
    if (isNoCoincidence(counts, gate)) best.offer(partner, score);
  }
}
