import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiShop, type ApiShop, type Sent } from './api-shop.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
});
afterAll(() => shop.close());

const ask = async (method: string, path: string, sent: Sent = {}) => {
  const { status, json } = await shop.ask(method, path, { key: shop.keys.server, ...sent });
  return { status, json: Object(json) as Record<string, unknown> };
};
const sized = (id: string, size: string) => ({
  id,
  title: id,
  priceMinor: 1_000,
  currency: 'EUR',
  attributes: { size },
});
const RULE = {
  id: 'same-size',
  between: [
    { products: { products: ['p0'] }, attribute: 'size' },
    { products: { products: ['p1'] }, attribute: 'size' },
  ],
  must: 'overlap',
};
const offered = async () => {
  const { json } = await ask('POST', '/v1/decisions', { body: { placement: 'product_page', productId: 'p0' } });
  return { id: String(json['id']), ids: (json['offers'] as { productId: string }[]).map(({ productId }) => productId) };
};

test('L10 a rule that is stored bars what does not fit within a second, and the explanation says what did not', async () => {
  await ask('PUT', '/v1/products', { body: { products: [sized('p0', 'M/L'), sized('p1', 'XL')] } });
  expect((await offered()).ids).toContain('p1');
  expect((await ask('PUT', '/v1/config/sections/compatibility', { body: { value: { rules: [RULE] } } })).status).toBe(
    200,
  );
  const stored = performance.now();
  while ((await offered()).ids.includes('p1')) await sleep(5);
  expect(performance.now() - stored).toBeLessThan(1_000);
  const { id } = await offered();
  await shop.serving.log.flush();
  expect((await ask('GET', `/v1/decisions/${id}/explanation`)).json).toMatchObject({
    replayed: true,
    dropped: expect.arrayContaining([
      {
        productId: 'p1',
        rule: 'incompatible',
        why: 'does not fit: size XL, and what is looked at has size M/L (same-size)',
      },
    ]) as unknown,
  });
});

test('L10 what fits what can be asked for: the rules, and what orders taught', async () => {
  const { status, json } = await ask('GET', '/v1/compatibility');
  expect(status).toBe(200);
  expect(json).toMatchObject({ rules: [{ id: 'same-size', enabled: true }], countries: [], learned: [] });
});
