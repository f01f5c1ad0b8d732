import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApiShop, type Answered, type ApiShop, type Sent } from './api-shop.ts';
import { callsOf, OpenApi, type Call } from './open-api.ts';

let shop: ApiShop;
let calls: readonly Call[];

beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
  const document = OpenApi.parse((await shop.ask('GET', '/openapi.json')).json);
  calls = callsOf(document).filter(({ example }) => example !== undefined);
});
afterAll(() => shop.close());

const ask = (method: string, path: string, sent: Sent = {}) =>
  shop.ask(method, path, { key: shop.keys.server, ...sent });

describe('R3 T11 whatever is sent, the server never breaks', () => {
  const fine = ({ status, type, text }: Answered) =>
    (status === 200 && type.startsWith('application/json')) ||
    (status === 204 && text === '') ||
    ([400, 404, 413, 415].includes(status) &&
      (type.startsWith('application/problem+json') || /^<!-- [^<>]*(-->)$/.test(text)));

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'en-u-nu-',
      'tr-TR-TR',
      'xx-aa-aa-aa',
      'constructor',
      '__proto__',
      'toString',
      '\u2028',
      '’; drop table',
    ),
    fc.constantFrom('p0', 'p1', 'EUR', 'tr', '2026-03-01T12:00:00Z'),
  );
  const leaf = fc.oneof(text, fc.double(), fc.integer(), fc.constantFrom<unknown>(null, true, [], {}, 2 ** 53, -0));

  /** The value with one place of it, anywhere, holding something else: half of the time of the same kind. */
  function broken(value: unknown): fc.Arbitrary<unknown> {
    const like = typeof value === 'string' ? text : fc.integer({ min: 0 });
    if (typeof value !== 'object' || value === null) return fc.oneof(like, leaf);
    const places = Object.entries(value).map(([key, each]) =>
      broken(each).map((other) => (Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other })),
    );
    const stray = fc.tuple(text, leaf).map(([key, more]) => ({ ...value, [key]: more }));
    return fc.oneof({ weight: 12, arbitrary: fc.oneof(...places) }, stray, leaf);
  }

  test('the examples of every call, broken in one place', async () => {
    const seen = { 200: 0, 400: 0 };
    for (const { method, path, example } of calls)
      await fc.assert(
        fc.asyncProperty(broken(example), async (body) => {
          const answer = await ask(method, path, { body });
          expect(fine(answer) ? '' : `${answer.status} ${answer.text}`).toBe('');
          seen[answer.status < 300 ? 200 : 400] += 1;
        }),
        { numRuns: 150 },
      );
    // Were they all of one kind, half of this would have shown nothing.
    expect(Math.min(seen[200], seen[400])).toBeGreaterThan(50);
  });

  test('decisions with a locale, a country and ids of any text', async () => {
    const request = fc.record(
      { placement: fc.constant('cart'), productId: text, locale: text, country: text, currency: text },
      { requiredKeys: ['placement'] },
    );
    await fc.assert(
      fc.asyncProperty(request, fc.array(text, { maxLength: 3 }), async (asked, ids) => {
        const cart = ids.map((productId) => ({ productId }));
        expect(fine(await ask('POST', '/v1/decisions', { body: { ...asked, cart } }))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('any JSON to any call', async () => {
    for (const { method, path } of calls)
      await fc.assert(
        fc.asyncProperty(fc.json({ maxDepth: 4 }), async (raw) => {
          expect(await ask(method, path, { raw })).toMatchObject({ status: 400 });
        }),
        { numRuns: 60 },
      );
  });

  test('any text in an address', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('relations', 'explanation', 'search'), async (anything, where) => {
        const id = encodeURIComponent(anything.toWellFormed());
        const path = {
          relations: `/v1/products/${id}/relations`,
          explanation: `/v1/decisions/${id}/explanation`,
          search: `/v1/products?search=${id}`,
        }[where];
        expect(fine(await ask('GET', path))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('what got through is kept, explained and learned from without trouble', async () => {
    await shop.serving.log.flush();
    expect((await ask('GET', '/v1/stats')).status).toBe(200);
    const decided = await ask('POST', '/v1/decisions', { body: { placement: 'cart', cart: [{ productId: 'p0' }] } });
    await shop.serving.log.flush();
    const id = String(Reflect.get(Object(decided.json), 'id'));
    expect(await ask('GET', `/v1/decisions/${id}/explanation`)).toMatchObject({
      status: 200,
      json: { id, replayed: true },
    });
    expect(shop.serving.log.lost()).toBe(0);
    expect(shop.warnings).toEqual([]);
  });
});
