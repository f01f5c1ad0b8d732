import { agreement, judgedUpgrades } from '../test/cases/judged-upgrades.ts';

/**
 * Upgrades against the judgement of a person: precision and recall on the pairs of `test/cases/upgrades.json`, the part that
 * is open to tuning and the part that is held out apart, and every pair on which the two disagree.
 * Run: `node bench/upgrades.ts`.
 */
const pairs = judgedUpgrades();
const rows = [
  ['open', pairs.filter(({ part }) => part === 'open')],
  ['held out', pairs.filter(({ part }) => part === 'held_out')],
  ['demo shop', pairs.filter(({ shop }) => shop === 'demo')],
  ['Online Retail', pairs.filter(({ shop }) => shop === 'online-retail')],
  ['all', pairs],
] as const;
const rounded = (rate: number): number => Math.round(rate * 1000) / 1000;

console.table(
  Object.fromEntries(
    rows.map(([name, some]) => {
      const { precision, recall, ...counts } = agreement(some);
      return [name, { ...counts, precision: rounded(precision), recall: rounded(recall) }];
    }),
  ),
);
// What is held out is counted and not shown: whoever reads it tunes on it.
for (const { part, from, to, found, isUpgrade, why } of pairs)
  if (found !== isUpgrade && part === 'open')
    console.log(`${found ? 'offered' : 'missed '}  ${from} > ${to}  (${isUpgrade ? 'yes' : 'no'}: ${why})`);
