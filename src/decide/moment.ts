import type {
  ConfigName,
  DecisionRequest,
  Product,
  ProductId,
  ShopConfig,
  ShopperMemory,
  Snapshot,
} from '../domain/index.ts';
import { calendarDay, findId } from '../lib/index.ts';
import { Fitting } from './compatibility/fitting.ts';
import { CustomerNeeds } from './customer-needs.ts';
import { Facts, type LiveFacts } from './facts.ts';
import { type Foretell, Foretold, foretellFrom, viewedPlaces } from './foretold.ts';
import { Means } from './means.ts';
import { Merchant } from './merchant/merchant.ts';
import { type PastOf, Pasts } from './pasts.ts';
import type { PlacementPlan } from './placements.ts';
import { type NewerCustomer, ShopperSegments } from './shopper-segments.ts';
import { Remembered } from './remembered.ts';
import { type RewardNow, rewardsAt } from './pricing/rewards.ts';
import { type Reasons, reasonsIn } from '../wording/index.ts';

/** One request against one snapshot: what strategies look for and rules look at. Places are those of the snapshot. */
export interface Moment {
  readonly snapshot: Snapshot;
  readonly config: ShopConfig;
  /** What the merchant's rules and lists say at this moment. */
  readonly merchant: Merchant;
  /** What fits what is at hand. */
  readonly fitting: Fitting;
  readonly request: DecisionRequest;
  readonly at: number;
  readonly facts: Facts;
  /** What the shop told of products over time. */
  readonly pasts: Pasts;
  readonly reasons: Reasons;
  /** The customer's number in the purchases of the snapshot; -1 where it has none or where the request only claims it. */
  readonly customer: number;
  /** What that customer needs again and may need next. */
  readonly needs: CustomerNeeds;
  /** Places of the products that the offers should go with, ascending; unknown ones are missing. */
  readonly focus: readonly number[];
  /** Place of the product that is looked at, or -1. */
  readonly itself: number;
  /** Places of what is in the cart. */
  readonly inCart: ReadonlySet<number>;
  /** Places of what this visitor has looked at, oldest first. */
  readonly viewed: readonly number[];
  /** What such visitors look at next. */
  readonly foretold: Foretold;
  /** Groups of variants that the request's products belong to, by the numbers of the snapshot. */
  readonly groups: ReadonlySet<number>;
  /** The same by today's facts, looked up when first asked for: most decisions never need them. */
  readonly groupIds: () => ReadonlySet<ProductId>;
  /** What is in the cart, as it is now; products that the shop does not know are missing. */
  readonly cartProducts: () => readonly Product[];
  /** What the shopper looks at, as it is now. */
  readonly product: () => Product | undefined;
  /** Segments of the configuration that the shopper belongs to. */
  readonly segments: () => ReadonlySet<ConfigName>;
  /** What was answered to whoever asked for segments; undefined where nobody did. */
  readonly segmentsTold: () => readonly ConfigName[] | undefined;
  /** What the person bought lately, refused and was shown. */
  readonly remembered: Remembered;
  /** What the person usually pays. */
  readonly means: Means;
  /** What other placements of this page offer already. */
  readonly onPage: { readonly places: ReadonlySet<number>; readonly groups: ReadonlySet<number> };
  /** Offers that nobody can have any more. */
  readonly usedUp: readonly ConfigName[];
  /** What the cart earns or could earn by the merchant's offers, the nearest first. */
  readonly rewards: () => readonly RewardNow[];
  /** The day by the shop's calendar, such as `2026-12-24`. */
  readonly day: () => string;
}

/** What a moment is made of. */
export interface MomentInput {
  snapshot: Snapshot;
  config: ShopConfig;
  live?: LiveFacts | undefined;
  foretell?: Foretell | undefined;
  past?: PastOf | undefined;
  newerCustomer?: NewerCustomer | undefined;
  segments?: readonly ConfigName[] | undefined;
  memory?: ShopperMemory | undefined;
  request: DecisionRequest;
  about: readonly ProductId[];
  usedUp?: readonly ConfigName[] | undefined;
  at: number;
}

/** The products that the offers should go with, each once, in the order of the request. */
export function aboutOf({ productId, cart }: DecisionRequest, plan: Pick<PlacementPlan, 'about'>): ProductId[] {
  const inCart = cart.map((line) => line.productId);
  if (productId === undefined) return [...new Set(inCart)];
  return plan.about === 'product' ? [productId] : [...new Set([productId, ...inCart])];
}

