import { incompatible } from '../compatibility/incompatible.ts';
import { barred } from '../merchant/barred.ts';
import { boughtLately, boughtSinceDue } from './bought-lately.ts';
import { notOfferable, otherCurrency, soldOut } from './for-sale.ts';
import { marginFloor } from './margin-floor.ts';
import { onPage } from './on-page.ts';
import { refused, techniqueRests } from './refused.ts';
import type { Rule } from './rule.ts';
import { otherTechnique } from './technique.ts';
import { alreadyViewed, inCart, itself, ownVariant, variantOffered } from './there-already.ts';
import { notDearer, outdated, tooDear } from './upgrades.ts';
import { beyondMeans } from './usual-means.ts';

export { wordsOf } from './rule.ts';
export type { Rule } from './rule.ts';

/** What never is offered, in the order in which it is looked at: what needs no product facts comes first. */
export const RULES: readonly Rule[] = [
  itself,
  inCart,
  onPage,
  alreadyViewed,
  otherTechnique,
  refused,
  techniqueRests,
  notOfferable,
  incompatible,
  soldOut,
  otherCurrency,
  ownVariant,
  boughtSinceDue,
  boughtLately,
  notDearer,
  tooDear,
  outdated,
  barred,
  marginFloor,
  beyondMeans,
  variantOffered,
];
