import { type Offer, type Placement, type Product, type Technique, techniqueOf } from '../../domain/index.ts';
import { type OfferTraits, techniqueFeatures } from '../../scoring/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Moment } from '../moment.ts';
import { proofOf } from '../offer.ts';
import { dealOn } from '../pricing/deal-on.ts';
import { costOfReaching } from '../pricing/rewards.ts';
import { marksOf } from './product-marks.ts';
import { type Replaced, replacedBy } from './replaces.ts';

/** How much surer an offer of full confidence is beside one of none, in log-odds. */
const SURER = 1.6;
/** How much a product that is dearer by a factor e than what is usually paid is bought less, in log-odds. */
const DEARER = 0.8;
const LEAST_LEAN = -2.5;
const MOST_LEAN = 1.5;

/** A candidate with what it is told apart by and what is at stake; amounts in minor units of its currency. */
export interface Prospect {
  readonly candidate: Candidate;
  readonly technique: Technique;
  /** Hash of its id. */
  readonly product: number;
  readonly rows: readonly number[];
  readonly lean: number;
  readonly marginMinor: number;
  readonly marginAssumed: boolean;
  readonly replacesMinor: number;
  /** What the deal beside it takes off, and what the shop gives away for rewards that the cart reaches with it. */
  readonly discountMinor: number;
  readonly anywayRate: number;
  /** What is usually paid for a product in its currency: amounts over it can be compared between currencies. */
  readonly usualMinor: number;
  /** By how much the merchant's rules multiply what it is worth. */
  readonly boost: number;
}

/** Looks at a candidate that the rules have let pass, `rank` being its position among those of its strategy. */
export function prospectOf(candidate: Candidate, rank: number, moment: Moment): Prospect {
  const { facts, merchant } = moment;
  const { place, strategy } = candidate;
  const product = facts.at(place);
  const technique = techniqueOf(strategy);
  const replaced = replacedBy(candidate, moment);
  const priceMinor = product.priceMinor ?? 0;
  const usualMinor = Math.max(1, marksOf(moment.snapshot).usualMinor(product.currency ?? '') ?? priceMinor);
  const offMinor = dealOn(product, moment)?.savedMinor ?? 0;
  const discountMinor = offMinor + costOfReaching(priceMinor, moment);
  const paysMinor = priceMinor - offMinor - (technique === 'upsell' ? (facts.at(candidate.from).priceMinor ?? 0) : 0);
  const { evidence, confidence } = proofOf(candidate, moment);
  const priceRatio = paysMinor / usualMinor;
  const ownPriceRatio = paysMinor / (inHandMinor(product, moment) ?? Infinity);
  return {
    candidate,
    technique,
    product: marksOf(moment.snapshot).product(place),
    rows: techniqueFeatures({
      ...traitsOf(candidate, moment),
      technique,
      strategy,
      evidence: evidence.kind,
      confidence,
      rank,
      priceRatio,
      ownPriceRatio,
    }),
    lean: leanOf(confidence, priceRatio),
    ...marginOf(product, moment),
    replacesMinor: replaced === undefined ? 0 : replacesMinor(replaced, moment),
    discountMinor,
    anywayRate: anywayRate(evidence, moment.request.placement),
    usualMinor,
    boost: merchant.hasRules() ? merchant.boost(place) : 1,
  };
}

/** What is not earned because of it. */
function replacesMinor({ place, rate }: Replaced, moment: Moment): number {
  return Math.round(marginOf(moment.facts.at(place), moment).marginMinor * rate);
}

type OfMoment = 'placement' | 'product' | 'category' | 'about' | 'aboutCategory' | 'returning' | 'country';

/** What is told apart by the product, the request and the shopper alone. */
function traitsOf({ place, from }: Candidate, moment: Moment): Pick<OfferTraits, OfMoment> {
  const { request, focus, customer, snapshot } = moment;
  const marks = marksOf(snapshot);
  const about = from >= 0 ? from : (focus[0] ?? -1);
  return {
    placement: request.placement,
    product: marks.product(place),
    category: marks.category(place),
    about: about < 0 ? 0 : marks.product(about),
    aboutCategory: about < 0 ? 0 : marks.category(about),
    returning: request.shopper?.customerId === undefined || request.shopper.claimed ? undefined : customer >= 0,
    country: request.country,
  };
}

/** Log-odds that an offer has from what it is: the surer and the cheaper, the likelier. Four decimals, for the record. */
function leanOf(confidence: number, priceRatio: number): number {
  const lean = SURER * (confidence - 0.5) - DEARER * Math.log(Math.max(0.01, priceRatio));
  return Math.round(Math.min(MOST_LEAN, Math.max(LEAST_LEAN, lean)) * 10_000) / 10_000;
}

/** Price less cost; where the cost is unknown, the share of the price that the configuration assumes. */
function marginOf(
  { priceMinor = 0, costMinor }: Product,
  { config }: Moment,
): Pick<Prospect, 'marginMinor' | 'marginAssumed'> {
  return costMinor === undefined
    ? { marginMinor: Math.round(priceMinor * config.technique.assumedMarginRate), marginAssumed: true }
    : { marginMinor: priceMinor - costMinor, marginAssumed: false };
}

/** How much of what is usually bought together is still found without us: most while one looks around, nothing once it is paid. */
const STILL_FOUND: Readonly<Partial<Record<Placement, number>>> = {
  product_page: 0.5,
  category_page: 0.5,
  search: 0.5,
  add_to_cart: 0.4,
  cart: 0.25,
  checkout: 0.1,
};

/** The chance that the product is bought without an offer, as far as its evidence says. */
function anywayRate(evidence: Offer['evidence'], placement: Placement): number {
  if (evidence.kind === 'buy_again') return evidence.chance;
  return evidence.kind === 'bought_together' ? evidence.shareRate * (STILL_FOUND[placement] ?? 0) : 0;
}

/** What the products at hand cost in the middle, or else what was viewed; undefined where nothing is comparable. */
function inHandMinor({ currency }: Product, { facts, focus, viewed }: Moment): number | undefined {
  const places = focus.length > 0 ? focus : viewed;
  let sum = 0;
  let count = 0;
  for (const place of places.slice(0, 10)) {
    const { priceMinor, currency: other } = facts.at(place);
    if (priceMinor === undefined || other !== currency) continue;
    sum += priceMinor;
    count++;
  }
  return count === 0 || sum === 0 ? undefined : sum / count;
}