/** Looks up everything that the request names. */
export function openMoment(input: MomentInput): Moment {
  const { snapshot, config, live, foretell, past, request, about, at } = input;
  const facts = new Facts(snapshot, live);
  const cart = new Set(request.cart.map((line) => line.productId));
  const inCart = new Set(placesOf([...cart], snapshot));
  const itself = request.productId === undefined ? -1 : snapshot.find(request.productId);
  const named = request.productId === undefined ? cart : new Set([request.productId, ...cart]);
  const places = itself < 0 ? inCart : new Set([itself, ...inCart]);
  const viewed = viewedPlaces(request, snapshot);
  const moment: Moment = {
    ...shopperOf(input),
    snapshot,
    config,
    merchant: new Merchant(() => moment),
    fitting: new Fitting(() => moment),
    request,
    at,
    facts,
    pasts: new Pasts(past),
    reasons: reasonsIn(request.locale, config),
    focus: focusOf(about, snapshot),
    itself,
    inCart,
    viewed,
    foretold: new Foretold(() => (foretell ?? foretellFrom(snapshot))(viewed)),
    groups: new Set([...places].map((place) => snapshot.group[place]!).filter((group) => group >= 0)),
    groupIds: once(() => groupIdsOf(named, snapshot, facts)),
    ...segmentsOf(input),
    cartProducts: once(() => [...cart].flatMap((id) => facts.of(id) ?? [])),
    product: once(() => (request.productId === undefined ? undefined : facts.of(request.productId))),
    means: new Means(
      () => moment,
      (id) => facts.of(id),
    ),
    onPage: placesAndGroups(request.onPage, snapshot),
    ...offersOf(input, () => moment),
    day: once(() => calendarDay(at, config.timeZone)),
  };
  return moment;
}

const NONE: readonly ConfigName[] = [];

/** Works it out when first asked, and remembers it. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

/** Whoever has more in the cart than this is asked about what is ordered most of it: one request must not keep the others waiting. */
const MOST_FOCUS = 300;

function focusOf(about: readonly ProductId[], snapshot: Snapshot): number[] {
  const places = placesOf(about, snapshot);
  if (places.length > MOST_FOCUS) {
    const { orderCount } = snapshot;
    places.sort((a, b) => orderCount[b]! - orderCount[a]! || a - b);
    places.length = MOST_FOCUS;
  }
  return places.sort((a, b) => a - b);
}

/** Those that the snapshot knows. */
function placesOf(ids: readonly ProductId[], { find }: Snapshot): number[] {
  return ids.map((id) => find(id)).filter((place) => place >= 0);
}

function placesAndGroups(ids: readonly ProductId[] = [], snapshot: Snapshot): Moment['onPage'] {
  if (ids.length === 0) return NOTHING;
  const places = new Set(placesOf(ids, snapshot));
  return {
    places,
    groups: new Set([...places].map((place) => snapshot.group[place]!).filter((number) => number >= 0)),
  };
}

const NOTHING: Moment['onPage'] = { places: new Set(), groups: new Set() };

function shopperOf({ snapshot, config, memory, request, at }: MomentInput) {
  const customer = customerOf(snapshot, request);
  const needs = new CustomerNeeds({ snapshot, customer, at });
  return { customer, needs, remembered: new Remembered({ snapshot, config, memory, customer, at }) };
}

function segmentsOf(input: MomentInput): Pick<Moment, 'segments' | 'segmentsTold'> {
  const segments = new ShopperSegments({ ...input, kept: input.segments });
  return { segments: segments.all, segmentsTold: () => segments.told };
}

function offersOf({ usedUp = NONE }: MomentInput, moment: () => Moment): Pick<Moment, 'usedUp' | 'rewards'> {
  return { usedUp, rewards: once(() => rewardsAt(moment())) };
}

function customerOf({ purchases }: Snapshot, { shopper }: DecisionRequest): number {
  return shopper?.customerId === undefined || shopper.claimed ? -1 : findId(purchases.ids, shopper.customerId);
}

function groupIdsOf(named: Iterable<ProductId>, snapshot: Snapshot, facts: Facts): Set<ProductId> {
  const groupIds = new Set<ProductId>();
  for (const id of named) {
    const place = snapshot.find(id);
    const { groupId } = place < 0 ? (facts.newer(id) ?? {}) : facts.at(place);
    if (groupId !== undefined) groupIds.add(groupId);
  }
  return groupIds;
}
