import type { Column } from '../../lib/index.ts';
import { type ColumnReader, ofLength, placesBelow, REFUSALS, starts } from './columns.ts';

/** How sessions are compared and read. Decays are in clicks; a million is none. */
export interface SessionParams {
  /** Products of the visitor's session that are looked at: the last distinct ones. */
  readonly window: number;
  /** Neighbour sessions that vote; of equals at the end all do. */
  readonly neighbours: number;
  /** A click b places before the last weighs e^(-b / positionDecay) where sessions are compared. */
  readonly positionDecay: number;
  /** A neighbour whose latest shared click is b places before the last votes with e^(-b / matchDecay). */
  readonly matchDecay: number;
  /** Power of a neighbour's length by which its likeness is divided; 0.5 is the cosine. */
  readonly lengthPower: number;
  /** A session as old as the whole history weighs e^(-recency), for neighbours and steps alike. */
  readonly recency: number;
  /** What a neighbour clicked d places after the shared product weighs e^(-(d - 1) / forward). */
  readonly forward: number;
  /** What it clicked d places before weighs backwardWeight * e^(-(d - 1) / backward). */
  readonly backward: number;
  readonly backwardWeight: number;
  /** Share of the neighbours in the blend; the three are compared with each other. */
  readonly votes: number;
  /** Share of the steps from the session's last products. */
  readonly steps: number;
  /** Share of the steps from what the neighbours found. */
  readonly twoSteps: number;
  /** Power of a product's sessions by which the second step is damped, before its root is taken. */
  readonly twoStepDamping: number;
  /** Steps: a click d places after weighs e^(-(d - 1) / stepDecay), one before stepBackward times that. */
  readonly stepDecay: number;
  readonly stepBackward: number;
  /** Factor on the product that is being looked at: above 0 where visitors click it again at once. */
  readonly again: number;
  /** Factor on products seen earlier in the session, to which visitors come back. */
  readonly back: number;
}

/** Sessions and, for each product, the most recent ones that hold it, as plain columns: what prediction reads. */
export interface SessionTable {
  /** How many sessions were ever added: the number of the next one. */
  readonly count: number;
  /** Number of the oldest session that is still kept. */
  readonly first: number;
  /** Most sessions in one product's ring. */
  readonly perProduct: number;
  /** Most clicks of one session. */
  readonly longest: number;
  /** Clicks of session s are `clicks[start[s - first]]` up to `clicks[start[s - first + 1]]`, oldest first. */
  readonly start: Uint32Array;
  /** Places of products. */
  readonly clicks: Uint32Array;
  /** When session s was, at place s - first: seconds, or any other count that does not fall. */
  readonly at: Float64Array;
  /** Products known: one more than the highest place ever clicked. */
  readonly size: number;
  /** Sessions that ever held the product, those that have left its ring counted too. */
  readonly held: Uint32Array;
  /**
   * Sessions of product i: `ring[ringAt[i]]` on, `min(held[i], ringSize[i])` of them, the k-th that ever held it at
   * k modulo `ringSize[i]`, a power of two; some may be forgotten.
   */
  readonly ring: Uint32Array;
  readonly ringAt: Uint32Array;
  readonly ringSize: Uint32Array;
}

/** Where sessions go from each product: of product i `length[i]` entries from `from[i]` on, best first. */
export interface StepTable {
  readonly from: Uint32Array;
  readonly length: Uint8Array;
  readonly product: Uint32Array;
  /** 0-1: damped share of the weight of all clicks near i. */
  readonly share: Float32Array;
}

/** What was learned from browsing. */
export interface SessionTables {
  readonly table: SessionTable;
  readonly steps: StepTable;
  readonly params: SessionParams;
  /** When the latest event came in that was read, in seconds since 1970; 0 where there was none. */
  readonly readUntil: number;
}

/** What of it is no column. */
export type SessionFacts = Pick<SessionTable, 'count' | 'first' | 'perProduct' | 'longest'> &
  Pick<SessionTables, 'params' | 'readUntil'>;

/** The facts of sessions. */
export function sessionFacts({ table, params, readUntil }: SessionTables): SessionFacts {
  const { count, first, perProduct, longest } = table;
  return { count, first, perProduct, longest, params, readUntil };
}

/** The columns of sessions. */
export function sessionColumns({ table, steps }: SessionTables): Record<string, Column> {
  return {
    'sessions.start': table.start,
    'sessions.clicks': table.clicks,
    'sessions.at': table.at,
    'sessions.held': table.held,
    'sessions.ring': table.ring,
    'sessions.ringAt': table.ringAt,
    'sessions.ringSize': table.ringSize,
    'sessions.steps.from': steps.from,
    'sessions.steps.length': steps.length,
    'sessions.steps.product': steps.product,
    'sessions.steps.share': steps.share,
  };
}

/** Opens what `sessionColumns` and `sessionFacts` wrote; undefined in files from before sessions were learned. */
export function openSessionTables(
  column: ColumnReader,
  facts: SessionFacts | undefined,
  size: number,
): SessionTables | undefined {
  if (facts === undefined) return undefined;
  const { params, readUntil, ...scalars } = facts;
  const clicks = placesBelow(size, column('sessions.clicks', Uint32Array));
  const held = column('sessions.held', Uint32Array);
  const kept = scalars.count - scalars.first;
  const product = placesBelow(size, column('sessions.steps.product', Uint32Array));
  const table = {
    ...scalars,
    start: ofLength(starts(column, 'sessions', clicks.length), kept + 1),
    clicks,
    at: ofLength(column('sessions.at', Float64Array), kept),
    size: held.length,
    held,
    ring: placesBelow(scalars.count, column('sessions.ring', Uint32Array)),
    ringAt: ofLength(column('sessions.ringAt', Uint32Array), held.length),
    ringSize: ofLength(column('sessions.ringSize', Uint32Array), held.length),
  };
  const steps = {
    from: ofLength(column('sessions.steps.from', Uint32Array), held.length),
    length: ofLength(column('sessions.steps.length', Uint8Array), held.length),
    product,
    share: ofLength(column('sessions.steps.share', Float32Array), product.length),
  };
  if (held.length > size) throw REFUSALS.damaged();
  inside(table.ringAt, table.ringSize, table.ring.length);
  inside(steps.from, steps.length, product.length);
  return { table, steps, params, readUntil };
}

/** Refuses rows that reach beyond their column. */
function inside(from: Uint32Array, length: ArrayLike<number>, end: number): void {
  for (let row = 0; row < from.length; row++) if (from[row]! + length[row]! > end) throw REFUSALS.damaged();
}
