import type { Currency, Off, ProductId, Rounding } from '../../domain/index.ts';

/** A product with what the shop takes and pays for a piece of it. */
export interface ShopPrice {
  readonly productId: ProductId;
  readonly priceMinor: number;
  /** Absent where the shop does not tell. */
  readonly costMinor?: number | undefined;
}

/** What a deal does to a cart. */
export type Effect =
  /** Off each piece of these products, of at most so many pieces of each. */
  | {
      readonly on: 'pieces';
      readonly productIds: readonly ProductId[];
      readonly off: Off;
      readonly most?: number | undefined;
    }
  /** Off each whole set of these products; one that stands there twice is needed twice. */
  | {
      readonly on: 'set';
      readonly productIds: readonly ProductId[];
      readonly off: Off;
      readonly most?: number | undefined;
    }
  /** Off everything together, from so much on. */
  | { readonly on: 'cart'; readonly fromMinor: number; readonly off: Off }
  /** One piece of a product for nothing, from so much on. */
  | { readonly on: 'gift'; readonly fromMinor: number; readonly productId: ProductId }
  | { readonly on: 'shipping'; readonly fromMinor: number }
  /** Something for another time: nothing happens to this cart. */
  | { readonly on: 'later'; readonly fromMinor: number };

/** An offer that was chosen for a cart. */
export interface ChosenDeal {
  readonly offerId: string;
  /** A cart in another currency is left as it is. */
  readonly currency: Currency | undefined;
  /** The higher one is applied first; of equal ones that with the smaller id. */
  readonly priority: number;
  /** Takes no piece that another deal has taken, and leaves none to another. */
  readonly alone: boolean;
  readonly rounding: Rounding;
  /** No piece is sold below cost / (1 - rate) by it; where the cost is unknown, a rate above 0 leaves the price as it is. */
  readonly leastMarginRate: number;
  readonly effect: Effect;
}

/** Why a deal was not applied. */
export type WhyNot =
  | 'other_currency'
  | 'not_in_cart'
  | 'below_threshold'
  | 'does_not_stack'
  | 'below_floor'
  | 'nothing_off';
