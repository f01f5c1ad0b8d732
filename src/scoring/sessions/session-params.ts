import type { SessionParams } from '../../domain/index.ts';

/**
 * Sound for a shop of which nothing is known. Chosen on the last 5% of one shop's training sessions, and flat around the
 * optimum; `chooseSessionParams` changes what another shop's own sessions clearly refute.
 */
export const SESSION_DEFAULTS: SessionParams = {
  window: 12,
  neighbours: 128,
  positionDecay: 2,
  matchDecay: 4,
  lengthPower: 0.5,
  recency: 1,
  forward: 5,
  backward: 3,
  backwardWeight: 0.8,
  votes: 1,
  steps: 0.3,
  twoSteps: 3,
  twoStepDamping: 0.45,
  stepDecay: 3,
  stepBackward: 0.6,
  again: 1,
  back: 3.5,
};
