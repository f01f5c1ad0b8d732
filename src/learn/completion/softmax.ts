/** Choices to learn from: candidates' features in rows, one behind the other, and which of them are true. */
export interface Choices {
  readonly features: number;
  /** Choice c has the rows `start[c]` up to `start[c + 1]`. */
  readonly start: Uint32Array;
  readonly row: Float32Array;
  readonly truth: Uint8Array;
  /** How much each choice counts. */
  readonly weight: Float32Array;
}

/** Where the search for weights begins and what draws it back there. */
export interface Prior {
  readonly weight: Float64Array;
  /** How many squared units of feature the prior is worth, by feature. */
  readonly strength: Float64Array;
}

const MOST_STEPS = 15;
/** A step that changes no weight by more ends the search. */
const NEAR_ENOUGH = 1e-3;
/** Candidates less likely than this are left out of the curvature, which shapes the steps and not where they end. */
const UNLIKELY = 1e-3;
const LONGEST_STEP = 1;

/**
 * Weights of a conditional logit (McFadden 1974): truths are chosen with probability softmax(w x) among a choice's candidates;
 * several truths share the choice's weight. Maximum likelihood with a Gaussian prior, by Newton's method with bounded steps: convex,
 * free of chance. `only` names the choices to learn from. Time: steps * rows * features^2 / 2.
 */
export function fitSoftmax(choices: Choices, only: readonly number[], prior: Prior): Float64Array {
  const n = choices.features;
  const w = Float64Array.from(prior.weight);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n * n);
  for (let step = 0; step < MOST_STEPS; step++) {
    hessian.fill(0);
    for (let f = 0; f < n; f++) {
      gradient[f] = prior.strength[f]! * (w[f]! - prior.weight[f]!);
      hessian[f * n + f] = prior.strength[f]! + 1e-6;
    }
    for (const c of only) addChoice(choices, c, { w, gradient, hessian });
    solveSymmetric(hessian, gradient, n);
    let longest = 0;
    for (let f = 0; f < n; f++) longest = Math.max(longest, Math.abs(gradient[f]!));
    const part = Math.min(1, LONGEST_STEP / longest);
    for (let f = 0; f < n; f++) w[f]! -= part * gradient[f]!;
    if (!(longest > NEAR_ENOUGH)) break;
  }
  return w;
}

/** One choice's part of the gradient and of the lower half of the Hessian. A kernel: three passes over the same rows. */
function addChoice(
  { features: n, start, row, truth, weight }: Choices,
  c: number,
  { w, gradient, hessian }: Record<'w' | 'gradient' | 'hessian', Float64Array>,
): void {
  const counts = weight[c]!;
  if (counts <= 0) return;
  const from = start[c]!;
  const length = start[c + 1]! - from;
  const mean = new Float64Array(n);
  const centred = new Float64Array(n);
  const probability = new Float64Array(length);
  let truths = 0;
  let highest = -Infinity;
  for (let a = 0; a < length; a++) {
    let logit = 0;
    for (let f = 0, at = (from + a) * n; f < n; f++) logit += w[f]! * row[at + f]!;
    probability[a] = logit;
    if (logit > highest) highest = logit;
    truths += truth[from + a]!;
  }
  if (truths === 0) return;
  let total = 0;
  for (let a = 0; a < length; a++) {
    probability[a] = Math.exp(probability[a]! - highest);
    total += probability[a]!;
  }
  for (let a = 0; a < length; a++) {
    const p = probability[a]! / total;
    probability[a] = p;
    const miss = p - truth[from + a]! / truths;
    for (let f = 0, at = (from + a) * n; f < n; f++) {
      mean[f]! += p * row[at + f]!;
      gradient[f]! += counts * miss * row[at + f]!;
    }
  }
  for (let a = 0; a < length; a++) {
    const p = probability[a]!;
    if (p < UNLIKELY) continue;
    for (let f = 0, at = (from + a) * n; f < n; f++) centred[f] = row[at + f]! - mean[f]!;
    for (let f = 0, at = 0; f < n; f++, at += n) {
      const part = counts * p * centred[f]!;
      for (let g = 0; g <= f; g++) hessian[at + g]! += part * centred[g]!;
    }
  }
}

/** Solves H x = g in place by Cholesky; only the lower half of H is read. */
function solveSymmetric(h: Float64Array, x: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = h[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= h[i * n + k]! * h[j * n + k]!;
      h[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / h[j * n + j]!;
    }
    let sum = x[i]!;
    for (let k = 0; k < i; k++) sum -= h[i * n + k]! * x[k]!;
    x[i] = sum / h[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k++) sum -= h[k * n + i]! * x[k]!;
    x[i] = sum / h[i * n + i]!;
  }
}
