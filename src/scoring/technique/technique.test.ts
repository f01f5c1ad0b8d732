import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainBelief } from './chain.ts';
import { type Ftrl, ftrlLearn, ftrlOdds, weightOf } from './ftrl.ts';
import { mixOf, countLosses } from './mix.ts';
import { MIXES, freshState, packState, unpackState } from './technique-state.ts';

const counts = fc.array(fc.nat(50), { minLength: 6, maxLength: 6 });
const chain = fc.array(fc.nat(5), { minLength: 5, maxLength: 5 });

test('L12 the chain is a Beta distribution handed down: its slow twin adds up trials by hand', () => {
  const slow = (rows: readonly number[], hits: readonly number[], trials: readonly number[], mean: number): number => {
    const [row, ...rest] = rows;
    if (row === undefined) return mean;
    const misses = Math.max(0, trials[row]! - hits[row]!);
    const yes = 60 * mean + hits[row]!;
    return slow(rest, hits, trials, yes / (yes + 60 * (1 - mean) + misses));
  };
  fc.assert(
    fc.property(chain, counts, counts, (rows, hits, trials) => {
      const tallies = { hits: Float64Array.from(hits), trials: Float64Array.from(trials) };
      expect(chainBelief(tallies, rows, 0.03).mean).toBeCloseTo(slow(rows, hits, trials, 0.03), 12);
    }),
  );
});

/** FTRL-proximal as the paper writes it: a sum of gradients and of their squares for each row, looked up by name. */
function slowFtrl(lessons: readonly (readonly [readonly number[], boolean])[]): Map<number, number> {
  const [alpha, beta, l1, l2] = [0.1, 1, 0.3, 1];
  const z = new Map<number, number>();
  const n = new Map<number, number>();
  const w = (i: number) => {
    const [sum, squares] = [z.get(i) ?? 0, n.get(i) ?? 0];
    return Math.abs(sum) <= l1 ? 0 : -(sum - Math.sign(sum) * l1) / ((beta + Math.sqrt(squares)) / alpha + l2);
  };
  for (const [rows, accepted] of lessons) {
    const p = 1 / (1 + Math.exp(-rows.reduce((sum, i) => sum + w(i), 0)));
    const g = p - Number(accepted);
    for (const i of rows) {
      const before = n.get(i) ?? 0;
      const sigma = (Math.sqrt(before + g * g) - Math.sqrt(before)) / alpha;
      z.set(i, (z.get(i) ?? 0) + g - sigma * w(i));
      n.set(i, before + g * g);
    }
  }
  return new Map([...z.keys()].map((i) => [i, w(i)]));
}

test('L12 the logistic model is the one of the paper, held to its slow twin', () => {
  const lesson = fc.tuple(fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 5 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(lesson, { maxLength: 60 }), (lessons) => {
      const model: Ftrl = { gradients: new Float64Array(10), squares: new Float64Array(10) };
      for (const [rows, accepted] of lessons) ftrlLearn(model, rows, { odds: ftrlOdds(model, rows, 0), accepted });
      for (const [row, weight] of slowFtrl(lessons)) expect(weightOf(model, row)).toBeCloseTo(weight, 10);
    }),
  );
});

test('L12 the mixture that has lost least lately is used, and the prior alone as long as little is known', () => {
  const losses = new Float64Array(MIXES.length + 1);
  const rates = MIXES.map((mix) => 0.1 + 0.3 * mix);
  for (let offer = 0; offer < 300; offer++) countLosses(losses, rates, offer % 5 < 2);
  expect(mixOf(losses)).toBe(0);
  for (let offer = 0; offer < 300; offer++) countLosses(losses, rates, offer % 5 < 2);
  expect(mixOf(losses)).toBe(1);
});

test('L12 a state comes back from its bytes as it was, and bytes that are damaged are no state', () => {
  const state = freshState();
  state.accepted[7] = 3;
  state.gradients[16_383] = -0.25;
  const bytes = packState(state);
  expect(unpackState(bytes)?.state).toEqual(state);
  bytes[bytes.length - 1]! ^= 1;
  expect(unpackState(bytes)).toBeUndefined();
});
