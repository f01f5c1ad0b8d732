import type { History, Rankings } from '../../domain/index.ts';
import { categoryLevels } from './category-levels.ts';
import { categoryShares } from './category-shares.ts';
import { freshness, halfLife, ORDERS_A_HALF_LIFE } from './half-life.ts';
import { type OrderList, orderLists } from './order-lists.ts';
import { perCategory } from './per-category.ts';
import { type Ranked, rankingLists } from './ranking-lists.ts';

/** From when age counts (seconds since 1970), and which products may be offered. */
export interface BestsellersOptions {
  readonly asOf: number;
  readonly offerable: Uint8Array;
}

/** Orders of everywhere that speak along in the list of a country or a segment. */
const EVERYWHERE_ORDERS = 25;
/** A product bought once is nobody's bestseller, unless the shop is so new that nothing was bought twice. */
const LEAST_IN_SCOPE = 2;

/**
 * What sells most: the share of orders that hold the product, each order weighted by 1 / sqrt(its products), so that a
 * wholesaler counts little more than a shopper, and halved with age. The half-life is the age of the 300th last order,
 * 14 to 180 days: a busy shop follows the season, a small one keeps enough to count. Shares of a country and of a segment are
 * drawn towards those of all orders as if 25 orders more had come from everywhere; for those of categories see `categoryShares`.
 * Recent: orders that held it, ever.
 */
export function bestsellers(history: History, options: BestsellersOptions): Rankings {
  return rankingLists(listsOf(history, options));
}

function* listsOf(history: History, { asOf, offerable }: BestsellersOptions): Generator<Ranked> {
  const [everything, ...parts] = orderLists(history);
  const all = sharesOf(history, everything!, asOf);
  yield onlyOfferable(all, offerable, 1);
  for (const part of parts)
    yield onlyOfferable(drawnTowards(all, sharesOf(history, part, asOf)), offerable, LEAST_IN_SCOPE);
  for (const level of categoryLevels(history.products)) {
    const score = categoryShares(history, level, asOf);
    const ranked = onlyOfferable({ ...all, score }, offerable, LEAST_IN_SCOPE);
    yield* perCategory(ranked, level, history);
  }
}

interface Shares extends Ranked {
  /** Orders, each counted by what is left of it after age. */
  readonly fresh: number;
}

function sharesOf(history: History, { scope, orders: list }: OrderList, asOf: number): Shares {
  const { orders, lines, products } = history;
  const score = new Float64Array(products.length);
  const recent = new Uint32Array(products.length);
  const reached = list.length - ORDERS_A_HALF_LIFE;
  const inSeconds = halfLife(asOf, reached < 0 ? undefined : orders.at[list[reached]!]);
  let total = 0;
  let fresh = 0;
  for (const o of list) {
    const from = orders.start[o]!;
    const end = orders.start[o + 1]!;
    if (end === from) continue;
    const age = freshness((asOf - orders.at[o]!) / inSeconds);
    const weight = age / Math.sqrt(end - from);
    total += weight;
    fresh += age;
    for (let l = from; l < end; l++) {
      score[lines.product[l]!]! += weight;
      recent[lines.product[l]!]!++;
    }
  }
  if (total > 0) for (let i = 0; i < score.length; i++) score[i]! /= total;
  return { scope, score, recent, before: new Uint32Array(products.length), fresh };
}

/** A part's share with 25 orders of everywhere added: (fresh * own + 25 * of all) / (fresh + 25). */
function drawnTowards(all: Shares, own: Shares): Ranked {
  const score = own.score.map(
    (share, i) => (own.fresh * share + EVERYWHERE_ORDERS * all.score[i]!) / (own.fresh + EVERYWHERE_ORDERS),
  );
  return { ...own, score };
}

function onlyOfferable(list: Ranked, offerable: Uint8Array, least: number): Ranked {
  return { ...list, score: list.score.map((share, i) => (offerable[i] === 1 && list.recent[i]! >= least ? share : 0)) };
}
