import { rateOf } from './log-odds.ts';

/** How fast weights move, how much of that is smoothed, and what pulls them to 0: singly, and by their squares. */
const ALPHA = 0.1;
const BETA = 1;
const LASSO = 0.3;
const RIDGE = 1;

/** A logistic model that is learned online; columns by row of the hashed features. */
export interface Ftrl {
  readonly gradients: Float64Array;
  readonly squares: Float64Array;
}

/** The weight of a row: FTRL-proximal (McMahan et al. 2013, algorithm 1), 0 as long as its gradients are small. */
export function weightOf({ gradients, squares }: Ftrl, row: number): number {
  const z = gradients[row]!;
  if (Math.abs(z) <= LASSO) return 0;
  return -(z - Math.sign(z) * LASSO) / ((BETA + Math.sqrt(squares[row]!)) / ALPHA + RIDGE);
}

/** Log-odds of an offer: those that it has from what it is, and the weights of its rows. */
export function ftrlOdds(model: Ftrl, rows: ArrayLike<number>, lean: number): number {
  let odds = lean;
  for (let at = 0; at < rows.length; at++) odds += weightOf(model, rows[at]!);
  return odds;
}

/** Learns that an offer of these rows, for which `odds` were told, was accepted or not. */
export function ftrlLearn(
  model: Ftrl,
  rows: ArrayLike<number>,
  { odds, accepted }: { odds: number; accepted: boolean },
): void {
  push(model, rows, rateOf(odds) - (accepted ? 1 : 0));
}

/** Takes back that an offer of these rows was a no: it was accepted after all. */
export function ftrlAmend(model: Ftrl, rows: ArrayLike<number>): void {
  push(model, rows, -1);
}

function push(model: Ftrl, rows: ArrayLike<number>, gradient: number): void {
  const { gradients, squares } = model;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const sum = squares[row]!;
    const moved = (Math.sqrt(sum + gradient * gradient) - Math.sqrt(sum)) / ALPHA;
    gradients[row]! += gradient - moved * weightOf(model, row);
    squares[row] = sum + gradient * gradient;
  }
}
