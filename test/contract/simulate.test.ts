import { beforeAll, expect, test } from 'vitest';
import { demoProducts, demoSimulation } from '../../demo/index.ts';
import type { Decision, DecisionRequest, SimulatedShop, SimulatedVisit } from '../../src/domain/index.ts';
import { simulate, type Simulated } from '../../src/operations/index.ts';

const SHOPPERS = 500;
const until = new Date('2026-04-01T00:00:00Z');
const productById = new Map(demoProducts().map((product) => [product.id, product]));

interface Answered {
  readonly request: DecisionRequest;
  readonly decision: Decision;
}

/** The shop with everything written down that its shoppers were answered and what they ordered. */
function watched(shop: SimulatedShop) {
  const answers: Answered[] = [];
  const revenueMinor: number[] = [];
  let refusals = 0;
  function* watch(visit: SimulatedVisit): SimulatedVisit {
    for (let next = visit.next(); !next.done;) {
      const step = next.value;
      if (step.kind === 'order') revenueMinor.push(step.order.goodsMinor);
      if (step.kind === 'react' && step.did === 'declined') refusals += 1;
      const decision = yield step;
      if (step.kind === 'ask' && decision) answers.push({ request: step.request, decision });
      next = visit.next(decision);
    }
  }
  return {
    answers,
    totals: () => ({ orders: revenueMinor.length, revenueMinor: revenueMinor.reduce((a, b) => a + b, 0), refusals }),
    shop: {
      ...shop,
      shopperAt: (place: number) => {
        const shopper = shop.shopperAt(place);
        return {
          get comesAt() {
            return shopper.comesAt;
          },
          visit: () => watch(shopper.visit()),
        };
      },
    },
  };
}

const run = (seed: number, shop = demoSimulation({ seed, until })) =>
  simulate({ shoppers: SHOPPERS, seed, shop: async () => shop }, () => undefined);

const witness = watched(demoSimulation({ seed: 3, until }));
let simulated: Simulated;
beforeAll(async () => {
  simulated = await run(3, witness.shop);
});

test('P7 the same seed gives the same answer to the last digit', async () => {
  expect(JSON.stringify(await run(3))).toBe(JSON.stringify(simulated));
});

test('P7 every policy meets the same shoppers, silence is refused by nobody and attaches nothing', () => {
  const { silence, ...others } = simulated.policies;
  expect(silence).toMatchObject({ visitors: SHOPPERS, attachRate: 0, refusalsPerVisitor: 0 });
  expect(silence.orders).toBeGreaterThan(0);
  for (const outcome of Object.values(others)) {
    expect(outcome.visitors).toBe(SHOPPERS);
    expect(outcome.attachRate).toBeGreaterThan(0);
    expect(outcome.attachRate).toBeLessThan(1);
    for (const [figure, { low, high }] of Object.entries(outcome.interval)) {
      expect(low).toBeLessThanOrEqual(outcome[figure as 'aovMinor']!);
      expect(high).toBeGreaterThanOrEqual(outcome[figure as 'aovMinor']!);
    }
  }
});

test('P7 the sums agree with what the shoppers did', () => {
  const outcomes = Object.values(simulated.policies);
  const sum = (of: (outcome: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const { orders, revenueMinor, refusals } = witness.totals();
  expect(sum((outcome) => outcome.orders)).toBe(orders);
  expect(sum(({ aovMinor = 0, orders: count }) => aovMinor * count)).toBeCloseTo(revenueMinor, 3);
  expect(sum(({ refusalsPerVisitor = 0 }) => refusalsPerVisitor * SHOPPERS)).toBeCloseTo(refusals, 6);
});

test('P7 no simulated shopper is offered what may never be offered', () => {
  expect(witness.answers.length).toBeGreaterThan(SHOPPERS);
  for (const { request, decision } of witness.answers) {
    const ids = decision.offers.map(({ productId }) => productId);
    const inCart = request.cart.map(({ productId }) => productId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { productId, strategy, evidence } of decision.offers) {
      const product = productById.get(productId);
      expect(product).toMatchObject({ active: true });
      expect(product?.stock).not.toBe(0);
      expect([...inCart, request.productId]).not.toContain(productId);
      if (strategy === 'upgrade') expect((evidence as { extraRate: number }).extraRate).toBeLessThanOrEqual(0.25);
    }
  }
});
