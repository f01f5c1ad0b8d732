import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { History, Neighbours } from '../domain/index.ts';
import { catalogueOf } from './catalogue.ts';
import { lately } from './lately.ts';
import { anyHistory, historyOf, times } from './testing.ts';

test('L1 lately counts orders back from the last one: pairs over 88 days, each product on each of 7', () => {
  const history = historyOf([
    ...times(3, { ids: 'lamp tent', daysAgo: 88 }),
    ...times(2, { ids: 'lamp tent', daysAgo: 87 }),
    { ids: 'lamp', daysAgo: 6.5 },
    { ids: 'lamp tent', daysAgo: 1 },
    ...times(4, 'lamp'),
  ]);
  const { together, days } = counted(history);
  expect([...together]).toEqual([3, 3]);
  expect([...days]).toEqual([4, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]);
});

test('L1 what was bought lately is what reading all orders one by one counts, variants and all', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { together, days } = counted(history);
      expect([...together]).toEqual(slowTogether(history));
      expect([...days]).toEqual(slowDays(history));
    }),
  );
});

function counted(history: History) {
  return lately(history, { pairs: everyPair(history.products.length), catalogue: catalogueOf(history.products) });
}

/** A table in which every product stands beside every other. */
function everyPair(size: number): Neighbours {
  const places = Array.from({ length: size }, (_, place) => place);
  const product = Uint32Array.from(places.flatMap((of) => places.filter((place) => place !== of)));
  return {
    start: Uint32Array.from({ length: size + 1 }, (_, row) => row * Math.max(0, size - 1)),
    product,
    score: new Float32Array(product.length),
    support: new Uint32Array(product.length),
  };
}

interface DatedOrder {
  readonly daysAgo: number;
  readonly places: readonly number[];
}

function ordersIn({ orders, lines }: History): DatedOrder[] {
  const last = orders.at[orders.count - 1] ?? 0;
  return Array.from({ length: orders.count }, (_, o) => ({
    daysAgo: (last - orders.at[o]!) / 86_400,
    places: [...lines.product.subarray(orders.start[o], orders.start[o + 1])],
  }));
}

function slowTogether(history: History): number[] {
  const { products } = history;
  const recent = ordersIn(history).filter(({ daysAgo }) => daysAgo < 88);
  const same = (one: number, other: number) =>
    one === other || (products[one]!.groupId !== undefined && products[one]!.groupId === products[other]!.groupId);
  const holds = ({ places }: DatedOrder, one: number) => places.some((place) => same(place, one));
  return products.flatMap((_, one) =>
    products.flatMap((__, other) =>
      one === other ? [] : recent.filter((order) => holds(order, one) && holds(order, other)).length,
    ),
  );
}

function slowDays(history: History): number[] {
  return history.products.flatMap((_, place) =>
    Array.from(
      { length: 7 },
      (__, day) =>
        ordersIn(history).filter(({ daysAgo, places }) => Math.floor(daysAgo) === day && places.includes(place)).length,
    ),
  );
}
