import type { Candidate, Finder } from '../candidate.ts';
import type { Moment } from '../moment.ts';
import { type RewardNow, wordsOf } from '../pricing/rewards.ts';
import { SILENCES } from '../silences.ts';
import { bestsellers } from './bestsellers.ts';
import { blend } from './blend.ts';
import { boughtTogether } from './bought-together.ts';

/** Products of each source that are looked at. */
const LOOKED_AT = 100;
/** What fills a gap is at most four times as large: more is another purchase. */
const LEAST_FIT = 0.25;
/** What merely sells must fill a gap twice as well as what goes with the cart. */
const MERELY_SELLS = 0.5;

/** What brings the cart to the nearest reward with one piece: of what goes with the cart, or else sells, that which costs least beyond the gap. */
export const filler: Finder = {
  id: 'filler',
  weak: false,
  worthAsking: (moment) => gapOf(moment) !== undefined,
  *find(moment) {
    const gap = gapOf(moment);
    if (gap === undefined) return;
    const found = new Map<number, Candidate>();
    const look = (source: Finder, weight: number) => {
      for (const { place } of firstOf(source.find(moment))) {
        const fit = fitOf(place, gap, moment);
        if (fit >= LEAST_FIT && !found.has(place))
          found.set(place, { strategy: 'filler', place, score: fit * weight, entry: -1, from: -1, supporters: 0 });
      }
    };
    for (const source of [blend, boughtTogether]) look(source, 1);
    const best = [...found.values()].filter(({ score }) => score >= MERELY_SELLS).sort(byFit);
    yield* best;
    // What merely sells stands behind these, and mostly nobody gets that far.
    look(bestsellers, MERELY_SELLS);
    const seen = new Set(best);
    yield* [...found.values()].filter((candidate) => !seen.has(candidate)).sort(byFit);
  },
  prove: ({ place }, moment) => {
    const gap = gapOf(moment)!;
    const { offer, missingMinor } = gap;
    const overMinor = moment.facts.at(place).priceMinor! - missingMinor;
    return {
      evidence: { kind: 'filler', offerId: offer.id, fromMinor: offer.fromMinor, missingMinor, overMinor },
      // What a price adds up to is no relation that was found.
      confidence: 1,
      reason: moment.reasons.filler(wordsOf(gap, moment.request.locale)),
    };
  },
  silence: () => SILENCES.noGap,
};

const byFit = (a: Candidate, b: Candidate): number => b.score - a.score || a.place - b.place;

/** The nearest reward that the cart has not reached; a coupon for another day is none to buy for. */
function gapOf({ rewards }: Moment): RewardNow | undefined {
  return rewards().find(({ missingMinor, offer }) => missingMinor > 0 && offer.kind !== 'next_order_coupon');
}

function* firstOf(candidates: Iterable<Candidate>): Generator<Candidate, void, void> {
  let left = LOOKED_AT;
  for (const candidate of candidates) {
    if (left-- === 0) return;
    yield candidate;
  }
}

/** Missing amount / price: 1 where a piece fills the gap exactly, 0 where it does not fill it. */
function fitOf(place: number, { missingMinor, currency, gift }: RewardNow, { facts }: Moment): number {
  const product = facts.at(place);
  if (product.priceMinor === undefined || product.currency !== currency || product.id === gift?.id) return 0;
  return product.priceMinor < missingMinor ? 0 : missingMinor / product.priceMinor;
}
