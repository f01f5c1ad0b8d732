import type { Dropped, ProductId, Strategy } from '../domain/index.ts';
import type { Moment } from './moment.ts';
import type { PlacementPlan } from './placements.ts';
import { FINDERS } from './strategies/index.ts';
import { SILENCES } from './silences.ts';

/** What is known when nothing is offered. */
export interface SilenceInput {
  moment: Moment;
  plan: PlacementPlan;
  about: readonly ProductId[];
  dropped: readonly Dropped[];
}

/** What finds offers without a product of the request. */
const ABOUT_SHOPPERS: ReadonlySet<Strategy> = new Set(['viewed_next', 'buy_again', 'next_basket']);

/** Why nothing is worth offering, in one sentence that says what could be done where something can be. */
export function whySilent({ moment, plan, about, dropped }: SilenceInput): string {
  if (moment.snapshot.size === 0) return SILENCES.emptyShop;
  if (dropped.length > 0) return SILENCES.allDropped(countByWhy(dropped));
  const asked = plan.strategies
    .map((strategy) => FINDERS[strategy])
    .filter(({ id, worthAsking }) => moment.request.strategy === id || (worthAsking?.(moment) ?? true));
  const first = asked.find(({ weak }) => !weak);
  const last = asked.findLast(({ weak }) => weak);
  if (last !== undefined && (first === undefined || about.length === 0)) return last.silence(moment);
  if (first && ABOUT_SHOPPERS.has(first.id)) return first.silence(moment);
  if (first === undefined || about.length === 0) return whyNothing(moment, plan);
  if (moment.focus.length > 0) return first.silence(moment);
  // By id, because the order of a cart's lines shows in nothing but `for`.
  const named = about.toSorted();
  const unknown = named.filter((id) => moment.facts.newer(id) === undefined);
  return unknown.length > 0 ? SILENCES.unknown(unknown) : SILENCES.newSince(named);
}

/** Nothing was asked about, or only a customer whom the shop does not know. */
function whyNothing({ request: { placement, shopper } }: Moment, { strategies }: PlacementPlan): string {
  if (strategies.includes('buy_again') && shopper?.customerId !== undefined && !shopper.claimed)
    return SILENCES.customerUnknown;
  return placement === 'cart' ? SILENCES.emptyCart : SILENCES.nothingAsked;
}

function countByWhy(dropped: readonly Dropped[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { why } of dropped) counts.set(why, (counts.get(why) ?? 0) + 1);
  return counts;
}
