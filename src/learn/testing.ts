import * as fc from 'fast-check';
import { type History, type Neighbours, NO_SESSIONS, Product, type ProductInput } from '../domain/index.ts';

export { compatibility } from './compatibility/compatibility.ts';

/** The instant of the last order in histories for tests, in seconds since 1970: 2026-01-01. */
export const NOW = 1_767_225_600;

/** An order as the ids that it holds, `'lamp battery'`, or with more to say; an order is of today unless said. */
export type OrderLiteral =
  | string
  | { readonly ids: string; readonly daysAgo?: number; readonly country?: string; readonly customer?: number };

/** A product as its id and what is worth saying; its title is its id, and it costs 10.00 GBP. */
export type ProductLiteral = Omit<ProductInput, 'title'> & { readonly title?: string };

/** Products for a test, by ascending id. */
export function productsOf(products: readonly ProductLiteral[]): Product[] {
  return products
    .map((product) => Product.parse({ title: product.id, priceMinor: 1000, currency: 'GBP', ...product }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Builds a history from short literals. Products that only orders mention are added; `times` repeats an order. */
export function historyOf(literals: readonly OrderLiteral[], products: readonly ProductLiteral[] = []): History {
  const orders = literals
    .map((order) => ({ daysAgo: 0, customer: -1, ...(typeof order === 'string' ? { ids: order } : order) }))
    .sort((a, b) => b.daysAgo - a.daysAgo);
  const idsOf = ({ ids }: { ids: string }) => [...new Set(ids.split(' ').filter((id) => id !== ''))];
  const said = new Set(products.map(({ id }) => id));
  const mentioned = [...new Set(orders.flatMap(idsOf))].filter((id) => !said.has(id)).map((id) => ({ id }));
  const all = productsOf([...products, ...mentioned]);
  const places = new Map(all.map(({ id }, place) => [id, place]));
  const lines = orders.map((order) =>
    idsOf(order)
      .map((id) => places.get(id)!)
      .sort((a, b) => a - b),
  );
  const customers = [...new Set(orders.map(({ customer }) => customer))].filter((customer) => customer >= 0);
  const customerIds = customers.map((customer) => `c${customer}`).sort();
  const countries = [...new Set(orders.flatMap(({ country }) => country ?? []))].sort();
  let end = 0;
  return {
    products: all,
    countries,
    customerIds,
    customers: customerIds.length,
    orders: {
      count: orders.length,
      at: Float64Array.from(orders, ({ daysAgo }) => NOW - daysAgo * 86_400),
      customer: Int32Array.from(orders, ({ customer }) => customerIds.indexOf(`c${customer}`)),
      country: Int32Array.from(orders, ({ country }) => (country === undefined ? -1 : countries.indexOf(country))),
      start: Uint32Array.from([0, ...lines.map((line) => (end += line.length))]),
    },
    lines: { product: Uint32Array.from(lines.flat()), quantity: new Uint32Array(end).fill(1) },
    sessions: NO_SESSIONS,
  };
}

/** The same order so many times. */
export function times<T extends OrderLiteral>(count: number, order: T): T[] {
  return Array.from({ length: count }, () => order);
}

/** A row of a table as ids with scores and support, best first. */
export function rowOf(
  history: Pick<History, 'products'>,
  { start, product, score, support }: Neighbours,
  id: string,
): { id: string; score: number; support: number }[] {
  const place = history.products.findIndex((each) => each.id === id);
  const entries = Array.from({ length: start[place + 1]! - start[place]! }, (_, e) => start[place]! + e);
  return entries.map((e) => ({ id: history.products[product[e]!]!.id, score: score[e]!, support: support[e]! }));
}

/** Any small history: up to 60 orders of a dozen products, over three years and three countries. */
export const anyHistory: fc.Arbitrary<History> = fc
  .record({
    orders: fc.array(
      fc.record({
        ids: fc.array(fc.nat(11), { maxLength: 8 }).map((ids) => ids.map((id) => `p${id}`).join(' ')),
        daysAgo: fc.nat(1000),
        country: fc.constantFrom('DE', 'NL', 'TR'),
        customer: fc.integer({ min: -1, max: 9 }),
      }),
      { maxLength: 60 },
    ),
    products: fc.uniqueArray(
      fc.record({
        id: fc.nat(14).map((id) => `p${id}`),
        title: fc.constantFrom(
          'Small lamp',
          'Large lamp',
          'Lamp pro, 5 W',
          'Lamp 7 W',
          'หลอดไฟ',
          '!',
          'Set of 6 lamps',
        ),
        priceMinor: fc.integer({ min: 0, max: 30 }),
        categoryPath: fc.constantFrom<string[]>([], ['Lamps'], ['Home'], ['Home', 'Lamps'], ['Home', 'Lamps', 'Desk']),
        attributes: fc.constantFrom<Record<string, string>>(
          {},
          { power: '5 W', dimmable: 'no' },
          { power: '7 W', dimmable: 'yes' },
        ),
        groupId: fc.constantFrom('g1', 'g2', 'g3'),
        active: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    ),
  })
  .map(({ orders, products }) => historyOf(orders, products));
