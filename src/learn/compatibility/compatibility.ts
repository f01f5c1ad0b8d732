import { createHash } from 'node:crypto';
import type { History, LearnedConstraint } from '../../domain/index.ts';
import { canonicalJson } from '../../lib/index.ts';
import { attributeTable, type AttributeTable } from './attribute-table.ts';
import { fewest } from './fewest.ts';
import { type Hypothesis, hypotheses } from './hypotheses.ts';
import { isMixed } from './mixed.ts';
import { logPoissonAtMost } from './poisson.ts';
import { type Meeting, meetingsOf } from './meetings.ts';
import { type ScopeOrders, scopeOrders } from './scope-orders.ts';
import { type Scopes, scopesOf } from './scopes.ts';
import { sideReader } from './sides.ts';
import { weigh, type Weighed } from './weigh.ts';
import type { Work } from './work.ts';

/** A hypothesis with what orders say of it. */
export interface Tried extends Weighed {
  readonly hypothesis: Hypothesis;
}

/** Orders that say something of a law, and how many chance must bring that break it. */
const LEAST_ORDERS = 10;
const LEAST_EXPECTED = 10;
/** Values of each side that were seen to suit. */
const LEAST_SUITED = 2;
/** Orders that break it for each that chance would bring: two bicycles of one family, a gift. */
const MOST_SEEN_RATE = 0.02;
/** Chance that any of all that is learned is luck. */
const LUCK = 0.01;
/** Products of orders, and pairs of values, that are read for all laws together. */
const MOST_READ = 20_000_000;
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
  const tables = { scopes, table, orders: scopeOrders(history, scopes), work: { left: MOST_READ } };
  const { tried, laws } = tryAll(tables);
  const gate = Math.log(LUCK / Math.max(1, tried));
  const kept = laws.filter((law) => logPoissonAtMost(law.seen, law.expected) < gate && !isMixed(law, tables));
  return fewest(kept, scopes, table)
    .slice(0, MOST_LEARNED)
    .map((law) => constraintOf(law, scopes, table));
}

/** What laws are learned from. */
export interface Tables {
  readonly scopes: Scopes;
  readonly table: AttributeTable;
  readonly orders: ScopeOrders;
  readonly work: Work;
}

/** Those of all hypotheses that could be laws, and on how many enough orders spoke to tell. */
function tryAll(tables: Tables): { tried: number; laws: Tried[] } {
  const { table, orders, work } = tables;
  const sideOf = sideReader(tables);
  const laws: Tried[] = [];
  let tried = 0;
  for (const pair of orders.pairs) {
    const [one, other] = [sideOf(pair.one, pair.other), sideOf(pair.other, pair.one)];
    let meetings: Meeting[] | undefined;
    for (const hypothesis of hypotheses(one, other, tables)) {
      meetings ??= meetingsOf(one, other, tables);
      // No more orders are expected to break a law than there are.
      const weighed = weigh(hypothesis, meetings, { table, orders, work, mostSeen: meetings.length * MOST_SEEN_RATE });
      if (weighed === undefined || weighed.orders >= LEAST_ORDERS) tried++;
      if (weighed && isLaw(weighed)) laws.push({ ...weighed, hypothesis });
    }
    if (work.left <= 0) break;
  }
  return { tried, laws };
}

function isLaw({ orders, expected, seen, suited }: Weighed): boolean {
  return (
    orders >= LEAST_ORDERS &&
    expected >= LEAST_EXPECTED &&
    seen <= expected * MOST_SEEN_RATE &&
    suited.every((values) => values >= LEAST_SUITED)
  );
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
