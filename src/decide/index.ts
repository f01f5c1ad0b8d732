export { bundlesOf } from './bundles.ts';
export { decide } from './decide.ts';
export type { Decided } from './decide.ts';
export type { LiveFacts } from './facts.ts';
export { PLACEMENTS } from './placements.ts';
export { rankProducts, SCORERS } from './rank-products.ts';
export type { Scorer } from './rank-products.ts';
export { relationsOf } from './relations.ts';
export { typedRelationsOf } from './typed-relations.ts';
