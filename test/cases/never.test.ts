import { expect, test } from 'vitest';
import { decide, type Decided } from '../../src/decide/index.ts';
import { createRandom } from '../../src/lib/index.ts';
import { breachesOf } from './never-breaches.ts';
import { drawConfig, drawShop, drawWorld, type NeverWorld } from './never-worlds.ts';

const SHOPS = 60;
const DECISIONS = 50;

const made = (world: NeverWorld): Decided => decide({ ...world, id: `dec_${'0'.repeat(26)}` });

test('D3 D4 D5 P1 whatever the shop, the configuration, the memory and the cart, nothing is offered that never may be', () => {
  let offered = 0;
  const dropped = new Set<string>();
  for (let seed = 1; seed <= SHOPS; seed++) {
    const random = createRandom(seed);
    const snapshot = drawShop(random);
    for (let n = 0; n < DECISIONS; n++) {
      const world = drawWorld(random, snapshot, drawConfig(random));
      const decided = made(world);
      expect(breachesOf(world, decided), `seed ${seed}, decision ${n}`).toEqual([]);
      offered += decided.decision.offers.length;
      for (const { rule } of decided.dropped) dropped.add(rule);
    }
  }
  // Were every decision silent, or no rule ever needed, nothing would have been shown.
  expect(offered).toBeGreaterThan(500);
  expect([...dropped].sort()).toEqual(
    [
      'barred',
      'beyond_means',
      'bought_lately',
      'bought_since_due',
      'in_cart',
      'incompatible',
      'itself',
      'margin_floor',
      'not_offerable',
      'on_page',
      'other_currency',
      'own_variant',
      'refused',
      'sold_out',
      'technique_rests',
      'upgrade_not_dearer',
      'upgrade_too_dear',
      'variant_offered',
    ].sort(),
  );
});

test('D3 D11 what was looked at of the memory makes the same decision again', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = createRandom(1000 + seed);
    const snapshot = drawShop(random);
    for (let n = 0; n < 10; n++) {
      const world = drawWorld(random, snapshot, drawConfig(random));
      const { seen, ...first } = made(world);
      const newer = new Map(seen.live?.map((product) => [product.id, product]));
      const again = decide({
        ...world,
        live: (id) => newer.get(id),
        memory: seen.memory,
        id: `dec_${'0'.repeat(26)}`,
      });
      expect({ decision: again.decision, withheld: again.withheld }).toEqual({
        decision: first.decision,
        withheld: first.withheld,
      });
    }
  }
});
