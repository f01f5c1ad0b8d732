import type { Decision, DecisionRequest } from '../domain/index.ts';
import type { Serving } from './serving/serving.ts';

/** Decides what to offer, signs what a shopper may use of it, and keeps the decision so that it can be explained and measured. */
export function makeDecision({ decider, log, signer }: Serving, request: DecisionRequest): Decision {
  const decided = decider.decide(request);
  log.add(request, decided);
  decider.memory.decided(request, decided.decision);
  return signer.sign(decided.decision, request, decider.config.current().config);
}
