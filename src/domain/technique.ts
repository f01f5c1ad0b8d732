import { z } from 'zod';
import { ProductId } from './ids.ts';
import { Currency } from './money.ts';
import { Strategy } from './placement.ts';

/** A way to sell more at one moment; silence is one too. */
export const Technique = z.enum(['upsell', 'cross_sell', 'bundle', 'filler', 'silence']);
export type Technique = z.infer<typeof Technique>;

/** The technique that an offer found by this strategy is. */
export function techniqueOf(strategy: Strategy): Technique {
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

/** What showing one product at one moment is worth, in its parts; amounts in minor units of its currency. */
export const Worth = z.strictObject({
  productId: ProductId,
  strategy: Strategy,
  technique: Technique,
  currency: Currency,
  /** The chance that it is accepted, at the first position. */
  chance: z.number(),
  /** Price less cost. */
  marginMinor: z.number(),
  /** The cost is not known: the margin is the share of the price that the configuration assumes. */
  marginAssumed: z.boolean(),
  /** Margin of the product that it would replace. */
  replacesMinor: z.number(),
  /** What the deal beside it takes off, and what rewards cost that the cart reaches with it; whoever would have bought it anyway gets both. */
  discountMinor: z.number(),
  /** The chance that it would be bought without being shown. */
  anywayRate: z.number(),
  /** What showing it costs: the price on attention, and that on a no as far as one is to be expected. */
  attentionMinor: z.number(),
  /** chance x ((margin - what it replaces) x (1 - anyway) - discount), times what the merchant's rules boost it by, - attention. */
  valueMinor: z.number(),
  /** The chance with which it was shown. */
  shownRate: z.number(),
});
export type Worth = z.infer<typeof Worth>;

/** How a decision chose among what the rules had let pass. */
export const ExplainedTechnique = z.strictObject({
  modelId: z.string(),
  technique: Technique,
  /** The chance with which exactly these offers were shown in this order. */
  propensity: z.number(),
  /** Of each candidate; empty where the model had seen too little to choose. */
  worth: z.array(Worth),
});
export type ExplainedTechnique = z.infer<typeof ExplainedTechnique>;
