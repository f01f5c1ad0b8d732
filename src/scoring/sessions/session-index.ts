import type { SessionTable } from '../../domain/index.ts';

/** How much a session index keeps. */
export interface SessionIndexOptions {
  /** Sessions remembered for each product, the most recent ones; rounded up to a power of two. */
  readonly perProduct?: number;
  /** Clicks kept of one session, its last ones. */
  readonly longest?: number;
  /** Sessions kept in all; when one more than this arrives, the older half is forgotten. */
  readonly mostSessions?: number;
}

const SMALLEST_RING = 4;

/**
 * Sessions and, for each product, the most recent sessions that hold it: the index of VMIS-kNN (Kersbergen, Sprangers and
 * Schelter 2022, "Serenade"), made so that sessions can be appended for ever. A product's sessions are a ring of
 * 4, 8, ... `perProduct` places which doubles while it is young and overwrites its oldest entry once it is full; outgrown
 * rings are handed to the next product that needs one of that size. Sessions are numbered from 0 in order of arrival and
 * keep their number for ever.
 *
 * Time: appending is linear in the session's clicks (amortised). Memory: 4 bytes for each click kept, at most
 * 8 * perProduct bytes for each product, 12 bytes for each session.
 */
export class SessionIndex implements SessionTable {
  readonly perProduct: number;
  readonly longest: number;
  count = 0;
  first = 0;
  start = new Uint32Array(1025);
  clicks = new Uint32Array(8192);
  at = new Float64Array(1024);
  size = 0;
  held = new Uint32Array(1024);
  ring = new Uint32Array(4096);
  ringAt = new Uint32Array(1024);
  ringSize = new Uint32Array(1024);
  readonly #mostSessions: number;
  readonly #free: number[][] = [];
  #ringEnd = 0;

  constructor({ perProduct = 256, longest = 50, mostSessions = 1 << 24 }: SessionIndexOptions = {}) {
    this.perProduct = Math.max(SMALLEST_RING, 2 ** Math.ceil(Math.log2(perProduct)));
    this.longest = longest;
    this.#mostSessions = Math.max(2, mostSessions);
  }

  /** A copy of a table that sessions can be appended to. Time: its bytes. */
  static from(table: SessionTable, mostSessions?: number): SessionIndex {
    const { perProduct, longest } = table;
    const index = new SessionIndex({ perProduct, longest, ...(mostSessions !== undefined && { mostSessions }) });
    index.count = table.count;
    index.first = table.first;
    index.size = table.size;
    index.start = withRoom(table.start, new Uint32Array(roomFor(table.start)));
    index.clicks = withRoom(table.clicks, new Uint32Array(roomFor(table.clicks)));
    index.at = withRoom(table.at, new Float64Array(roomFor(table.at)));
    index.held = withRoom(table.held, new Uint32Array(roomFor(table.held)));
    index.ring = withRoom(table.ring, new Uint32Array(roomFor(table.ring)));
    index.ringAt = withRoom(table.ringAt, new Uint32Array(roomFor(table.ringAt)));
    index.ringSize = withRoom(table.ringSize, new Uint32Array(roomFor(table.ringSize)));
    index.#ringEnd = table.ring.length;
    return index;
  }

  /** Adds the newest session: places of products in click order. `at` must not fall. */
  append(products: ArrayLike<number>, at: number): void {
    if (this.count - this.first >= this.#mostSessions) this.#forgetOlderHalf();
    const to = products.length;
    const begin = Math.max(0, to - this.longest);
    const place = this.count - this.first;
    const offset = this.start[place]!;
    this.#grow(place, offset + to - begin);
    for (let c = begin; c < to; c++) {
      const i = products[c]!;
      this.clicks[offset + c - begin] = i;
      if (i >= this.size) this.#know(i);
      this.#remember(i, this.count);
    }
    this.start[place + 1] = offset + to - begin;
    this.at[place] = at;
    this.count++;
  }

  #remember(i: number, session: number): void {
    const held = this.held[i]!;
    const size = this.ringSize[i]!;
    // A session that clicks a product again is already its newest entry.
    if (held > 0 && this.ring[this.ringAt[i]! + ((held - 1) & (size - 1))] === session) return;
    if (held >= size && size < this.perProduct) this.#widen(i, size);
    this.ring[this.ringAt[i]! + (held & (this.ringSize[i]! - 1))] = session;
    this.held[i] = held + 1;
  }

  #widen(i: number, size: number): void {
    const wider = size === 0 ? SMALLEST_RING : size * 2;
    let to = this.#freeOf(wider).pop();
    if (to === undefined) {
      to = this.#ringEnd;
      this.#ringEnd += wider;
      this.ring = wideEnough(this.ring, this.#ringEnd);
    }
    if (size > 0) {
      const from = this.ringAt[i]!;
      this.ring.copyWithin(to, from, from + size);
      this.#freeOf(size).push(from);
    }
    this.ringAt[i] = to;
    this.ringSize[i] = wider;
  }

  /** Outgrown rings of one size. */
  #freeOf(size: number): number[] {
    const place = Math.log2(size);
    const free = this.#free[place] ?? [];
    this.#free[place] = free;
    return free;
  }

  #know(i: number): void {
    this.size = i + 1;
    this.held = wideEnough(this.held, this.size);
    this.ringAt = wideEnough(this.ringAt, this.size);
    this.ringSize = wideEnough(this.ringSize, this.size);
  }

  #grow(place: number, clicks: number): void {
    this.start = wideEnough(this.start, place + 2);
    this.clicks = wideEnough(this.clicks, clicks);
    if (place < this.at.length) return;
    const wider = new Float64Array(this.at.length * 2);
    wider.set(this.at);
    this.at = wider;
  }

  #forgetOlderHalf(): void {
    const kept = this.count - this.first;
    const gone = Math.ceil(kept / 2);
    const clicksGone = this.start[gone]!;
    this.clicks.copyWithin(0, clicksGone, this.start[kept]);
    this.at.copyWithin(0, gone, kept);
    for (let s = gone; s <= kept; s++) this.start[s - gone] = this.start[s]! - clicksGone;
    this.first += gone;
  }
}

/** A quarter more than there is, so that what comes next finds room. */
const roomFor = (column: ArrayLike<number>): number => column.length + (column.length >> 2) + 16;

function withRoom<T extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  column: ArrayLike<number>,
  room: T,
): T {
  room.set(column);
  return room;
}

function wideEnough(column: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= column.length) return column;
  const wider = new Uint32Array(Math.max(length, column.length * 2));
  wider.set(column);
  return wider;
}
