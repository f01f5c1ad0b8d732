export { learn } from './learn.ts';
export type { LearnOptions } from './learn.ts';
export { helpRidge } from './ridge/help-ridge.ts';
export type { RidgeJob } from './ridge/ridge-job.ts';
export { fitSessions } from './sessions/fit-sessions.ts';
export { sessionTables } from './sessions/session-tables.ts';
export { nextBasket } from './next-basket/next-basket.ts';
export type { Impression } from './technique/impression.ts';
export { TechniqueLearner } from './technique/technique-learner.ts';
