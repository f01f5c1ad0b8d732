import { barred } from '../merchant/barred.ts';
import { notOfferable, otherCurrency, soldOut } from './for-sale.ts';
import type { Rule } from './rule.ts';
import { otherTechnique } from './technique.ts';
import { alreadyViewed, inCart, itself, ownVariant, variantOffered } from './there-already.ts';
import { notDearer, outdated, tooDear } from './upgrades.ts';

export { wordsOf } from './rule.ts';
export type { Rule } from './rule.ts';

/** What never is offered, in the order in which it is looked at: what needs no product facts comes first. */
export const RULES: readonly Rule[] = [
  itself,
  inCart,
  alreadyViewed,
  otherTechnique,
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
