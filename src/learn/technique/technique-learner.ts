import {
  CHAIN,
  chainBelief,
  copyState,
  countLosses,
  examination,
  freshState,
  ftrlAmend,
  ftrlLearn,
  ftrlOdds,
  logOdds,
  MIXES,
  packState,
  PLACE_ROWS,
  positionBin,
  positionRow,
  POSITIONS,
  rateOf,
  ROOT_ACCEPTED,
  ROOT_ODDS,
  TechniqueModel,
  type TechniqueState,
  trialsOf,
  unpackState,
} from '../../scoring/index.ts';
import { compareImpressions, type Impression } from './impression.ts';

/** Weights are multiples of this, so that their sums are exact. */
const WEIGHT_STEPS = 64;
/** The feature of the chain by which positions are told apart: placement, technique, strategy and confidence. */
const PLACE_FEATURE = 3;

/**
 * Learns from impressions, in one order whatever the order in which they come within a call, into models that do not
 * change any more. Counts are sums of whole numbers: they do not depend on how impressions are dealt to calls either.
 */
export class TechniqueLearner {
  readonly #state: TechniqueState;

  constructor(state: TechniqueState = freshState()) {
    this.#state = copyState(state);
  }

  /** Learns impressions that were not learned before. */
  take(impressions: Iterable<Impression>): void {
    const state = this.#state;
    // What positions are worth stays as it was when the call began: it is learned from counts, all at once.
    const look = examination(state);
    const trials = trialsOf(state, look);
    const rates = new Float64Array(MIXES.length);
    for (const impression of [...impressions].sort(compareImpressions)) {
      const { rows, lean, position, accepted } = impression;
      const seen = look[positionBin(position)]!;
      const chain =
        lean + logOdds(chainBelief({ trials, hits: state.accepted }, rows, ROOT_ACCEPTED).mean) + Math.log(seen);
      const active = [...rows, positionRow(position)];
      const odds = ftrlOdds(state, active, lean + ROOT_ODDS);
      for (const [at, mix] of MIXES.entries()) rates[at] = rateOf((1 - mix) * chain + mix * odds);
      countLosses(state.losses, rates, accepted);
      ftrlLearn(state, active, { odds, accepted });
      this.#count(impression, 1);
      for (let step = 0; step < CHAIN; step++) trials[rows[step]!]! += weightOf(lean) * seen;
    }
  }

  /** Corrects impressions that were learned and of which later word came, each as it was learned and as it is now. */
  amend(changes: Iterable<{ readonly from: Impression; readonly to: Impression }>): void {
    for (const { from, to } of [...changes].sort((a, b) => compareImpressions(a.to, b.to))) {
      this.#count(from, -1);
      this.#count(to, 1);
      if (to.accepted && !from.accepted) ftrlAmend(this.#state, [...to.rows, positionRow(to.position)]);
    }
  }

  /** What is known now as bytes, from which learning goes on. */
  pack(): Uint8Array {
    return packState(this.#state);
  }

  /** What is known now as a model, under the id of its bytes. */
  model(): TechniqueModel {
    const { id, state } = unpackState(this.pack())!;
    return new TechniqueModel(id, state);
  }

  /** Adds an impression to all counts, or takes it off. */
  #count({ rows, lean, position, accepted, declined }: Impression, sign: 1 | -1): void {
    const { shown, seen, placeShown, placeAccepted, ...state } = this.#state;
    const bin = positionBin(position);
    const weight = sign * weightOf(lean);
    for (const row of rows.slice(0, CHAIN)) {
      shown[row * POSITIONS + bin]! += weight;
      seen[row]! += sign;
      if (accepted) state.accepted[row]! += sign;
      if (declined) state.declined[row]! += sign;
    }
    const place = (rows[PLACE_FEATURE]! % PLACE_ROWS) * POSITIONS + bin;
    placeShown[place]! += weight;
    if (accepted) placeAccepted[place]! += sign;
  }
}

/** How likely an offer was from what it is, beside one of which nothing is known. */
function weightOf(lean: number): number {
  return Math.round(Math.exp(lean) * WEIGHT_STEPS) / WEIGHT_STEPS;
}
