import { judgedConstraints } from '../test/cases/learned-compatibility.ts';

/**
 * What orders of the demo shop teach of what fits what, against the needs that the orders were drawn from: precision is the part of
 * barred pairs of products that truly do not fit, recall the part of pairs that do not fit which is barred, of categories of which 20
 * orders hold both. The shop as it is, and shops drawn with other seeds, on which nothing was tuned.
 * Run: `node bench/compatibility.ts`.
 */
const UNTIL = new Date('2026-11-01T00:00:00Z');
const SEEDS = [20_250_607, 1, 2, 3, 11, 12, 13, 14, 15, 16, 17, 18];
const rounded = (rate: number): number => Math.round(rate * 1000) / 1000;
const rows: Record<string, Record<string, number>> = {};
for (const seed of SEEDS) {
  const start = performance.now();
  const { constraints, right, wrong, unfit, found } = judgedConstraints(seed, UNTIL);
  if (seed === SEEDS[0])
    for (const { constraint, bars, wrongly } of constraints) {
      const [one, other] = constraint.between.map(
        ({ categoryPath, attribute }) => `${categoryPath.join(' > ')}: ${attribute}`,
      );
      const { expected, seen, must } = constraint;
      console.log(`${one}  ${must}  ${other}  (${expected} expected, ${seen} seen; bars ${bars}, wrongly ${wrongly})`);
    }
  rows[seed] = {
    constraints: constraints.length,
    wrong: constraints.filter(({ wrongly }) => wrongly > 0).length,
    'pairs barred': right + wrong,
    precision: rounded(right / (right + wrong)),
    recall: rounded(found / unfit),
    ms: Math.round(performance.now() - start),
  };
}
console.table(rows);
