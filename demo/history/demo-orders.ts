import type { Order } from '../../src/domain/index.ts';
import { createRandom, type Random } from '../../src/lib/index.ts';
import type { Life } from '../needs/life.ts';
import { LIVES } from '../needs/lives.ts';
import { customerIdAt, type Member, memberAt, MEMBER_COUNT } from '../shoppers/members.ts';
import { placeOf } from '../shoppers/places.ts';
import { drawShopper, type Shopper } from '../shoppers/shopper.ts';
import { DEMO_SHOP } from '../shop.ts';
import { type Calendar, calendarBefore, instantOn, placeAt, shoppingDays } from './calendar.ts';
import { orderOf } from './order.ts';
import { TRADERS, tradeLines } from './trade.ts';
import { type Occasion, shop } from './visit.ts';

/** Orders in the history. */
const ORDER_COUNT = 15_000;
const GUEST_COUNT = 2_250;
const TRADE_RATE = 0.2;
/** Streams of chance: members take their place from 1, the others begin above them. */
const GUEST_STREAM = 1_000_000;
const TRADE_STREAM = 2_000_000;
const COUNT_STREAM = 3_000_000;

interface Draft {
  readonly atMs: number;
  readonly order: Omit<Order, 'id'>;
}

interface Span {
  readonly calendar: Calendar;
  readonly seed: number;
  /** Running totals of likely shopping, for each life. */
  readonly days: ReadonlyMap<Life, Float64Array>;
}

/**
 * The orders of the demo shop over the 18 months before `until`, oldest first: 15,000, all invented. The same seed and
 * instant give the same orders.
 */
export function* demoOrders(options: { until: Date; seed?: number }): Iterable<Order> {
  const span = spanOf({ until: options.until, seed: options.seed ?? DEMO_SHOP.seed });
  const trade = TRADERS.flatMap((_, place) => tradeDrafts(span, place));
  const members = memberHistories(span, ORDER_COUNT - GUEST_COUNT - trade.length).flatMap(({ drafts }) => drafts);
  const drafts: Draft[] = [...members, ...guestDrafts(span), ...trade];
  // The sort is stable, so that two orders of one second keep their places.
  drafts.sort((a, b) => a.atMs - b.atMs);
  for (const [place, { order }] of drafts.entries()) yield { id: `HH-${100_001 + place}`, ...order };
}

function spanOf({ until, seed }: { until: Date; seed: number }): Span {
  const calendar = calendarBefore(until);
  return { calendar, seed, days: new Map(LIVES.map((life) => [life, shoppingDays(calendar, life.season)])) };
}

/** A member as the history leaves them: what stands at their home, and what they have forgotten so far. */
export interface MemberAfter {
  readonly member: Member;
  readonly later: Occasion['later'];
}

/** All members as they are at the end of the history that `demoOrders` draws, by their places. */
export function membersAfter(options: { until: Date; seed: number }): readonly MemberAfter[] {
  const span = spanOf(options);
  const trade = TRADERS.flatMap((_, place) => tradeDrafts(span, place));
  return memberHistories(span, ORDER_COUNT - GUEST_COUNT - trade.length);
}

interface MemberHistory extends MemberAfter {
  readonly drafts: Draft[];
}

/** Everybody orders once; the other orders fall to members by their eagerness. */
function memberHistories(span: Span, orders: number): MemberHistory[] {
  const members = Array.from({ length: MEMBER_COUNT }, (_, place) => memberAt(span.seed, place));
  const totals = new Float64Array(MEMBER_COUNT + 1);
  for (const [place, member] of members.entries()) totals[place + 1] = (totals[place] ?? 0) + member.eagerness;
  const visits = new Uint32Array(MEMBER_COUNT).fill(1);
  const random = createRandom(span.seed, COUNT_STREAM);
  for (let more = MEMBER_COUNT; more < orders; more += 1) {
    const place = placeAt(totals, 0, random.next());
    visits[place] = (visits[place] ?? 0) + 1;
  }
  return members.map((member, place) => historyOf(span, member, visits[place] ?? 1));
}

function historyOf({ calendar, days }: Span, member: Member, count: number): MemberHistory {
  const { shopper, random, joined, customerId } = member;
  const joinDay = Math.max(0, Math.floor(joined * calendar.days));
  const totals = days.get(shopper.life) ?? shoppingDays(calendar, shopper.life.season);
  const planned = plannedDays(member, count, (share) => placeAt(totals, joinDay, share));
  if (joined >= 0) planned[0] = joinDay;
  const later: Occasion['later'] = [];
  const drafts: Draft[] = [];
  let lastMs = 0;
  for (const [visit, plannedDay] of planned.entries()) {
    const day = broughtForward(plannedDay, later, random);
    const atMs = Math.max(instantOn(calendar, day, random), Math.min(lastMs + 60_000, calendar.untilMs - 1));
    const { lines } = shop(shopper, { ...occasionOn(calendar, day), later }, random);
    const first = visit === 0 && joined >= 0;
    const purchase = { customerId, atMs, place: shopper.place, lines, tradeRate: 0, first };
    drafts.push({ atMs, order: orderOf(purchase, calendar, random) });
    lastMs = atMs;
  }
  return { member, later, drafts };
}

/** Days of visits in order: at even intervals for regular people, anyhow for others. */
function plannedDays({ regular, random }: Member, count: number, dayOf: (share: number) => number): number[] {
  const shares = Array.from({ length: count }, (_, visit) =>
    regular ? (visit + random.between(0.25, 0.75)) / count : random.next(),
  );
  return shares.sort((a, b) => a - b).map(dayOf);
}

/** Who misses something comes back for it before they would have come anyway. */
function broughtForward(plannedDay: number, later: Occasion['later'], random: Random): number {
  const due = Math.min(...later.map((need) => need.day));
  return due < plannedDay && random.chance(0.75) ? due : plannedDay;
}

function occasionOn({ days, month }: Calendar, day: number): Omit<Occasion, 'later'> {
  return { day, daysLeft: days - day, month: month[day] ?? 0 };
}

/** Guests come once, as far as the shop can tell. */
function guestDrafts({ calendar, days, seed }: Span): Draft[] {
  return Array.from({ length: GUEST_COUNT }, (_, place) => {
    const random = createRandom(seed, GUEST_STREAM + place);
    const shopper: Shopper = drawShopper(random);
    const day = placeAt(days.get(shopper.life) ?? new Float64Array(calendar.days + 1), 0, random.next());
    const { lines } = shop(shopper, { ...occasionOn(calendar, day), later: [] }, random);
    const atMs = instantOn(calendar, day, random);
    const purchase = { customerId: undefined, atMs, place: shopper.place, lines, tradeRate: 0, first: false };
    return { atMs, order: orderOf(purchase, calendar, random) };
  });
}

/** Traders stock up a few times over the history. */
function tradeDrafts({ calendar, seed }: Span, place: number): Draft[] {
  const trader = TRADERS[place];
  if (!trader) return [];
  const random = createRandom(seed, TRADE_STREAM + place);
  const ships = placeOf(trader.country);
  return Array.from({ length: 4 + random.below(4) }, () => {
    const day = random.below(calendar.days);
    const atMs = instantOn(calendar, day, random);
    const lines = tradeLines(trader, calendar.days - day, random);
    const customerId = customerIdAt(MEMBER_COUNT + place);
    const purchase = { customerId, atMs, place: ships, lines, tradeRate: TRADE_RATE, first: false };
    return { atMs, order: orderOf(purchase, calendar, random) };
  });
}
