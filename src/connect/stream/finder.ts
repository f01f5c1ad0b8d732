/**
 * Finds the next place of a character in a text. It remembers the last answer, so that a walk from left to right
 * costs one pass however often it asks. Nothing wanted is never found.
 */
export class Finder {
  readonly #text: string;
  readonly #wanted: string | undefined;
  #from = 0;
  #found = -1;

  constructor(text: string, wanted: string | undefined) {
    this.#text = text;
    this.#wanted = wanted;
  }

  /** First place at or after `from`, or the length of the text where there is none. */
  next(from: number): number {
    if (from >= this.#from && from <= this.#found) return this.#found;
    const found = this.#wanted === undefined ? -1 : this.#text.indexOf(this.#wanted, from);
    this.#from = from;
    this.#found = found === -1 ? this.#text.length : found;
    return this.#found;
  }
}
