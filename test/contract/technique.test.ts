import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Decision, DecisionRequest, EventKind } from '../../src/domain/index.ts';
import { explainDecision, makeDecision, openServing, recordEvents, type Serving } from '../../src/operations/index.ts';
import { openApiShop, type ApiShop } from './api/api-shop.ts';

let shop: ApiShop;
let earlier: Serving;
beforeAll(async () => {
  shop = await openApiShop();
  await shop.fill();
  // A server whose clock is an hour behind: what it decides is old enough to be learned from.
  earlier = await openServing({ ...shop.context, now: () => Date.now() - 3_600_000 });
});
afterAll(async () => {
  await earlier.close();
  await shop.close();
});

const SOON = { timeout: 20_000, interval: 500 };
const request = (anonymousId: string): DecisionRequest => ({
  placement: 'product_page',
  productId: 'p0',
  cart: [],
  shopper: { anonymousId },
});

/** So many visitors are shown what goes with p0; of the first offer each reports some events. */
async function visit(
  name: string,
  count: number,
  kindsOf: (visit: number) => readonly EventKind[],
): Promise<Decision[]> {
  const decisions: Decision[] = [];
  // Some visitors are held out, and some are shown nothing to learn what that earns.
  for (let at = 0; decisions.length < count; at++) {
    const decision = makeDecision(earlier, request(`${name}-${at}`));
    if (decision.offers.length > 0) decisions.push(decision);
  }
  await earlier.log.flush();
  await report(name, decisions, kindsOf);
  return decisions;
}

const report = (name: string, decisions: readonly Decision[], kindsOf: (visit: number) => readonly EventKind[]) =>
  recordEvents(
    shop.serving,
    decisions.flatMap(({ id, offers }, at) =>
      kindsOf(at).map((kind) => ({
        id: `${name}-${at}-${kind}`,
        decisionId: id,
        productId: offers[0]!.productId,
        kind,
        at: new Date().toISOString(),
      })),
    ),
  );

const seenBy = async (serving: Serving) => {
  await serving.decider.technique.learn();
  return serving.decider.technique.policy().seen;
};
const rateBy = ({ decider }: Serving) => decider.technique.policy().acceptedRate;

test('L12 what shoppers did is learned, and every server hears of it', async () => {
  await visit('a', 240, (at) => (at % 4 === 0 ? ['shown', 'added', 'bought'] : ['shown']));
  await expect.poll(() => seenBy(earlier), SOON).toBe(240);
  expect(rateBy(earlier)).toBeCloseTo(60 / 240, 2);
  await expect.poll(() => shop.serving.decider.technique.policy().seen, SOON).toBe(240);
});

test('L12 word that comes late, twice or in another order corrects what was learned, once', async () => {
  const late = await visit('late', 60, () => []);
  expect(await seenBy(earlier)).toBe(240);
  await report('late', late, (at) => (at < 30 ? ['added'] : ['shown']));
  await report('late', late, (at) => (at < 30 ? ['shown', 'added'] : ['declined', 'shown']));
  await expect.poll(() => seenBy(earlier), SOON).toBe(300);
  await expect.poll(() => rateBy(earlier), SOON).toBeCloseTo(90 / 300, 2);
});

test('L12 bots are answered and not learned from', async () => {
  const bot = Array.from({ length: 100 }, () => makeDecision(earlier, request('crawler'))).filter(
    ({ offers }) => offers.length > 0,
  );
  // Until it has seen as many offers as one session may.
  expect(bot.length).toBeGreaterThan(20);
  await earlier.log.flush();
  await report('bot', bot, () => ['shown', 'added']);
  await visit('b', 10, () => ['shown']);
  await expect.poll(() => seenBy(earlier), SOON).toBe(310);
});

test('L12 D11 a decision keeps how it was chosen, and is explained by what each candidate was worth', async () => {
  const decision = makeDecision(shop.serving, request('me'));
  await shop.serving.log.flush();
  const { technique, replayed } = await explainDecision(shop.context, decision.id);
  expect(replayed).toBe(true);
  expect(technique).toMatchObject({ modelId: expect.stringMatching(/^tec_[0-9a-f]{24}$/) as string });
  expect(technique?.propensity).toBeGreaterThan(0);
  const shown = technique?.worth.find(({ productId }) => productId === decision.offers[0]?.productId);
  expect(shown).toMatchObject({ technique: 'cross_sell', marginAssumed: true });
  const { chance, marginMinor, anywayRate, attentionMinor, valueMinor } = shown!;
  expect(Math.abs(valueMinor - (chance * marginMinor * (1 - anywayRate) - attentionMinor))).toBeLessThan(0.1);
  const { status, json } = await shop.ask('GET', `/v1/decisions/${decision.id}/explanation`, { key: shop.keys.server });
  expect([status, json]).toMatchObject([200, { technique }]);
});
