import type { DecisionRequest, Offer } from '../../domain/index.ts';
import type { DecisionRecord, KeptOffer, ToldEnd } from '../../store/index.ts';
import type { Context } from '../context.ts';
import type { Made } from './decider.ts';

/** Keeps decisions for explanation and measuring, in batches behind the answer: a shopper never waits for it. */
export interface DecisionLog {
  add(request: DecisionRequest, made: Made): void;
  /** Decisions that could not be kept: the database was away for long, or would not take what they hold. */
  lost(): number;
  /** Writes what is waiting; after it nothing is. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const EVERY_MS = 50;
const BATCH = 500;
/** About a minute of a busy shop; beyond it memory matters more than the log. */
const MOST_WAITING = 20_000;
/** Lines of carts that may wait, and that are written at once: a cart may have as many as 10,000. */
const MOST_LINES = 400_000;
const BATCH_LINES = 50_000;

/** Opens a log that writes several times a second. */
export function openDecisionLog(context: Context, server: string): DecisionLog {
  const queue: Queue = { waiting: [], lines: 0, ends: [], lost: 0 };
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  function schedule(delayMs: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      flush().catch(() => schedule(1_000)); // the database is away: what waits is written when it is back
    }, delayMs).unref();
  }
  function flush(): Promise<void> {
    writing = writing.catch(() => undefined).then(() => writeAll(context, queue));
    return writing;
  }
  return {
    add(request, made) {
      if (queue.waiting.length >= MOST_WAITING || queue.lines >= MOST_LINES) {
        queue.lost += 1;
        return;
      }
      queue.waiting.push(recordOf(request, made, server));
      queue.lines += request.cart.length;
      queue.ends.push(...newEndsIn(made));
      schedule(EVERY_MS);
    },
    lost: () => queue.lost,
    flush,
    async close() {
      clearTimeout(timer);
      await flush().catch((error: unknown) => {
        context.warn(`The last ${queue.waiting.length} decisions could not be kept: ${String(error)}.`);
      });
    },
  };
}

interface Queue {
  waiting: DecisionRecord[];
  /** Lines of all their carts. */
  lines: number;
  /** Ends that shoppers were told of for the first time. */
  ends: ToldEnd[];
  lost: number;
}

async function writeAll(context: Context, queue: Queue): Promise<void> {
  const ends = queue.ends.slice();
  await context.store.pasts.keepToldEnds(ends);
  queue.ends = queue.ends.slice(ends.length);
  while (queue.waiting.length > 0) {
    const batch = firstOf(queue.waiting);
    queue.lost += await context.store.decisions.keep(batch);
    queue.waiting = queue.waiting.slice(batch.length);
    queue.lines -= linesIn(batch);
  }
}

/** One at least, and no more than may be written at once. */
function firstOf(waiting: readonly DecisionRecord[]): DecisionRecord[] {
  let lines = 0;
  const beyond = waiting.findIndex(({ request }, at) => at > 0 && (lines += request.cart.length) > BATCH_LINES);
  return waiting.slice(0, Math.min(BATCH, beyond < 0 ? BATCH : beyond));
}

const linesIn = (records: readonly DecisionRecord[]): number =>
  records.reduce((sum, { request }) => sum + request.cart.length, 0);

function recordOf(request: DecisionRequest, made: Made, server: string): DecisionRecord {
  const { decision, seen, configId, technique, arm, withheld } = made;
  const { id, at, offers, silence, snapshotId } = decision;
  return {
    id,
    at: new Date(at),
    request,
    offers: offers.map(keptOf),
    silence,
    snapshotId,
    configId,
    seen,
    technique,
    arm,
    withheld: withheld?.map(keptOf),
    server,
  };
}

function keptOf({ productId, strategy, priceMinor, currency, deal }: Offer): KeptOffer {
  const kept = { productId, strategy, priceMinor, currency };
  return deal ? { ...kept, deal: { offerId: deal.offerId, priceMinor: deal.priceMinor } } : kept;
}

function newEndsIn({ decision, seen }: Made): ToldEnd[] {
  return decision.offers.flatMap(({ productId, claims }) =>
    (claims ?? []).flatMap((claim) => {
      if (claim.kind !== 'ends_at') return [];
      const endsAt = Date.parse(claim.evidence.endsAt);
      const told = seen.past?.find((each) => each.productId === productId)?.toldEnds;
      return told?.includes(endsAt) ? [] : [{ productId, endsAt }];
    }),
  );
}
