import type { Decision, DecisionRequest } from '../domain/index.ts';
import type { Serving } from './serving.ts';

/** Decides what to offer, and keeps the decision so that it can be explained and measured. */
export function makeDecision({ decider, log }: Serving, request: DecisionRequest): Decision {
  const decided = decider.decide(request);
  log.add(request, decided);
  return decided.decision;
}
