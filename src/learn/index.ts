export { learn } from './learn.ts';
export type { LearnOptions } from './learn.ts';
