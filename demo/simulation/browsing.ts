import type { CartLine, Decision, DecisionRequest, Offer, Placement, ShopperStep } from '../../src/domain/index.ts';
import type { KindName } from '../catalogue/articles.ts';
import type { BasketLine, Visit } from '../history/basket.ts';
import type { Dice } from './dice.ts';
import type { CartedLine } from './ledger.ts';

/** What one visit is about: the shopper who makes it, what they need, and what has become of it so far. */
export interface Browsing {
  readonly visit: Visit;
  readonly dice: Dice;
  /** Which visit of this shopper it is, from 0. */
  readonly number: number;
  /** Which errand, from 0: several visits may be made for one. */
  readonly errand: number;
  /** Who they are to the shop. */
  readonly known: Pick<DecisionRequest, 'shopper' | 'country' | 'locale'>;
  readonly cart: CartedLine[];
  /** What they came for and have not come to yet. */
  readonly plan: BasketLine[];
  /** Ids of what they have looked at, oldest first. */
  readonly viewed: string[];
  /** Ids of offers that they took in and had no use for. */
  readonly dismissed: Set<string>;
  /** How much of wishing is chance (0-1). */
  readonly noise: number;
  /** Most that they spend this time. */
  readonly budgetMinor: number;
  patience: number;
  refused: boolean;
  gone: boolean;
  /** How many pages with offers they have seen. */
  scene: number;
  at: number;
}

/** What the shopper looks at while they are asked. */
export interface Look {
  readonly placement: Placement;
  /** The product of the page. */
  readonly productId?: string;
  /** The kind that they are choosing among right now, and what they would take unless they find better. */
  readonly choosing?: { readonly kind: KindName; readonly seen: ReadonlySet<number> };
}

/** What the shop's page asks for the shopper. */
export function requestOf({ known, cart, viewed }: Browsing, { placement, productId }: Look): DecisionRequest {
  return {
    placement,
    ...known,
    ...(productId !== undefined && { productId }),
    cart: cart.map(({ article, quantity }): CartLine => ({ productId: article.product.id, quantity })),
    viewed: viewed.slice(-MOST_VIEWED),
    currency: 'EUR',
  };
}

const MOST_VIEWED = 50;

/** Says what the shopper did with an offer. */
export function reaction(
  { at }: Browsing,
  { decision, offer, did }: { decision: Decision; offer: Offer; did: 'shown' | 'clicked' | 'added' | 'declined' },
): ShopperStep {
  return { kind: 'react', at, decision, productId: offer.productId, did };
}
