import type { Decided } from '../../src/decide/index.ts';
import { CustomerNeeds } from '../../src/decide/testing.ts';
import {
  assign,
  channelOf,
  EVIDENCE_CLASSES,
  INTERVAL_BINS,
  type Offer,
  type Product,
  techniqueOf,
} from '../../src/domain/index.ts';
import { findId } from '../../src/lib/index.ts';
import { type NeverWorld, PLUGS_BY_COUNTRY } from './never-worlds.ts';

const DAY_MS = 86_400_000;

/** What a decision offered although it never may, in words: none, if all is well. Slow and obvious beside what it checks. */
export function breachesOf(world: NeverWorld, { decision }: Decided): string[] {
  const { request, config, memory, at } = world;
  const { offers } = decision;
  const breaches = offers.flatMap((offer) => breachesBy(offer, world));
  const note = (broken: boolean, what: string) => void (broken && breaches.push(what));
  const ids = offers.map(({ productId }) => productId);
  note(new Set(ids).size < ids.length, 'something is offered twice');
  const things = ids.map((id) => thingOf(id, world));
  note(new Set(things).size < things.length, 'two variants of one thing are offered');
  const { perPlacement, perPage, perSession, attention } = config.caps;
  note(offers.length > Math.min(request.slots ?? 20, perPlacement), 'more than the placement may');
  note(offers.length > 0 && offers.length + new Set(request.onPage).size > perPage, 'more than the page may');
  const { offers: before = 0, lastAt = -Infinity } = memory.session ?? {};
  const goesOn = lastAt > at - 30 * 60_000;
  note(offers.length > 0 && goesOn && offers.length + before > perSession, 'more than the session may');
  const spent = memory.shown
    .filter(({ day }) => day > Math.floor(at / DAY_MS) - attention.days)
    .reduce((sum, { channel, moments }) => sum + moments * attention.cost[channel], 0);
  const cost = attention.cost[channelOf(request.placement)];
  note(offers.length > 0 && spent + cost > attention.most, 'the budget of attention is spent');
  const arm = assign({ ...config, shopper: request.shopper, knownAs: memory.knownAs, at });
  note(offers.length > 0 && arm?.holdout === true, 'the shopper is held out');
  note(offers.length === 0 && decision.silence === undefined, 'silence says nothing');
  return breaches;
}

function breachesBy(offer: Offer, world: NeverWorld): string[] {
  const broken = { ...byProduct(offer, world), ...byShopper(offer, world), ...byUpgrade(offer, world) };
  return Object.entries(broken)
    .filter(([, holds]) => holds)
    .map(([what]) => `${offer.productId} is ${what}`);
}

function byProduct({ productId, strategy, ...offer }: Offer, world: NeverWorld): Record<string, boolean> {
  const { request, config } = world;
  const product = now(productId, world)!;
  const { priceMinor = NaN, costMinor, currency, tags } = product;
  const isThing = (id: string) => thingOf(id, world) === thingOf(productId, world);
  const there = request.cart.map((line) => line.productId).concat(request.productId ?? []);
  const floor = config.restraint.marginFloorRate;
  const plug = product.attributes['plug'];
  return {
    'in the cart': request.cart.some((line) => line.productId === productId),
    'the product itself': request.productId === productId,
    'a variant of what is there':
      strategy !== 'upgrade' && there.some((id) => isThing(id) && thingOf(id, world).startsWith('group')),
    'on the page already': (request.onPage ?? []).some(isThing),
    'not for sale': !product.active || product.priceMinor === undefined || product.stock === 0,
    'not today’s price': priceMinor !== offer.priceMinor || currency !== offer.currency,
    'in another currency': request.currency !== undefined && currency !== request.currency,
    barred: config.rules.length > 0 && tags.includes('barred'),
    incompatible:
      tags.includes('plugged') &&
      plug !== undefined &&
      PLUGS_BY_COUNTRY[request.country ?? '']?.includes(plug) === false,
    'below the margin floor':
      floor !== undefined && costMinor !== undefined && priceMinor - costMinor < floor * priceMinor,
  };
}

function byShopper({ productId, strategy }: Offer, world: NeverWorld): Record<string, boolean> {
  const { request, config, memory, at } = world;
  const product = now(productId, world)!;
  const thing = thingOf(productId, world);
  const within = (then: number, days: number) => then > at - days * DAY_MS;
  const { days, restDays, techniqueAfter } = config.refusals;
  const ofTechnique = memory.refused.filter((no) => no.technique === techniqueOf(strategy) && within(no.at, restDays));
  return {
    refused: memory.refused.some((no) => thingOf(no.productId, world) === thing && within(no.at, days)),
    'of a technique that rests': ofTechnique.length >= techniqueAfter,
    'seen in this session': strategy === 'viewed_next' && (request.viewed ?? []).includes(productId),
    'bought lately': wasBought(productId, world) && !isUsedUp(product, world) && !isDue(productId, world),
    'beyond the usual means': (product.priceMinor ?? NaN) > mostWithin(product.currency, world),
  };
}

