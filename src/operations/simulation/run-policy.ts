import type { SimulatedShop, SimulatedShopper } from '../../domain/index.ts';
import { CalendarOfVisits } from './calendar-of-visits.ts';
import type { Policy } from './policy.ts';
import { ShopperTally } from './tally.ts';

/** One pass of all shoppers over one policy. */
export interface Pass {
  readonly shop: Pick<SimulatedShop, 'shopperAt'>;
  readonly shoppers: number;
  readonly policy: Policy;
  /** Told how many shoppers will not come again. */
  readonly onShopper: (done: number) => void;
}

/** Lets every shopper meet the policy, visits of all of them in order of time. */
export function runPolicy({ shop, shoppers, policy, onShopper }: Pass): ShopperTally {
  const tally = new ShopperTally(shoppers);
  const calendar = new CalendarOfVisits();
  const inside: (SimulatedShopper | undefined)[] = Array.from({ length: shoppers }, (_, place) =>
    shop.shopperAt(place),
  );
  inside.forEach((shopper, place) => enter(calendar, shopper, place));
  let turn = 0;
  let done = 0;
  for (const place of calendar.walk()) {
    const shopper = inside[place]!;
    const visit = shopper.visit();
    for (let next = visit.next(); !next.done;) {
      const step = next.value;
      if (step.kind === 'ask') {
        next = visit.next(policy.decide(step.request, { at: step.at, turn: turn++, shopper: place }));
        continue;
      }
      tally.add(step, place);
      policy.learn(step, place);
      next = visit.next();
    }
    if (enter(calendar, shopper, place)) continue;
    inside[place] = undefined;
    onShopper((done += 1));
  }
  return tally;
}

function enter(calendar: CalendarOfVisits, shopper: SimulatedShopper | undefined, place: number): boolean {
  if (shopper?.comesAt === undefined) return false;
  calendar.enter(place, shopper.comesAt);
  return true;
}
