import type { CustomerId, ProductId, Snapshot } from '../domain/index.ts';
import { findId } from '../lib/index.ts';
import { CART_SCORERS, cartPredictorOf, type Suggestions } from '../scoring/index.ts';
import { cartRequestOf } from './cart-request.ts';

/** The ways to rank products for what is at hand: what sells most, each scorer alone, and all weighed together. */
export const SCORERS = ['popularity', ...CART_SCORERS, 'blend'] as const;
/** One of them. */
export type Scorer = (typeof SCORERS)[number];

/** Which products come next for what is at hand, and how many of them. */
export interface RankRequest {
  readonly productIds: readonly ProductId[];
  readonly customerId?: CustomerId | undefined;
  readonly scorer: Scorer;
  readonly limit: number;
  /** As if the products at hand had never been ordered. */
  readonly cold?: boolean | undefined;
}

/** Products by one scorer, best first, without those at hand: what a decision ranks before its rules look at it. */
export function rankProducts(snapshot: Snapshot, request: RankRequest): ProductId[] {
  const predictor = cartPredictorOf(snapshot);
  if (predictor === undefined) return [];
  const { scorer, limit, productIds, customerId, cold } = request;
  const customer = customerId === undefined ? -1 : findId(snapshot.purchases.ids, customerId);
  const asked = cartRequestOf(snapshot, { places: placesOf(snapshot, productIds), customer, cold });
  let found: Suggestions;
  if (scorer === 'blend') found = predictor.suggest(asked);
  else if (scorer === 'popularity') found = predictor.suggestPopular(asked);
  else found = predictor.suggestBy(CART_SCORERS.indexOf(scorer), asked);
  return Array.from(found.product.subarray(0, Math.min(limit, found.count)), (place) => snapshot.idOf(place));
}

/** Places of the products that are known, ascending, each once. */
function placesOf(snapshot: Snapshot, productIds: readonly ProductId[]): number[] {
  const places = new Set(productIds.map((id) => snapshot.find(id)).filter((place) => place >= 0));
  return [...places].sort((a, b) => a - b);
}
