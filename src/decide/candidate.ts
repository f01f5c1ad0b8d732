import type { Offer, Strategy } from '../domain/index.ts';
import type { Moment } from './moment.ts';

/** A product that a strategy found. Places are those of the snapshot, entries those of the strategy's table there. */
export interface Candidate {
  readonly strategy: Strategy;
  readonly place: number;
  /** Comparable among candidates of one strategy. */
  readonly score: number;
  /** The entry that speaks loudest for it. */
  readonly entry: number;
  /** Place of the product of the request to which that entry belongs; -1 where it belongs to none. */
  readonly from: number;
  /** How many products of the request speak for it. */
  readonly supporters: number;
  /** Place of the variant that was found and does not fit, where this one stands in for it. */
  readonly insteadOf?: number;
}

/**
 * The numbers behind a candidate, how sure they make us (0-1) that the relation is real, and both in one sentence: worded when it is
 * read, since many more are weighed than shown.
 */
export type Proof = Pick<Offer, 'evidence' | 'confidence' | 'reason'>;

/** A way to find offers: a value, so that placements can list it and merchants can read it. */
export interface Finder {
  readonly id: Strategy;
  /** A weak one answers only where no strong one did. */
  readonly weak: boolean;
  /** Scores are logarithms: a factor is added as its own. */
  readonly logarithmic?: boolean;
  /** Whether it is worth asking when the request does not insist on it. */
  readonly worthAsking?: (moment: Moment) => boolean;
  /** Whether what speaks for a candidate speaks for that other variant of it too; where it is left out, it does not. */
  readonly speaksOf?: (variant: number, candidate: Candidate, moment: Moment) => boolean;
  /** Candidates, best first, ties by id. Lazy: whoever draws may stop. */
  readonly find: (moment: Moment) => Iterable<Candidate>;
  readonly prove: (candidate: Candidate, moment: Moment) => Proof;
  /** What is said where it finds nothing. */
  readonly silence: (moment: Moment) => string;
}