function byUpgrade({ productId, evidence }: Offer, world: NeverWorld): Record<string, boolean> {
  if (evidence.kind !== 'upgrade') return {};
  const { priceMinor = NaN, currency } = now(productId, world)!;
  const chosen = now(evidence.fromProductId, world)!;
  const extra = priceMinor - (chosen.priceMinor ?? NaN);
  return {
    'no upgrade': !(extra > 0) || chosen.currency !== currency,
    'above the upgrade cap': extra > (chosen.priceMinor ?? 0) * world.config.restraint.upgradeCapRate,
  };
}

function now(id: string, { snapshot, live }: NeverWorld): Product | undefined {
  const place = snapshot.find(id);
  return live(id) ?? (place < 0 ? undefined : snapshot.productAt(place));
}

/** Variants are one thing by what the snapshot knows. */
function thingOf(id: string, { snapshot }: NeverWorld): string {
  const place = snapshot.find(id);
  const group = place < 0 ? -1 : snapshot.group[place]!;
  return group < 0 ? `product ${id}` : `group ${group}`;
}

const customerOf = ({ snapshot, request: { shopper } }: NeverWorld): number =>
  shopper?.customerId === undefined || shopper.claimed ? -1 : findId(snapshot.purchases.ids, shopper.customerId);

/** What the customer bought in which order, by the snapshot. */
function ordersOf(world: NeverWorld): { at: number; ids: string[] }[] {
  const { purchases, idOf } = world.snapshot;
  const customer = customerOf(world);
  if (customer < 0) return [];
  const orders = Array.from({ length: purchases.start[customer + 1]! - purchases.start[customer]! }, (_, n) => n);
  return orders.map((n) => {
    const order = purchases.start[customer]! + n;
    const places = purchases.product.subarray(purchases.lines[order], purchases.lines[order + 1]);
    return { at: purchases.at[order]! * 1000, ids: Array.from(places, (place) => idOf(place)) };
  });
}

function wasBought(productId: string, world: NeverWorld): boolean {
  const { memory, config, at } = world;
  const thing = thingOf(productId, world);
  const before = ordersOf(world).flatMap((order) => order.ids.map((id) => ({ productId: id, at: order.at })));
  return [...before, ...memory.bought].some(
    (one) => thingOf(one.productId, world) === thing && one.at > at - config.restraint.boughtLatelyDays * DAY_MS,
  );
}

function isUsedUp(product: Product, { snapshot, config }: NeverWorld): boolean {
  if (config.restraint.consumables && product.tags.includes('used-up')) return true;
  const intervals = snapshot.nextBasket?.intervals;
  const curve = intervals?.curve[snapshot.find(product.id)] ?? 0;
  return curve > 0 && intervals!.left[(curve * EVIDENCE_CLASSES + 1) * INTERVAL_BINS - 1]! <= 2 / 3;
}

/** Due by the snapshot, and not bought since. */
function isDue(productId: string, world: NeverWorld): boolean {
  const { snapshot, memory, config, at } = world;
  const needs = new CustomerNeeds({ snapshot, customer: customerOf(world), at }).again();
  const need = needs.find(({ place }) => snapshot.idOf(place) === productId);
  const thing = thingOf(productId, world);
  const since = memory.bought.filter(
    (one) => thingOf(one.productId, world) === thing && one.at > at - config.restraint.boughtLatelyDays * DAY_MS,
  );
  return need !== undefined && since.every((one) => one.at <= need.due.lastAt * 1000);
}

function mostWithin(currency: string | undefined, world: NeverWorld): number {
  const { request, config, snapshot } = world;
  const { leastOrders, customerFactor, cartFactor } = config.restraint.usualMeans;
  const priceOf = (product: Product | undefined) => (product?.currency === currency ? (product?.priceMinor ?? 0) : 0);
  const looked = request.productId === undefined ? 0 : priceOf(now(request.productId, world));
  const inCart = request.cart.map((line) => ({ ...line, price: priceOf(now(line.productId, world)) }));
  const orders = ordersOf(world);
  if (orders.length >= leastOrders) {
    const prices = orders.flatMap(({ ids }) => ids.map((id) => priceOf(snapshot.productAt(snapshot.find(id)))));
    const dearest = Math.max(0, ...prices);
    if (customerFactor === 0 || dearest === 0) return Infinity;
    return customerFactor * inCart.reduce((most, { price }) => Math.max(most, price), Math.max(dearest, looked));
  }
  const total = inCart.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  return cartFactor === 0 || total === 0 ? Infinity : cartFactor * (total + looked);
}
