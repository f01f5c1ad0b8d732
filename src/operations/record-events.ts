import type { OfferEvent } from '../domain/index.ts';
import type { Context } from './context.ts';

/** What became of a batch of events. */
export interface Recorded {
  readonly stored: number;
  /** Known already, from this batch or from long ago. */
  readonly duplicates: number;
}

/** Appends what shoppers did. It is on disk when this returns; sending the same batch twice stores it once. */
export async function recordEvents(context: Context, events: readonly OfferEvent[]): Promise<Recorded> {
  const stored = await context.store.events.append(events);
  return { stored, duplicates: events.length - stored };
}
