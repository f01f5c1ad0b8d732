import type { Snapshot } from '../domain/index.ts';
import { type CartRequest, PastReader } from '../scoring/index.ts';

/** What is at hand, by places of the snapshot, and whose it is. */
export interface AtHand {
  /** Ascending, each once. */
  readonly places: readonly number[];
  /** The customer's number in the purchases of the snapshot; -1 for a guest. */
  readonly customer: number;
  /** As if the products at hand had never been ordered; those that never were are always taken so. */
  readonly cold?: boolean | undefined;
}

/** What the scorers of basket completion are asked. The customer's past in it holds until the next one is made. */
export function cartRequestOf(snapshot: Snapshot, { places, customer, cold = false }: AtHand): CartRequest {
  const { purchases, thingCount } = snapshot;
  const isCold = (place: number) => (cold || thingCount[place] === 0 ? 1 : 0);
  return {
    cart: places,
    ...(places.some(isCold) && { cold: places.map(isCold) }),
    ...(customer >= 0 && { past: readerOf(snapshot).read(purchases, customer) }),
  };
}

const readers = new WeakMap<Snapshot, PastReader>();

function readerOf(snapshot: Snapshot): PastReader {
  let reader = readers.get(snapshot);
  if (reader === undefined) {
    reader = new PastReader(snapshot.size);
    readers.set(snapshot, reader);
  }
  return reader;
}
