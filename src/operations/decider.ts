import { randomFillSync } from 'node:crypto';
import { decide, type Decided } from '../decide/index.ts';
import type { DecisionId, DecisionRequest, Snapshot } from '../domain/index.ts';
import { sortableId } from '../lib/index.ts';
import type { Context } from './context.ts';
import { openCurrentSnapshot, type OpenSnapshot } from './current-snapshot.ts';
import { liveCustomers, type LiveCustomers } from './live-customers.ts';
import { livePasts, type LivePasts } from './live-pasts.ts';
import { liveProducts, type LiveProducts } from './live-products.ts';
import { liveViews, type LiveViews } from './live-views.ts';

/** Decides from memory: one snapshot at a time, swapped in one step while requests run. */
export interface Decider {
  decide(request: DecisionRequest): Decided;
  /** The snapshot in use, where there is one. */
  current(): OpenSnapshot | undefined;
  readonly live: LiveProducts;
  readonly views: LiveViews;
  readonly customers: LiveCustomers;
  readonly pasts: LivePasts;
  /** Opens the current snapshot, if it is another one than that in use. */
  reload(): Promise<void>;
}

/** Opens a decider on the current snapshot, if anything has been learned. */
export async function openDecider(context: Context): Promise<Decider> {
  const live = liveProducts(context);
  const views = liveViews(context);
  const customers = liveCustomers(context);
  const pasts = livePasts(context);
  let open: OpenSnapshot | undefined;
  const decider: Decider = {
    live,
    views,
    customers,
    pasts,
    current: () => open,
    decide: (request) => decide(inputOf(context, request, { snapshot: open?.snapshot, live, views, customers, pasts })),
    async reload() {
      const next = await openCurrentSnapshot(context);
      if (next && next.snapshot.id === open?.snapshot.id) return;
      await live.restart(next?.record.readAt ?? new Date(0), next?.snapshot);
      await customers.restart(next?.record.readAt ?? new Date(0), next?.snapshot);
      await pasts.restart();
      open = next;
      views.restart(next?.snapshot);
    },
  };
  await decider.reload();
  return decider;
}

function inputOf(
  context: Context,
  request: DecisionRequest,
  {
    snapshot,
    live,
    views,
    customers,
    pasts,
  }: Pick<Decider, 'live' | 'views' | 'customers' | 'pasts'> & { snapshot: Snapshot | undefined },
) {
  const at = context.now();
  return {
    snapshot,
    live: live.find,
    foretell: views.foretell(),
    newerCustomer: customers.find,
    past: pasts.find,
    request,
    id: newDecisionId(at),
    at,
  };
}

const CHANCE_BYTES = 10;
const chance = new Uint8Array(CHANCE_BYTES * 512);
let used = chance.length;

/** Chance is drawn for many ids at once: one call to the system costs more than the rest of an id. */
function newDecisionId(at: number): DecisionId {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  const id = `dec_${sortableId(at, chance.subarray(used, used + CHANCE_BYTES))}`;
  used += CHANCE_BYTES;
  return id;
}
