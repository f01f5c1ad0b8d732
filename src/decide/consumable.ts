import { EVIDENCE_CLASSES, INTERVAL_BINS, selects } from '../domain/index.ts';
import type { Moment } from './moment.ts';

/** At most this part of those who bought a consumable once never buy it again. */
const MOST_NEVER_AGAIN = 2 / 3;

/**
 * Whether a product is bought again and again: the merchant says so, or the shop has seen enough purchases of it to know its own interval,
 * and a third of those who bought it once buy it again.
 */
export function isConsumable(place: number, { snapshot, facts, config }: Moment): boolean {
  const { consumables } = config.restraint;
  if (consumables !== undefined && selects(consumables, facts.at(place))) return true;
  const intervals = snapshot.nextBasket?.intervals;
  const curve = intervals?.curve[place] ?? 0;
  if (intervals === undefined || curve === 0) return false;
  return intervals.left[curve * EVIDENCE_CLASSES * INTERVAL_BINS + INTERVAL_BINS - 1]! <= MOST_NEVER_AGAIN;
}
