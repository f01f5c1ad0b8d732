import type { Currency, CustomerId, ProductId } from '../../../src/domain/index.ts';
import type { Language } from '../words/words.ts';

/** So many pieces of a product. */
export interface Line {
  readonly productId: ProductId;
  readonly quantity: number;
}

/** What the shop knows of whoever is browsing. All of it lies in one cookie of the shop's own, so a restart loses nothing. */
export interface Session {
  /** A number drawn for this visit, or for as long as the shopper agreed to be remembered. */
  readonly visitor: string;
  readonly cart: readonly Line[];
  /** Absent: as the browser wishes. */
  readonly language?: Language | undefined;
  /** In which prices are shown beside the shop's own. */
  readonly currency?: Currency | undefined;
  readonly customer?: CustomerId | undefined;
  /** The shopper agreed to be known again. */
  readonly remembered: boolean;
  /** The shopper plays one who is held out; the visitor's number then truly falls into the holdout. */
  readonly holdout: boolean;
  /** The browser runs no scripts: the shop asks for offers itself. */
  readonly plain: boolean;
}

/** Most different things in a cart, and most pieces of one. */
export const MOST_LINES = 40;
/** Most pieces of one thing. */
export const MOST_PIECES = 99;

/** Somebody who was never here. */
export function newSession(visitor: string): Session {
  return { visitor, cart: [], remembered: false, holdout: false, plain: false };
}

/** The cart with so many pieces of a product, none being a way to take it out. */
export function withLine(cart: readonly Line[], { productId, quantity }: Line): readonly Line[] {
  const pieces = Math.min(quantity, MOST_PIECES);
  const others = cart.filter((line) => line.productId !== productId);
  if (pieces < 1) return others;
  const known = others.length < cart.length;
  return known
    ? cart.map((line) => (line.productId === productId ? { productId, quantity: pieces } : line))
    : [...cart, { productId, quantity: pieces }];
}

/** How many pieces of a product the cart holds. */
export function piecesOf(cart: readonly Line[], productId: ProductId): number {
  return cart.find((line) => line.productId === productId)?.quantity ?? 0;
}
