import type { ToldOfCandidate } from '../../domain/index.ts';
import { rateOf } from '../../scoring/index.ts';
import type { Moment } from '../moment.ts';
import type { Prospect } from './prospect.ts';

/** What a prospect is worth by what the model told of it. */
export interface Valued {
  readonly chance: number;
  /** Gained where it is accepted. */
  readonly gainMinor: number;
  readonly attentionMinor: number;
  readonly valueMinor: number;
}

/** Values a prospect: chance x gain - attention. */
export function valueOf(prospect: Prospect, [odds, , declineRate]: ToldOfCandidate, { config, facts }: Moment): Valued {
  const { marginMinor, replacesMinor, discountMinor, anywayRate: anyway, usualMinor, boost } = prospect;
  const { minor, shareRate, refusalShareRate } = config.technique.attention;
  const { currency } = facts.at(prospect.candidate.place);
  const shownMinor = (currency === undefined ? undefined : minor[currency]) ?? shareRate * usualMinor;
  const attentionMinor = shownMinor + declineRate * refusalShareRate * usualMinor;
  // Who would have bought it anyway gets the discount too.
  const gainMinor = ((marginMinor - replacesMinor) * (1 - anyway) - discountMinor) * boost;
  const chance = rateOf(odds);
  return { chance, gainMinor, attentionMinor, valueMinor: chance * gainMinor - attentionMinor };
}
