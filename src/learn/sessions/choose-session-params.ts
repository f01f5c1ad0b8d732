import type { SessionParams, Sessions } from '../../domain/index.ts';
import {
  appendSessions,
  SessionIndex,
  type SessionIndexOptions,
  SessionPredictor,
  SessionSteps,
} from '../../scoring/index.ts';

/** The newest sessions are enough to choose by: their steps are made anew for several tries. */
const SESSIONS = 200_000;
/** The last share of them, on which parameters are chosen. */
const SLICE = 0.05;
/** Clicks that are foretold for each choice, spread evenly over the slice; with fewer than LEAST nothing is chosen. */
const CASES = 2000;
const LEAST = 100;
const SHOWN = 20;
const NONE = new Uint32Array(0);

/** What is tried, in this order; each is taken if it is clearly better, and the next starts from there. */
const TRIES: readonly Partial<SessionParams>[] = [
  // What comes back: shops differ most in this, and in what their logs keep of it.
  { again: 0, back: 0 },
  { again: 0.1 },
  { again: 3 },
  { back: 1 },
  { back: 8 },
  // Whether the order of clicks says something: a strict sequence, or none at all.
  { backwardWeight: 0.2, stepBackward: 0.1 },
  { forward: 2, backward: 1.5, stepDecay: 1 },
  { forward: 20, backward: 20, backwardWeight: 1, stepDecay: 20, stepBackward: 1 },
  { positionDecay: 1, matchDecay: 1.5 },
  { positionDecay: 5, matchDecay: 15 },
  { positionDecay: 15, matchDecay: 1e6 },
  { lengthPower: 0.25 },
  // How fast the shop changes.
  { recency: 0 },
  { recency: 3 },
  { recency: 8 },
  { recency: 20 },
  { neighbours: 400 },
  // Who speaks.
  { steps: 0 },
  { steps: 1 },
  { steps: 4 },
  { twoSteps: 0 },
  { twoSteps: 1 },
  { twoSteps: 8 },
  { votes: 0 },
  { twoStepDamping: 0.2 },
  { twoStepDamping: 0.7 },
];

/**
 * Adapts parameters to a shop: learns its newest sessions but the last 5%, foretells clicks of those, and walks once through
 * `TRIES` from `defaults`. A try is taken if the mean of its gain exceeds one standard error of that mean (Breiman et al.
 * 1984, the one-standard-error rule, for paired differences), so that a shop with little to say keeps the defaults. Worth
 * of a click at rank r up to 20: 1 + 2 / r, hit rate and reciprocal rank in about equal parts. Deterministic.
 *
 * Time: at most CASES predictions for each try, whatever the size of the shop.
 */
export function chooseSessionParams(
  all: Sessions,
  defaults: SessionParams,
  options: SessionIndexOptions = {},
): SessionParams {
  const { sessions, spanRate } = newestOf(all);
  const count = sessions.at.length;
  const from = count - Math.ceil(count * SLICE);
  const cases = casesOf(sessions, from, count);
  if (cases.length < LEAST) return defaults;
  const index = new SessionIndex(options);
  appendSessions(index, sessions, from);
  const stepsFor = (params: SessionParams) => {
    const made = new SessionSteps({ ...params, recency: params.recency * spanRate });
    made.build(index);
    return made;
  };
  const foretell = (params: SessionParams, made: SessionSteps) => {
    const here = { ...params, recency: params.recency * spanRate };
    return new SessionPredictor({ table: index, steps: made, params: here, popular: NONE }, SHOWN);
  };
  let chosen = defaults;
  let steps = stepsFor(defaults);
  let worth = worthOf(cases, foretell(chosen, steps))!;
  for (const tried of TRIES) {
    // How fast a shop changes cannot be told from a part of its history.
    if (tried.recency !== undefined && spanRate < 1) continue;
    const params = { ...chosen, ...tried };
    const made = isSameStep(params, chosen) ? steps : stepsFor(params);
    const gained = worthOf(cases, foretell(params, made), worth);
    if (gained === undefined || gainOf(gained, worth, cases.length) <= 1) continue;
    chosen = params;
    steps = made;
    worth = gained;
  }
  return chosen;
}

/** The newest sessions, and what share of all of the time they span: an age is told as a share of that. */
function newestOf({ start, click, at }: Sessions): { sessions: Sessions; spanRate: number } {
  const first = Math.max(0, at.length - SESSIONS);
  const span = (from: number): number => (at.length > from ? at.at(-1)! - at[from]! : 0);
  const spanRate = span(0) > 0 ? span(first) / span(0) : 1;
  return { sessions: { start: start.subarray(first), click, at: at.subarray(first) }, spanRate };
}

const isSameStep = (one: SessionParams, other: SessionParams) =>
  one.stepDecay === other.stepDecay && one.stepBackward === other.stepBackward && one.recency === other.recency;

/** Places in `click` of the sessions that are to be foretold from those before them in their session. */
interface Cases {
  readonly sessions: Sessions;
  readonly length: number;
  readonly session: Uint32Array;
  readonly click: Uint32Array;
}

function casesOf(sessions: Sessions, from: number, to: number): Cases {
  const { start } = sessions;
  let all = 0;
  for (let s = from; s < to; s++) all += Math.max(0, start[s + 1]! - start[s]! - 1);
  const length = Math.min(all, CASES);
  const session = new Uint32Array(length);
  const click = new Uint32Array(length);
  let seen = 0;
  let taken = 0;
  for (let s = from; s < to; s++) {
    for (let c = start[s]! + 1; c < start[s + 1]!; c++) {
      if (taken < length && seen++ === Math.floor((taken * all) / length)) {
        session[taken] = s;
        click[taken++] = c;
      }
    }
  }
  return { sessions, length, session, click };
}

/** Worth of each case; undefined where the first quarter of them is already worse than in `against`. */
function worthOf(cases: Cases, predictor: SessionPredictor, against?: Float64Array): Float64Array | undefined {
  const { start, click } = cases.sessions;
  const shown = { product: new Uint32Array(SHOWN), score: new Float64Array(SHOWN) };
  const worth = new Float64Array(cases.length);
  const quarter = cases.length >> 2;
  for (let k = 0; k < cases.length; k++) {
    if (k === quarter && against !== undefined && gainOf(worth, against, quarter) < -1) return undefined;
    const at = cases.click[k]!;
    const count = predictor.predict(click.subarray(start[cases.session[k]!], at), shown);
    for (let r = 0; r < count; r++) if (shown.product[r] === click[at]) worth[k] = 1 + 2 / (r + 1);
  }
  return worth;
}

/** Mean gain over the first `length` cases, in standard errors of that mean. */
function gainOf(one: Float64Array, other: Float64Array, length: number): number {
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < length; k++) {
    const gain = one[k]! - other[k]!;
    sum += gain;
    squares += gain * gain;
  }
  const variance = squares / length - (sum / length) ** 2;
  return variance > 0 ? sum / length / Math.sqrt(variance / length) : 0;
}
