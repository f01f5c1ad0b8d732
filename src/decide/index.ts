export { decide } from './decide.ts';
export type { Decided } from './decide.ts';
export type { LiveFacts } from './facts.ts';
export { PLACEMENTS } from './placements.ts';
export { relationsOf } from './relations.ts';
export { typedRelationsOf } from './typed-relations.ts';
