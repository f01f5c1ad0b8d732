import type { Decision, DecisionRequest, Offer } from '../domain/index.ts';
import { makeDecision } from './make-decision.ts';
import type { Serving } from './serving/serving.ts';

/** What a fragment of a page shows. */
export interface ShownFragment {
  readonly decision: Decision;
  /** Nothing in it is for one shopper or for this moment alone, so that a copy may be kept and shown to others. */
  readonly lasting: boolean;
}

/** Decides what a fragment of a page shows, and says whether others may be shown the same for a while. */
export function showFragment(serving: Serving, request: DecisionRequest): ShownFragment {
  const decision = makeDecision(serving, request);
  return { decision, lasting: isForAnybody(request) && !decision.offers.some(isOfThisMoment) };
}

function isForAnybody({ shopper, cart, viewed, onPage }: DecisionRequest): boolean {
  return shopper === undefined && cart.length === 0 && viewed === undefined && onPage === undefined;
}

/** Claims that stop being true by themselves. */
const PASSING: ReadonlySet<string> = new Set(['only_left', 'ends_at']);

/** A signed price can be used once, and few pieces may be none in a minute. */
function isOfThisMoment({ deal, claims = [] }: Offer): boolean {
  return deal !== undefined || claims.some(({ kind }) => PASSING.has(kind));
}
