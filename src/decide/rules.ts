import type { Product } from '../domain/index.ts';
import type { Candidate } from './candidate.ts';
import type { Moment } from './moment.ts';
import { barred } from './merchant/barred.ts';
import { differencesNow } from './strategies/upgrade.ts';

/** A reason to leave a candidate out. */
export interface Rule {
  readonly id: string;
  /** Shown to merchants verbatim. */
  readonly why: string | ((candidate: Candidate, moment: Moment) => string);
  /** `kept` are the offers chosen so far. */
  readonly bars: (candidate: Candidate, moment: Moment, kept: readonly Candidate[]) => boolean;
}

/** The words of a rule about one candidate. */
export function wordsOf({ why }: Rule, candidate: Candidate, moment: Moment): string {
  return typeof why === 'string' ? why : why(candidate, moment);
}

/** An upgrade may cost so much more than what it would replace. */
const UPGRADE_CAP_RATE = 0.25;

const itself: Rule = {
  id: 'itself',
  why: 'the product itself',
  bars: ({ place }, { itself: own }) => place === own,
};

const inCart: Rule = {
  id: 'in_cart',
  why: 'already in the cart',
  bars: ({ place }, { inCart: cart }) => cart.has(place),
};

const notOfferable: Rule = {
  id: 'not_offerable',
  why: 'not for sale: inactive, or without a price',
  bars: ({ place }, { snapshot, facts }) => {
    if (snapshot.offerable[place] === 0) return true;
    const { active, priceMinor, currency } = facts.at(place);
    return !active || priceMinor === undefined || currency === undefined;
  },
};

const soldOut: Rule = {
  id: 'sold_out',
  why: 'out of stock',
  bars: ({ place }, { facts }) => facts.at(place).stock === 0,
};

const otherCurrency: Rule = {
  id: 'other_currency',
  why: 'priced in another currency',
  bars: ({ place }, { facts, request }) =>
    request.currency !== undefined && facts.at(place).currency !== request.currency,
};

/** By the snapshot or by today's facts: a variant that has just joined the group is one too. */
const ownVariant: Rule = {
  id: 'own_variant',
  why: 'another variant of a product that is there already',
  bars: ({ strategy, place }, { snapshot, facts, groups, groupIds }) => {
    if (strategy === 'upgrade') return false;
    if (groups.has(snapshot.group[place]!)) return true;
    const { groupId } = facts.at(place);
    return groupId !== undefined && groupIds().has(groupId);
  },
};

const notDearer: Rule = {
  id: 'upgrade_not_dearer',
  why: 'no upgrade: not dearer than what it would replace, or not comparable in price',
  bars: ({ strategy, place, from }, { facts }) => {
    if (strategy !== 'upgrade') return false;
    const extra = extraMinor(facts.at(from), facts.at(place));
    return extra === undefined || extra <= 0;
  },
};

const tooDear: Rule = {
  id: 'upgrade_too_dear',
  why: 'more than 25% dearer than what it would replace',
  bars: ({ strategy, place, from }, { facts }) => {
    if (strategy !== 'upgrade') return false;
    const chosen = facts.at(from);
    return (extraMinor(chosen, facts.at(place)) ?? 0) > (chosen.priceMinor ?? 0) * UPGRADE_CAP_RATE;
  },
};

const outdated: Rule = {
  id: 'upgrade_outdated',
  why: 'what was better about it has changed since it was learned',
  bars: (candidate, moment) =>
    candidate.strategy === 'upgrade' &&
    moment.snapshot.differencesAt(candidate.entry).length > 0 &&
    differencesNow(candidate, moment).length === 0,
};

const variantOffered: Rule = {
  id: 'variant_offered',
  why: 'another variant of it is offered',
  bars: ({ place }, { snapshot, facts }, kept) => {
    const group = snapshot.group[place]!;
    const { groupId } = facts.at(place);
    return kept.some(
      (other) =>
        (group >= 0 && snapshot.group[other.place] === group) ||
        (groupId !== undefined && facts.at(other.place).groupId === groupId),
    );
  },
};

/** Going back to what one has just seen needs no offer. */
const alreadyViewed: Rule = {
  id: 'already_viewed',
  why: 'looked at in this session already',
  bars: ({ strategy, place }, { viewed }) => strategy === 'viewed_next' && viewed.includes(place),
};

/** What never is offered, in the order in which it is looked at: what needs no product facts comes first. */
export const RULES: readonly Rule[] = [
  itself,
  inCart,
  alreadyViewed,
  notOfferable,
  soldOut,
  otherCurrency,
  ownVariant,
  notDearer,
  tooDear,
  outdated,
  barred,
  variantOffered,
];

function extraMinor(chosen: Product, better: Product): number | undefined {
  if (chosen.priceMinor === undefined || better.priceMinor === undefined) return undefined;
  return chosen.currency === better.currency ? better.priceMinor - chosen.priceMinor : undefined;
}
