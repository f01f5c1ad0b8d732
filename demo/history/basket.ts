import type { KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';
import { neededWith } from '../needs/needed-with.ts';
import type { Wants } from '../needs/projects.ts';
import type { Random } from '../../src/lib/index.ts';
import { bikeOf, type Bike } from '../shoppers/bike.ts';
import { fits } from '../shoppers/fit.ts';
import { type Shelved, shelfOf } from '../shoppers/shelf.ts';
import type { Shopper } from '../shoppers/shopper.ts';
import { piecesOf } from './pieces.ts';

/** So many pieces of one article; `misfit` where the size turns out wrong at home. */
export interface BasketLine {
  readonly article: Article<KindName>;
  quantity: number;
  readonly misfit: boolean;
}

/** A need that nobody thought of today, and the day on which it will be felt. */
export interface Later {
  readonly kind: KindName;
  readonly day: number;
}

/** One visit to the shop. */
export interface Visit {
  readonly shopper: Shopper;
  readonly random: Random;
  /** Day of the history, from 0. */
  readonly day: number;
  /** Days until the history ends. */
  readonly daysLeft: number;
  /** Month of the year, 0-11. */
  readonly month: number;
  /** The bike that the visit is about. */
  bike: Bike | undefined;
  readonly lines: BasketLine[];
  /** Needs that will be felt after this visit. */
  readonly later: Later[];
  /** How this shopper chooses among articles of a kind; by all that is on the shelf unless said. */
  readonly choose?: Choose;
}

/** Chooses one article of a kind, if any would do. */
export type Choose = (visit: Visit, kind: KindName) => Article<KindName> | undefined;

/** For so many days before the end of the history, what is reduced today has been reduced. */
export const REDUCED_FOR_DAYS = 50;

const MOST_LINES = 14;
/** Chance that a size turns out wrong at home. */
export const MISFIT_RATE = 0.08;
/** How long nobody needs another one, in days: by default a durable thing. */
const REST_DAYS = { durable: 420, worn: 60, usedUp: 9 };
const WEARING_PARTS: ReadonlySet<KindName> = new Set([
  'chain',
  'cassette',
  'brakePads',
  'rimPads',
  'roadTyre',
  'gravelTyre',
  'mountainTyre',
  'cityTyre',
  'smallTyre',
  'cleats',
]);

/** Puts what is wanted into the basket, as far as the shopper thinks of it; the rest is remembered for later. */
export function fulfil(visit: Visit, wants: Wants): void {
  const { random, shopper } = visit;
  for (const [kind, lacks] of Object.entries(wants) as [KindName, number][]) {
    if (!random.chance(lacks) || hasAlready(visit, kind)) continue;
    if (random.chance(lacks === 1 ? 0 : shopper.forgets)) {
      visit.later.push({ kind, day: visit.day + 3 + random.below(18) });
    } else {
      take(visit, kind);
    }
  }
}

/** Takes one article of the kind, if any fits, and then what that one calls for. */
export function take(visit: Visit, kind: KindName): void {
  const chosen = (visit.choose ?? choose)(visit, kind);
  if (!chosen || visit.lines.length >= MOST_LINES) return;
  const misfit = chosen.size !== undefined && visit.random.chance(MISFIT_RATE) ? sisterOf(chosen, visit) : undefined;
  const article = misfit ?? chosen;
  const quantity = piecesOf(article, visit.shopper, visit.random);
  const line = visit.lines.find((known) => known.article === article);
  if (line) line.quantity += quantity;
  else visit.lines.push({ article, quantity, misfit: misfit !== undefined });
  // It goes back, and most still want one that fits.
  if (misfit && visit.random.chance(0.6)) visit.later.push({ kind, day: visit.day + 8 + visit.random.below(14) });
  bringHome(visit, article);
  fulfil(visit, neededWith(article));
}

function hasAlready({ shopper, day }: Visit, kind: KindName): boolean {
  const last = shopper.lastBought.get(kind);
  return last !== undefined && day - last < restOf(kind);
}

function restOf(kind: KindName): number {
  const first = shelfOf(kind)[0]?.article;
  if (first?.product.tags.includes('consumable')) return REST_DAYS.usedUp;
  return first?.size !== undefined || WEARING_PARTS.has(kind) ? REST_DAYS.worn : REST_DAYS.durable;
}

/** The one that pleases most of all that fit: by purse, brand, bargain, and a good deal of mood. */
export function choose(visit: Visit, kind: KindName): Article<KindName> | undefined {
  const fitting = shelfOf(kind).filter(
    ({ article }) => isSold(article, visit.daysLeft) && fits(article, visit.shopper, visit.bike),
  );
  const logPrices = fitting.map(({ logPrice }) => logPrice);
  const cheapest = Math.min(...logPrices);
  const range = Math.max(...logPrices) - cheapest || 1;
  let best: Article<KindName> | undefined;
  let most = -Infinity;
  for (const shelved of fitting) {
    const dearness = (shelved.logPrice - cheapest) / range;
    const mood = -0.7 * Math.log(-Math.log(1 - visit.random.next()));
    const pleasure = pleasureOf(shelved, dearness, visit) + mood;
    if (pleasure > most) {
      most = pleasure;
      best = shelved.article;
    }
  }
  return best;
}

/** True if the shop has the article on a day so long before the end of the history. */
export function isSold({ newForDays, retiredForDays }: Article<KindName>, daysLeft: number): boolean {
  return (
    (newForDays === undefined || daysLeft <= newForDays) && (retiredForDays === undefined || daysLeft > retiredForDays)
  );
}

/** How an article pleases, mood apart. `dearness` is where its price stands among those that fit: 0 the cheapest, 1 the dearest. */
export function pleasureOf({ article, appeal }: Shelved, dearness: number, visit: Visit): number {
  const { shopper, month, daysLeft } = visit;
  const { brand = '', compareAtMinor, attributes } = article.product;
  const tooDear = 3.5 * (dearness - shopper.means) ** 2;
  const liked = shopper.likedBrands.has(brand) ? 0.7 : 0;
  const reduced = compareAtMinor !== undefined && daysLeft <= REDUCED_FOR_DAYS;
  const bargain = reduced ? 0.8 * shopper.thrift : 0;
  const hoard = Number(attributes.pieces ?? 1) >= 10 ? -1.5 : 0;
  const forThisWeather = attributes.weather === (month < 3 || month > 8 ? 'wet' : 'dry') ? 0.8 : 0;
  const nearHome = attributes.region === shopper.place.homeRegion ? 1.8 : 0;
  return appeal + liked + bargain + hoard + forThisWeather + nearHome - tooDear;
}

/** The next size up or down. */
function sisterOf(article: Article<KindName>, { random }: Visit): Article<KindName> | undefined {
  const sisters = shelfOf(article.kind).filter((other) => other.article.product.groupId === article.product.groupId);
  const place = sisters.findIndex((other) => other.article === article);
  return sisters[place + (random.chance(0.5) ? 1 : -1)]?.article;
}

/** From now on this stands at home, and later needs must fit it. */
export function bringHome(visit: Pick<Visit, 'shopper' | 'day' | 'bike'>, article: Article<KindName>): void {
  const { shopper } = visit;
  const facts = article.product.attributes;
  shopper.lastBought.set(article.kind, visit.day);
  if (facts.groupset !== undefined) {
    visit.bike = bikeOf(article);
    shopper.bikes.push(visit.bike);
  }
  for (const name of ['cleat', 'battery type', 'fuel', 'cartridge']) {
    const fitting = facts[name];
    if (fitting !== undefined && fitting !== 'none' && fitting !== 'CR2032') shopper.fittings.set(name, fitting);
  }
}
