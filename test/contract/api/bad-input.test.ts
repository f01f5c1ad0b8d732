import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApiShop, type ApiShop, type Sent } from './api-shop.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
});
afterAll(() => shop.close());

const ask = (method: string, path: string, sent: Sent = {}) =>
  shop.ask(method, path, { key: shop.keys.server, ...sent });
const history = async (): Promise<unknown> => Reflect.get(Object((await ask('GET', '/v1/stats')).json), 'history');

/** A problem document that says in a sentence what happened and in another what to do. */
const problem = (status: number, detail: string | RegExp) => ({
  status,
  type: 'application/problem+json; charset=utf-8',
  json: expect.objectContaining({
    status,
    type: expect.stringMatching(/^urn:cartwright:problem:\w+$/),
    title: expect.any(String),
    detail: typeof detail === 'string' ? detail : expect.stringMatching(detail),
    fix: expect.stringMatching(/^[A-Z].*\.$/s),
    instance: expect.stringMatching(/^urn:cartwright:request:[\w-]+$/),
  }),
});

const raw = (text: string | Uint8Array<ArrayBuffer>, type?: string): Sent => ({
  raw: text,
  ...(type !== undefined && { headers: { 'content-type': type } }),
});
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const zipped: Sent = { raw: new Uint8Array([31, 139, 8, 0]), headers: { 'content-encoding': 'gzip' } };
const decision = (more: object): Sent => ({ body: { placement: 'cart', ...more } });
const event = (more: object): Sent => ({
  body: { events: [{ id: 'e1', productId: 'p1', kind: 'shown', at: '2026-03-01T12:00:00Z', ...more }] },
});
const product = (more: object): Sent => ({ body: { products: [{ id: 'a', title: 't', ...more }] } });
const order = (more: object): Sent => ({
  body: { orders: [{ id: 'x1', placedAt: '2026-03-01T12:00:00Z', currency: 'EUR', lines: [], ...more }] },
});
const line = (more: object): Sent => order({ lines: [{ productId: 'p1', quantity: 1, unitPriceMinor: 100, ...more }] });
const many = Array.from({ length: 1_001 }, () => 0);
const large = (bytes: number) => raw(`"${'x'.repeat(bytes)}"`);

const [DECIDE, EVENTS, PRODUCTS, ORDERS] = [
  'POST /v1/decisions',
  'POST /v1/events',
  'PUT /v1/products',
  'PUT /v1/orders',
];
type Case = readonly [name: string, request: string, sent: Sent, detail: string | RegExp];

