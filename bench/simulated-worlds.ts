import { demoSimulation } from '../demo/index.ts';
import { simulate } from '../src/operations/index.ts';

/** How far the figures of `cartwright simulate` hang on what was assumed of shoppers: the same policies in other worlds. */
const SHOPPERS = Number(process.argv[2] ?? 10_000);
const SPRING = new Date('2026-04-01T00:00:00Z');
const WORLDS = {
  'as described': {},
  'patience halved': { patience: 0.5 },
  'patience doubled': { patience: 2 },
  'a third of wishing is chance': { noise: 1 / 3 },
  'from 1 October': { until: new Date('2026-10-01T00:00:00Z') },
  'other shoppers': { seed: 2 },
};

for (const [name, { seed = 1, until = SPRING, ...world }] of Object.entries<{
  seed?: number;
  until?: Date;
  patience?: number;
  noise?: number;
}>(WORLDS)) {
  const shop = async () => demoSimulation({ seed, until, ...world });
  const { policies, full } = await simulate({ shoppers: SHOPPERS, seed, shop }, () => undefined);
  const { marginRatio, refusalDifference } = full.against.pairs;
  const earned = (policy: keyof typeof policies) =>
    ((policies[policy].marginPerVisitorMinor ?? 0) - (policies.silence.marginPerVisitorMinor ?? 0)) / 100;
  const rows = Object.entries(policies).map(([policy, { attachRate, refusalsPerVisitor }]) => [
    policy,
    {
      attachRate: attachRate?.toFixed(3),
      refusals: refusalsPerVisitor?.toFixed(3),
      earnedMore: earned(policy as keyof typeof policies).toFixed(2),
    },
  ]);
  console.log(
    `${name}: full over pairs ${marginRatio?.mean.toFixed(4)} (${marginRatio?.low.toFixed(4)} to ${marginRatio?.high.toFixed(4)}), ` +
      `refusals ${refusalDifference?.mean.toFixed(3)}`,
  );
  console.table(Object.fromEntries(rows));
}
