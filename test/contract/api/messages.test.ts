import { afterAll, beforeAll, expect, test } from 'vitest';
import { Decision } from '../../../src/domain/index.ts';
import { openApiShop, type ApiShop } from './api-shop.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
});
afterAll(() => shop.close());

const ask = (method: string, path: string, body?: object) =>
  shop.ask(method, path, { key: shop.keys.server, ...(body && { body }) });
const decide = async (locale: string) => {
  const { json } = await ask('POST', '/v1/decisions', { placement: 'product_page', productId: 'p0', locale });
  return Decision.parse(json);
};
const reasons = ({ offers }: Decision) => offers.map(({ reason }) => reason);

async function put(messages: object): Promise<void> {
  const { status, text } = await ask('PUT', '/v1/config/sections/messages', { value: messages });
  expect([status, text]).toEqual([200, text]);
  await shop.serving.decider.config.reload();
}

test('S8 D11 reasons are said as the merchant words them, and an explanation says them as they were said', async () => {
  await put({ tr: { 'reason.boughtTogether': 'Birlikte: {together, number}/{of, number}' } });
  const worded = await decide('tr');
  expect(reasons(worded)[0]).toMatch(/^Birlikte: \d+\/\d+$/);
  expect(reasons(await decide('en'))[0]).toMatch(/^Bought together in \d+ of \d+ orders\.$/);
  await put({});
  expect(reasons(await decide('tr'))[0]).toMatch(/tanesinde birlikte satın alındı\.$/);
  await shop.serving.log.flush();
  const explained = (await ask('GET', `/v1/decisions/${worded.id}/explanation`)).json;
  expect(explained).toMatchObject({ replayed: true, offers: worded.offers });
});

test('S8 the widget has its texts with the decision where a page asks for them, as the merchant words them', async () => {
  await put({ ro: { 'widget.addToCart': 'Pune în coș' } });
  const asked = { placement: 'product_page', productId: 'p0', locale: 'ro-RO' };
  const { json } = await ask('POST', '/v1/decisions?words=true', asked);
  expect(json).toMatchObject({
    locale: 'ro-RO',
    words: { addToCart: 'Pune în coș', addBump: 'Adaugă și: {title}' },
  });
});

test('R3 a message that could not be said is refused whichever way it comes, with its name and what is wrong', async () => {
  const messages = { ro: { 'widget.addToCart': 'Cumpără {title}' } };
  const told = 'messages.ro: "widget.addToCart" has {title}, of which nothing is known there; nothing is filled in';
  for (const [path, body] of [
    ['/v1/config', { config: { messages } }],
    ['/v1/config/sections/messages', { value: messages }],
  ] as const) {
    const { status, json } = await ask('PUT', path, body);
    expect([status, json]).toEqual([400, expect.objectContaining({ detail: expect.stringContaining(told) as string })]);
  }
});
