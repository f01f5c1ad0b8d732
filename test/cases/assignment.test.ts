import { expect, test } from 'vitest';
import { assign, Experiment, HoldoutSection } from '../../src/domain/index.ts';
import { BUCKETS, createRandom } from '../../src/lib/index.ts';
import said from './assignment.json' with { type: 'json' };

const experiments = said.experiments.map((experiment) => Experiment.parse(experiment));
const holdoutOf = (salt: string, rate = said.rate) => HoldoutSection.parse({ rate, salt });

test.for(said.cases)('P1 $salt, $shopper', ({ salt, shopper, bucket, holdout, arms }) => {
  expect(assign({ holdout: holdoutOf(salt), experiments, shopper, at: 0 })).toEqual({ bucket, holdout, arms });
});

/** Chi-square of counts against equal shares; with 1 - p of .9999 the thresholds below hold for their degrees of freedom. */
function chiSquare(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}

const SHOPPERS = 40_000;
/** Bins in each direction. */
const BINS = 10;
const CHI_99_FREE = 160.06;

test('P1 buckets are uniform, and those of two salts and of two experiments are independent', () => {
  const random = createRandom(20_260_301);
  const ids = Array.from({ length: SHOPPERS }, (_, n) => `visit-${n}-${random.below(1_000)}`);
  const binsOf = (salt: string, experiment?: string): number[] =>
    ids.map((anonymousId) => {
      const halves = Array.from({ length: BINS }, (_, arm) => ({ id: `arm-${arm}` }));
      const dealt = experiment === undefined ? [] : [Experiment.parse({ id: experiment, arms: halves })];
      const { bucket, arms } = assign({
        holdout: holdoutOf(salt, 0),
        experiments: dealt,
        shopper: { anonymousId },
        at: 0,
      })!;
      return experiment === undefined
        ? Math.floor((bucket / BUCKETS) * BINS)
        : Number(arms[experiment]!.slice('arm-'.length));
    });
  const ways = [binsOf('a'), binsOf('b'), binsOf('a', 'one'), binsOf('a', 'two')];
  for (const [at, one] of ways.entries())
    for (const other of ways.slice(at + 1)) {
      const cells = new Array<number>(BINS * BINS).fill(0);
      for (const [n, bin] of one.entries()) cells[bin * BINS + other[n]!]!++;
      expect(chiSquare(cells)).toBeLessThan(CHI_99_FREE);
    }
});

test('P1 the holdout is as large as its rate says, and off at 0', () => {
  const held = (rate: number): number =>
    Array.from({ length: SHOPPERS }, (_, n) =>
      assign({ holdout: holdoutOf('s', rate), experiments: [], shopper: { customerId: `c${n}` }, at: 0 }),
    ).filter((assignment) => assignment!.holdout).length;
  expect(held(0)).toBe(0);
  // Four standard errors of a share of 5% of 40,000.
  expect(Math.abs(held(0.05) - 0.05 * SHOPPERS)).toBeLessThan(4 * Math.sqrt(SHOPPERS * 0.05 * 0.95));
});

test('P1 a customer is treated alike on all devices, and a device as the customer whom it is known to be', () => {
  const of = (shopper: object, knownAs?: string) =>
    assign({ holdout: holdoutOf('cartwright'), experiments, shopper, knownAs, at: 0 });
  const known = of({ customerId: 'c-1001' });
  expect(of({ customerId: 'c-1001', anonymousId: 'phone' })).toEqual(known);
  expect(of({ anonymousId: 'phone' }, 'c-1001')).toEqual(known);
  expect(of({ anonymousId: 'phone' })).not.toEqual(known);
  expect(assign({ holdout: holdoutOf('cartwright'), experiments, shopper: undefined, at: 0 })).toBeUndefined();
});

test('P1 an experiment that grows, ends or is joined by another moves nobody between arms', () => {
  const [first, second] = experiments;
  const half = { ...first!, share: 0.5 };
  for (let n = 0; n < 2_000; n++) {
    const of = (running: Experiment[], at = 0) =>
      assign({ holdout: holdoutOf('s', 0), experiments: running, shopper: { anonymousId: `v${n}` }, at })!.arms;
    expect(of([first!, second!])).toMatchObject(of([first!]));
    expect(of([first!])).toMatchObject(of([half]));
    expect(of([{ ...first!, until: '2026-01-01T00:00:00Z' }], Date.UTC(2026, 0, 1))).toEqual({});
    expect(of([{ ...first!, from: '2026-01-01T00:00:00Z' }], Date.UTC(2026, 0, 1))).toEqual(of([first!]));
  }
});
