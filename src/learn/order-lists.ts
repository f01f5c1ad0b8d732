import type { Country, History } from '../domain/index.ts';

/** The orders of one list, ascending by time; the first list is of all orders and its country is ''. */
export interface OrderList {
  readonly country: Country;
  readonly orders: Uint32Array;
}

/** Orders without which a country gets no list of its own: below it, a hundred places would be mostly chance. */
const LEAST_ORDERS = 50;

/** All orders, then those of each country that has enough of them, countries ascending. */
export function orderLists({ orders, countries }: History): OrderList[] {
  const byCountry = countries.map((): number[] => []);
  for (let o = 0; o < orders.count; o++) byCountry[orders.country[o]!]?.push(o);
  return [
    { country: '', orders: Uint32Array.from({ length: orders.count }, (_, o) => o) },
    ...byCountry
      .map((some, place) => ({ country: countries[place]!, orders: Uint32Array.from(some) }))
      .filter((list) => list.orders.length >= LEAST_ORDERS),
  ];
}
