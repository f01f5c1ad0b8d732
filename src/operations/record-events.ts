import type { OfferEvent } from '../domain/index.ts';
import type { Serving } from './serving/serving.ts';

/** What became of a batch of events. */
export interface Recorded {
  readonly stored: number;
  /** Known already, from this batch or from long ago. */
  readonly duplicates: number;
}

/** What a shopper did that counts at the next decision. */
const REMEMBERED: ReadonlySet<string> = new Set<OfferEvent['kind']>(['declined', 'bought']);

/**
 * Appends what shoppers did. It is on disk when this returns, and what was declined is not offered again; sending the same batch twice stores
 * it once. `claimed`: a browser reports it, and the customers that it names are its word alone.
 */
export async function recordEvents(
  { context, decider, log }: Pick<Serving, 'context' | 'decider' | 'log'>,
  events: readonly OfferEvent[],
  { claimed = false }: { claimed?: boolean } = {},
): Promise<Recorded> {
  const remembered = events.filter(({ kind }) => REMEMBERED.has(kind));
  // What was declined is told by the decision that offered it, which may be waiting still.
  if (remembered.length > 0) await log.flush();
  const stored = await context.store.events.append(events, { claimed });
  if (remembered.length > 0) await decider.memory.told(remembered.map(({ id }) => id));
  return { stored, duplicates: events.length - stored };
}
