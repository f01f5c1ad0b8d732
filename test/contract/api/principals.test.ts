import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApiShop, type Answered, type ApiShop, type Sent } from './api-shop.ts';
import { callsOf, checkerOf, OpenApi, type Call } from './open-api.ts';

let shop: ApiShop;
let calls: readonly Call[];
let check: Awaited<ReturnType<typeof checkerOf>>;

beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
  const document = OpenApi.parse((await shop.ask('GET', '/openapi.json')).json);
  calls = callsOf(document);
  check = await checkerOf(document);
  const decided = await shop.ask('POST', '/v1/decisions', {
    key: shop.keys.browser,
    body: { placement: 'product_page', productId: 'p0' },
  });
  inAddress['explainDecision'] = String(Reflect.get(Object(decided.json), 'id'));
  await shop.serving.log.flush();
  const { json } = await shop.ask('PUT', '/v1/config', { key: shop.keys.server, body: { config: {} } });
  inAddress['showConfigVersion'] = String(Reflect.get(Object(json), 'id'));
});
afterAll(() => shop.close());

/** Who can ask: how each sends a key, and which security scheme of the document that is. */
const askers: readonly {
  name: string;
  scheme: string;
  known: boolean;
  sends: (keys: ApiShop['keys']) => Sent & { query?: string };
}[] = [
  { name: 'nobody', scheme: '', known: false, sends: () => ({}) },
  { name: 'a made-up key', scheme: '', known: false, sends: () => ({ key: `cw_server_${'A'.repeat(32)}` }) },
  {
    name: 'a key that is no key',
    scheme: '',
    known: false,
    sends: () => ({ headers: { authorization: 'Basic YTpi' } }),
  },
  { name: 'a browser key', scheme: 'browserKey', known: true, sends: ({ browser }) => ({ key: browser }) },
  {
    name: 'a browser key aside',
    scheme: 'browserKeyHeader',
    known: true,
    sends: ({ browser }) => ({ headers: { 'x-cartwright-key': browser } }),
  },
  {
    name: 'a browser key in the address',
    scheme: 'browserKeyInAddress',
    known: false,
    sends: ({ browser }) => ({ query: `?key=${browser}` }),
  },
  { name: 'a server key', scheme: 'serverKey', known: true, sends: ({ server }) => ({ key: server }) },
  {
    name: 'a server key aside',
    scheme: 'none of ours',
    known: false,
    sends: ({ server }) => ({ headers: { 'x-cartwright-key': server } }),
  },
  {
    name: 'a server key in the address',
    scheme: 'none of ours',
    known: false,
    sends: ({ server }) => ({ query: `?key=${server}` }),
  },
];

/** What stands in the address of a call instead of its parameter, where it is not a product. */
const inAddress: Record<string, string> = { putConfigSection: 'rules', showFragment: 'category_page' };

const sendAs = (call: Call, { query = '', ...sent }: Sent & { query?: string }) => {
  const path = call.path.replace(/\{\w+\}/, inAddress[call.operationId] ?? 'p0');
  return shop.ask(call.method, path + query, call.example === undefined ? sent : { ...sent, body: call.example });
};

/**
 * What a call answers whom it opens to, where its example shows a form alone: nobody can write a token but this very server, and a fresh
 * shop has no segments.
 */
const OPENS_WITH: Record<string, number> = {
  verifyOffers: 400,
  redeemOffers: 400,
  showSegment: 404,
  declineOffers: 204,
};

/** An answer as a program reads it; what becomes part of a page has its problems in comments. */
const read = ({ json, text }: Answered): unknown =>
  json ?? (text.startsWith('<!-- ') ? JSON.parse(text.slice(5, -4)) : undefined);

const NAMES = [
  'makeDecision',
  'recordEvents',
  'showFragment',
  'declineOffers',
  'verifyOffers',
  'redeemOffers',
  'putProducts',
  'searchProducts',
  'putCustomers',
  'putOrders',
  'listOrders',
  'showConfig',
  'putConfig',
  'putConfigSection',
  'lintConfig',
  'listConfigVersions',
  'showConfigVersion',
  'previewDecision',
  'showProduct',
  'listCategories',
  'showSegments',
  'showSegment',
  'sizeSegment',
  'proposeMerges',
  'showRelations',
  'showCompatibility',
  'explainDecision',
  'showStats',
  'showLive',
  'showReady',
  'showMetrics',
];

