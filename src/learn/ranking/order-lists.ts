import type { History, RankingScope } from '../../domain/index.ts';
import { segmentsOf } from './segments.ts';

/** The orders that one list is made of, ascending by time. */
export interface OrderList {
  readonly scope: RankingScope;
  readonly orders: Uint32Array;
}

/** Orders without which a country or a segment gets no list of its own: below it, a hundred places would be mostly chance. */
const LEAST_ORDERS = 50;
/** Countries that get a list at most, those with the most orders: their names may be anything that a file says. */
const MOST_COUNTRIES = 300;

/** All orders first, then those of each country and of each segment that has enough of them. */
export function orderLists(history: History): OrderList[] {
  const { orders, countries } = history;
  const byCountry = countries.map((): number[] => []);
  for (let o = 0; o < orders.count; o++) byCountry[orders.country[o]!]?.push(o);
  const ofCountries = byCountry
    .map((some, place): OrderList => {
      const scope = { kind: 'country', country: countries[place]! } as const;
      return { scope, orders: Uint32Array.from(some) };
    })
    .sort((a, b) => b.orders.length - a.orders.length)
    .slice(0, MOST_COUNTRIES);
  const ofSegments = [...segmentsOf(history)].map(([segment, some]): OrderList => {
    const scope = { kind: 'segment', segment } as const;
    return { scope, orders: some };
  });
  return [
    { scope: { kind: 'all' }, orders: Uint32Array.from({ length: orders.count }, (_, o) => o) },
    ...ofCountries.filter(({ orders: some }) => some.length >= LEAST_ORDERS),
    // A segment of all orders says nothing that they do not.
    ...ofSegments.filter(({ orders: some }) => some.length >= LEAST_ORDERS && some.length < orders.count),
  ];
}
