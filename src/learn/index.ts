export { learn } from './learn.ts';
export { helpRidge } from './ridge/help-ridge.ts';
export type { RidgeJob } from './ridge/ridge-job.ts';
export { NEXT_BASKET_SCORERS } from './next-basket/next-basket-scorer.ts';
export { learnNextBasket, NextBasketPredictor } from './next-basket/next-basket.ts';
export type { NextBasketModel } from './next-basket/next-basket.ts';
export type { Histories } from './next-basket/histories.ts';
export { fitSessions } from './sessions/fit-sessions.ts';
