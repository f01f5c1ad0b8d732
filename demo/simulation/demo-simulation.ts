import type { SimulatedShop } from '../../src/domain/index.ts';
import { createRandom } from '../../src/lib/index.ts';
import { ARTICLES } from '../catalogue/articles.ts';
import { calendarBefore, DAY_MS } from '../history/calendar.ts';
import { demoOrders, membersAfter } from '../history/demo-orders.ts';
import { demoViews } from '../history/demo-views.ts';
import { drawShopper } from '../shoppers/shopper.ts';
import { DEMO_SHOP } from '../shop.ts';
import { Dice, FOR } from './dice.ts';
import { copyOf, type Found, LivingShopper } from './simulated-shopper.ts';

/** How shoppers are drawn, and how their world differs from the one that docs/simulate.md describes. */
export interface SimulationOptions {
  readonly seed: number;
  /** Where the history ends and the simulation begins. */
  readonly until: Date;
  /** Patience of everybody, 1 as described. */
  readonly patience?: number;
  /** How much of wishing is chance (0-1), 0 as described. */
  readonly noise?: number;
}

/** Of 100 shoppers so many are customers who have ordered before. */
const RETURNING = 0.25;
const ARRIVAL_DAYS = 28;
/** Each shopper is followed for so long after they first come. */
const HORIZON_DAYS = 60;
const NEWCOMER_STREAM = 10_000_000;
/** Streams of chance of one shopper: more errands than anybody runs. */
const STREAMS = 64;
const NEEDS_STREAM = 20_000_000;

/** The demo shop with shoppers who come after its history ends: the same seed and instant give the same lives. */
export function demoSimulation({ seed, until, patience = 1, noise = 0 }: SimulationOptions): SimulatedShop {
  const members = membersAfter({ until, seed: DEMO_SHOP.seed });
  const { startMs, untilMs } = calendarBefore(until);
  return {
    products: ARTICLES.map(({ product }) => product),
    orders: demoOrders({ until, seed: DEMO_SHOP.seed }),
    views: demoViews({ until, seed: DEMO_SHOP.seed }),
    shopperAt(place) {
      const dice = new Dice(seed, place);
      const firstAt = untilMs + Math.floor(dice.roll(FOR.arrival) * ARRIVAL_DAYS * DAY_MS);
      const found = dice.roll(FOR.member) < RETURNING ? returning(dice.roll(FOR.member, 1)) : newcomer(place);
      const stream = NEEDS_STREAM + place * STREAMS;
      const horizon = firstAt + HORIZON_DAYS * DAY_MS;
      return new LivingShopper({ ...found, dice, seed, stream, firstAt, untilMs: horizon, startMs, patience, noise });
    },
  };

  function returning(share: number): Pick<Found, 'shopper' | 'later' | 'known'> {
    const { member, later } = members[Math.floor(share * members.length)]!;
    const { shopper, customerId } = member;
    return { shopper: copyOf(shopper), later, known: { shopper: { customerId }, ...whereOf(shopper) } };
  }

  function newcomer(place: number): Pick<Found, 'shopper' | 'later' | 'known'> {
    const shopper = drawShopper(createRandom(seed, NEWCOMER_STREAM + place));
    const anonymousId = `simulated-${place}`;
    return { shopper, later: [], known: { shopper: { anonymousId }, ...whereOf(shopper) } };
  }
}

function whereOf({ place: { country } }: Found['shopper']): Pick<Found['known'], 'country'> {
  return { country };
}