const CASES: Readonly<Record<number, readonly Case[]>> = {
  400: [
    ['JSON cut short', DECIDE, raw('{"placement":'), 'The body is not JSON that can be read.'],
    ['bytes that are no text', DECIDE, raw(new Uint8Array([0xff, 0xfe, 0])), /not JSON/],
    ['a body that is packed', ORDERS, zipped, /not JSON/],
    ['no body', ORDERS, {}, 'The body is missing.'],
    ['null', ORDERS, raw('null'), /^The body /],
    ['JSON nested 10,000 deep', EVENTS, raw(deep(10_000)), 'The body must be an object, not a list.'],
    [
      'JSON nested 10,000 deep in a list',
      PRODUCTS,
      raw(`{"products":${deep(10_000)}}`),
      /\[0\] must be an object, not a/,
    ],
    ['__proto__', DECIDE, raw('{"placement":"cart","__proto__":{"slots":3}}'), /not JSON/],
    ['__proto__ deep down', PRODUCTS, raw('{"products":[{"attributes":{"__proto__":"x"}}]}'), /not JSON/],
    ['constructor.prototype', EVENTS, raw('{"events":[{"constructor":{"prototype":{}}}]}'), /not JSON/],
    ['an unknown field', DECIDE, decision({ colour: 'red' }), 'In the body, colour is not known here.'],
    ['an unknown placement', DECIDE, decision({ placement: 'roof' }), /placement must be one of: product_page, /],
    [
      'a field that is missing',
      EVENTS,
      event({ productId: undefined }),
      'In the body, events[0].productId is missing.',
    ],
    ['half a surrogate pair', DECIDE, raw(String.raw`{"placement":"cart","productId":"\ud800"}`), /productId must not/],
    [
      'an id of 4 KB',
      EVENTS,
      event({ id: 'x'.repeat(4096) }),
      'In the body, events[0].id must have at most 200 characters.',
    ],
    ['no events', EVENTS, { body: { events: [] } }, 'In the body, events must hold at least 1 entry.'],
    ['1,001 events', EVENTS, { body: { events: many } }, /events must hold at most 1,000 entries|must be an object/],
    ['the year 0', EVENTS, event({ at: '0000-01-01T00:00:00Z' }), /at must lie in the years 1970 to 2199/],
    ['an offset of 23 hours', EVENTS, event({ at: '2026-01-01T00:00:00+23:00' }), /offset of at most 14 hours/],
    ['31 February', ORDERS, order({ placedAt: '2026-02-31T12:00:00Z' }), /placedAt must be a real date and time/],
    [
      'an unknown currency',
      ORDERS,
      order({ currency: 'XXX' }),
      /\.currency is not an ISO 4217 currency code, such as GBP/,
    ],
    [
      'a negative quantity',
      ORDERS,
      line({ quantity: -1 }),
      'In the body, orders[0].lines[0].quantity must be at least 1.',
    ],
    [
      'too much money to count',
      ORDERS,
      line({ quantity: 9, unitPriceMinor: 2 ** 53 - 1 }),
      /than can be counted exactly/,
    ],
    ['a price of "abc"', PRODUCTS, product({ priceMinor: 'abc' }), /priceMinor must be a number, not a text/],
    ['a fractional price', PRODUCTS, product({ priceMinor: 1.5 }), /priceMinor must be a whole number, not 1\.5/],
    [
      'a price without a currency',
      PRODUCTS,
      product({ priceMinor: 5 }),
      /currency is needed wherever there is a price/,
    ],
    [
      'an address that runs script',
      PRODUCTS,
      product({ url: 'javascript:alert(1)' }),
      /url must be an http or https address/,
    ],
    ['a null character in an id', 'GET /v1/products/a%00b/relations', {}, /control characters/],
    ['an id of 4 KB in the address', `GET /v1/products/${'x'.repeat(4096)}/relations`, {}, /id must have at most 200/],
    ['a bad escape', 'GET /v1/products/%ff/relations', {}, /holds a %/],
    ['a null character in a search', 'GET /v1/products?search=%00', {}, /search must not hold control characters/],
    ['a limit of abc', 'GET /v1/products?limit=abc', {}, 'In the query, limit must be a whole number.'],
    ['a limit of 1,001', 'GET /v1/products?limit=1001', {}, 'In the query, limit must be at most 1,000.'],
    ['a category without a name', 'GET /v1/products?category=Bikes%3E', {}, /category\[1\] must not be empty/],
    ['an unknown parameter', 'GET /v1/products?serach=x', {}, 'In the query, serach is not known here.'],
  ],
  404: [
    ['an unknown product', 'GET /v1/products/nobody/relations', {}, /nobody/],
    [
      'an unknown decision',
      'GET /v1/decisions/dec_01k5z8w3v9m4q7r2t6y1x0c5bn/explanation',
      {},
      /^There is no decision dec_/,
    ],
    ['an unknown address', 'GET /v1/nothing?key=secret', {}, 'There is nothing at GET /v1/nothing.'],
  ],
  405: [['a method that an address does not take', 'DELETE /v1/products', {}, 'This address does not take DELETE.']],
  413: [
    [
      'a decision of over 1 MB',
      DECIDE,
      large(1025 * 1024),
      'The body is larger than the 1,024 KB that this call takes.',
    ],
    ['events of 1.1 MB', EVENTS, large(1_100_000), /1,024 KB/],
    ['products of 10.1 MB', PRODUCTS, large(10_600_000), /10,240 KB/],
  ],
  415: [
    ['XML', DECIDE, raw('<a/>', 'text/xml'), 'The body says that it is text/xml.'],
    ['a form', EVENTS, raw('a=1', 'application/x-www-form-urlencoded'), /x-www-form/],
    ['text where no beacon sends it', 'PUT /v1/products', raw('{}', 'text/plain'), /text\/plain/],
  ],
};

describe('R3 bad input gets one clear sentence, and nothing is stored', () => {
  for (const [status, cases] of Object.entries(CASES))
    for (const [name, request, sent, detail] of cases)
      test(`${status} ${name}`, async () => {
        const before = await history();
        const [method = '', path = ''] = request.split(' ');
        expect(await ask(method, path, sent)).toMatchObject(problem(Number(status), detail));
        expect(await history()).toEqual(before);
      });

  test('one bad row of many stores none of them, and each place is named, up to twenty', async () => {
    const before = await history();
    const products = Array.from({ length: 30 }, (_, place) => ({ id: `new${place}`, title: place < 5 ? 'good' : '' }));
    const refused = await ask('PUT', '/v1/products', { body: { products } });
    expect(refused).toMatchObject(problem(400, 'In the body, products[5].title must not be empty (and 19 more).'));
    expect(Reflect.get(Object(refused.json), 'places')).toHaveLength(20);
    expect(await history()).toEqual(before);
  });

  test('a method that an address does not take names those that it does', async () => {
    expect((await ask('DELETE', '/v1/products')).headers.get('allow')).toBe('GET, HEAD, PUT');
  });
});
