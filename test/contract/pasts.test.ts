import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DecisionRequest, Order, Product, type ProductInput } from '../../src/domain/index.ts';
import {
  explainDecision,
  learn,
  makeDecision,
  openContext,
  openServing,
  putOrders,
  putProducts,
  suggest,
  type Context,
} from '../../src/operations/index.ts';
import { tempFolder } from '../../src/lib/testing.ts';
import { embeddedDatabase, type TempDatabase } from './temp-database.ts';

const home = tempFolder();
let database: TempDatabase;
let context: Context;
let direct: pg.Client;
const request: DecisionRequest = { placement: 'cart', cart: [{ productId: 'lamp', quantity: 1 }] };

const put = (facts: Partial<ProductInput> = {}) =>
  putProducts(context, [
    Product.parse({ id: 'battery', title: 'Battery', priceMinor: 500, currency: 'EUR', ...facts }),
  ]);
const offer = async () => (await suggest(context, request)).offers[0];
/** Lets everything that was written so far be so many days older. */
const age = (days: number) => direct.query(`update cartwright.prices set at = at - make_interval(days => ${days})`);

beforeAll(async () => {
  database = await embeddedDatabase();
  context = await openContext({ home: home.folder, databaseUrl: database.url, now: Date.now, warn: () => undefined });
  direct = new pg.Client({ connectionString: database.url });
  await direct.connect();
  await putOrders(context, [...orders('a', 'lamp', 'battery'), ...orders('b', 'tent', 'rope')]);
  await learn(context, { seed: 1 });
});
afterAll(async () => {
  await direct.end();
  await context.close();
  await database.drop();
  home.remove();
});

const orders = (name: string, ...products: string[]) =>
  Array.from({ length: 40 }, (_, number) =>
    Order.parse({
      id: `${name}${number}`,
      placedAt: '2026-03-01T10:00:00Z',
      currency: 'EUR',
      lines: products.map((productId) => ({ productId, title: productId, quantity: 1, unitPriceMinor: 500 })),
    }),
  );

test('T16 every price that a shop sends is kept, once, with a gap where there was none', async () => {
  await put({ compareAtMinor: 900 });
  await put({ compareAtMinor: 900 });
  await put({ title: 'Batteries' });
  await put({ priceMinor: undefined, currency: undefined });
  await put({ priceMinor: 400 });
  await put({ priceMinor: 400, currency: 'USD' });
  const { rows } = await direct.query('select price_minor, currency from cartwright.prices order by number');
  expect(rows).toEqual([
    { price_minor: '500', currency: 'EUR' },
    { price_minor: null, currency: null },
    { price_minor: '400', currency: 'EUR' },
    { price_minor: '400', currency: 'USD' },
  ]);
  await direct.query('delete from cartwright.prices');
});

test('T16 a strike-through is the lowest price of the 30 days before, and a price without a past has none', async () => {
  await put({ priceMinor: 500, compareAtMinor: 900 });
  expect(await offer()).not.toHaveProperty('compareAtMinor');
  await age(40);
  await put({ priceMinor: 700 });
  await age(1);
  await put({ priceMinor: 450, compareAtMinor: 900 });
  expect(await offer()).toMatchObject({ priceMinor: 450, compareAtMinor: 500 });
});

test('T16 a price that was gone for a while, or was lower meanwhile, is no reduction any more', async () => {
  const serving = await openServing(context);
  try {
    const prior = () => serving.decider.pasts.find('battery')?.reduction?.priorMinor;
    await expect.poll(prior).toBe(500);
    await put({ priceMinor: undefined, currency: undefined });
    await put({ priceMinor: 450, compareAtMinor: 900 });
    await expect.poll(prior).toBeUndefined();
    await direct.query('delete from cartwright.prices where number > (select min(number) + 2 from cartwright.prices)');
    (await serving.decider.pasts.readAnew())();
    expect(prior()).toBe(500);
    await put({ priceMinor: 400 });
    await put({ priceMinor: 450, compareAtMinor: 900 });
    await expect.poll(prior).toBeUndefined();
    await direct.query('delete from cartwright.prices where number > (select min(number) + 2 from cartwright.prices)');
  } finally {
    await serving.close();
  }
});

test('D11 T16 a running server hears of a price at once, and the decision is explained after the price has changed again', async () => {
  const serving = await openServing(context);
  try {
    await expect.poll(() => serving.decider.decide(request).decision.offers[0]?.priceMinor).toBe(450);
    const decision = makeDecision(serving, request);
    expect(decision.offers[0]?.compareAtMinor).toBe(500);
    await serving.log.flush();
    await put({ priceMinor: 440, compareAtMinor: 900 });
    await expect.poll(() => makeDecision(serving, request).offers[0]?.compareAtMinor).toBe(450);
    expect((await explainDecision(context, decision.id)).offers).toEqual(decision.offers);
  } finally {
    await serving.close();
  }
});

test('T15 an end that shoppers were told of is kept once, and every server hears of it', async () => {
  const serving = await openServing(context);
  try {
    const end = Math.ceil(Date.now() / 1000) * 1000 + 3_600_000;
    const told = () => serving.decider.pasts.find('battery')?.toldEnds;
    await context.store.pasts.keepToldEnds([{ productId: 'battery', endsAt: end }]);
    await expect.poll(told).toEqual([end]);
    const long = [1, 13, 15].map((days) => ({ productId: 'battery', endsAt: end - days * 86_400_000 }));
    await context.store.pasts.keepToldEnds([...long, { productId: 'battery', endsAt: end }]);
    // What ended more than 14 days ago keeps nothing from being said.
    await expect.poll(told).toEqual([end - 13 * 86_400_000, end - 86_400_000, end]);
  } finally {
    await serving.close();
  }
});

test('T15 when the shop counted few pieces is known of the same number sent again, and of no more than a hundred', async () => {
  const serving = await openServing(context);
  try {
    const stock = () => serving.decider.pasts.find('battery')?.stock;
    await put({ priceMinor: 440, stock: 3 });
    await expect.poll(() => stock()?.pieces).toBe(3);
    const first = stock()!.toldAt;
    await put({ priceMinor: 440, stock: 3 });
    await expect.poll(() => stock()!.toldAt).toBeGreaterThan(first);
    expect(makeDecision(serving, request).offers[0]?.claims).toEqual([
      expect.objectContaining({ kind: 'only_left', text: 'Only 3 left in stock.' }),
    ]);
    await put({ priceMinor: 440, stock: 101 });
    await expect.poll(() => makeDecision(serving, request).offers[0]?.claims).toBeUndefined();
    expect(stock()?.pieces).toBe(3);
  } finally {
    await serving.close();
  }
});
