import type { PoolClient } from 'pg';
import type { History, Product } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import type { Columns } from './binary-copy.ts';
import { copyOut } from './copy-out.ts';
import { netLines } from './net-lines.ts';
import { readGiven } from './read-given.ts';
import { readSessions } from './read-sessions.ts';
import { readWorth } from './read-worth.ts';

const ORDERS = `
  select number, extract(epoch from placed_at)::float8, customer, country from orders
  where kind = 'sale' and cancelled_at is null order by placed_at, id`;

const SALES = `select number, id, placed_at, currency from orders where kind = 'sale' and cancelled_at is null`;

const LINES = `select "order", product, quantity from order_lines`;

const CUSTOMERS = `select number, id from customers`;

const RETURNED = `
  select m."order", r.product, m.quantity from return_matches m join returns r on r.number = m."return"`;

/** The whole history as columns, as of one instant. */
export async function readHistory(db: Database): Promise<History> {
  return inTransaction(db, async (client) => {
    await client.query('set transaction isolation level repeatable read read only');
    // Whole tables are joined, often just after they were filled, when nobody has counted them yet.
    await client.query('set local enable_nestloop = off');
    const products = await readProducts(client);
    const orders = await copyOut(client, ORDERS, ['int4', 'float8', 'int4', 'text']);
    const customers = await copyOut(client, CUSTOMERS, ['int4', 'text']);
    const lines = await copyOut(client, LINES, ['int4', 'int4', 'int4']);
    const returned = await copyOut(client, RETURNED, ['int4', 'int4', 'int4']);
    const productPlaces = places(Int32Array.from(products, ({ number }) => number));
    const sessions = await readSessions(client, productPlaces);
    const worth = await readWorth(client, SALES);
    const given = await readGiven(client);
    const history = assemble(products, { orders, customers }, { lines, returned, productPlaces });
    return { ...history, orders: { ...history.orders, worth }, given, sessions };
  });
}

interface NumberedProduct {
  readonly number: number;
  readonly product: Product;
}

async function readProducts(client: PoolClient): Promise<NumberedProduct[]> {
  const { rows } = await client.query<NumberedProduct>('select number, product from products');
  return rows.toSorted((a, b) => (a.product.id < b.product.id ? -1 : 1));
}

function assemble(
  products: NumberedProduct[],
  { orders, customers }: { orders: Columns; customers: Columns },
  moves: { lines: Columns; returned: Columns; productPlaces: Int32Array },
): Omit<History, 'sessions'> {
  const countries = [...new Set(orders.text(3))].filter((country) => country !== '').sort();
  const countryPlaces = new Map(countries.map((country, place) => [country, place]));
  const buyers = buyersOf(orders.int4(2), customers);
  const { start, product, quantity } = netLines({
    orderPlaces: places(orders.int4(0)),
    orders: orders.count,
    ...moves,
  });
  return {
    products: products.map((row) => row.product),
    countries,
    customerIds: buyers.ids,
    customers: buyers.ids.length,
    orders: {
      count: orders.count,
      at: orders.float8(1),
      customer: buyers.places,
      country: Int32Array.from(orders.text(3), (country) => countryPlaces.get(country) ?? -1),
      start,
    },
    lines: { product, quantity },
  };
}

/** Inverse of a list of numbers: place of each, -1 where it does not occur. */
function places(numbers: Int32Array): Int32Array {
  const inverse = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 1).fill(-1);
  numbers.forEach((number, place) => (inverse[number] = place));
  return inverse;
}

/** Customers with an order, by ascending id so that nothing depends on how rows were numbered, and the place of each order's. */
function buyersOf(numbers: Int32Array, customers: Columns): { ids: string[]; places: Int32Array } {
  const ordered = new Set(numbers);
  const ids = customers.text(1);
  const buyers = Array.from(customers.int4(0), (number, row) => ({ number, id: ids[row] ?? '' }))
    .filter(({ number }) => ordered.has(number))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const placeOf = places(Int32Array.from(buyers, ({ number }) => number));
  return { ids: buyers.map(({ id }) => id), places: numbers.map((number) => placeOf[number] ?? -1) };
}
