export { pairedDifference } from './paired-difference.ts';
export { meanOf, rankingQuality } from './ranking-quality.ts';
export type { Mean, QualityAt, RankedCase } from './ranking-quality.ts';
export { headOf, rankingReach } from './ranking-reach.ts';
export type { Reach } from './ranking-reach.ts';
export { quantiles } from './quantiles.ts';
export type { Quantiles } from './quantiles.ts';
export { comparePolicies, policyOutcome } from './policy-outcome.ts';
export type { PolicyComparison, PolicyOutcome, ShopperColumns } from './policy-outcome.ts';
