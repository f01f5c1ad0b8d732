import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiShop, type ApiShop } from './api-shop.ts';

const DAY_MS = 86_400_000;
/** What the server's clock is ahead of the database's. */
let aheadMs = 0;
let shop: ApiShop;

beforeAll(async () => {
  shop = await openApiShop({ now: () => Date.now() + aheadMs });
  await shop.fill();
});
afterAll(() => shop.close());

interface Answer {
  readonly id: string;
  readonly offers: readonly { productId: string; deal?: object; claims?: readonly { kind: string; text: string }[] }[];
}
const server = async (method: string, path: string, body?: object): Promise<unknown> => {
  const { status, text, json } = await shop.ask(method, path, { key: shop.keys.server, ...(body && { body }) });
  if (status !== 200) throw new Error(text);
  return json;
};
const decide = async (): Promise<Answer> =>
  (await server('POST', '/v1/decisions', { placement: 'product_page', productId: 'p0', locale: 'ro' })) as Answer;
const offered = async () => (await decide()).offers.find(({ productId }) => productId === 'p1');
const texts = async () => (await offered())?.claims?.map(({ text }) => text);
const kinds = async () => (await offered())?.claims?.map(({ kind }) => kind);

async function limited(endsInDays: number): Promise<void> {
  const until = new Date(Math.floor((Date.now() + aheadMs) / 1000) * 1000 + endsInDays * DAY_MS).toISOString();
  const sale = { id: 'sale', kind: 'limited_time', products: { products: ['p1'] }, off: { percent: 10 }, until };
  const config = { holdout: { rate: 0 }, claims: { most: 9 }, offers: [sale], texts: WRITTEN };
  await server('PUT', '/v1/config', { config });
  await shop.serving.decider.config.reload();
}
const WRITTEN = [{ id: 'good', kind: 'benefit', products: { products: ['p1'] }, says: { ro: 'Ține mult.' } }];

test('D7 D11 T15 claims come with the decision, and an explanation makes them again when the shop knows better', async () => {
  await limited(3);
  const send = (stock: number) =>
    server('PUT', '/v1/products', { products: [{ id: 'p1', title: 'P1', priceMinor: 500, currency: 'EUR', stock }] });
  await send(2);
  // Of the shop's five pieces it was said that they are the last ones too, so the kinds alone would not tell what the server has heard.
  await expect
    .poll(texts)
    .toEqual([
      expect.stringMatching(/^Oferta este valabilă până la .+ UTC\.$/),
      'Doar 2 bucăți rămase în stoc.',
      'Ține mult.',
    ]);
  const first = await decide();
  const claims = first.offers.find(({ productId }) => productId === 'p1')?.claims;
  expect(claims).toHaveLength(3);
  await send(50);
  await expect.poll(kinds).toEqual(['ends_at', 'benefit']);
  await shop.serving.log.flush();
  const explained = await server('GET', `/v1/decisions/${first.id}/explanation`);
  expect(explained).toMatchObject({ replayed: true });
  expect((explained as Answer).offers.find(({ productId }) => productId === 'p1')?.claims).toEqual(claims);
});

test('T15 an end that is put off after shoppers were told is not told, and when it has passed the offer is not given', async () => {
  await expect.poll(() => shop.serving.decider.pasts.find('p1')?.toldEnds?.length).toBe(1);
  await limited(5);
  expect(await kinds()).toEqual(['benefit']);
  expect(await offered()).toHaveProperty('deal');
  aheadMs = 4 * DAY_MS;
  expect(await offered()).not.toHaveProperty('deal');
  aheadMs = 0;
});
