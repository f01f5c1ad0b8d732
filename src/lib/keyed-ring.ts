/** One record: three numbers whose meaning is the owner's. */
export interface RingRecord {
  at: number;
  a: number;
  b: number;
}

const FIRST_CAPACITY = 1024;

/**
 * Records by the text that they belong to, in bounded memory: a ring of typed arrays, in which the records of one text are chained from
 * the newest to the oldest, and a hash table with linear probing (Knuth, The Art of Computer Programming 3, 6.4) from texts to their newest
 * record. Where the ring is full, the oldest record of all makes room, and a text without records is forgotten. Texts are kept as 64 bits of
 * a hash that the seed decides: the chance that any two of a million are taken for one is 1 in 37 million, and nobody who does not know the
 * seed can make such two. 36 bytes for each record that there is room for: 28 of its own and two slots of 4 bytes.
 *
 * Kernel: appending and walking allocate nothing beside the record that is shown.
 */
export class KeyedRing {
  readonly #most: number;
  readonly #seed: number;
  #capacity = FIRST_CAPACITY;
  #count = 0;
  #next = 0;
  #forgotten = 0;
  #low = new Uint32Array(FIRST_CAPACITY);
  #high = new Uint32Array(FIRST_CAPACITY);
  /** How many records before it the one before of the same text was written; 0 where it is the first. */
  #back = new Uint32Array(FIRST_CAPACITY);
  #at = new Float64Array(FIRST_CAPACITY);
  #a = new Uint32Array(FIRST_CAPACITY);
  #b = new Uint32Array(FIRST_CAPACITY);
  /** Place of the newest record + 1, or 0. */
  #slots = new Uint32Array(FIRST_CAPACITY * 2);
  #keyLow = 0;
  #keyHigh = 0;

  /** At most so many records are kept, a power of two that is at least 1024; the seed is any number. */
  constructor(most: number, seed: number) {
    this.#most = most;
    this.#seed = seed | 0;
  }

  /** How many records are kept. */
  get count(): number {
    return this.#count;
  }

  /** How many records had to make room. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** Bytes of its arrays. */
  get bytes(): number {
    return this.#capacity * 28 + this.#slots.length * 4;
  }

  /** Adds a record, which is then the newest of the text. */
  append(text: string, { at, a, b }: Readonly<RingRecord>): void {
    if (this.#count === this.#capacity) {
      if (this.#capacity < this.#most) this.#grow();
      else this.#forgetOldest();
    }
    this.#readKey(text);
    const slot = this.#slotOf(this.#keyLow, this.#keyHigh);
    const place = this.#next;
    const head = this.#slots[slot]!;
    this.#back[place] = head === 0 ? 0 : (place - (head - 1) + this.#capacity) % this.#capacity;
    this.#low[place] = this.#keyLow;
    this.#high[place] = this.#keyHigh;
    this.#at[place] = at;
    this.#a[place] = a;
    this.#b[place] = b;
    this.#slots[slot] = place + 1;
    this.#next = (place + 1) % this.#capacity;
    this.#count++;
  }

  /** Puts other numbers into the newest record of a text that has one. */
  replaceNewest(text: string, { at, a, b }: Readonly<RingRecord>): void {
    this.#readKey(text);
    const place = this.#slots[this.#slotOf(this.#keyLow, this.#keyHigh)]! - 1;
    if (place < 0) return;
    this.#at[place] = at;
    this.#a[place] = a;
    this.#b[place] = b;
  }

  /** Shows the records of a text, newest first, until the visitor answers false. */
  walk(text: string, visit: (record: Readonly<RingRecord>) => boolean): void {
    this.#readKey(text);
    let place = this.#slots[this.#slotOf(this.#keyLow, this.#keyHigh)]! - 1;
    if (place < 0) return;
    let age = (this.#next - 1 - place + this.#capacity) % this.#capacity;
    for (;;) {
      if (!visit({ at: this.#at[place]!, a: this.#a[place]!, b: this.#b[place]! })) return;
      const back = this.#back[place]!;
      age += back;
      if (back === 0 || age >= this.#count) return;
      place = (place - back + this.#capacity) % this.#capacity;
    }
  }

  /** FNV-1a over code units, twice with different beginnings, each with a last mixing. */
  #readKey(text: string): void {
    let low = 0x811c9dc5 ^ this.#seed;
    let high = 0x9e3779b1 ^ Math.imul(this.#seed, 0x85ebca6b);
    for (let c = 0; c < text.length; c++) {
      const unit = text.charCodeAt(c);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
    }
    low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d);
    high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35);
    this.#keyLow = (low ^ (low >>> 13)) >>> 0;
    this.#keyHigh = (high ^ (high >>> 15)) >>> 0;
  }

  /** The slot of a key, or the empty one where it belongs. */
  #slotOf(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    for (; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot]! - 1;
      if (place < 0 || (this.#low[place] === low && this.#high[place] === high)) return slot;
    }
  }

  #forgetOldest(): void {
    const oldest = this.#next;
    const slot = this.#slotOf(this.#low[oldest]!, this.#high[oldest]!);
    if (this.#slots[slot] === oldest + 1) this.#empty(slot);
    this.#count--;
    this.#forgotten++;
  }

  /** Empties a slot and moves up those behind it that would not be found any more (Knuth 6.4, algorithm R). */
  #empty(from: number): void {
    const mask = this.#slots.length - 1;
    let hole = from;
    this.#slots[hole] = 0;
    for (let slot = (hole + 1) & mask; this.#slots[slot]! > 0; slot = (slot + 1) & mask) {
      const home = this.#low[this.#slots[slot]! - 1]! & mask;
      if (((slot - home) & mask) < ((slot - hole) & mask)) continue;
      this.#slots[hole] = this.#slots[slot]!;
      this.#slots[slot] = 0;
      hole = slot;
    }
  }

  /** Only before anything had to make room, so that places stay what they are. */
  #grow(): void {
    const wider = <T extends Uint32Array | Float64Array>(column: T, to: T): T => {
      to.set(column);
      return to;
    };
    const capacity = this.#capacity * 2;
    this.#low = wider(this.#low, new Uint32Array(capacity));
    this.#high = wider(this.#high, new Uint32Array(capacity));
    this.#back = wider(this.#back, new Uint32Array(capacity));
    this.#at = wider(this.#at, new Float64Array(capacity));
    this.#a = wider(this.#a, new Uint32Array(capacity));
    this.#b = wider(this.#b, new Uint32Array(capacity));
    this.#next = this.#capacity;
    this.#capacity = capacity;
    this.#slots = new Uint32Array(capacity * 2);
    // The newest of a text comes last, so it is what stays.
    for (let place = 0; place < this.#count; place++)
      this.#slots[this.#slotOf(this.#low[place]!, this.#high[place]!)] = place + 1;
  }
}