describe('T8 every call of the API opens to the keys that its document names, and to nobody else', () => {
  test('the document names every call, by the operation behind it', () => {
    expect(calls.map(({ operationId }) => operationId)).toEqual(NAMES);
  });

  for (const { name, scheme, known, sends } of askers)
    test(name, async () => {
      for (const call of calls) {
        const opens = call.opensTo.includes('') || call.opensTo.includes(scheme);
        const answered = await sendAs(call, sends(shop.keys));
        const { status, headers } = answered;
        const saw = { call: call.operationId, status };
        if (opens) expect(saw).toEqual({ call: call.operationId, status: OPENS_WITH[call.operationId] ?? 200 });
        else {
          expect(saw).toEqual({ call: call.operationId, status: known ? 403 : 401 });
          expect(read(answered)).toMatchObject({
            title: expect.any(String),
            detail: expect.stringMatching(/^[A-Z].*\.$/),
          });
          expect(headers.has('www-authenticate')).toBe(!known);
        }
      }
    });

  test('what is answered is what the document says, refusals too', async () => {
    for (const call of calls)
      for (const { sends } of askers) {
        const { status, type, json } = await sendAs(call, sends(shop.keys));
        const content = call.responses[status]?.content ?? {};
        const kind = type.split(';')[0] ?? '';
        const kinds = kind === '' ? [] : [kind];
        expect([call.operationId, status, Object.keys(content)]).toEqual([call.operationId, status, kinds]);
        const { $ref } = content[kind]?.schema ?? {};
        if ($ref !== undefined) expect(check(json, $ref)).toEqual([]);
      }
  });

  test('a page of another machine’s name cannot read the counters without a key', async () => {
    for (const headers of [{ 'x-forwarded-for': '203.0.113.9' }, { via: '1.1 proxy' }])
      expect(await shop.ask('GET', '/metrics', { headers })).toMatchObject({ status: 401 });
  });
});

test('T8 a customer whom a browser names is only claimed, and one whom a server names is known', async () => {
  const body = { placement: 'cart', shopper: { customerId: 'ann' }, cart: [] };
  const kept = [];
  for (const key of [shop.keys.browser, shop.keys.server]) {
    const { json } = await shop.ask('POST', '/v1/decisions', { key, body });
    await shop.serving.log.flush();
    const { id } = json as { id: string };
    const explained = await shop.ask('GET', `/v1/decisions/${id}/explanation`, { key: shop.keys.server });
    kept.push((explained.json as { request: { shopper: unknown } }).request.shopper);
  }
  expect(kept).toEqual([{ customerId: 'ann', claimed: true }, { customerId: 'ann' }]);
});

describe('T8 a browser key creates no revenue', () => {
  const event = { id: 'e', productId: 'p1', kind: 'shown', at: '2026-03-01T12:00:00Z' };
  const bodies = [
    { events: [event, { ...event, id: 'e2', kind: 'bought' }] },
    { events: [{ ...event, id: 'e3', orderId: 'o1' }] },
  ];

  test('a purchase in a batch turns all of it away, and nothing of it is stored', async () => {
    for (const [place, body] of [
      [1, bodies[0]],
      [0, bodies[1]],
    ] as const) {
      const refused = await shop.ask('POST', '/v1/events', { key: shop.keys.browser, body });
      expect(refused).toMatchObject({ status: 403, json: { detail: expect.stringContaining(`events[${place}]`) } });
    }
    const stored = await shop.ask('POST', '/v1/events', { key: shop.keys.browser, body: { events: [event] } });
    expect(stored.json).toEqual({ stored: 1, duplicates: 0 });
  });

  test('a server key may report one', async () => {
    const answers = [];
    for (const body of bodies)
      answers.push((await shop.ask('POST', '/v1/events', { key: shop.keys.server, body })).status);
    expect(answers).toEqual([200, 200]);
  });
});
