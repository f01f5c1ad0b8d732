import type { Bundles, History } from '../domain/index.ts';
import { wilsonLowerBound } from '../lib/index.ts';
import { bundleTable } from './bundle/bundle-table.ts';
import { frequentSets, type FrequentSets } from './bundle/frequent-sets.ts';
import { partnersOf } from './bundle/partners.ts';
import { treePrediction } from './bundle/tree-prediction.ts';
import type { Catalogue } from './catalogue.ts';
import { chanceOfMeeting } from './chance-of-meeting.ts';
import { LONGEST_BASKET } from './cooccurrence.ts';
import { ordersOf } from './orders-of.ts';
import { historyOfThings, type Things, thingsOf } from './things.ts';

/** What may be bundled, and how much of it is kept. */
export interface BundlesOptions {
  readonly catalogue: Catalogue;
  /** Bundles kept of the whole shop; of each thing its three best of each size are kept besides. */
  readonly most?: number;
}

/** A bundle is bought by a shopper: orders longer than nine in ten of all, and than eight things, fill a shelf; none is heard that says nothing of pairs. */
const ORDERS_HEARD = 0.9;
const SHORTEST_LIMIT = 8;
/** Orders that make a set: five, and the tenth part of the root of all orders where that is more. */
const LEAST_ORDERS = 5;
const ROOT_RATE = 0.1;
/** Part of the orders of its best seller that must hold the whole set. */
const LEAST_SHARE = 0.05;
/** How many times what chance brings two must be together, and what pairs explain more must be. */
const LEAST_LIFT = { two: 2, more: 1.1 };
/** Standard deviations beyond what was expected of a count: 1 in 20 gets there by chance, from above. */
const LEAST_SURPRISE = 1.64;
const MOST_THINGS = 4;

/** A set of things, places ascending, with the orders that hold all of it and how many were expected to. */
export interface FoundSet {
  readonly things: readonly number[];
  readonly orders: number;
  readonly expected: number;
  readonly score: number;
}

/**
 * Sets of two to four different things that sell together: closed (no thing could be added that all of their orders hold, of
 * those that go with each of them), and together more often than is expected of two by chance, and of more by what any
 * tree of their pairs explains (`treePrediction`), unless they are never apart. Things are products with all their variants, so that no bundle is of
 * variants of one; each is named by its best-selling variant. Fees and what may not be offered are in none, and all of
 * it has one currency.
 *
 * Score, 0-1: Wilson's lower bound of the part of its best seller's orders that hold the whole set, times the part of them
 * that was not expected. Time: lines of orders, squared within an order. Memory: a few hundred sets a thing at most.
 */
export function bundles(history: History, { catalogue, most = 1000 }: BundlesOptions): Bundles {
  const things = thingsOf(catalogue.group);
  const found = bundledSets(historyOfThings(history, things), mayBundle(history, things, catalogue));
  return bundleTable({ found, history, things, offerable: catalogue.offerable, most });
}

/** The sets, in any order, of a history of things. */
export function bundledSets(history: History, isOfferable: (one: number, other: number) => boolean): FoundSet[] {
  const counts = heardOrders(history);
  const held = heldBy(history, counts);
  const least = leastOrders(counts);
  const chanceRate = chanceOfMeeting(history.orders.start, counts);
  const isEnough = (orders: number, members: readonly number[]): boolean =>
    orders >= least && members.every((thing) => orders >= LEAST_SHARE * held[thing]!);
  const index = ordersOf(history);
  const mayPair = (one: number, other: number, together: number): boolean =>
    together >= least &&
    together >= LEAST_SHARE * Math.max(held[one]!, held[other]!) &&
    together >= LEAST_LIFT.two * chanceRate * held[one]! * held[other]! &&
    isOfferable(one, other);
  const partners = partnersOf({ history, index, counts, held, mayPair });
  const sets = frequentSets({ history, index, partners, counts, isEnough, most: MOST_THINGS });
  return closedSets(sets, ({ things, orders, together }) => {
    const sold = things.map((thing) => held[thing]!);
    const expected = things.length === 2 ? chanceRate * sold[0]! * sold[1]! : treePrediction(sold, together);
    const lift = things.length === 2 ? LEAST_LIFT.two : LEAST_LIFT.more;
    const isMore = orders >= lift * expected && orders - expected >= LEAST_SURPRISE * Math.sqrt(expected);
    return isMore ? expected : undefined;
  }).map(({ things, orders, expected }) => {
    const largest = things.reduce((most, thing) => Math.max(most, held[thing]!), 0);
    const score = wilsonLowerBound(orders / largest, largest, 1) * (1 - expected / orders);
    return { things, orders, expected, score };
  });
}

