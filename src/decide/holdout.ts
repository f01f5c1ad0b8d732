import type { Assignment } from '../domain/index.ts';
import type { Decided } from './decide.ts';
import { SILENCES } from './silences.ts';

/**
 * A decision as a shopper of this assignment gets it. Who is held out is offered nothing, and what would have been offered is kept aside,
 * for measuring and for the merchant alone.
 */
export function withArm(decided: Decided, arm: Assignment | undefined): Decided {
  if (arm === undefined) return decided;
  if (!arm.holdout) return { ...decided, arm };
  const { rewards: _rewards, ...decision } = decided.decision;
  if (decision.offers.length === 0) return { ...decided, arm, decision };
  return {
    ...decided,
    arm,
    withheld: decision.offers,
    decision: { ...decision, offers: [], silence: SILENCES.heldOut },
  };
}
