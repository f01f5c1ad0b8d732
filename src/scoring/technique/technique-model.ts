import { type Belief, chainBelief, type Tallies } from './chain.ts';
import { examination } from './examination.ts';
import { weightOf } from './ftrl.ts';
import { logOdds } from './log-odds.ts';
import { mixOf } from './mix.ts';
import { positionRow, POSITIONS, TABLE_ROWS } from './technique-features.ts';
import { freshState, type TechniqueState } from './technique-state.ts';

/** The chance that an offer is accepted of which nothing is known, and that somebody says no to it. */
export const ROOT_ACCEPTED = 0.03;
const ROOT_DECLINED = 0.02;
/** Log-odds of the first, where the logistic model begins. */
export const ROOT_ODDS = logOdds(ROOT_ACCEPTED);
/** How sure a weight of the logistic model is before anything is known, as squares of gradients. */
const PRIOR_SQUARES = 60;
/** Offers that must have been shown before a model chooses: until then it only watches. */
const LEAST_SEEN = 200;

/** What a model tells of one offer, seen at the first position. */
export interface Told {
  /** Log-odds that it is accepted, and how far they may be off: mean and standard deviation. */
  readonly odds: number;
  readonly spread: number;
  /** The chance that somebody says no to it. */
  readonly declineRate: number;
}

/** What was learned of techniques at one moment; immutable. */
export class TechniqueModel {
  readonly id: string;
  /** How likely each position is looked at, the first being 1. */
  readonly look: readonly number[];
  /** How much of the logistic model is in what is told, 0-1. */
  readonly mix: number;
  /** Offers that it has learned from. */
  readonly seen: number;
  /** How many of these were accepted; undefined where there were none. */
  readonly acceptedRate: number | undefined;
  readonly #accepted: Tallies;
  readonly #declined: Tallies;
  readonly #weight = new Float64Array(TABLE_ROWS);
  readonly #variance = new Float64Array(TABLE_ROWS);
  readonly #first: number;

  constructor(id: string, state: TechniqueState) {
    this.id = id;
    this.look = examination(state);
    this.mix = mixOf(state.losses);
    this.#accepted = { trials: trialsOf(state, this.look), hits: state.accepted.slice() };
    this.#declined = { trials: state.seen.slice(), hits: state.declined.slice() };
    for (let row = 0; row < TABLE_ROWS; row++) {
      this.#weight[row] = weightOf(state, row);
      this.#variance[row] = 1 / (PRIOR_SQUARES + state.squares[row]!);
    }
    this.#first = this.#weight[positionRow(0)]!;
    // The first feature of the chain is one of every offer.
    this.seen = state.seen.reduce((most, count) => Math.max(most, count), 0);
    const accepted = state.accepted.reduce((most, count) => Math.max(most, count), 0);
    this.acceptedRate = this.seen === 0 ? undefined : accepted / this.seen;
  }

  /** Whether it has seen enough to choose. */
  get ready(): boolean {
    return this.seen >= LEAST_SEEN;
  }

  /** What is told of an offer with these features, `lean` being log-odds that it has from what it is. */
  tell(rows: ArrayLike<number>, lean: number): Told {
    const { mean, weight } = chainBelief(this.#accepted, rows, ROOT_ACCEPTED);
    let odds = ROOT_ODDS + this.#first;
    let variance = 0;
    for (let at = 0; at < rows.length; at++) {
      odds += this.#weight[rows[at]!]!;
      variance += this.#variance[rows[at]!]!;
    }
    return {
      odds: lean + (1 - this.mix) * logOdds(mean) + this.mix * odds,
      spread: (1 - this.mix) * spreadOf({ mean, weight }) + this.mix * Math.sqrt(variance),
      declineRate: chainBelief(this.#declined, rows, ROOT_DECLINED).mean,
    };
  }
}

/** A model that has seen nothing. */
export const FRESH_MODEL = new TechniqueModel('tec_fresh', freshState());

/** Standard deviation of the log-odds of a rate that is Beta distributed, by the delta method. */
function spreadOf({ mean, weight }: Belief): number {
  return 1 / Math.sqrt(weight * mean * (1 - mean));
}

/** Trials by feature: offers shown, each as far as it was looked at. */
export function trialsOf({ shown }: TechniqueState, look: readonly number[]): Float64Array {
  const trials = new Float64Array(TABLE_ROWS);
  for (let row = 0; row < TABLE_ROWS; row++)
    for (let position = 0; position < POSITIONS; position++)
      trials[row]! += shown[row * POSITIONS + position]! * look[position]!;
  return trials;
}
