import type { ChosenTechnique, DecisionId, ProductId } from '../../domain/index.ts';
import type { Impression } from './impression.ts';

/** What happened to one offer; several of one kind count as one. */
export interface Happened {
  readonly productId: ProductId;
  /** `ordered`: it stands in an order that names the decision. */
  readonly kind: 'shown' | 'added' | 'bought' | 'declined' | 'ordered';
}

/** A decision whose offers were shown. */
export interface ShownDecision {
  readonly id: DecisionId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly shown: ChosenTechnique['shown'];
}

/**
 * The impressions of a decision: one for each offer that something happened to, shown or answered, however often and in whatever
 * order word of it came. What happened to products that the decision did not offer is passed over.
 */
export function impressionsOf({ id, at, shown }: ShownDecision, happened: readonly Happened[]): Impression[] {
  return shown.flatMap(({ productId, rows, lean }, position): Impression[] => {
    const kinds = new Set(happened.filter((each) => each.productId === productId).map(({ kind }) => kind));
    if (kinds.size === 0) return [];
    const accepted = kinds.has('added') || kinds.has('bought') || kinds.has('ordered');
    return [{ decisionId: id, at, position, rows, lean, accepted, declined: kinds.has('declined') && !accepted }];
  });
}
