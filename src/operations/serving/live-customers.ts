import type { Customer, CustomerId, Snapshot } from '../../domain/index.ts';
import { findId } from '../../lib/index.ts';
import type { Context } from '../context.ts';

/** What the shop told of customers since the snapshot was learned, in memory, so that deciding never asks the database. */
export interface LiveCustomers {
  find(id: CustomerId): Customer | undefined;
  /** Everybody of whom something newer was told. */
  all(): Iterable<Customer>;
  /** Reads again who changed since the instant, and gives the step that takes it over; without a snapshot nobody is asked for. */
  readAnew(since: Date, snapshot: Snapshot | undefined): Promise<() => void>;
  /** Fetches what has changed since the last look. */
  refresh(): Promise<void>;
}

/** A row carries the instant at which its transaction began, and may appear later than others that began after it. */
const OVERLAP_MS = 60_000;
const AT_ONCE = 10_000;
/** What is new of more customers than these waits for the next learning, so that memory stays bounded. */
const MOST = 200_000;

/** What is known since a snapshot was learned. */
interface Since {
  readonly snapshot: Snapshot;
  readonly newer: Map<CustomerId, Customer>;
  readAt: number;
  full: boolean;
}

/** Live customers of a context's store. */
export function liveCustomers(context: Context): LiveCustomers {
  let current: Since | undefined;
  const read = async (since: Since): Promise<void> => {
    let after = { at: new Date(since.readAt - OVERLAP_MS).toISOString(), number: 0 };
    for (let more = true; more;) {
      const { customers, upTo } = await context.store.customers.changedSince(after, AT_ONCE);
      takeIn(since, customers, context.warn);
      after = upTo;
      more = customers.length === AT_ONCE;
    }
    since.readAt = Math.max(since.readAt, Date.parse(after.at));
  };
  return {
    find: (id) => current?.newer.get(id),
    all: () => current?.newer.values() ?? [],
    async readAnew(since, snapshot) {
      const next = snapshot && {
        snapshot,
        newer: new Map<CustomerId, Customer>(),
        readAt: since.getTime(),
        full: false,
      };
      if (next) await read(next);
      return () => (current = next);
    },
    async refresh() {
      if (current) await read(current);
    },
  };
}

function takeIn(since: Since, customers: readonly Customer[], warn: Context['warn']): void {
  const { newer } = since;
  for (const customer of customers)
    if (newer.size < MOST || newer.has(customer.id) || withdrew(since.snapshot, customer))
      newer.set(customer.id, customer);
  if (newer.size < MOST || since.full) return;
  since.full = true;
  warn(
    `More than ${MOST.toLocaleString('en')} customers changed since the last learning: what is new of the rest counts after \`cartwright learn\`.`,
  );
}

/** A consent that is withdrawn counts at once, whatever else waits. */
function withdrew({ shoppers }: Snapshot, { id, profilingConsent }: Customer): boolean {
  return profilingConsent === undefined && !Number.isNaN(shoppers.agreedAt[findId(shoppers.ids, id)] ?? Number.NaN);
}
