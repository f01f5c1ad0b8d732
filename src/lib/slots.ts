/**
 * Remembers what was made for the last number that fell into each slot, so that what is asked again and again is made
 * once, and memory stays bounded whatever is asked. For values that depend on nothing but the number.
 */
export class Slots<T> {
  readonly #key: Int32Array;
  readonly #value: (T | undefined)[] = [];

  /** So many slots, a power of two. */
  constructor(size: number) {
    this.#key = new Int32Array(size).fill(-1);
  }

  /** The value for a whole number from 0, made if it is not remembered. */
  get(key: number, make: (key: number) => T): T {
    const slot = key & (this.#key.length - 1);
    if (this.#key[slot] !== key) {
      this.#value[slot] = make(key);
      this.#key[slot] = key;
    }
    return this.#value[slot]!;
  }
}
