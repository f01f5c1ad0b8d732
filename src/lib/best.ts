/**
 * The best few of many candidates: a binary heap of fixed size whose root is the worst one kept. Of equal scores the
 * lower place is the better one, so that the outcome does not depend on the order in which candidates come.
 */
export class Best {
  /** How many are kept now. */
  length = 0;
  /** A candidate below this cannot enter any more; -Infinity while there is room. */
  floor: number;
  readonly #most: number;
  readonly #place: Uint32Array;
  readonly #score: Float64Array;

  constructor(most: number) {
    this.#most = most;
    this.floor = most > 0 ? -Infinity : Infinity;
    this.#place = new Uint32Array(most);
    this.#score = new Float64Array(most);
  }

  /** Takes the candidate in if it is among the best so far. */
  offer(place: number, score: number): void {
    if (this.length < this.#most) this.#rise(place, score);
    else if (this.#most > 0 && this.#isWorse(0, place, score)) this.#sink(0, place, score);
    if (this.length === this.#most) this.floor = this.#score[0] ?? Infinity;
  }

  /** Writes places and scores, best first, from `at` on, forgets them all, and says how many there were. */
  drain(places: Uint32Array, scores: Float32Array | Float64Array, at: number): number {
    const kept = this.length;
    while (this.length > 0) {
      this.length--;
      places[at + this.length] = this.#place[0]!;
      scores[at + this.length] = this.#score[0]!;
      this.#sink(0, this.#place[this.length]!, this.#score[this.length]!);
    }
    this.floor = this.#most > 0 ? -Infinity : Infinity;
    return kept;
  }

  #isWorse(slot: number, place: number, score: number): boolean {
    return this.#score[slot]! < score || (this.#score[slot] === score && this.#place[slot]! > place);
  }

  #rise(place: number, score: number): void {
    let slot = this.length++;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      if (this.#isWorse(parent, place, score)) break;
      this.#place[slot] = this.#place[parent]!;
      this.#score[slot] = this.#score[parent]!;
      slot = parent;
    }
    this.#place[slot] = place;
    this.#score[slot] = score;
  }

  #sink(from: number, place: number, score: number): void {
    let slot = from;
    for (let child = 1; child < this.length; child = 2 * slot + 1) {
      if (child + 1 < this.length && this.#isWorse(child + 1, this.#place[child]!, this.#score[child]!)) child++;
      if (!this.#isWorse(child, place, score)) break;
      this.#place[slot] = this.#place[child]!;
      this.#score[slot] = this.#score[child]!;
      slot = child;
    }
    this.#place[slot] = place;
    this.#score[slot] = score;
  }
}
