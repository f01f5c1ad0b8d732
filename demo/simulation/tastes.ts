import type { KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';
import { isSold, pleasureOf, type Visit } from '../history/basket.ts';
import { fits } from '../shoppers/fit.ts';
import { type Shelved, shelfOf } from '../shoppers/shelf.ts';
import { type Dice, FOR } from './dice.ts';
import { thingNumber } from './numbered-articles.ts';

/** How much mood has a say: as in the history. */
const MOOD = 0.7;
/** Chance that a shopper comes across any one thing of a shelf by themselves; nobody looks through all of it. */
const CONSIDERED = 0.5;

/** What a shopper likes among the articles of a kind. Liking is comparable within one kind. */
export interface Taste {
  /** What would do, in stock today, with how it pleases this shopper. */
  readonly suitable: readonly { readonly article: Article<KindName>; readonly liking: number }[];
  /** Of the best of them. */
  readonly best: number;
}

/** How the articles of a kind please a shopper: by purse, brand, bargain and weather, and by a mood of their own for each. */
export function tasteFor(visit: Visit, kind: KindName, dice: Dice): Taste {
  const fitting = shelfOf(kind).filter(({ article }) => isToBeHad(article) && fits(article, visit.shopper, visit.bike));
  const logPrices = fitting.map(({ logPrice }) => logPrice);
  const cheapest = Math.min(...logPrices);
  const range = Math.max(...logPrices) - cheapest || 1;
  const likingOf = (shelved: Shelved) =>
    pleasureOf(shelved, (shelved.logPrice - cheapest) / range, visit) +
    MOOD * dice.mood(FOR.mood, thingNumber(shelved.article));
  const suitable = fitting.map((shelved) => ({ article: shelved.article, liking: likingOf(shelved) }));
  return { suitable, best: Math.max(...suitable.map(({ liking }) => liking)) };
}

/** True if the shop could sell it today. */
export function isToBeHad(article: Article<KindName>): boolean {
  return isSold(article, 0) && (article.product.stock ?? 1) > 0;
}

/** What a shopper comes across without help: some of the shelf, and at least one. */
export function considered({ suitable }: Taste, dice: Dice, visitNumber: number): Taste['suitable'] {
  const rolls = suitable.map(({ article }) => dice.roll(FOR.considered, thingNumber(article), visitNumber));
  const luckiest = Math.min(...rolls);
  return suitable.filter((_, place) => rolls[place]! < CONSIDERED || rolls[place] === luckiest);
}

/** The one that pleases most; of equals the first. */
export function favourite(among: Taste['suitable']): Article<KindName> | undefined {
  let best: Taste['suitable'][number] | undefined;
  for (const each of among) if (best === undefined || each.liking > best.liking) best = each;
  return best?.article;
}
