import type { ClaimType } from './claim-type.ts';

/** What customers gave it, always with how many they were. */
export const rating: ClaimType = {
  kind: 'rating',
  claim: ({ product: { rating: given }, moment: { config }, words }) => {
    const { leastAverage, leastCount } = config.claims.rating;
    if (given === undefined || given.average < leastAverage || given.count < leastCount) return undefined;
    const { average, count } = given;
    // Cut and not rounded: 4.96 is not 5.0.
    const text = words.say('claim.rating', { average: words.grade(Math.floor(average * 10 + 1e-9) / 10), count });
    return { kind: 'rating', text, evidence: { average, count } };
  },
};
