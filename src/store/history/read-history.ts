import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { History, Product } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import { readBinaryCopy, type Columns, type ColumnType } from './binary-copy.ts';
import { netLines } from './net-lines.ts';

const ORDERS = `
  select number, extract(epoch from placed_at)::float8, customer, country from orders
  where kind = 'sale' and cancelled_at is null order by placed_at, id`;

const LINES = `select "order", product, quantity from order_lines`;

const RETURNED = `
  select m."order", r.product, m.quantity from return_matches m join returns r on r.number = m."return"`;

/** The whole history as columns, as of one instant. */
export async function readHistory(db: Database): Promise<History> {
  return inTransaction(db, async (client) => {
    await client.query('set transaction isolation level repeatable read read only');
    const products = await readProducts(client);
    const orders = await copyOut(client, ORDERS, ['int4', 'float8', 'int4', 'text']);
    const lines = await copyOut(client, LINES, ['int4', 'int4', 'int4']);
    const returned = await copyOut(client, RETURNED, ['int4', 'int4', 'int4']);
    return assemble(products, orders, { lines, returned });
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

async function copyOut(client: PoolClient, select: string, types: readonly ColumnType[]): Promise<Columns> {
  return readBinaryCopy(client.query(copyTo(`copy (${select}) to stdout (format binary)`)), types);
}

function assemble(products: NumberedProduct[], orders: Columns, moves: { lines: Columns; returned: Columns }): History {
  const countries = [...new Set(orders.text(3))].filter((country) => country !== '').sort();
  const countryPlaces = new Map(countries.map((country, place) => [country, place]));
  const customerPlaces = ranks(orders.int4(2));
  const { start, product, quantity } = netLines({
    orderPlaces: places(orders.int4(0)),
    productPlaces: places(Int32Array.from(products, ({ number }) => number)),
    orders: orders.count,
    ...moves,
  });
  return {
    products: products.map((row) => row.product),
    countries,
    customers: customerPlaces.distinct,
    orders: {
      count: orders.count,
      at: orders.float8(1),
      customer: customerPlaces.rank,
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

/** Dense numbers from 0 in order of first occurrence, so that they do not depend on how rows were numbered; -1 stays. */
function ranks(numbers: Int32Array): { rank: Int32Array; distinct: number } {
  const seen = new Map<number, number>([[-1, -1]]);
  const rank = numbers.map((number) => {
    const known = seen.get(number);
    if (known !== undefined) return known;
    seen.set(number, seen.size - 1);
    return seen.size - 2;
  });
  return { rank, distinct: seen.size - 1 };
}
