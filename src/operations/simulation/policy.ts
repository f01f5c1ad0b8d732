import { decide } from '../../decide/index.ts';
import type { Decision, DecisionRequest, ShopperStep, Snapshot, Strategy } from '../../domain/index.ts';
import { Outcomes } from './outcomes.ts';

/** What a simulation compares, in the order in which they are told. */
export const POLICY_NAMES = ['silence', 'bestsellers', 'pairs', 'full'] as const;

/** The name of a policy. */
export type PolicyName = (typeof POLICY_NAMES)[number];

/** A way of offering, for one pass over all shoppers. */
export interface Policy {
  /** Answers a page; `turn` numbers the questions of the pass. */
  decide(request: DecisionRequest, moment: { readonly at: number; readonly turn: number }): Decision | undefined;
  /** Is told what the shopper at a place did, and what they ordered. */
  learn(step: Exclude<ShopperStep, { kind: 'ask' }>, shopper: number): void;
}

/** A policy as it is at the beginning of a pass. */
export function policyOf(name: PolicyName, snapshot: Snapshot): Policy {
  switch (name) {
    case 'silence':
      return { decide: () => undefined, learn: () => undefined };
    case 'bestsellers':
      return oneStrategy(snapshot, 'bestsellers');
    case 'pairs':
      return oneStrategy(snapshot, 'bought_together');
    case 'full':
      return fullPolicy(snapshot);
  }
}

function oneStrategy(snapshot: Snapshot, strategy: Strategy): Policy {
  return {
    decide: (request, { at, turn }) =>
      decide({ snapshot, request: { ...request, strategy }, id: decisionId(turn), at }).decision,
    learn: () => undefined,
  };
}

/** What the server does by default: it learns what is worth showing from what becomes of it. */
function fullPolicy(snapshot: Snapshot): Policy {
  const outcomes = new Outcomes();
  return {
    decide(request, { at, turn }) {
      const decided = decide({ snapshot, policy: outcomes.modelAt(at), request, id: decisionId(turn), at });
      outcomes.keep(decided, at);
      return decided.decision;
    },
    learn(step) {
      if (step.kind === 'react') outcomes.tell(step);
    },
  };
}

const ID_DIGITS = 26;

function decisionId(turn: number): string {
  return `dec_${String(turn).padStart(ID_DIGITS, '0')}`;
}
