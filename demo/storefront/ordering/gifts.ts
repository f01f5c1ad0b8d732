import type { PricedCart, PricedLine, ProductId } from '../../../src/domain/index.ts';
import { type Line, piecesOf } from '../session/session.ts';

/** A token for the cart, and the product that it gives for nothing where it gives one. */
export interface OfferToken {
  readonly token: string;
  readonly gift?: ProductId | undefined;
}

/** A line as the shop shows it: a gift that nobody had put into the cart stands in one of its own, at 0. */
export interface ShownLine extends PricedLine {
  readonly gift?: true;
}

/** A priced cart with its gifts. */
export interface ShownCart extends PricedCart {
  readonly lines: ShownLine[];
}

/** The cart with the gifts that its tokens give; whoever put the product in already gets that piece for nothing. */
export function withGifts(cart: readonly Line[], offers: readonly OfferToken[]): readonly Line[] {
  return [...cart, ...giftsBeside(cart, offers).map((productId) => ({ productId, quantity: 1 }))];
}

/** Shows gifts last and at 0: they are no goods of which something came off. */
export function shownWithGifts(
  priced: PricedCart,
  { cart, offers }: { readonly cart: readonly Line[]; readonly offers: readonly OfferToken[] },
): ShownCart {
  const gifts = giftsBeside(cart, offers);
  const isGift = ({ productId }: PricedLine): boolean => gifts.includes(productId);
  const worthMinor = priced.lines.filter(isGift).reduce((sum, { listMinor }) => sum + listMinor, 0);
  return {
    ...priced,
    lines: [...priced.lines.filter((line) => !isGift(line)), ...priced.lines.filter(isGift).map(asGift)],
    listMinor: priced.listMinor - worthMinor,
    discountMinor: priced.discountMinor - worthMinor,
  };
}

function giftsBeside(cart: readonly Line[], offers: readonly OfferToken[]): readonly ProductId[] {
  const gifts = new Set(offers.flatMap(({ gift }) => gift ?? []));
  return [...gifts].filter((productId) => piecesOf(cart, productId) === 0);
}

const asGift = (line: PricedLine): ShownLine => ({
  ...line,
  priceMinor: 0,
  listMinor: 0,
  discountMinor: 0,
  totalMinor: 0,
  gift: true,
});
