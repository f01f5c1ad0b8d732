import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { learn } from '../../../src/operations/index.ts';
import { readDocuments } from '../../house/read-documents.ts';
import { embeddedDatabase, type TempDatabase } from '../temp-database.ts';
import { openApiShop, type ApiShop } from './api-shop.ts';

/** Whoever they are, their ids are found wherever they lie. */
const CUSTOMER = 'somebody-known-7f3a';
const VISITOR = 'somebody-unknown-9c1e';
/** What a browser tells of itself with every request. */
const HEADERS = {
  'user-agent': 'agent-5b2d',
  referer: 'https://agent-5b2d.example/',
  'x-forwarded-for': '198.51.100.7',
};
const SHOPPER = { customerId: CUSTOMER, anonymousId: VISITOR };

let database: TempDatabase;
let shop: ApiShop;
let client: pg.Client;
beforeAll(async () => {
  database = await embeddedDatabase();
  shop = await openApiShop({ databaseUrl: database.url });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await shop.fill();
  await leaveEveryTrace();
  await shop.serving.log.flush();
  await learn(shop.context, { seed: 1 });
});
afterAll(async () => {
  await client.end();
  await shop.close();
  await database.drop();
});

async function send(method: string, path: string, body: object): Promise<Record<string, unknown>> {
  const { status, text, json } = await shop.ask(method, path, { key: shop.keys.server, body, headers: HEADERS });
  if (status !== 200) throw new Error(`${path}: ${text}`);
  return Object(json) as Record<string, unknown>;
}

/** Does everything that can be done in a shop, as one person. */
async function leaveEveryTrace(): Promise<void> {
  const at = new Date().toISOString();
  const config = {
    holdout: { rate: 0 },
    offers: [
      {
        id: 'ten-off',
        kind: 'percent_off',
        products: { products: ['p1'] },
        percent: 10,
        currency: 'EUR',
        usesPerShopper: 3,
      },
    ],
  };
  await send('PUT', '/v1/config', { config });
  await shop.serving.decider.config.reload();
  await send('PUT', '/v1/customers', { customers: [{ id: CUSTOMER, email: `${CUSTOMER}@example.com` }] });
  const cart = [{ productId: 'p0' }, { productId: 'p1' }];
  const decision = await send('POST', '/v1/decisions', { placement: 'cart', shopper: SHOPPER, cart: [cart[0]] });
  const offers = decision['offers'] as { productId: string; deal?: { token: string } }[];
  const event = { decisionId: decision['id'], productId: 'p1', at, shopper: SHOPPER };
  await send('POST', '/v1/events', { events: ['viewed', 'declined'].map((kind) => ({ ...event, id: kind, kind })) });
  const tokens = offers.flatMap(({ deal }) => (deal ? [deal.token] : []));
  await send('POST', '/v1/offers/redeem', { idempotencyKey: 'one', tokens, cart, shopper: SHOPPER });
  const lines = [{ productId: 'p1', quantity: 1, unitPriceMinor: 1_100 }];
  const refunds = [{ productId: 'p1', quantity: 1, amountMinor: 1_100, at }];
  const order = { id: 'theirs', customerId: CUSTOMER, placedAt: at, currency: 'EUR', lines, refunds };
  await send('PUT', '/v1/orders', { orders: [order] });
  // What is asked afterwards is decided with what is remembered.
  await send('POST', '/v1/decisions', { placement: 'cart', shopper: { anonymousId: VISITOR }, cart });
}

const guide = readDocuments().find(({ path }) => path === 'docs/privacy.md');
const kept = guide?.prose.slice(guide.prose.indexOf('## What the server keeps')).join('\n') ?? '';

/** The columns in which one of these texts stands. */
async function columnsWith(...texts: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns where table_schema = 'cartwright'`,
  );
  const found: string[] = [];
  for (const { table, column } of rows) {
    const { rowCount } = await client.query(
      `select 1 from cartwright.${table} where "${column}"::text like any($1) limit 1`,
      [texts.map((text) => `%${text}%`)],
    );
    if (rowCount) found.push(`${table}.${column}`);
  }
  return found;
}

test('R4 what a browser tells of itself is kept nowhere', async () => {
  expect(await columnsWith('agent-5b2d', '198.51.100.7', '127.0.0.1')).toEqual([]);
});

test('R4 the guide to privacy names every place where a person is named, and no other', async () => {
  const found = await columnsWith(CUSTOMER, VISITOR);
  const { rows: references } = await client.query<{ place: string }>(
    `select conrelid::regclass || '.' || attname as place from pg_constraint
     join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and confrelid = 'customers'::regclass`,
  );
  const named = new Set([...kept.matchAll(/`(\w+\.\w+)`/g)].map(([, place]) => place));
  expect(named).toEqual(new Set([...found, ...references.map(({ place }) => place)]));
});

test('R4 what was learned names customers, and visitors nowhere', () => {
  const { snapshots } = shop.context.home;
  // Ids lie there in UTF-16.
  const texts = readdirSync(snapshots).map((name) =>
    readFileSync(join(snapshots, name), 'latin1').replaceAll('\0', ''),
  );
  expect(texts.some((text) => text.includes(CUSTOMER))).toBe(true);
  expect(texts.some((text) => text.includes(VISITOR))).toBe(false);
});

test('R4 the program connects to its database and to nothing else', () => {
  const calls = /\bfetch\(|new (WebSocket|EventSource)\b|from 'node:(https|http2|tls|dgram|dns)'|\bcreateConnection\b/;
  const calling = globSync('src/**/*.ts')
    .map((path) => path.replaceAll('\\', '/'))
    // What runs in a shop's page asks the server that it came from.
    .filter((path) => !path.startsWith('src/widget/') && !path.endsWith('.test.ts'))
    .filter((path) => calls.test(readFileSync(path, 'utf8')));
  expect(calling).toEqual([]);
});
