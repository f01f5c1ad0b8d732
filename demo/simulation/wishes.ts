import { ARTICLES, type KindName } from '../catalogue/articles.ts';
import type { Life } from '../needs/life.ts';
import type { Browsing } from './browsing.ts';
import { FOR } from './dice.ts';
import { PROJECTS, type ProjectName } from '../needs/projects.ts';

/**
 * Chance that somebody who takes in an offer of a kind takes it, if the very article is to their liking and they can
 * pay it. None of these numbers was measured in a shop; docs/simulate.md says what speaks for their size.
 */
const WISH = {
  /** They came for one. */
  planned: 0.5,
  /** Needed with what they buy today or lately, and not thought of. */
  forgotten: 0.6,
  /** Worn out or used up already, but left for another day. */
  overdue: 0.35,
  /** It will be within a quarter of its life. */
  soonDue: 0.15,
  /** A few more of what is used up anyway. */
  more: 0.05,
  /** What such a person might buy for no reason at all. */
  liked: 0.04,
  /** Belongs to what such people begin; they may not have thought of it. */
  inspiring: 0.012,
  none: 0,
};

/** From so little on, an offer is useless to the shopper. */
export const USELESS_BELOW = 0.01;

const SOON_DUE = 0.75;
const inspiredOf = new Map<Life, ReadonlySet<KindName>>();

/** How much a shopper wants a thing of the kind beside what is in the cart already, as a chance (0-1). */
export function wishFor(browsing: Browsing, kind: KindName): number {
  const { dice, noise, number } = browsing;
  const wish = wishOf(browsing, kind);
  if (noise === 0) return wish;
  return (1 - noise) * wish + noise * MOST_STRAY * dice.roll(FOR.strayWish, numberOfKind.get(kind), number);
}

/** What a wish out of nowhere comes to at most. */
const MOST_STRAY = 0.2;
const numberOfKind = new Map([...new Set(ARTICLES.map(({ kind }) => kind))].map((kind, number) => [kind, number]));

function wishOf({ visit: { shopper, day, later }, cart, plan }: Browsing, kind: KindName): number {
  const { life, lastBought } = shopper;
  if (plan.some(({ article }) => article.kind === kind)) return WISH.planned;
  if (later.some((need) => need.kind === kind)) return WISH.forgotten;
  const lasts = life.wears[kind];
  if (cart.some(({ article }) => article.kind === kind))
    return lasts !== undefined && lasts < 200 ? WISH.more : WISH.none;
  const since = lastBought.get(kind);
  if (lasts !== undefined && since !== undefined) {
    const lived = (day - since) / lasts;
    if (lived >= 1) return WISH.overdue;
    if (lived >= SOON_DUE) return WISH.soonDue;
    return WISH.none;
  }
  // Who has bought one lately needs no second.
  if (since !== undefined && day - since < 420) return WISH.none;
  if (life.likes.includes(kind)) return WISH.liked;
  return inspired(life).has(kind) ? WISH.inspiring : WISH.none;
}

function inspired(life: Life): ReadonlySet<KindName> {
  const known = inspiredOf.get(life);
  if (known !== undefined) return known;
  const begins = Object.keys(life.begins) as ProjectName[];
  const kinds = new Set(begins.flatMap((name) => Object.keys(PROJECTS[name].wants) as KindName[]));
  inspiredOf.set(life, kinds);
  return kinds;
}
