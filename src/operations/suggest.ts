import type { DecisionRequest, Offer, Placement, ProductId } from '../domain/index.ts';
import type { Context } from './context.ts';
import { type Made, openDecider } from './serving/decider.ts';

/** What would be offered, as people and programs read it. Without offers, `silence` says why. */
export interface Suggestion {
  readonly for: readonly ProductId[];
  readonly placement: Placement;
  readonly offers: readonly Offer[];
  readonly silence?: string;
}

/** What would be offered for this request right now. Asking leaves no trace: no decision is kept, nothing is measured. */
export async function suggest(context: Context, request: DecisionRequest): Promise<Suggestion> {
  const decider = await openDecider(context);
  return suggestionOf(decider.decide(request));
}

/** The part of a decision that answers the question, as if nobody were held out. */
export function suggestionOf({ decision, withheld }: Made): Suggestion {
  const { for: about, placement, offers, silence } = decision;
  if (withheld !== undefined) return { for: about, placement, offers: withheld };
  return { for: about, placement, offers, ...(silence !== undefined && { silence }) };
}
