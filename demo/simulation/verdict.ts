import type { KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';
import { MISFIT_RATE } from '../history/basket.ts';
import { fits } from '../shoppers/fit.ts';
import type { Browsing, Look } from './browsing.ts';
import { FOR } from './dice.ts';
import { type CartedLine, goodsOf, SENDS_BACK } from './ledger.ts';
import { articleOf, sizesOf, thingNumber } from './numbered-articles.ts';
import { isToBeHad, type Taste, tasteFor } from './tastes.ts';
import { USELESS_BELOW, wishFor } from './wishes.ts';

/** What a shopper makes of an offer that they have taken in. */
export interface Verdict {
  /** Chance that they take it. */
  readonly chance: number;
  /** True where it is of no use to them at all. */
  readonly useless: boolean;
  /** The very article that they would take: an offered jersey in their own size. */
  readonly article: Article<KindName>;
  /** It will come back: they have not noticed that it does not fit. */
  readonly returns: boolean;
  /** What they would take it instead of: a line of the cart, or what they are about to choose. */
  readonly insteadOf?: CartedLine | 'choice';
}

/** How much better something must please than what one has settled on: little before it is in the cart, more then. */
const INERTIA = { choosing: 0.25, carted: 0.7 };
/** Chance that whoever takes in a better version looks at it in earnest. */
const EARNEST = 0.5;
/** Chance not to notice that a part does not fit what stands at home. */
const UNNOTICED = 0.12;
/** How fast wishing falls with liking below the best of the shelf. */
const PICKY = 0.8;
/** What fills the cart up to free shipping within reach is taken with at least this chance, where it is of any use. */
const FILLS = 0.15;
const FILLS_WITHIN_MINOR = 1500;

/** What the shopper makes of an offered product; undefined for what the demo shop does not sell. */
export function verdictOn(productId: string, look: Look, browsing: Browsing): Verdict | undefined {
  const offered = articleOf(productId);
  if (offered === undefined) return undefined;
  const article = ownSize(offered, browsing);
  const nothing = { chance: 0, useless: true, article: article ?? offered, returns: false };
  if (article === undefined) return nothing;
  return replacement(article, look, browsing) ?? addition(article, browsing) ?? nothing;
}

/** The article in the shopper's own size, whichever size is offered: sizes are chosen on the product's page. Undefined where none is to be had. */
function ownSize(offered: Article<KindName>, { visit: { shopper, bike } }: Browsing): Article<KindName> | undefined {
  if (offered.size === undefined) return isToBeHad(offered) ? offered : undefined;
  return sizesOf(offered).find((each) => isToBeHad(each) && fits(each, shopper, bike));
}

/** Another of what is being chosen, or of what lies in the cart. */
function replacement(article: Article<KindName>, { choosing }: Look, browsing: Browsing): Verdict | undefined {
  const { visit, cart, dice } = browsing;
  const line = cart.find((each) => each.article.kind === article.kind);
  if (choosing?.kind !== article.kind && line === undefined) return undefined;
  const taste = tasteFor(visit, article.kind, dice);
  const likingOf = (other: Article<KindName> | undefined) =>
    taste.suitable.find((each) => each.article === other)?.liking ?? -Infinity;
  const liking = likingOf(article);
  if (liking === -Infinity) return { chance: 0, useless: true, article, returns: false };
  if (choosing?.kind === article.kind) return otherChoice(article, { liking, taste, seen: choosing.seen }, browsing);
  const better = liking > likingOf(line?.article) + INERTIA.carted && affords(article, browsing, line);
  if (!better || line === undefined) return undefined;
  return { chance: EARNEST, useless: false, article, returns: false, insteadOf: line };
}

interface Choosing {
  readonly liking: number;
  readonly taste: Taste;
  readonly seen: ReadonlySet<number>;
}

/** Whoever is choosing takes what pleases more than all that they have seen, where they would not have come across it. */
function otherChoice(article: Article<KindName>, { liking, taste, seen }: Choosing, browsing: Browsing): Verdict {
  const settled = taste.suitable.filter((each) => seen.has(thingNumber(each.article))).map((each) => each.liking);
  const found = !seen.has(thingNumber(article)) && liking > Math.max(...settled) + INERTIA.choosing;
  const chance = found && affords(article, browsing) ? EARNEST : 0;
  return { chance, useless: false, article, returns: false, insteadOf: 'choice' };
}

/** Something beside what is in the cart. */
function addition(article: Article<KindName>, browsing: Browsing): Verdict | undefined {
  const { visit, dice, cart, number } = browsing;
  if (cart.some((line) => line.article === article)) return undefined;
  const wish = wishFor(browsing, article.kind);
  if (wish < USELESS_BELOW) return undefined;
  const taste = tasteFor(visit, article.kind, dice);
  const liking = taste.suitable.find((each) => each.article === article)?.liking;
  const thing = thingNumber(article);
  const misfit = article.size !== undefined && dice.roll(FOR.misfit, thing, number) < MISFIT_RATE;
  const returns = (liking === undefined || misfit) && dice.roll(FOR.sendsBack, thing, number) < SENDS_BACK;
  if (!affords(article, browsing)) return { chance: 0, useless: false, article, returns };
  if (liking === undefined) return { chance: wish * UNNOTICED, useless: true, article, returns };
  const chance = wish * Math.exp(Math.min(0, liking - taste.best) / PICKY);
  return { chance: fillsUp(article, browsing) ? Math.max(chance, FILLS) : chance, useless: false, article, returns };
}

function affords({ product }: Article<KindName>, { cart, budgetMinor }: Browsing, instead?: CartedLine): boolean {
  const saved = instead === undefined ? 0 : (instead.article.product.priceMinor ?? 0) * instead.quantity;
  const pieces = instead?.quantity ?? 1;
  return goodsOf(cart) - saved + (product.priceMinor ?? 0) * pieces <= budgetMinor;
}

function fillsUp({ product: { priceMinor = 0 } }: Article<KindName>, { visit, cart }: Browsing): boolean {
  const missing = visit.shopper.place.freeFromMinor - goodsOf(cart);
  return missing > 0 && cart.length > 0 && priceMinor >= missing && priceMinor <= missing + FILLS_WITHIN_MINOR;
}