/** 1 for orders of shoppers, 0 for those that are much longer than nearly all. */
function heardOrders({ orders }: History): Float32Array {
  const lengths = Uint32Array.from({ length: orders.count }, (_, o) => orders.start[o + 1]! - orders.start[o]!);
  const longest = Math.min(
    LONGEST_BASKET,
    Math.max(SHORTEST_LIMIT, lengths.toSorted()[Math.floor(ORDERS_HEARD * orders.count)] ?? 0),
  );
  return Float32Array.from(lengths, (length) => (length > 0 && length <= longest ? 1 : 0));
}

function leastOrders(counts: Float32Array): number {
  const orders = counts.reduce((sum, each) => sum + each, 0);
  return Math.max(LEAST_ORDERS, Math.round(ROOT_RATE * Math.sqrt(orders)));
}

function heldBy({ products, orders, lines }: History, counts: Float32Array): Uint32Array {
  const held = new Uint32Array(products.length);
  for (let o = 0; o < orders.count; o++)
    for (let l = orders.start[o]!; l < orders.start[o + 1]! && counts[o] === 1; l++) held[lines.product[l]!]!++;
  return held;
}

/** Both may be offered, at prices in one currency. */
function mayBundle(
  { products }: History,
  things: Things,
  { offerable }: Catalogue,
): (one: number, other: number) => boolean {
  const currencyOf = Array.from({ length: things.count }, (_, thing) => {
    const variants = things.product.subarray(things.start[thing], things.start[thing + 1]);
    const sold = variants.find((place) => offerable[place] === 1);
    return sold === undefined ? undefined : products[sold]!.currency;
  });
  return (one, other) => currencyOf[one] !== undefined && currencyOf[one] === currencyOf[other];
}

interface FrequentSet {
  readonly things: readonly number[];
  readonly orders: number;
  /** Orders that hold the things at two places of the set. */
  readonly together: (one: number, other: number) => number;
}

/**
 * The closed ones of the sets that are more than expected. Three things of which never two are bought without the third are a
 * set too, though any two of them explain the third: they are as little expected as their pairs.
 */
function closedSets(
  { start, thing, orders }: FrequentSets,
  expectedOf: (set: FrequentSet) => number | undefined,
): { things: readonly number[]; orders: number; expected: number }[] {
  const all = orders.map((count, s) => ({ things: thing.slice(start[s], start[s + 1]), orders: count }));
  const counts = new Map(all.map((set) => [set.things.join(), set.orders]));
  const expected = new Map<string, number>();
  const open = new Set<string>();
  for (const set of all.toSorted((a, b) => a.things.length - b.things.length)) {
    const together = (i: number, j: number): number => counts.get(`${set.things[i]!},${set.things[j]!}`)!;
    const parts =
      set.things.length === 2 ? [] : set.things.map((_, without) => set.things.toSpliced(without, 1).join());
    const same = parts.filter((part) => counts.get(part) === set.orders);
    for (const part of same) open.add(part);
    const inherited = same.length === parts.length ? same.map((part) => expected.get(part)) : [];
    const known = [expectedOf({ ...set, together }), ...inherited].filter((each) => each !== undefined);
    if (known.length > 0) expected.set(set.things.join(), Math.min(...known));
  }
  return all.flatMap((set) => {
    const name = set.things.join();
    return expected.has(name) && !open.has(name) ? [{ ...set, expected: expected.get(name)! }] : [];
  });
}
