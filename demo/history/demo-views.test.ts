import { expect, test } from 'vitest';
import { OfferEvent } from '../../src/domain/index.ts';
import { demoProducts, demoViews, DEMO_SHOP } from '../index.ts';

const until = new Date('2026-03-31T18:00:00Z');
const views = [...demoViews({ until })];
const visits = [...Map.groupBy(views, ({ shopper }) => shopper?.anonymousId).values()];
const productById = new Map(demoProducts().map((product) => [product.id, product]));

test('views of products of the catalogue, in our vocabulary, each with an id of its own, and visitors without a name', () => {
  for (const view of views) expect(OfferEvent.parse(view)).toEqual(view);
  expect(views.filter(({ productId }) => !productById.has(productId))).toEqual([]);
  expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
  expect(views.filter(({ kind, shopper }) => kind !== 'viewed' || shopper?.customerId !== undefined)).toEqual([]);
});

test('they lie in the last two months before the given instant, and a visit is in order and has no long pause', () => {
  const times = views.map(({ at }) => Date.parse(at));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(until.getTime() - 61 * 86_400_000);
  expect(Math.max(...times)).toBeLessThan(until.getTime());
  for (const visit of visits)
    for (const [place, { at }] of visit.entries()) {
      const pause = place === 0 ? 1 : Date.parse(at) - Date.parse(visit[place - 1]!.at);
      expect(pause > 0 && pause < 1_800_000).toBe(true);
    }
});

test('the same seed and instant give the same views, and another seed others', () => {
  expect([...demoViews({ until, seed: DEMO_SHOP.seed })]).toEqual(views);
  expect([...demoViews({ until, seed: DEMO_SHOP.seed + 1 })]).not.toEqual(views);
});

test('thousands look at several things, and who compares looks at things of one sort', () => {
  const several = visits.filter((visit) => visit.length > 1);
  expect(several.length).toBeGreaterThan(4_000);
  const shelf = (view: OfferEvent) => productById.get(view.productId)?.categoryPath[1];
  const steps = several.flatMap((visit) => visit.slice(1).map((view, place) => [visit[place]!, view] as const));
  const same = steps.filter(([one, next]) => shelf(one) === shelf(next)).length;
  expect(same / steps.length).toBeGreaterThan(0.4);
  expect(same / steps.length).toBeLessThan(0.8);
});
