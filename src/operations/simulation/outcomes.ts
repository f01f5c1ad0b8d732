import type { Decided } from '../../decide/index.ts';
import type { ShopperStep } from '../../domain/index.ts';
import { type Impression, TechniqueLearner } from '../../learn/index.ts';
import { FRESH_MODEL, type TechniqueModel } from '../../scoring/index.ts';

/** What became of one decision so far, by product. */
interface Outcome {
  readonly decided: Decided;
  readonly at: number;
  readonly shown: Set<string>;
  readonly accepted: Set<string>;
  readonly declined: Set<string>;
}

/** What is learned from at once has come to rest for at least so long. */
const FOLD_MS = 6 * 3_600_000;

/** Decisions and what became of them, folded into a model a few times a day, as a server folds what events tell it. */
export class Outcomes {
  readonly #learner = new TechniqueLearner();
  readonly #open = new Map<string, Outcome>();
  #model: TechniqueModel = FRESH_MODEL;
  #foldedAt = -Infinity;

  /** The model that decides at an instant. */
  modelAt(at: number): TechniqueModel {
    if (at - this.#foldedAt >= FOLD_MS) this.#fold(at);
    return this.#model;
  }

  /** Keeps a decision until it is known what became of it. */
  keep(decided: Decided, at: number): void {
    if (decided.decision.offers.length === 0) return;
    const outcome = { decided, at, shown: new Set<string>(), accepted: new Set<string>(), declined: new Set<string>() };
    this.#open.set(decided.decision.id, outcome);
  }

  /** Is told what somebody did with an offer. */
  tell({ decision, productId, did }: Extract<ShopperStep, { kind: 'react' }>): void {
    const outcome = this.#open.get(decision.id);
    if (did === 'shown') outcome?.shown.add(productId);
    if (did === 'added' || did === 'bought') outcome?.accepted.add(productId);
    if (did === 'declined') outcome?.declined.add(productId);
  }

  #fold(at: number): void {
    const ripe = [...this.#open].filter(([, outcome]) => outcome.at <= at - FOLD_MS / 2);
    for (const [id] of ripe) this.#open.delete(id);
    this.#learner.take(ripe.flatMap(([, outcome]) => impressionsOf(outcome)));
    this.#model = this.#learner.model();
    this.#foldedAt = at;
  }
}

/** One for each offer that came into view. */
function impressionsOf({ decided: { decision, technique }, at, shown, accepted, declined }: Outcome): Impression[] {
  return (technique?.shown ?? []).flatMap(({ productId, rows, lean }, position) =>
    shown.has(productId)
      ? [
          {
            decisionId: decision.id,
            at,
            position,
            rows,
            lean,
            accepted: accepted.has(productId),
            declined: declined.has(productId),
          },
        ]
      : [],
  );
}
