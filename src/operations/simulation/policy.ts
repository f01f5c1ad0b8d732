import { decide } from '../../decide/index.ts';
import {
  type Decision,
  type DecisionRequest,
  ShopConfig,
  type ShopperStep,
  type Snapshot,
  type Strategy,
} from '../../domain/index.ts';
import { Memories } from './memories.ts';
import { Outcomes } from './outcomes.ts';

/** What a simulation compares, in the order in which they are told. */
export const POLICY_NAMES = ['silence', 'bestsellers', 'pairs', 'full'] as const;

/** The name of a policy. */
export type PolicyName = (typeof POLICY_NAMES)[number];

/** When a page is opened, and by whom. */
export interface Asking {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Number of the question in the pass. */
  readonly turn: number;
  /** Place of the shopper. */
  readonly shopper: number;
}

/** A way of offering, for one pass over all shoppers. */
export interface Policy {
  decide(request: DecisionRequest, moment: Asking): Decision | undefined;
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

/** As by default, but for the holdout: what it is there for is known of these shoppers from the policy of silence. */
const CONFIG = ShopConfig.parse({ holdout: { rate: 0 } });

function oneStrategy(snapshot: Snapshot, strategy: Strategy): Policy {
  return {
    decide: (request, { at, turn }) =>
      decide({ snapshot, config: CONFIG, request: { ...request, strategy }, id: decisionId(turn), at }).decision,
    learn: () => undefined,
  };
}

/** What the server does by default: it remembers each shopper, and learns what is worth showing from what becomes of it. */
function fullPolicy(snapshot: Snapshot): Policy {
  const outcomes = new Outcomes();
  const memories = new Memories();
  return {
    decide(request, { at, turn, shopper }) {
      const policy = outcomes.modelAt(at);
      const memory = memories.of(shopper);
      const decided = decide({ snapshot, config: CONFIG, policy, memory, request, id: decisionId(turn), at });
      outcomes.keep(decided, at);
      return decided.decision;
    },
    learn(step, shopper) {
      memories.tell(step, shopper);
      if (step.kind === 'react') outcomes.tell(step);
    },
  };
}

const ID_DIGITS = 26;

function decisionId(turn: number): string {
  return `dec_${String(turn).padStart(ID_DIGITS, '0')}`;
}
