import type { DecisionRequest, Placement, PlacementSettings, ShopConfig, Strategy } from '../domain/index.ts';

/** What is offered at one moment of the journey when nobody has said otherwise. */
export interface PlacementPlan {
  /** False: the merchant wants nothing offered here. */
  readonly enabled?: boolean;
  /** What the offers should go with: the product that is looked at before the cart, or all of both. */
  readonly about: 'product' | 'all';
  /** Asked in this order; each fills only what the ones before it leave open. */
  readonly strategies: readonly Strategy[];
  /** Offers shown unless the request says otherwise. */
  readonly slots: number;
  /** At most so many of a strategy, and they are kept free for it while no more than half of the slots are kept. */
  readonly room?: Readonly<Partial<Record<Strategy, number>>>;
  /** So many slots are kept free for it, and it may take more that others leave open. At most half of all are kept. */
  readonly keeps?: Readonly<Partial<Record<Strategy, number>>>;
  /** Why it is so, in words for merchants. */
  readonly why: string;
}

/**
 * The default order of strategies of every placement. Trending and bestsellers answer only where nothing stronger did:
 * one product that everybody buys beside two that truly go together makes all three look like advertising.
 */
export const PLACEMENTS: Record<Placement, PlacementPlan> = {
  product_page: {
    about: 'product',
    strategies: [
      'manual',
      'bundle',
      'blend',
      'bought_together',
      'viewed_next',
      'upgrade',
      'similar',
      'trending',
      'bestsellers',
    ],
    slots: 4,
    room: { upgrade: 1 },
    keeps: { viewed_next: 1 },
    why: 'The shopper is still choosing: what completes the product, what visitors like this one look at next, and one better version.',
  },
  category_page: {
    about: 'all',
    strategies: [
      'manual',
      'bundle',
      'blend',
      'bought_together',
      'viewed_next',
      'buy_again',
      'next_basket',
      'trending',
      'bestsellers',
    ],
    slots: 4,
    room: { buy_again: 1 },
    why: 'The shopper is looking around: what goes with the cart, what visitors like this one look at next, what a known customer needs again, or else what others buy now.',
  },
  search: {
    about: 'product',
    strategies: ['manual', 'blend', 'bought_together', 'viewed_next', 'similar', 'trending', 'bestsellers'],
    slots: 4,
    why: 'The shopper has something in mind: what goes with the best hit, what visitors like this one look at next, or else what others buy now.',
  },
  cart: {
    about: 'all',
    strategies: ['manual', 'bundle', 'blend', 'bought_together', 'filler'],
    slots: 4,
    room: { filler: 1 },
    why: 'Only what this cart still lacks, and one product that brings it to a reward where an offer names one: anything else distracts from buying it.',
  },
  checkout: {
    about: 'all',
    strategies: ['manual', 'order_bump', 'bundle', 'blend', 'bought_together'],
    slots: 1,
    why: 'One product that clearly belongs to the cart, or nothing: a shopper who pays must not be stopped.',
  },
  add_to_cart: {
    about: 'product',
    strategies: ['manual', 'bundle', 'blend', 'bought_together', 'upgrade'],
    slots: 3,
    room: { upgrade: 1 },
    why: 'The choice has just been made: what completes it, and the last good moment to name one better version.',
  },
  thank_you: {
    about: 'all',
    strategies: ['manual', 'blend', 'bought_together'],
    slots: 3,
    why: 'The order is placed: only what goes with it; a bestseller here would cheapen the thanks.',
  },
  abandoned_cart_email: {
    about: 'all',
    strategies: ['manual', 'bundle', 'blend', 'bought_together'],
    slots: 3,
    why: 'The message is about the cart that was left, so it names only what completes that cart.',
  },
  shipment_email: {
    about: 'all',
    strategies: ['manual', 'blend', 'bought_together'],
    slots: 3,
    why: 'The message is about a parcel: only what goes with its content.',
  },
  follow_up_email: {
    about: 'all',
    strategies: ['manual', 'buy_again', 'blend', 'bought_together', 'next_basket', 'trending'],
    slots: 4,
    room: { buy_again: 2 },
    why: 'Weeks after the purchase: what runs out, what goes with it, what customers with like purchases buy, or else what is new and liked as a reason to come back.',
  },
  tracking_page: {
    about: 'all',
    strategies: ['manual', 'blend', 'bought_together', 'buy_again', 'next_basket', 'trending'],
    slots: 3,
    room: { buy_again: 1 },
    why: 'Opened several times while waiting: what goes with the parcel, what is due to be needed again, or else what others buy now.',
  },
  agent: {
    about: 'all',
    strategies: ['manual', 'bundle', 'buy_again', 'blend', 'bought_together', 'next_basket', 'upgrade', 'similar'],
    slots: 3,
    room: { upgrade: 1, buy_again: 1 },
    why: 'A person says it aloud, so there must be a reason that concerns this customer.',
  },
};

const plans = new WeakMap<ShopConfig, Map<Placement, PlacementPlan>>();

/** The plan for one request: the placement's own as the merchant wants it, narrowed to what the request names. */
export function planFor(request: DecisionRequest, config: ShopConfig): PlacementPlan {
  const plan = planOf(request.placement, config);
  const slots = request.slots ?? plan.slots;
  if (request.strategy === undefined) return { ...plan, slots };
  const { room: _room, keeps: _keeps, ...rest } = plan;
  return { ...rest, strategies: [request.strategy], slots };
}

/** The plan of a placement as the merchant wants it: made once for each configuration. */
export function planOf(placement: Placement, config: ShopConfig): PlacementPlan {
  let known = plans.get(config);
  if (known === undefined) plans.set(config, (known = new Map<Placement, PlacementPlan>()));
  let plan = known.get(placement);
  if (plan === undefined)
    known.set(placement, (plan = settled(PLACEMENTS[placement], config.placements[placement] ?? {})));
  return plan;
}

function settled(plan: PlacementPlan, settings: PlacementSettings): PlacementPlan {
  const said = Object.entries(settings).filter(([, value]) => value !== undefined);
  return { ...plan, ...Object.fromEntries(said) };
}
