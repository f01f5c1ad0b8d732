import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainDecision, learn, makeDecision, openServing } from '../../../src/operations/index.ts';
import { openApiShop, type ApiShop } from './api-shop.ts';

let shop: ApiShop;
beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
});
afterAll(() => shop.close());

/** Word of a click is waited for until all that came before it is there. */
const SOON = { timeout: 20_000, interval: 200 };
const HOUR_AGO = Date.now() - 3_600_000;

/** Visits of an hour ago, each of these products in this order. */
const visits = (name: string, count: number, ...productIds: string[]) =>
  Array.from({ length: count }, (_, visit) =>
    productIds.map((productId, place) => ({
      id: `${name}-${visit}-${place}`,
      kind: 'viewed',
      productId,
      at: new Date(HOUR_AGO + place * 60_000).toISOString(),
      shopper: { anonymousId: `${name}-${visit}` },
    })),
  ).flat();

const report = async (events: object[]) =>
  (await shop.ask('POST', '/v1/events', { key: shop.keys.browser, body: { events } })).json;

async function next(...viewed: string[]) {
  const body = { placement: 'category_page', viewed };
  const { json } = await shop.ask('POST', '/v1/decisions', { key: shop.keys.browser, body });
  return json as { id: string; offers: { productId: string; strategy: string; evidence: object }[] };
}
const viewedNext = async (...viewed: string[]) =>
  (await next(...viewed)).offers
    .filter(({ strategy }) => strategy === 'viewed_next')
    .map(({ productId, evidence }) => ({ productId, ...evidence }));

test('L3 what pages report is learned, and offered to a visitor who has no name and no cart', async () => {
  expect(await report([...visits('a', 20, 'p3', 'p4'), ...visits('b', 30, 'p5', 'p6')])).toEqual({
    stored: 100,
    duplicates: 0,
  });
  await learn(shop.context, { seed: 1 });
  await expect
    .poll(() => viewedNext('p3'))
    .toEqual([{ productId: 'p4', kind: 'viewed_next', afterProductId: 'p3', sessions: 20, of: 20, lift: 2.5 }]);
});

test('L3 T2 sessions that end later are known without learning anew, each once, however often its events are sent', async () => {
  const events = visits('c', 40, 'p3', 'p7');
  await report(events);
  await report([...events.slice(0, 40), ...visits('once', 1, 'p8')]);
  const { views } = shop.serving.decider;
  await expect
    .poll(async () => {
      await views.refresh();
      return views.count();
    }, SOON)
    .toBe(40);
  expect((await viewedNext('p3'))[0]).toMatchObject({ productId: 'p7', sessions: 40, of: 60 });
  expect(await viewedNext('p5')).toMatchObject([{ productId: 'p6', sessions: 30, of: 30 }]);
});

test('D11 a decision that knew of newer sessions is explained after they are forgotten', async () => {
  const decision = await next('p3');
  await shop.serving.log.flush();
  await learn(shop.context, { seed: 1 });
  const explained = await explainDecision(shop.context, decision.id);
  expect(explained).toMatchObject({ replayed: true, offers: decision.offers });
});

test('L3 a server that starts again knows what ended meanwhile, and nothing twice', async () => {
  await report(visits('d', 50, 'p4', 'p9'));
  const other = await openServing(shop.context);
  try {
    await expect
      .poll(async () => {
        await other.decider.views.refresh();
        return other.decider.views.count();
      }, SOON)
      .toBe(50);
    const decision = makeDecision(other, { placement: 'category_page', cart: [], viewed: ['p4'] });
    expect(decision.offers[0]).toMatchObject({ productId: 'p9', evidence: { sessions: 50, of: 70 } });
  } finally {
    await other.close();
  }
});

test('P2, H18 a view is no offer shown, clicked or bought, even where it names a decision', async () => {
  const before = (await shop.ask('GET', '/v1/stats', { key: shop.keys.server })).json as { placements: object[] };
  const decision = await next('p3');
  await shop.serving.log.flush();
  const event = { id: 'named', decisionId: decision.id, productId: decision.offers[0]?.productId, kind: 'viewed' };
  await report([{ ...event, at: new Date().toISOString() }]);
  const { placements } = (await shop.ask('GET', '/v1/stats', { key: shop.keys.server })).json as typeof before;
  const without = (all: object[]) => all.map((each) => ({ ...each, decisions: 0 }));
  expect(without(placements)).toEqual(without(before.placements));
});
