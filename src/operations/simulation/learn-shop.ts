import {
  CLICK_KINDS,
  encodeSnapshot,
  type History,
  historyOfOrders,
  type OfferEvent,
  openSnapshot,
  type SimulatedShop,
  type Snapshot,
} from '../../domain/index.ts';
import { learn } from '../../learn/index.ts';
import { cutSessions } from '../../store/index.ts';
import { withLearningThread } from '../learning/learning-thread.ts';

/** Learns what the shop could know of its own history by the time the simulation begins. Needs no database. */
export function learnShop(shop: SimulatedShop, seed: number): Promise<Snapshot> {
  const history = historyOfOrders(shop);
  const sessions = sessionsOf(shop.views, history.products);
  return withLearningThread((startThread) =>
    openSnapshot(encodeSnapshot(learn({ ...history, sessions }, { seed, startThread }))),
  );
}

/** What visitors looked at, as the store would cut it into sessions. */
function sessionsOf(views: Iterable<OfferEvent>, products: History['products']): History['sessions'] {
  const kinds: ReadonlySet<string> = new Set(CLICK_KINDS);
  const clicks = [...views].filter(({ kind }) => kinds.has(kind));
  const placeOf = new Map(products.map(({ id }, place) => [id, place]));
  const numbers = new Map<string, number>();
  const numberOf = ({ shopper }: OfferEvent) => {
    const name = shopper?.anonymousId ?? shopper?.customerId ?? '';
    return numbers.get(name) ?? (numbers.set(name, numbers.size), numbers.size - 1);
  };
  const at = Float64Array.from(clicks, (click) => Date.parse(click.at) / 1000);
  const sessions = cutSessions({
    shopperHigh: new Int32Array(clicks.length),
    shopperLow: Int32Array.from(clicks, numberOf),
    product: Int32Array.from(clicks, ({ productId }) => placeOf.get(productId) ?? -1),
    at,
  });
  return { ...sessions, readUntil: at.reduce((latest, each) => Math.max(latest, each), 0) };
}
