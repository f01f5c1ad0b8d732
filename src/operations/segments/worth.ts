import type { Snapshot } from '../../domain/index.ts';
import { eachMember, type Members } from '../../scoring/index.ts';

/** What members bought so far, as the snapshot knows it. */
export interface Worth {
  readonly orders: number;
  /** What they paid for what they kept, in the shop's main currency. */
  readonly spentMinor: number;
  /** Mean over members of what an order of theirs is worth; absent where nobody ordered. */
  readonly basketMinor?: number;
}

/** Adds up what members bought. */
export function worthOf({ shoppers }: Snapshot, members: Members): Worth {
  const { orders, spentMinor, basketMinor } = shoppers.numbers;
  const sums = { orders: 0, spentMinor: 0, baskets: 0, basketsMinor: 0 };
  eachMember(members, (place) => {
    sums.orders += known(orders[place]!);
    sums.spentMinor += known(spentMinor[place]!);
    sums.basketsMinor += known(basketMinor[place]!);
    sums.baskets += Number.isNaN(basketMinor[place]!) ? 0 : 1;
  });
  return {
    orders: sums.orders,
    spentMinor: sums.spentMinor,
    ...(sums.baskets > 0 && { basketMinor: Math.round(sums.basketsMinor / sums.baskets) }),
  };
}

const known = (number: number): number => (Number.isNaN(number) ? 0 : number);
