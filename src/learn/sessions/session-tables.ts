import type { History, SessionTables } from '../../domain/index.ts';
import { type LiveSessions, STEPS } from '../../scoring/index.ts';
import { fitSessions } from './fit-sessions.ts';

/** Learns what visitors look at next from the sessions up to `asOf`, in seconds since 1970, or from all of them. */
export function sessionTables({ sessions }: Pick<History, 'sessions'>, asOf = Infinity): SessionTables {
  const { at, start, click, readUntil } = sessions;
  let count = at.length;
  while (count > 0 && at[count - 1]! > asOf) count--;
  const live = fitSessions({ start: start.subarray(0, count + 1), click, at: at.subarray(0, count) });
  return { ...columnsOf(live), params: live.params, readUntil };
}

/** The columns of a model, without the room in which they grow. */
function columnsOf({ table, steps }: LiveSessions): Pick<SessionTables, 'table' | 'steps'> {
  const { count, first, perProduct, longest, size } = table;
  const kept = count - first;
  const ringSize = table.ringSize.slice(0, size);
  const ringAt = offsets(ringSize);
  const ring = new Uint32Array(sumOf(ringSize));
  const length = steps.length.slice(0, size);
  const from = offsets(length);
  const product = new Uint32Array(sumOf(length));
  const share = new Float32Array(product.length);
  for (let i = 0; i < size; i++) {
    ring.set(table.ring.subarray(table.ringAt[i], table.ringAt[i]! + ringSize[i]!), ringAt[i]);
    product.set(steps.product.subarray(i * STEPS, i * STEPS + length[i]!), from[i]);
    share.set(steps.share.subarray(i * STEPS, i * STEPS + length[i]!), from[i]);
  }
  return {
    table: {
      count,
      first,
      perProduct,
      longest,
      size,
      ring,
      ringAt,
      ringSize,
      start: table.start.slice(0, kept + 1),
      clicks: table.clicks.slice(0, table.start[kept]),
      at: table.at.slice(0, kept),
      held: table.held.slice(0, size),
    },
    steps: { from, length, product, share },
  };
}

function offsets(lengths: ArrayLike<number>): Uint32Array {
  const from = new Uint32Array(lengths.length);
  for (let i = 1; i < from.length; i++) from[i] = from[i - 1]! + lengths[i - 1]!;
  return from;
}

function sumOf(lengths: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) sum += lengths[i]!;
  return sum;
}
