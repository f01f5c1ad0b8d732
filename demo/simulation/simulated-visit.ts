import type { Decision, ShopperStep, SimulatedVisit } from '../../src/domain/index.ts';
import type { Article } from '../catalogue/department.ts';
import type { KindName } from '../catalogue/articles.ts';
import type { BasketLine } from '../history/basket.ts';
import type { Browsing } from './browsing.ts';
import { type Dice, FOR } from './dice.ts';
import { goodsOf, ledgerOf, SENDS_BACK } from './ledger.ts';
import { meetOffers } from './meet-offers.ts';
import { thingNumber } from './numbered-articles.ts';
import { considered, favourite, type Taste, tasteFor } from './tastes.ts';

/** Most that are compared before one makes up one's mind. */
const MOST_COMPARED = 3;
const COMPARES = 0.5;
/** Chance to put into the cart what is liked as well as the best of the shelf, and what is liked far less. */
const PUTS = { best: 0.9, worst: 0.55 };
/** Of carts of those who came to buy, so many are left behind; of those who came to look around, so many. */
const LEAVES_CART = { buying: 0.45, looking: 0.92 };

/** What became of a visit. */
export interface Outcome {
  ordered: boolean;
}

/**
 * One visit: looks at what is needed and at some that might do instead, puts it into the cart, looks through the cart, pays,
 * and is thanked; offers are met at each of these pages. Whoever has had enough of them leaves where they are.
 */
export function* visitShop(browsing: Browsing, buying: boolean, outcome: Outcome): SimulatedVisit {
  const { cart, plan, dice, number } = browsing;
  for (let turn = 0; plan.length > 0 && !browsing.gone; turn += 1) {
    const wanted = plan.shift();
    if (wanted) yield* lookFor(wanted, { browsing, buying, turn });
  }
  if (browsing.gone || cart.length === 0) return;
  yield* meetOffers({ placement: 'cart' }, browsing);
  if (browsing.gone) return;
  if (dice.roll(FOR.leavesCart, number) < (buying ? LEAVES_CART.buying : LEAVES_CART.looking)) return;
  yield* meetOffers({ placement: 'checkout' }, browsing);
  if (browsing.gone) return;
  outcome.ordered = true;
  const { place } = browsing.visit.shopper;
  const travelsFree = goodsOf(cart) >= place.freeFromMinor ? place : undefined;
  yield* meetOffers({ placement: 'thank_you' }, browsing);
  yield { kind: 'order', at: browsing.at, order: ledgerOf(cart, travelsFree) };
}

interface Looking {
  readonly browsing: Browsing;
  readonly buying: boolean;
  readonly turn: number;
}

/** Compares, settles on one, and perhaps puts it into the cart. */
function* lookFor(
  wanted: BasketLine,
  { browsing, buying, turn }: Looking,
): Generator<ShopperStep, void, Decision | undefined> {
  const { visit, dice, number, errand, cart } = browsing;
  const { kind } = wanted.article;
  const taste = tasteFor(visit, kind, dice);
  const seen = considered(taste, dice, errand);
  const knows = new Set(seen.map(({ article }) => thingNumber(article))).add(thingNumber(wanted.article));
  let chosen: { article: Article<KindName>; offered?: string } = wanted;
  const compared = seen.filter(
    ({ article }) => article !== wanted.article && dice.roll(FOR.compares, thingNumber(article), number) < COMPARES,
  );
  const pages = [...compared.slice(0, MOST_COMPARED - 1).map(({ article }) => article), wanted.article];
  for (const page of pages) {
    const productId = page.product.id;
    const met = yield* meetOffers({ placement: 'product_page', productId, choosing: { kind, seen: knows } }, browsing);
    browsing.viewed.push(productId);
    if (browsing.gone) return;
    if (met) {
      chosen = { article: met.choice, offered: met.offered };
      knows.add(thingNumber(met.choice));
    }
  }
  if (dice.roll(FOR.putsIntoCart, turn, number) >= putRate(taste, chosen.article)) return;
  const { article, offered } = chosen;
  const returns = wanted.misfit && dice.roll(FOR.sendsBack, turn, number) < SENDS_BACK;
  cart.push({
    article,
    quantity: wanted.quantity,
    misfit: wanted.misfit,
    returns,
    ...(offered !== undefined && { offered }),
  });
  if (buying) yield* meetOffers({ placement: 'add_to_cart', productId: article.product.id }, browsing);
}

function putRate({ suitable, best }: Taste, article: Article<KindName>): number {
  const liking = suitable.find((each) => each.article === article)?.liking ?? best - 1;
  return PUTS.worst + (PUTS.best - PUTS.worst) * Math.exp(liking - best);
}

/** How a shopper with these dice chooses on one errand: the favourite among what they come across. */
export function chooser(dice: Dice, errand: number): NonNullable<Browsing['visit']['choose']> {
  return (visit, kind) => favourite(considered(tasteFor(visit, kind, dice), dice, errand));
}
