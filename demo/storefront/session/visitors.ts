import type { DecisionId, OrderId, ProductId } from '../../../src/domain/index.ts';
import { RecentMap } from '../../../src/lib/index.ts';
import type { PlacedOrder } from '../ordering/placed-order.ts';

/** An offer that a shopper took: by which decision, of which products, and what proves its price. */
export interface TakenOffer {
  readonly decisionId: DecisionId;
  readonly products: readonly ProductId[];
  readonly tokens: readonly string[];
}

/** What is too long for a cookie, or must not be anybody's word: offers that were taken and the order that was placed. */
export interface Remembrance {
  readonly taken: readonly TakenOffer[];
  /** The number of the order that is being filled in: sent twice, it is one order. */
  readonly orderId?: OrderId | undefined;
  readonly placed?: PlacedOrder | undefined;
}

/** Remembered at a time; a restart forgets them all, and then prices are simply those of the shop. */
const VISITORS = 10_000;
const MOST_TAKEN = 20;
const NOTHING: Remembrance = { taken: [] };

/** What this server remembers of visitors. */
export interface Visitors {
  of(visitor: string): Remembrance;
  change(visitor: string, change: Partial<Remembrance>): void;
  take(visitor: string, offer: TakenOffer): void;
}

/** Remembers visitors for as long as the server runs, and no more of them than fit. */
export function rememberedVisitors(): Visitors {
  const visitors = new RecentMap<Remembrance>(VISITORS);
  const of = (visitor: string): Remembrance => visitors.get(visitor) ?? NOTHING;
  const change = (visitor: string, next: Partial<Remembrance>): void =>
    visitors.set(visitor, { ...of(visitor), ...next });
  return {
    of,
    change,
    take: (visitor, offer) => change(visitor, { taken: [...of(visitor).taken, offer].slice(-MOST_TAKEN) }),
  };
}
