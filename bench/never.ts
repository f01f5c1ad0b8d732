/**
 * Decisions against the list of what is never offered: over the demo shop and small shops that are drawn, with configurations, memories
 * and carts of up to 10,000 lines that are drawn too, each held against a slow and obvious check. Prints how many broke it, and by what.
 * Run: `node bench/never.ts [--decisions 1000000] [--seed 1]`.
 */
import { parseArgs } from 'node:util';
import { decide } from '../src/decide/index.ts';
import type { Snapshot } from '../src/domain/index.ts';
import { createRandom, type Random } from '../src/lib/index.ts';
import { breachesOf } from '../test/cases/never-breaches.ts';
import { drawConfig, drawShop, drawWorld } from '../test/cases/never-worlds.ts';
import { demoSnapshot } from './demo-snapshot.ts';

const { values } = parseArgs({
  options: { decisions: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const DECISIONS = Number(values.decisions);
/** Decisions of one shop and of one configuration before others are drawn. */
const PER_SHOP = 400;
const PER_CONFIG = 20;

const demo = await demoSnapshot();
const breaches = new Map<string, number>();
const counts = { decisions: 0, offers: 0, dropped: 0, withheld: 0, 'carts of 10,000 lines': 0 };
const slowest = { all: 0, large: 0 };
const began = performance.now();
for (let shop = 0; counts.decisions < DECISIONS; shop++) {
  const random = createRandom(Number(values.seed), shop);
  decideIn(random, shop % 2 === 0 ? demo : drawShop(random));
}
const seconds = (performance.now() - began) / 1000;
console.table({ ...counts, breaches: [...breaches.values()].reduce((sum, count) => sum + count, 0) });
if (breaches.size > 0) console.table(Object.fromEntries(breaches));
console.log(
  `${seconds.toFixed(0)} s, checks included; the slowest decision took ${slowest.all.toFixed(1)} ms, ` +
    `the slowest on a cart of 10,000 lines ${slowest.large.toFixed(1)} ms`,
);
process.exitCode = breaches.size > 0 ? 1 : 0;

function decideIn(random: Random, snapshot: Snapshot): void {
  let config = drawConfig(random);
  for (let n = 0; n < PER_SHOP && counts.decisions < DECISIONS; n++) {
    if (n % PER_CONFIG === 0) config = drawConfig(random);
    const world = drawWorld(random, snapshot, config);
    const from = performance.now();
    const decided = decide({ ...world, id: `dec_${'0'.repeat(26)}` });
    const took = performance.now() - from;
    slowest.all = Math.max(slowest.all, took);
    counts.decisions++;
    counts.offers += decided.decision.offers.length;
    counts.dropped += decided.dropped.length;
    if (decided.withheld) counts.withheld++;
    if (world.request.cart.length === 10_000) {
      counts['carts of 10,000 lines']++;
      slowest.large = Math.max(slowest.large, took);
    }
    for (const breach of breachesOf(world, decided)) {
      const what = breach.replace(/^\S+ is /, '');
      if (!breaches.has(what)) console.log(`${breach}: ${JSON.stringify(world.request).slice(0, 500)}`);
      breaches.set(what, (breaches.get(what) ?? 0) + 1);
    }
  }
}
