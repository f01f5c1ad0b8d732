import type { Placement } from '../../src/domain/index.ts';

/** How a placement meets a shopper. */
export interface Scene {
  /** Chance that the part of the page with the offers comes into view at all. */
  readonly seenRate: number;
  /** Chance that the first of them is taken in; each further one by `FADES` less. */
  readonly attention: number;
  /** What an offer that was taken in and is of no use costs of one's patience. */
  readonly wear: number;
  /** What being interrupted costs, whatever is offered. */
  readonly interruption: number;
}

/** Of ten who take in an offer, eight take in the next. */
export const FADES = 0.8;

const ELSEWHERE: Scene = { seenRate: 0.5, attention: 0.2, wear: 0.3, interruption: 0 };

const SCENES: Readonly<Partial<Record<Placement, Scene>>> = {
  product_page: { seenRate: 0.6, attention: 0.2, wear: 0.2, interruption: 0 },
  add_to_cart: { seenRate: 1, attention: 0.4, wear: 0.7, interruption: 0.3 },
  cart: { seenRate: 0.8, attention: 0.35, wear: 0.4, interruption: 0 },
  checkout: { seenRate: 1, attention: 0.5, wear: 0.9, interruption: 0 },
  thank_you: { seenRate: 0.7, attention: 0.4, wear: 0.2, interruption: 0 },
};

/** How a placement meets a shopper. */
export function sceneOf(placement: Placement): Scene {
  return SCENES[placement] ?? ELSEWHERE;
}

/** Useless offers, weighed by how much they intrude, that the mean shopper bears in one visit. */
const MEAN_PATIENCE = 8;
/** Whoever has had enough leaves with this chance, before they have bought. */
export const WALKS_OUT = 0.1;
/** Whoever has refused once and is offered more: the same, for each time. */
export const WALKS_OUT_AGAIN = 0.03;
/** How much less likely whoever has had enough comes again. */
export const TRUST_LOST = 0.2;

/** The patience of one shopper in one visit: few have next to none, few have a great deal (gamma of shape 2). */
export function patienceOf(one: number, other: number, scale: number): number {
  return scale * MEAN_PATIENCE * 0.5 * -Math.log((1 - one) * (1 - other));
}
