import type { History, Rankings } from '../domain/index.ts';
import type { OrderList } from './order-lists.ts';
import { orderLists } from './order-lists.ts';
import { type Ranked, rankingLists } from './ranking-lists.ts';

/** From when age counts (seconds since 1970), and which products may be offered. */
export interface BestsellersOptions {
  readonly asOf: number;
  readonly offerable: Uint8Array;
}

const SECONDS_A_DAY = 86_400;
/** Orders that a half-life should span: fewer would rank by chance, more would rank by last year. */
const ORDERS_A_HALF_LIFE = 300;
const SHORTEST_DAYS = 14;
const LONGEST_DAYS = 180;
/** Orders of everywhere that speak along in a country's list. */
const EVERYWHERE_ORDERS = 25;
/** A product bought once is nobody's bestseller, unless the shop is so new that nothing was bought twice. */
const LEAST_IN_COUNTRY = 2;

/**
 * What sells most: the share of orders that hold the product, each order weighted by 1 / sqrt(its products), so that a
 * wholesaler counts little more than a shopper, and halved with age. The half-life is the age of the 300th last order,
 * 14 to 180 days: a busy shop follows the season, a small one keeps enough to count. A country's shares are
 * drawn towards those of all countries as if 25 orders more had come from everywhere. Recent: orders that held it, ever.
 */
export function bestsellers(history: History, options: BestsellersOptions): Rankings {
  const [all, ...rest] = orderLists(history).map((list) => sharesOf(history, list, options.asOf));
  return rankingLists([
    onlyOfferable(all!, options.offerable, 1),
    ...rest.map((list) => onlyOfferable(drawnTowards(all!, list), options.offerable, LEAST_IN_COUNTRY)),
  ]);
}

interface Shares extends Ranked {
  /** Orders, each counted by what is left of it after age. */
  readonly fresh: number;
}

function sharesOf(history: History, { country, orders: list }: OrderList, asOf: number): Shares {
  const { orders, lines, products } = history;
  const score = new Float64Array(products.length);
  const recent = new Uint32Array(products.length);
  const halfLife = halfLifeOf(history, list, asOf);
  let total = 0;
  let fresh = 0;
  for (const o of list) {
    const from = orders.start[o]!;
    const end = orders.start[o + 1]!;
    if (end === from) continue;
    const age = 2 ** (-Math.max(0, asOf - orders.at[o]!) / halfLife);
    const weight = age / Math.sqrt(end - from);
    total += weight;
    fresh += age;
    for (let l = from; l < end; l++) {
      score[lines.product[l]!]! += weight;
      recent[lines.product[l]!]!++;
    }
  }
  if (total > 0) for (let i = 0; i < score.length; i++) score[i]! /= total;
  return { country, score, recent, before: new Uint32Array(products.length), fresh };
}

/** In seconds. */
function halfLifeOf({ orders }: History, list: Uint32Array, asOf: number): number {
  const reached = list.length - ORDERS_A_HALF_LIFE;
  const days = reached < 0 ? LONGEST_DAYS : (asOf - orders.at[list[reached]!]!) / SECONDS_A_DAY;
  return Math.min(LONGEST_DAYS, Math.max(SHORTEST_DAYS, days)) * SECONDS_A_DAY;
}

/** The country's share with 25 orders of everywhere added: (fresh * own + 25 * of all) / (fresh + 25). */
function drawnTowards(all: Shares, own: Shares): Ranked {
  const score = own.score.map(
    (share, i) => (own.fresh * share + EVERYWHERE_ORDERS * all.score[i]!) / (own.fresh + EVERYWHERE_ORDERS),
  );
  return { ...own, score };
}

function onlyOfferable(list: Ranked, offerable: Uint8Array, least: number): Ranked {
  return { ...list, score: list.score.map((share, i) => (offerable[i] === 1 && list.recent[i]! >= least ? share : 0)) };
}
