import { textHash } from './hash.ts';

/**
 * Finds ids without a Map over all of them: the ids in UTF-16 one behind the other, and a hash table with open
 * addressing and linear probing (Knuth, The Art of Computer Programming 3, 6.4) at most half full, whose slots hold
 * place + 1, or 0 where empty. All three are columns that threads can share.
 */
export interface IdIndex {
  /** Id i is the code units `start[i]` up to `start[i + 1]`; length n + 1. */
  readonly start: Uint32Array;
  readonly units: Uint16Array;
  /** A power of two slots. */
  readonly slots: Uint32Array;
}

/** Builds the index of ids that are all different; id i is found at place i. */
export function idIndex(ids: readonly string[]): IdIndex {
  const start = new Uint32Array(ids.length + 1);
  for (let i = 0; i < ids.length; i++) start[i + 1] = start[i]! + ids[i]!.length;
  const units = new Uint16Array(start[ids.length]!);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(ids.length * 2 + 2)));
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    for (let c = 0; c < id.length; c++) units[start[i]! + c] = id.charCodeAt(c);
    let slot = textHash(id) & (slots.length - 1);
    while (slots[slot]! > 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = i + 1;
  }
  return { start, units, slots };
}

/** Place of the id, or -1. A fraction of a microsecond; allocates nothing. */
export function findId({ start, units, slots }: IdIndex, id: string): number {
  const mask = slots.length - 1;
  for (let slot = textHash(id) & mask; ; slot = (slot + 1) & mask) {
    const place = slots[slot]! - 1;
    if (place < 0) return -1;
    const from = start[place]!;
    if (start[place + 1]! - from !== id.length) continue;
    let c = 0;
    while (c < id.length && units[from + c] === id.charCodeAt(c)) c++;
    if (c === id.length) return place;
  }
}

/** The id at a place. */
export function idAt({ start, units }: IdIndex, place: number): string {
  const from = start[place]!;
  return Buffer.from(units.buffer, units.byteOffset + from * 2, (start[place + 1]! - from) * 2).toString('utf16le');
}
