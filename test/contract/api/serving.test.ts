import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../../src/server/index.ts';
import { openApiShop, type ApiShop } from './api-shop.ts';
import { cuttableDatabase } from './cuttable-database.ts';

const event = { productId: 'p1', kind: 'shown' as const, at: '2026-03-01T12:00:00Z' };
const ORIGIN = 'https://shop.example';

describe('a server among others', () => {
  let shop: ApiShop;
  beforeAll(async () => {
    shop = await openApiShop({ allowedOrigins: [ORIGIN], rateLimits: { browser: 3, server: 2, nobody: 5 } });
  });
  afterAll(() => shop.close());

  test('T4 whoever asks too often is told when to come again, each key and each stranger for itself', async () => {
    const { browser, server } = shop.keys;
    for (const [key, most, path] of [
      [browser, 3, '/v1/stats'],
      [server, 2, '/v1/stats'],
      [undefined, 5, '/health/live'],
    ] as const) {
      for (let turn = 0; turn < most; turn++) expect((await shop.ask('GET', path, { key })).status).not.toBe(429);
      const refused = await shop.ask('GET', path, { key });
      expect(refused).toMatchObject({
        status: 429,
        json: { detail: expect.stringContaining(`More than ${most} requests`) },
      });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    }
    // Trying keys out counts as asking without one.
    expect((await shop.ask('GET', '/v1/stats', { key: 'cw_server_guess' })).status).toBe(429);
  });

  test('T8 pages of allowed origins may ask and report, and nothing else; other pages may not', async () => {
    const preflight = (path: string, method: string, origin: string) =>
      shop.ask('OPTIONS', path, { headers: { origin, 'access-control-request-method': method } });
    const allowed = await preflight('/v1/decisions', 'POST', ORIGIN);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
    const other = await preflight('/v1/decisions', 'POST', 'https://evil.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const stats = await shop.ask('GET', '/v1/stats', { key: shop.keys.server, headers: { origin: ORIGIN } });
    expect(stats.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('R3 a port in use, and an address that is not ours, are refused in words', async () => {
    const options = { serving: shop.serving, allowedOrigins: [], version: '1.2.3' };
    const port = Number(new URL(shop.server.url).port);
    await expect(startServer({ ...options, host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'conflict',
      message: `Port ${port} is in use by another program.`,
      fix: expect.stringContaining('--port'),
    });
    await expect(startServer({ ...options, host: '203.0.113.1', port: 0 })).rejects.toMatchObject({
      code: 'bad_input',
    });
  });

  test('bytes that are not HTTP get a problem too', async () => {
    const { host } = new URL(shop.server.url);
    const answer = await new Promise<{ status: number | undefined; text: string }>((done, failed) => {
      const asked = request(`http://${host}/`, { headers: { 'x-much': 'x'.repeat(20_000) } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => done({ status: response.statusCode, text }));
      });
      asked.on('error', failed).end();
    });
    expect(answer).toMatchObject({
      status: 431,
      text: expect.stringContaining('urn:cartwright:problem:headers_too_large'),
    });
  });
});

test('T1 closing finishes what was begun: what was accepted is stored, and nothing new is taken', async () => {
  const shop = await openApiShop();
  const batches = Array.from({ length: 8 }, (_, batch) =>
    Array.from({ length: 500 }, (_each, place) => ({ ...event, id: `b${batch}-${place}` })),
  );
  const running = batches.map((events) =>
    shop.ask('POST', '/v1/events', { key: shop.keys.browser, body: { events } }).then(
      ({ status }) => status,
      () => 'turned away',
    ),
  );
  await running[0];
  const began = performance.now();
  await shop.server.close();
  expect(performance.now() - began).toBeLessThan(5_000);
  const statuses = await Promise.all(running);
  expect(statuses[0]).toBe(200);
  await expect(shop.ask('GET', '/health/live')).rejects.toThrow('fetch failed');
  for (const [batch, events] of batches.entries())
    expect(await shop.context.store.events.append(events)).toBe(statuses[batch] === 200 ? 0 : 500);
  await shop.close();
});

test('T7 without its database it decides on, refuses to store with word of when to come again, and recovers', async () => {
  const database = await cuttableDatabase();
  const shop = await openApiShop({ databaseUrl: database.url, logLevel: 'silent' });
  const post = (path: string, body: object) => shop.ask('POST', path, { key: shop.keys.server, body });
  await shop.fill();
  await database.cut();

  const decided = await post('/v1/decisions', { placement: 'product_page', productId: 'p0' });
  const offered = expect.arrayContaining([expect.objectContaining({ productId: 'p1' })]);
  expect(decided).toMatchObject({ status: 200, json: { offers: offered } });
  const refused = await post('/v1/events', { events: [{ ...event, id: 'late' }] });
  expect(refused).toMatchObject({ status: 503, json: { detail: 'The database does not answer.' } });
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await shop.ask('GET', '/health/ready')).toMatchObject({
    status: 503,
    type: expect.stringContaining('problem'),
  });
  expect(await shop.ask('GET', '/health/live')).toMatchObject({ status: 200 });

  await database.mend();
  const soon = { timeout: 20_000 };
  await expect.poll(async () => (await shop.ask('GET', '/health/ready')).status, soon).toBe(200);
  expect(await post('/v1/events', { events: [{ ...event, id: 'late' }] })).toMatchObject({ json: { stored: 1 } });
  // What was decided meanwhile waited in memory, and is written now.
  const path = `/v1/decisions/${String(Reflect.get(Object(decided.json), 'id'))}/explanation`;
  await expect.poll(async () => (await shop.ask('GET', path, { key: shop.keys.server })).status, soon).toBe(200);
  // So is the ear for changes: what sells out from now on is heard of.
  const products = [{ id: 'p1', title: 'Product 1', priceMinor: 1_100, currency: 'EUR', stock: 0 }];
  await shop.ask('PUT', '/v1/products', { key: shop.keys.server, body: { products } });
  const offers = async () => (await post('/v1/decisions', { placement: 'product_page', productId: 'p0' })).text;
  await expect.poll(offers, soon).not.toContain('"p1"');
  await shop.close();
  await database.drop();
});
