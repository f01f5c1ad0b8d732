import { z } from 'zod';
import type { ProductId } from './ids.ts';
import type { Strategy } from './placement.ts';

/** A way to sell more at one moment; silence is one too. */
export const Technique = z.enum(['upsell', 'cross_sell', 'bundle', 'filler', 'silence']);
export type Technique = z.infer<typeof Technique>;

/** The technique that an offer found by this strategy is. */
export function techniqueOf(strategy: Strategy | 'bundle'): Technique {
  if (strategy === 'upgrade') return 'upsell';
  return strategy === 'filler' || strategy === 'bundle' ? strategy : 'cross_sell';
}

/** What a model told of a candidate: log-odds that it is accepted, how far they may be off, and the chance of a no. */
export type ToldOfCandidate = readonly [odds: number, spread: number, declineRate: number];

/** What is kept of how a decision chose, so that it can be made again, weighed against other ways to choose, and learned from. */
export interface ChosenTechnique {
  /** The model that was asked. */
  readonly modelId: string;
  /** That of the first offer. */
  readonly technique: Technique;
  /** The chance with which exactly these offers were shown in this order, of all that could have been; 1 where nothing was drawn. */
  readonly propensity: number;
  /** Of each offer, what it is told apart by, and the log-odds that it has from what it is. */
  readonly shown: readonly { readonly productId: ProductId; readonly rows: readonly number[]; readonly lean: number }[];
  /** What the model told of each candidate, in the order in which they were found; absent where it has seen too little to choose. */
  readonly told?: readonly ToldOfCandidate[];
}

/** What showing one product at this moment is worth, in its parts; amounts in minor units of its currency. */
export interface Worth {
  readonly productId: ProductId;
  readonly strategy: Strategy;
  readonly technique: Technique;
  /** The chance that it is accepted, at the first position. */
  readonly chance: number;
  /** Price less cost. */
  readonly marginMinor: number;
  /** The cost is not known: the margin is the share of the price that the merchant's configuration assumes. */
  readonly marginAssumed: boolean;
  /** Margin of the product that it would replace. */
  readonly replacesMinor: number;
  /** The chance that it would be bought without being shown. */
  readonly anywayRate: number;
  /** What showing it costs: the price on attention, and that on a no as far as one is to be expected. */
  readonly attentionMinor: number;
  /** chance x (margin - what it replaces) x (1 - anyway) - attention. */
  readonly valueMinor: number;
  /** The chance with which it was shown. */
  readonly shownRate: number;
}
