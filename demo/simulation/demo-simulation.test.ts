import { expect, test } from 'vitest';
import type { Decision, Offer, ShopperStep, SimulatedShopper } from '../../src/domain/index.ts';
import { demoProducts, demoSimulation } from '../index.ts';
import { Dice, FOR } from './dice.ts';

const until = new Date('2026-04-01T00:00:00Z');
const shop = demoSimulation({ seed: 7, until });
const productById = new Map(demoProducts().map((product) => [product.id, product]));
const SHOPPERS = 300;
const MOST_VISITS = 100;

type Answer = (ask: Extract<ShopperStep, { kind: 'ask' }>) => Decision | undefined;

/** Everything that a shopper does in their time. */
function lifeOf(shopper: SimulatedShopper, answer: Answer = () => undefined): ShopperStep[] {
  const steps: ShopperStep[] = [];
  for (let visits = 0; shopper.comesAt !== undefined && visits < MOST_VISITS; visits += 1) {
    const visit = shopper.visit();
    for (let next = visit.next(); !next.done;) {
      steps.push(next.value);
      next = visit.next(next.value.kind === 'ask' ? answer(next.value) : undefined);
    }
  }
  return steps;
}

const livesOf = (from: typeof shop, answer?: Answer) =>
  Array.from({ length: SHOPPERS }, (_, place) => lifeOf(from.shopperAt(place), answer));

/** Answers every page with these products, whatever they are. */
const always =
  (...ids: string[]): Answer =>
  ({ request, at }) => ({
    id: 'dec_00000000000000000000000000',
    at: new Date(at).toISOString(),
    placement: request.placement,
    for: [],
    offers: ids.map((productId) => ({ productId, strategy: 'bestsellers', priceMinor: 100 }) as unknown as Offer),
  });

const alone = livesOf(shop);
const ordersOf = (lives: readonly ShopperStep[][]) =>
  lives.flat().flatMap((step) => (step.kind === 'order' ? step.order : []));

test('P7 the same seed gives the same lives, in whatever order they are asked for, and another seed others', () => {
  const backwards = Array.from({ length: SHOPPERS }, (_, turn) => lifeOf(shop.shopperAt(SHOPPERS - 1 - turn)));
  expect(backwards.toReversed()).toEqual(alone);
  expect(livesOf(demoSimulation({ seed: 7, until }))).toEqual(alone);
  expect(livesOf(demoSimulation({ seed: 8, until }))).not.toEqual(alone);
});

test('P7 left alone shoppers refuse nothing and accept nothing, and many buy', () => {
  expect(alone.flat().filter(({ kind }) => kind === 'react')).toEqual([]);
  const orders = ordersOf(alone);
  expect(orders.length).toBeGreaterThan(SHOPPERS / 4);
  expect(orders.length).toBeLessThan(SHOPPERS);
  expect(orders.flatMap(({ acceptedIds }) => acceptedIds)).toEqual([]);
});

test('P7 steps come in order of time, and requests say nothing of needs', () => {
  for (const life of alone) {
    const times = life.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(until.getTime());
    for (const step of life)
      if (step.kind === 'ask')
        expect(['cart', 'country', 'currency', 'placement', 'productId', 'shopper', 'viewed']).toEqual(
          expect.arrayContaining(Object.keys(step.request)),
        );
  }
});

test('P7 goods are priced as in the catalogue, and nothing earns more than its price less its cost', () => {
  for (const { productIds, goodsMinor, marginMinor } of ordersOf(alone)) {
    expect(productIds.length).toBeGreaterThan(0);
    const least = productIds.reduce((sum, id) => sum + (productById.get(id)?.priceMinor ?? Infinity), 0);
    expect(goodsMinor).toBeGreaterThanOrEqual(least);
    expect(marginMinor).toBeLessThan(goodsMinor);
  }
});

test('P7 whoever is shown what they have no use for again and again refuses, and some leave without buying', () => {
  const pestered = livesOf(shop, always('EBIKE-CITY-400', 'nonsense', 'BIKE-KIDS-16', 'TENT-4P-AIR'));
  const refusals = pestered.flat().filter((step) => step.kind === 'react' && step.did === 'declined');
  expect(refusals.length).toBeGreaterThan(0);
  expect(ordersOf(pestered).length).toBeLessThan(ordersOf(alone).length);
});

test('P7 what is rolled depends on nothing but what it is rolled for', () => {
  const dice = new Dice(1, 2);
  const first = dice.roll(FOR.accepts, 3, 4);
  for (let more = 0; more < 100; more += 1) dice.roll(FOR.accepts, more, more);
  expect(dice.roll(FOR.accepts, 3, 4)).toBe(first);
  expect(new Dice(1, 3).roll(FOR.accepts, 3, 4)).not.toBe(first);
  const many = Array.from({ length: 20_000 }, (_, turn) => dice.roll(FOR.sees, turn & 127, turn >> 7));
  expect(many.reduce((sum, each) => sum + each, 0) / many.length).toBeCloseTo(0.5, 1);
  expect(many.filter((each) => each < 0.1).length / many.length).toBeCloseTo(0.1, 1);
});
