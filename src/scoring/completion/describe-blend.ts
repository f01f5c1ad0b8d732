import type { BlendWeights } from '../../domain/index.ts';
import { FEATURE_NAMES, MODES, SIZES, WEIGHTS, weightsAt } from './features.ts';
import { CART_SCORERS } from './sums.ts';

/** The weights of a blend in words: what they are multiplied with, for whom, and for carts of which size. */
export interface DescribedBlend {
  /** What the scores of each scorer are measured in. */
  readonly scale: Readonly<Record<string, number>>;
  readonly weights: readonly {
    readonly mode: (typeof MODES)[number];
    readonly size: (typeof SIZES)[number];
    readonly weight: Readonly<Record<string, number>>;
  }[];
}

/** Makes the weights readable, so that anyone can see what a shop goes by; undefined where nothing was fitted. */
export function describeBlend({ scale, weight }: BlendWeights): DescribedBlend | undefined {
  if (weight.length !== WEIGHTS) return undefined;
  return {
    scale: Object.fromEntries(CART_SCORERS.map((name, q) => [name, short(scale[q]!)])),
    weights: MODES.flatMap((mode, m) =>
      SIZES.map((size, s) => {
        const from = weightsAt(m, s);
        return {
          mode,
          size,
          weight: Object.fromEntries(FEATURE_NAMES.map((name, f) => [name, short(weight[from + f]!)])),
        };
      }),
    ),
  };
}

const short = (value: number): number => Number(value.toPrecision(4));
