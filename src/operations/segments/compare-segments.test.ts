import { expect, test } from 'vitest';
import type { Snapshot } from '../../domain/index.ts';
import { snapshotOf } from '../../domain/testing.ts';
import { createRandom, findId } from '../../lib/index.ts';
import { membersOf, mixParts, TRUE } from '../../scoring/index.ts';
import { type Behaved, compareSegments } from './compare-segments.ts';

const EACH = 1_500;

/** Three groups of shoppers who buy lamps or bells: `a` and `b` alike, `c` with larger baskets of other things. */
function shop(): Snapshot {
  const random = createRandom(5);
  const people = ['a', 'b', 'c'].flatMap((group) => Array.from({ length: EACH }, (_, n) => `${group}${n}`));
  const buys = (id: string) => (random.chance(id.startsWith('c') ? 0.9 : 0.4) ? 'lamp' : 'bell');
  return snapshotOf({
    products: [
      { id: 'lamp', categoryPath: ['Lights'] },
      { id: 'bell', categoryPath: ['Cockpit'] },
    ],
    purchases: Object.fromEntries(people.map((id) => [id, [{ ids: buys(id), daysAgo: 1 }]])),
    shoppers: Object.fromEntries(
      people.map((id) => [id, { orders: 1, basketMinor: (id.startsWith('c') ? 9_000 : 5_000) + random.below(2_000) }]),
    ),
  });
}

const snapshot = shop();
const placesOf = (...groups: string[]) =>
  groups.flatMap((group) => Array.from({ length: EACH }, (_, n) => findId(snapshot.shoppers.ids, `${group}${n}`)));
const members = (places: readonly number[]) => {
  const truths = new Uint8Array(3 * EACH);
  for (const place of places) truths[place] = TRUE;
  return membersOf(truths);
};
const [a, b, c] = ['a', 'b', 'c'].map((group) => members(placesOf(group)));
const ab = members(placesOf('a', 'b'));
const behaved = (attachRate: number): Behaved => ({
  snapshot,
  parts: mixParts(snapshot),
  attaches: placesOf('a', 'b', 'c').map((place, n) => ({ place, attached: n % 100 < attachRate * 100 })),
});

test('D12 two that were shown to be alike by attach rate, basket and mix are alike, with the statistics', () => {
  expect(compareSegments(a!, b!, behaved(0.1))).toMatchObject({
    verdict: 'alike',
    attachRate: { verdict: 'alike', one: { hits: 150, of: EACH }, other: { hits: 150, of: EACH }, margin: 0.05 },
    basketMinor: { verdict: 'alike' },
    mix: { verdict: 'alike', margin: 0.15 },
  });
});

test('D12 two of which one measure differs are different', () => {
  expect(compareSegments(a!, c!, behaved(0.1))).toMatchObject({
    verdict: 'different',
    attachRate: { verdict: 'alike' },
    basketMinor: { verdict: 'different' },
    mix: { verdict: 'different' },
  });
});

test('D12 where nobody ordered after an offer it stays unclear whether two are alike', () => {
  const compared = compareSegments(a!, b!, { ...behaved(0.1), attaches: [] });
  expect(compared).toMatchObject({ verdict: 'unclear', basketMinor: { verdict: 'alike' } });
  expect(compared).not.toHaveProperty('attachRate');
});

test('D12 whoever is in both is left out, and one within the other is compared with the rest of it', () => {
  const apart = compareSegments(a!, b!, behaved(0.1));
  expect(compareSegments(a!, ab, behaved(0.1))).toEqual(apart);
  expect(compareSegments(a!, a!, behaved(0.1))).toEqual({ verdict: 'alike', same: true });
});
