/** How sessions are compared and read. Decays are in clicks; `Infinity` is none. */
export interface SessionParams {
  /** Products of the visitor's session that are looked at: the last distinct ones. */
  readonly window: number;
  /** Neighbour sessions that vote; of equals at the end all do. */
  readonly neighbours: number;
  /** A click b places before the last weighs e^(-b / positionDecay) where sessions are compared. */
  readonly positionDecay: number;
  /** A neighbour whose latest shared click is b places before the last votes with e^(-b / matchDecay). */
  readonly matchDecay: number;
  /** Power of a neighbour's length by which its likeness is divided; 0.5 is the cosine. */
  readonly lengthPower: number;
  /** A session as old as the whole history weighs e^(-recency), for neighbours and steps alike. */
  readonly recency: number;
  /** What a neighbour clicked d places after the shared product weighs e^(-(d - 1) / forward). */
  readonly forward: number;
  /** What it clicked d places before weighs backwardWeight * e^(-(d - 1) / backward). */
  readonly backward: number;
  readonly backwardWeight: number;
  /** Share of the neighbours in the blend; the three are compared with each other. */
  readonly votes: number;
  /** Share of the steps from the session's last products. */
  readonly steps: number;
  /** Share of the steps from what the neighbours found. */
  readonly twoSteps: number;
  /** Power of a product's sessions by which the second step is damped, before its root is taken. */
  readonly twoStepDamping: number;
  /** Steps: a click d places after weighs e^(-(d - 1) / stepDecay), one before stepBackward times that. */
  readonly stepDecay: number;
  readonly stepBackward: number;
  /** Factor on the product that is being looked at: above 0 where visitors click it again at once. */
  readonly again: number;
  /** Factor on products seen earlier in the session, to which visitors come back. */
  readonly back: number;
}

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
