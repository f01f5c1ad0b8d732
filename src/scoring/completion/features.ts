import { POPULARITIES, type Popularity } from '../../domain/index.ts';
import type { CartRequest } from './request.ts';
import { CART_SCORERS, STRIDE, type Sums } from './sums.ts';

/** Scorers, the first ones, that enter the blend in proportion too. */
const LINEAR = 4;
/** What the blend weighs for a candidate: a logarithm for each scorer, a proportional part for some, and popularities. */
export const FEATURES = CART_SCORERS.length + LINEAR + POPULARITIES;
/** Names of the features, so that weights can be read. */
export const FEATURE_NAMES: readonly string[] = [
  ...CART_SCORERS.map((name) => `ln ${name}`),
  ...CART_SCORERS.slice(0, LINEAR),
  'ln popular: 14 days',
  'ln popular: 60 days',
  'ln popular: ever',
];

/** Whom and what weights are for: a guest's cart, a known shopper's, and a cart of nothing but new products. */
export const MODES = ['guest', 'known', 'cold'] as const;
/** A place in `MODES`. */
export const GUEST = 0;
/** A place in `MODES`. */
export const KNOWN = 1;
/** A place in `MODES`. */
export const COLD = 2;
/** Sizes of carts with weights of their own. */
export const SIZES = ['1', '2-3', '4-8', '9-20', '21+'] as const;
/** The place in `SIZES` of a cart of this many products. */
export const sizeOf = (products: number): number =>
  products <= 1 ? 0 : products <= 3 ? 1 : products <= 8 ? 2 : products <= 20 ? 3 : 4;

/** Where the weights for a mode and a size begin. */
export const weightsAt = (mode: number, size: number): number => (mode * SIZES.length + size) * FEATURES;
/** How many weights there are in all. */
export const WEIGHTS = MODES.length * SIZES.length * FEATURES;

/** Which weights a request falls under. */
export function modeOf({ cart, cold, past }: CartRequest): number {
  let warm = cart.length;
  if (cold !== undefined) for (let c = 0; c < cart.length; c++) if (cold[c] === 1) warm--;
  if (warm === 0 && cart.length > 0) return COLD;
  return past !== undefined && past.count > 0 ? KNOWN : GUEST;
}

/** Below this share of a scorer's scale, scores count as noise: ln(FLOOR + score / scale). */
const FLOOR = 0.1;
const LOG_FLOOR = Math.log(FLOOR);

/** What features are made of beside the sums. */
export interface FeatureFacts {
  readonly popularity: Popularity;
  readonly scale: Float32Array;
}

/** Writes the features of a candidate from `at` on. */
export function featuresAt(
  sums: Sums,
  { popularity: { log }, scale }: FeatureFacts,
  { product, into, at }: { product: number; into: Float32Array; at: number },
): void {
  const from = product * STRIDE;
  for (let q = 0; q < CART_SCORERS.length; q++) {
    const sum = sums.value[from + q]!;
    const score = sum > 0 ? sum / scale[q]! : 0;
    into[at + q] = score > 0 ? Math.log(FLOOR + score) : LOG_FLOOR;
    if (q < LINEAR) into[at + CART_SCORERS.length + q] = score;
  }
  const popular = at + CART_SCORERS.length + LINEAR;
  for (let p = 0; p < POPULARITIES; p++) into[popular + p] = log[product * POPULARITIES + p]!;
}
