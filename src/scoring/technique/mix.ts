import { MIXES } from './technique-state.ts';

/** Offers after which half of what a loss weighs is forgotten. */
const HALF_LIFE = 4_000;
const KEEPS = 2 ** (-1 / HALF_LIFE);
/** Offers of which losses must be known before the logistic model has a say. */
const LEAST_OFFERS = 400;

/** Counts what each mix would have lost on an offer that it had not seen; `rates` are what each told of it. */
export function countLosses(losses: Float64Array, rates: ArrayLike<number>, accepted: boolean): void {
  for (let mix = 0; mix < MIXES.length; mix++)
    losses[mix] = losses[mix]! * KEEPS - Math.log(accepted ? rates[mix]! : 1 - rates[mix]!);
  losses[MIXES.length] = losses[MIXES.length]! * KEEPS + 1;
}

/** The mix that has lost least lately; none of the logistic model as long as little is known. */
export function mixOf(losses: Float64Array): number {
  if (losses[MIXES.length]! < LEAST_OFFERS) return 0;
  let best = 0;
  for (let mix = 1; mix < MIXES.length; mix++) if (losses[mix]! < losses[best]!) best = mix;
  return MIXES[best]!;
}
