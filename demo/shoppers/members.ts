import type { Customer } from '../../src/domain/index.ts';
import { createRandom, type Random } from '../../src/lib/index.ts';
import { TRADERS } from '../history/trade.ts';
import { DEMO_SHOP } from '../shop.ts';
import type { Place } from './places.ts';
import { toldBy } from './told.ts';
import { drawShopper, type Shopper } from './shopper.ts';

/** Customers with an account, traders included. */
const CUSTOMER_COUNT = 4_000;
/** Customers who buy for themselves. */
export const MEMBER_COUNT = CUSTOMER_COUNT - TRADERS.length;

/** A shopper with an account, the chance that belongs to them, and how often they shop beside others. */
export interface Member {
  readonly customerId: string;
  readonly shopper: Shopper;
  readonly random: Random;
  /** 0 at the first day of the history, 1 at its end; negative for who came before. */
  readonly joined: number;
  readonly eagerness: number;
  /** True for those who come at even intervals. */
  readonly regular: boolean;
}

/** The id of the customer at this place, from 0. */
export function customerIdAt(place: number): string {
  return `HH-C${String(place + 1).padStart(4, '0')}`;
}

/** Draws the member at a place from 0 up to `MEMBER_COUNT`; each has a stream of chance of their own. */
export function memberAt(seed: number, place: number): Member {
  const random = createRandom(seed, place + 1);
  const shopper = drawShopper(random);
  const joined = random.chance(0.5) ? -random.between(0.05, 1.5) : random.next() ** 1.1 * 0.985;
  const presence = joined < 0 ? 1 : 1 - joined;
  return {
    customerId: customerIdAt(place),
    shopper,
    random,
    joined,
    eagerness: presence * shopper.life.pace * Math.exp(0.85 * random.normal()),
    regular: random.chance(0.3),
  };
}

/** The customers of the demo shop; all are invented, and no address leads anywhere. */
export function demoCustomers(options: { seed?: number } = {}): readonly Customer[] {
  const seed = options.seed ?? DEMO_SHOP.seed;
  const members = Array.from({ length: MEMBER_COUNT }, (_, place) => {
    const { shopper, customerId } = memberAt(seed, place);
    return {
      id: customerId,
      ...personAt(shopper.place, createRandom(seed ^ 0x6e616d65, place)),
      ...toldBy(createRandom(seed ^ 0x746f6c64, place)),
    };
  });
  const traders = TRADERS.map(({ name, country }, place) => ({
    id: customerIdAt(MEMBER_COUNT + place),
    name,
    country,
    email: emailOf(customerIdAt(MEMBER_COUNT + place)),
  }));
  return [...members.map((person) => ({ ...person, email: emailOf(person.id) })), ...traders];
}

function personAt(place: Place, random: Random): { name: string; country: string; locale: string } {
  const name = `${random.pick(place.given)} ${random.pick(place.family)}`;
  return { name, country: place.country, locale: random.pick(place.locales) };
}

/** example.com is kept free for examples, so that no mail can reach anyone. */
function emailOf(id: string): string {
  return `${id.toLowerCase()}@example.com`;
}
