import { afterAll, beforeAll, expect, test } from 'vitest';
import { assign, DEFAULT_CONFIG } from '../../../src/domain/index.ts';
import { explainDecision, openServing } from '../../../src/operations/index.ts';
import { openApiShop, type ApiShop } from './api-shop.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
});
afterAll(() => shop.close());

interface Shopper {
  customerId?: string;
  anonymousId?: string;
}
interface Answer {
  id: string;
  offers: { productId: string }[];
  silence?: string;
}

const SOON = { timeout: 20_000, interval: 200 };
const held = (shopper: Shopper) => assign({ ...DEFAULT_CONFIG, shopper, at: 0 })!.holdout;
/** A new customer and a device that are held out, or are not. */
const somebody = (name: string, holdout = false): string =>
  Array.from({ length: 20_000 }, (_, n) => `${name}-${n}`).find(
    (id) => held({ anonymousId: id }) === holdout && held({ customerId: id }) === holdout,
  )!;

async function decide(shopper: Shopper, { key = shop.keys.browser, placement = 'cart' } = {}): Promise<Answer> {
  const body = { placement, shopper, cart: [{ productId: 'p0' }], strategy: 'bought_together' };
  return (await shop.ask('POST', '/v1/decisions', { key, body })).json as Answer;
}
const offered = async (...asked: Parameters<typeof decide>) =>
  (await decide(...asked)).offers.map(({ productId }) => productId);

let events = 0;
const decline = (event: object, key = shop.keys.browser) =>
  shop.ask('POST', '/v1/events', {
    key,
    body: {
      events: [{ id: `no-${events++}`, kind: 'declined', productId: 'p1', at: new Date().toISOString(), ...event }],
    },
  });

test('D3 a no counts at the next decision, of the shopper who said it and of nobody else, and is still known after a restart', async () => {
  const [anonymousId, other] = [somebody('says-no'), somebody('says-nothing')];
  const { id, offers } = await decide({ anonymousId });
  expect(offers).toMatchObject([{ productId: 'p1' }]);
  // The event names nobody: it is about whoever the decision was made for.
  await decline({ decisionId: id });
  expect(await offered({ anonymousId })).toEqual([]);
  expect(await offered({ anonymousId: other })).toEqual(['p1']);
  const again = await openServing(shop.context);
  await expect
    .poll(() => again.decider.memory.of({ anonymousId })?.refused, SOON)
    .toMatchObject([{ productId: 'p1', technique: 'cross_sell' }]);
  await again.close();
});

test('T8 D3 what a browser claims of a customer is not that customer’s no; what a server says is, on every device', async () => {
  const [customerId, anonymousId] = [somebody('customer'), somebody('phone')];
  const key = shop.keys.server;
  await decline({ shopper: { customerId } });
  expect(await offered({ customerId }, { key })).toEqual(['p1']);
  expect(await offered({ customerId })).toEqual([]);
  await decide({ customerId, anonymousId }, { key });
  await decline({ shopper: { customerId } }, key);
  expect(await offered({ customerId }, { key })).toEqual([]);
  expect(await offered({ anonymousId })).toEqual([]);
});

test('D3 T8 what a customer has just bought is not offered, and a browser that claims the customer is not told', async () => {
  const customerId = somebody('buyer');
  const key = shop.keys.server;
  const order = { id: 'just-now', customerId, placedAt: new Date().toISOString(), currency: 'EUR' };
  const orders = [{ ...order, lines: [{ productId: 'p1', quantity: 1, unitPriceMinor: 1_000 }] }];
  expect(await offered({ customerId }, { key })).toEqual(['p1']);
  await shop.ask('PUT', '/v1/orders', { key, body: { orders } });
  const { id, silence } = await decide({ customerId }, { key });
  expect(silence).toMatch(/bought today, and it is not consumable/);
  expect(await offered({ customerId })).toEqual(['p1']);
  await shop.serving.log.flush();
  expect(await explainDecision(shop.context, id)).toMatchObject({ offers: [], replayed: true, silence });
  const cancelled = [{ ...orders[0]!, cancelledAt: new Date().toISOString() }];
  await shop.ask('PUT', '/v1/orders', { key, body: { orders: cancelled } });
  expect(await offered({ customerId }, { key })).toEqual(['p1']);
});

test('D5 what one server shows and hears, another one knows', async () => {
  const other = await openServing(shop.context);
  const anonymousId = somebody('both');
  const { id } = await decide({ anonymousId });
  await decide({ anonymousId });
  await decline({ decisionId: id });
  const known = () => other.decider.memory.of({ anonymousId });
  await expect
    .poll(() => [known()?.refused.length, known()?.shown[0]?.moments, known()?.session?.offers], SOON)
    .toEqual([1, 2, 2]);
  expect(shop.serving.decider.memory.of({ anonymousId })).toMatchObject({
    shown: [{ moments: 2 }],
    session: { offers: 2 },
  });
  await other.close();
});

test('P1 who is held out is offered nothing, and what would have been offered is kept for the merchant alone', async () => {
  const anonymousId = somebody('held', true);
  const answer = await decide({ anonymousId });
  expect(answer).toMatchObject({ offers: [], silence: expect.stringMatching(/held out/) as string });
  expect(Object.keys(answer)).not.toContain('withheld');
  await shop.serving.log.flush();
  const { json } = await shop.ask('GET', `/v1/decisions/${answer.id}/explanation`, { key: shop.keys.server });
  expect(json).toMatchObject({
    offers: [],
    arm: { holdout: true, arms: {} },
    withheld: [{ productId: 'p1' }],
    replayed: true,
  });
  expect(shop.serving.decider.memory.of({ anonymousId })?.shown ?? []).toEqual([]);
  const nobody = { placement: 'cart', cart: [{ productId: 'p0' }], strategy: 'bought_together' };
  const { json: unnamed } = await shop.ask('POST', '/v1/decisions', { key: shop.keys.browser, body: nobody });
  expect(unnamed).toMatchObject({ offers: [{ productId: 'p1' }] });
});

test('P1 a device follows the customer whom it was seen with, after a restart too', async () => {
  const [customerId, anonymousId] = [somebody('group', true), somebody('tablet')];
  expect(await offered({ anonymousId })).toEqual(['p1']);
  expect(await offered({ customerId, anonymousId })).toEqual([]);
  expect(await offered({ anonymousId })).toEqual([]);
  await shop.serving.log.flush();
  const again = await openServing(shop.context);
  await expect
    .poll(async () => {
      await again.decider.memory.refresh();
      return again.decider.memory.of({ anonymousId })?.knownAs;
    }, SOON)
    .toBe(customerId);
  await again.close();
});
