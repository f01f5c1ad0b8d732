import type { Neighbours, Snapshot } from '../../domain/index.ts';
import { Slots } from '../../lib/index.ts';
import { cartPredictorOf } from '../../scoring/index.ts';
import type { Candidate, Finder, Proof } from '../candidate.ts';
import { cartRequestOf } from '../cart-request.ts';
import type { Moment } from '../moment.ts';
import { SILENCES } from '../silences.ts';
import { boughtTogether } from './bought-together.ts';
import { proofOfNeed } from './buy-again.ts';
import { LEAST_LIKENESS, similar } from './similar.ts';

/**
 * What completes the cart, all scorers weighed together as `learn` found best. Only what something speaks for that can be
 * told: pairs, a need of the customer's that is due, or likeness. What merely sells is left to the strategies that say so.
 */
export const blend: Finder = {
  id: 'blend',
  weak: false,
  logarithmic: true,
  *find(moment) {
    const { product, score } = ranked(moment);
    for (let rank = 0; rank < product.length; rank++) {
      const place = product[rank]!;
      const candidate: Candidate = {
        strategy: 'blend',
        place,
        score: score[rank]!,
        entry: -1,
        from: -1,
        supporters: 0,
      };
      if (witnessOf(candidate, moment) !== undefined) yield candidate;
    }
  },
  // A need is of the very product that was bought.
  speaksOf: (_, { place }, { needs }) => !needs.again().some((need) => need.place === place),
  prove: (candidate, moment) => witnessOf({ ...candidate, place: candidate.insteadOf ?? candidate.place }, moment)!(),
  silence: ({ focus }) => SILENCES.noPair(focus.length),
};

/** Products by the blend, best first, with their log-odds. */
interface Ranked {
  readonly product: Uint32Array;
  readonly score: Float64Array;
}

const NOTHING: Ranked = { product: new Uint32Array(), score: new Float64Array() };
/** Products whose own page has been asked for by a guest, for which the outcome is kept, a power of two. */
const KEPT = 1024;
const pages = new WeakMap<Snapshot, Slots<Ranked>>();

function ranked({ snapshot, focus, customer }: Moment): Ranked {
  if (focus.length === 0) return NOTHING;
  if (focus.length > 1 || customer >= 0) return asked(snapshot, focus, customer);
  let kept = pages.get(snapshot);
  if (kept === undefined) {
    kept = new Slots<Ranked>(KEPT);
    pages.set(snapshot, kept);
  }
  return kept.get(focus[0]!, (place) => asked(snapshot, [place], -1));
}

/** Copied, because the predictor overwrites what it answers. */
function asked(snapshot: Snapshot, places: readonly number[], customer: number): Ranked {
  const predictor = cartPredictorOf(snapshot);
  if (predictor === undefined) return NOTHING;
  const { product, score, count } = predictor.suggest(cartRequestOf(snapshot, { places, customer }));
  return { product: product.slice(0, count), score: score.slice(0, count) };
}

/** What speaks for a candidate, the strongest that there is: says it when it is called. */
export function witnessOf(candidate: Candidate, moment: Moment): (() => Proof) | undefined {
  const { snapshot, focus } = moment;
  const pair = loudest(snapshot.pairs, focus, candidate);
  if (pair) return () => boughtTogether.prove(pair, moment);
  const need = moment.needs.again().find(({ place }) => place === candidate.place);
  if (need) return () => proofOfNeed(need, moment);
  const alike = loudest(snapshot.similar, focus, candidate);
  if (alike && alike.score >= LEAST_LIKENESS) return () => similar.prove(alike, moment);
  return undefined;
}

/** The entry that speaks loudest for a candidate in the rows of the products at hand. */
function loudest(table: Neighbours, focus: readonly number[], candidate: Candidate): Candidate | undefined {
  let found: Candidate | undefined;
  let supporters = 0;
  for (const from of focus) {
    const end = table.start[from + 1]!;
    let entry = table.start[from]!;
    while (entry < end && table.product[entry] !== candidate.place) entry++;
    if (entry === end) continue;
    supporters++;
    if (found === undefined || table.score[entry]! > found.score)
      found = { ...candidate, score: table.score[entry]!, entry, from };
  }
  return found && { ...found, supporters };
}
