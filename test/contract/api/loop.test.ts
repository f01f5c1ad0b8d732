import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../command.ts';
import { openApiShop, type ApiShop, type Sent } from './api-shop.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
});
afterAll(() => shop.close());

const ask = (method: string, path: string, sent: Sent = {}) =>
  shop.ask(method, path, { key: shop.keys.server, ...sent });
const fields = (value: unknown) => Object(value) as Record<string, unknown>;
const decide = async (body: object) =>
  fields((await ask('POST', '/v1/decisions', { key: shop.keys.browser, body })).json);
const at = new Date().toISOString();

describe('D1 there is always an answer of the same form', () => {
  test('an empty shop that has learned nothing is silent, and says why', async () => {
    expect(await decide({ placement: 'cart', cart: [{ productId: 'nothing' }] })).toEqual({
      id: expect.stringMatching(/^dec_/),
      at: expect.any(String),
      placement: 'cart',
      for: ['nothing'],
      offers: [],
      silence: expect.stringContaining('learned'),
    });
    expect(await ask('GET', '/v1/products/p0/relations')).toMatchObject({
      status: 503,
      json: { fix: expect.any(String) },
    });
    expect(await ask('GET', '/health/ready')).toMatchObject({
      status: 200,
      json: { ready: true, snapshot: expect.stringContaining('silent') },
    });
  });

  test('an unknown product and an unknown shopper are no failures', async () => {
    await shop.fill();
    const decision = await decide({
      placement: 'product_page',
      productId: '__proto__',
      shopper: { customerId: 'constructor' },
    });
    expect(decision).toMatchObject({ placement: 'product_page', for: ['__proto__'] });
  });
});

describe('P2 the loop closes: decided, shown, bought, counted', () => {
  let decision: Record<string, unknown>;

  test('L1 what is bought together is offered, with title, price, reason and evidence', async () => {
    decision = await decide({
      placement: 'product_page',
      productId: 'p0',
      shopper: { customerId: 'c1' },
      currency: 'EUR',
    });
    expect(fields(decision['offers'])[0]).toMatchObject({
      productId: 'p1',
      title: 'Product 1 <script>alert(1)</script>',
      priceMinor: 1_100,
      currency: 'EUR',
      strategy: 'blend',
      reason: expect.stringMatching(/./),
      evidence: { kind: 'bought_together', withProductId: 'p0', together: 20, of: 20 },
    });
  });

  test('T2 an event that is sent again is one event', async () => {
    const events = ['shown', 'clicked', 'added'].map((kind) => ({
      id: `e-${kind}`,
      decisionId: decision['id'],
      productId: 'p1',
      kind,
      at,
    }));
    const sent = { key: shop.keys.browser, body: { events: [...events, events[0]] } };
    expect((await ask('POST', '/v1/events', sent)).json).toEqual({ stored: 3, duplicates: 1 });
    expect((await ask('POST', '/v1/events', sent)).json).toEqual({ stored: 0, duplicates: 4 });
  });

  test('a beacon reports with its key in the address and its JSON as text', async () => {
    const events = [{ id: 'e-beacon', decisionId: decision['id'], productId: 'p1', kind: 'shown', at }];
    const sent = { raw: JSON.stringify({ events }), headers: { 'content-type': 'text/plain;charset=UTF-8' } };
    const answer = await shop.ask('POST', `/v1/events?key=${shop.keys.browser}`, sent);
    expect(answer).toMatchObject({ status: 200, json: { stored: 1, duplicates: 0 } });
  });

  test('an order that names the decision counts for its placement, and counts once', async () => {
    const lines = [{ productId: 'p1', quantity: 1, unitPriceMinor: 1_100 }];
    const orders = [{ id: 'new', placedAt: at, currency: 'EUR', decisionIds: [decision['id']], lines }];
    expect((await ask('PUT', '/v1/orders', { body: { orders } })).json).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect((await ask('PUT', '/v1/orders', { body: { orders } })).json).toEqual({ added: 0, changed: 0, unchanged: 1 });
    await shop.serving.log.flush();
    const { placements } = fields((await ask('GET', '/v1/stats')).json);
    expect(placements).toContainEqual({
      placement: 'product_page',
      decisions: 2,
      silent: expect.any(Number),
      shown: 1,
      clicked: 1,
      added: 1,
      declined: 0,
      bought: 1,
    });
  });

  test('D11 the decision is explained, with what was left out', async () => {
    const { json } = await ask('GET', `/v1/decisions/${String(decision['id'])}/explanation`);
    expect(json).toMatchObject({
      id: decision['id'],
      offers: decision['offers'],
      dropped: expect.any(Array),
      replayed: true,
    });
  });

  test('D11 a merchant hears it on the command line, in words and as a document', async () => {
    const id = String(decision['id']);
    const said = await command(shop.context.home.folder, 'explain', id);
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('Made again, it comes out the same.') });
    expect(said.out).toContain(`${id}: product page, `);
    expect(said.out).toContain('[p1]');
    const { out } = await command(shop.context.home.folder, 'explain', id, '--json');
    expect(JSON.parse(out)).toMatchObject({ id, replayed: true });
    const unknown = await command(shop.context.home.folder, 'explain', `dec_${'0'.repeat(26)}`);
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('There is no decision') });
    expect(await command(shop.context.home.folder, 'explain', 'dec_1')).toMatchObject({ code: 2 });
  });

  test('D3 what has just sold out is offered no more', async () => {
    const products = [{ id: 'p1', title: 'Product 1', priceMinor: 1_100, currency: 'EUR', stock: 0 }];
    await ask('PUT', '/v1/products', { body: { products } });
    await expect
      .poll(async () => JSON.stringify((await decide({ placement: 'product_page', productId: 'p0' }))['offers']))
      .not.toContain('"p1"');
  });
});

describe('R5 health, metrics and documents', () => {
  test('the server says that it lives and is ready', async () => {
    expect((await shop.ask('GET', '/health/live')).json).toEqual({ live: true, version: '1.2.3' });
    expect((await shop.ask('GET', '/health/ready')).json).toEqual({
      ready: true,
      database: 'answers',
      snapshot: 'is in memory',
      snapshotId: shop.serving.decider.current()?.snapshot.id,
    });
  });

  test('metrics count requests, decisions, events, and the age of what was learned', async () => {
    const { text } = await shop.ask('GET', '/metrics');
    for (const line of [
      /^cartwright_http_request_seconds_count\{method="POST",route="\/v1\/decisions",status="200"\} \d+$/m,
      /^cartwright_decisions_total\{placement="cart",outcome="silence"\} 1$/m,
      /^cartwright_decisions_total\{placement="product_page",outcome="offers"\} \d+$/m,
      /^cartwright_events_total\{kind="shown"\} 5$/m,
      /^cartwright_event_duplicates_total 5$/m,
      /^cartwright_snapshot_age_seconds \d+(\.\d+)?$/m,
      /^cartwright_decisions_lost_total 0$/m,
      /^process_resident_memory_bytes \d+/m,
    ])
      expect(text).toMatch(line);
  });

  test('T14 the documents come from this machine alone', async () => {
    const page = await shop.ask('GET', '/docs/');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const { pathname, origin } = new URL(file, `${shop.server.url}/docs/`);
      expect([file, origin]).toEqual([file, shop.server.url]);
      expect((await shop.ask('GET', pathname)).status).toBe(200);
    }
  });

  test('T11 no answer of the API is a page, and none is kept by a proxy', async () => {
    const { headers } = await ask('GET', '/v1/products');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
