import type { Placement, Strategy, Technique } from '../../domain/index.ts';
import { pairHash, textHash } from '../../lib/index.ts';

/** Rows of the model's tables, a power of two: every feature is hashed to one of them (Weinberger et al. 2009). */
export const TABLE_ROWS = 2 ** 14;
const ROW_BITS = 14;

/**
 * The first features of an offer lead from the general to the particular: everything, the placement, with the
 * technique, with strategy and confidence, with the product. The prior is handed down along them.
 */
export const CHAIN = 5;

/** What is told apart between offers. Numbers without a unit are hashes; 0 where there is nothing. */
export interface OfferTraits {
  readonly placement: Placement;
  readonly technique: Technique;
  readonly strategy: Strategy;
  /** What kind of evidence speaks for it. */
  readonly evidence: string;
  /** 0-1. */
  readonly confidence: number;
  readonly product: number;
  readonly category: number;
  /** The product of the request that it goes with, and that one's category. */
  readonly about: number;
  readonly aboutCategory: number;
  /** Position among the candidates of its strategy, from 0. */
  readonly rank: number;
  /** What the shopper would pay more for it, over what is usually paid in this shop for a product. */
  readonly priceRatio: number;
  /** The same over what this shopper has in hand or usually pays; 0 where nothing is known. */
  readonly ownPriceRatio: number;
  /** Whether the shopper has ordered before; undefined where nobody knows. */
  readonly returning: boolean | undefined;
  readonly country: string | undefined;
}

/** Confidence is told apart in fifths. */
const CONFIDENCE_BINS = 5;

const hashes = new Map<string, number>();

/** Names repeat: each is hashed once. */
function named(text: string): number {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = textHash(text);
    hashes.set(text, hash);
  }
  return hash;
}

/** Row of a feature: of its kind and of up to two values. */
function rowOf(kind: number, a: number, b: number): number {
  return pairHash(pairHash(a, b), kind) >>> (32 - ROW_BITS);
}

/** A ratio in steps of half a doubling, -8 to 8. */
function step(ratio: number): number {
  return ratio > 0 ? Math.max(-8, Math.min(8, Math.round(2 * Math.log2(ratio)))) : 9;
}

/** The rows of an offer's features; the first `CHAIN` are the chain. */
export function techniqueFeatures(traits: OfferTraits): number[] {
  const placement = named(traits.placement);
  const technique = named(traits.technique);
  const strategy = named(traits.strategy);
  const bin = Math.min(CONFIDENCE_BINS - 1, Math.floor(traits.confidence * CONFIDENCE_BINS));
  const here = pairHash(placement, technique);
  const found = pairHash(strategy, bin);
  return [
    rowOf(1, 0, 0),
    rowOf(2, placement, 0),
    rowOf(3, here, 0),
    rowOf(4, here, found),
    rowOf(5, here, traits.product),
    rowOf(6, found, 0),
    rowOf(7, traits.product, 0),
    rowOf(8, traits.category, technique),
    rowOf(9, traits.category, traits.aboutCategory),
    rowOf(10, traits.product, traits.about),
    rowOf(11, step(traits.priceRatio), technique),
    rowOf(12, step(traits.ownPriceRatio), placement),
    rowOf(13, traits.returning === undefined ? 2 : Number(traits.returning), technique),
    rowOf(14, traits.country === undefined ? 0 : named(traits.country), technique),
    rowOf(15, strategy, Math.min(8, traits.rank)),
    rowOf(16, named(traits.evidence), here),
  ];
}

/** The row of a position: the first one is that for which chances are told. */
export function positionRow(position: number): number {
  return rowOf(17, positionBin(position), 0);
}

/** Positions are told apart so far: the first, the second, the third, all after it. */
export const POSITIONS = 4;

/** Which of the positions that are told apart this one is, from 0. */
export function positionBin(position: number): number {
  return Math.min(POSITIONS - 1, position);
}
