import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choices, fitSoftmax } from './softmax.ts';

const question = fc.array(
  fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), fc.boolean()),
  { minLength: 2, maxLength: 6 },
);

const weightOf = (q: number) => [1, 0.5, 2][q % 3]!;

function choicesOf(questions: [number, number, boolean][][]): Choices {
  const start = Uint32Array.from([0, ...questions.map((_, q) => questions.slice(0, q + 1).flat().length)]);
  const rows = questions.flat();
  return {
    features: 2,
    start,
    row: Float32Array.from(rows.flatMap(([a, b]) => [a, b])),
    truth: Uint8Array.from(rows, ([, , isTrue]) => (isTrue ? 1 : 0)),
    weight: Float32Array.from(questions, (_, q) => weightOf(q)),
  };
}

/** Slow twin: the penalised log-likelihood itself. */
function likelihood(questions: [number, number, boolean][][], w: ArrayLike<number>): number {
  let sum = -(0.5 * 1 * ((w[0]! - 0.5) ** 2 + w[1]! ** 2));
  for (const [q, rows] of questions.entries()) {
    const truths = rows.filter(([, , isTrue]) => isTrue);
    if (truths.length === 0) continue;
    const logit = ([a, b]: [number, number, boolean]) => w[0]! * Math.fround(a) + w[1]! * Math.fround(b);
    const log = Math.log(rows.reduce((total, row) => total + Math.exp(logit(row)), 0));
    for (const row of truths) sum += (weightOf(q) * (logit(row) - log)) / truths.length;
  }
  return sum;
}

test('L2 no step away from the fitted weights makes the truths more likely', () => {
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 8 }), (questions) => {
      const prior = { weight: Float64Array.of(0.5, 0), strength: Float64Array.of(1, 1) };
      const w = fitSoftmax(choicesOf(questions), [...questions.keys()], prior);
      const reached = likelihood(questions, w);
      for (const [a, b] of [
        [0.05, 0],
        [-0.05, 0],
        [0, 0.05],
        [0, -0.05],
      ])
        expect(likelihood(questions, [w[0]! + a!, w[1]! + b!])).toBeLessThanOrEqual(reached + 1e-4);
    }),
  );
});

test('L2 without cases the weights are those of the prior', () => {
  const prior = { weight: Float64Array.of(0.5, -1), strength: Float64Array.of(5, 5) };
  expect([...fitSoftmax(choicesOf([]), [], prior)]).toEqual([0.5, -1]);
});
