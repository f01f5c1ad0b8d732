import { createHash } from 'node:crypto';
import type { History, LearnedConstraint } from '../../domain/index.ts';
import { canonicalJson } from '../../lib/index.ts';
import { attributeTable, type AttributeTable } from './attribute-table.ts';
import { fewest } from './fewest.ts';
import { type Hypothesis, hypotheses } from './hypotheses.ts';
import { isMixed } from './mixed.ts';
import { logPoissonAtMost } from './poisson.ts';
import { type ScopeOrders, scopeOrders, type ScopePair } from './scope-orders.ts';
import { type Scopes, scopesOf } from './scopes.ts';
import { type Side, sideReader } from './sides.ts';
import { type Meeting, weigh, type Weighed } from './weigh.ts';

/** A hypothesis with what orders say of it. */
export interface Tried extends Weighed {
  readonly hypothesis: Hypothesis;
  readonly meetings: readonly Meeting[];
}

/** Orders that say something of a law, and how many chance must bring that break it. */
const LEAST_ORDERS = 10;
const LEAST_EXPECTED = 10;
/** Orders that break it for each that chance would bring: two bicycles of one family, a gift. */
const MOST_SEEN_RATE = 0.02;
/** Chance that any of all that is learned is luck. */
const LUCK = 0.01;
/** Products of orders that are read for all laws together. */
const MOST_READ = 30_000_000;
const MOST_LEARNED = 500;
const MOST_NEVER = 5;

/**
 * Learns what must hold between attributes of categories that are bought together often: laws that orders keep although chance
 * would break them ten times or more. A law is learned where it is broken hardly ever (one order for fifty that chance would bring),
 * where that is no luck (Poisson's tail against 1%, divided by all laws that were looked at: Bonferroni), where two values of
 * each side were seen to suit, and where no two narrower categories within break it. What one season sells is not compared with
 * another. Time is bounded: the pairs bought together most often come first.
 */
export function compatibility(history: History): LearnedConstraint[] {
  const scopes = scopesOf(history);
  const table = attributeTable(history.products);
  const orders = scopeOrders(history, scopes);
  const tried = tryAll({ scopes, table, orders });
  const gate = Math.log(LUCK / Math.max(1, tried.length));
  const kept = tried.filter(
    (each) => isLaw(each, gate) && !isMixed(each, { scopes, table }) && each.suited.every((values) => values > 1),
  );
  return fewest(kept, scopes, table)
    .slice(0, MOST_LEARNED)
    .map((each) => constraintOf(each, scopes, table));
}

function isLaw({ expected, seen }: Weighed, gate: number): boolean {
  return expected >= LEAST_EXPECTED && seen <= expected * MOST_SEEN_RATE && logPoissonAtMost(seen, expected) < gate;
}

interface Tables {
  readonly scopes: Scopes;
  readonly table: AttributeTable;
  readonly orders: ScopeOrders;
}

/** Every hypothesis on which enough orders speak. */
function tryAll(tables: Tables): Tried[] {
  const { table, orders } = tables;
  const sideOf = sideReader(tables);
  const tried: Tried[] = [];
  let read = 0;
  for (const pair of orders.pairs) {
    const [one, other] = [sideOf(pair.one, pair.other), sideOf(pair.other, pair.one)];
    let meetings: Meeting[] | undefined;
    for (const hypothesis of hypotheses(one, other, table)) {
      meetings ??= meetingsOf(pair, [one, other], orders);
      for (const meeting of meetings) read += meeting.one.length + meeting.other.length;
      if (read > MOST_READ) return tried;
      const weighed = weigh(hypothesis, meetings, tables);
      if (weighed.orders >= LEAST_ORDERS) tried.push({ ...weighed, hypothesis, meetings });
    }
  }
  return tried;
}

/** Orders that hold products of both sides. */
function meetingsOf(pair: ScopePair, [one, other]: readonly [Side, Side], orders: ScopeOrders): Meeting[] {
  const [fewer, more] = [orders.of[pair.one]!, orders.of[pair.other]!].sort((a, b) => a.length - b.length);
  const both = new Set(more);
  return fewer!
    .filter((order) => both.has(order))
    .map((order) => {
      const products = orders.products(order);
      return { order, one: products.filter(one.holds), other: products.filter(other.holds) };
    })
    .filter((meeting) => meeting.one.length > 0 && meeting.other.length > 0);
}

function constraintOf({ hypothesis, ...weighed }: Tried, { paths }: Scopes, table: AttributeTable): LearnedConstraint {
  const { one, other, attributes, law } = hypothesis;
  const between: LearnedConstraint['between'] = [
    { categoryPath: [...paths[one.scope]!], attribute: table.names[attributes[0]]! },
    { categoryPath: [...paths[other.scope]!], attribute: table.names[attributes[1]]! },
  ];
  const hash = createHash('sha256').update(canonicalJson({ between, law })).digest('hex');
  const never = [...weighed.broken]
    .map(([key, expected]) => {
      const [value, against] = key.split(' ').map((number) => table.values[Number(number)]!.text);
      return { values: [value!, against!] as [string, string], expected: rounded(expected) };
    })
    .sort((a, b) => b.expected - a.expected || (a.values.join() < b.values.join() ? -1 : 1))
    .slice(0, MOST_NEVER);
  const { orders, expected, seen } = weighed;
  return { id: `fit_${hash.slice(0, 12)}`, between, must: law, orders, expected: rounded(expected), seen, never };
}

const rounded = (expected: number): number => Math.round(expected * 10) / 10;
