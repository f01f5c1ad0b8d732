import type { DecisionRequest, ShopConfig } from '../domain/index.ts';
import type { Context } from './context.ts';
import { beginMemory, type Decider, openDecider } from './serving/decider.ts';
import { type Explanation, explanationOf, timed } from './explaining/explanation.ts';

/** What is to be tried out. */
export interface PreviewInput {
  readonly request: DecisionRequest;
  /** The moment, in milliseconds since 1970; now unless said. */
  readonly at?: number | undefined;
  /** A draft to decide by, instead of the configuration in force. */
  readonly config?: ShopConfig | undefined;
}

/**
 * What would be offered at a moment, and why. Asked again it answers the same as long as nothing is learned, sent or configured anew, and
 * it leaves no trace: nothing is kept, counted or learned from.
 */
export async function previewDecision(context: Context, input: PreviewInput, open?: Decider): Promise<Explanation> {
  const decider = open ?? (await openRemembering(context));
  const { request, at, config } = input;
  const { result, tookMs } = timed(() => decider.preview(request, { at, config }));
  return explanationOf(result, { request, configId: result.configId, tookMs });
}

async function openRemembering(context: Context): Promise<Decider> {
  const decider = await openDecider(context);
  await beginMemory(decider);
  return decider;
}
