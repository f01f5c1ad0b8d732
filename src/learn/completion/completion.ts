import type { BlendWeights, CartCompletion, History } from '../../domain/index.ts';
import { pairs } from '../pairs.ts';
import { purchases } from '../purchases.ts';
import { casesOf } from './cases.ts';
import { fitBlend } from './fit-blend.ts';
import { holdOut } from './hold-out.ts';
import { ordersWhere } from './orders-where.ts';
import { learnTables, type TablesOptions } from './tables.ts';

/** How to learn basket completion. */
export interface CompletionOptions extends TablesOptions {
  readonly seed: number;
}

/** Orders before the slice that the fit of the blend learns from, and orders of the slice that become cases, at most. */
const REHEARSAL_ORDERS = 100_000;
const CASE_ORDERS = 800;

/**
 * Learns all scorers of basket completion and their blend. Some orders are first held back (`holdOut`): scorers
 * that know nothing of them are judged by them, which gives the weights; then the scorers learn from everything.
 */
export function learnCompletion(history: History, options: CompletionOptions): CartCompletion {
  const blend = rehearse(history, options);
  const { ridge, walk, baskets, alikePairs, popularity } = learnTables(history, options);
  return { ridge, walk, baskets, alikePairs, popularity, blend };
}

function rehearse(history: History, { catalogue, seed, similar, startThread }: CompletionOptions): BlendWeights {
  const held = holdOut(history);
  const before = ordersWhere(history, keptOf(history.orders.count, held));
  const known = new Uint8Array(history.products.length);
  for (const product of before.lines.product) known[product] = 1;
  const asOf = before.orders.at[before.orders.count - 1] ?? 0;
  const together = pairs(before, { catalogue, asOf });
  const tables = learnTables(before, { catalogue, asOf, pairs: together, similar, startThread });
  const cases = casesOf(history, { held, seed, most: CASE_ORDERS, known });
  return fitBlend(tables, { cases, customerIds: history.customerIds, bought: purchases(before) });
}

/** 1 for the orders that the rehearsal learns from: the last `REHEARSAL_ORDERS` that are not held back. */
function keptOf(count: number, held: Uint32Array): Uint8Array {
  const kept = new Uint8Array(count).fill(1);
  for (const o of held) kept[o] = 0;
  for (let o = count - 1, room = REHEARSAL_ORDERS; o >= 0; o--) if (kept[o] === 1 && room-- <= 0) kept[o] = 0;
  return kept;
}
