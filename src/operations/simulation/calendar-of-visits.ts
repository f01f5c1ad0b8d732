/** Visits to come, by the hour: whoever comes in an hour comes in the order in which they were entered. */
export class CalendarOfVisits {
  readonly #hours = new Map<number, number[]>();
  #hour = Infinity;
  #last = -Infinity;

  /** Enters that the shopper at a place comes at an instant (milliseconds since 1970). */
  enter(shopper: number, at: number): void {
    const hour = Math.max(Math.floor(at / HOUR_MS), this.#walking ? this.#hour + 1 : -Infinity);
    const entered = this.#hours.get(hour);
    if (entered) entered.push(shopper);
    else this.#hours.set(hour, [shopper]);
    if (!this.#walking) this.#hour = Math.min(this.#hour, hour);
    this.#last = Math.max(this.#last, hour);
  }

  #walking = false;

  /** All visits in order of time, those that are entered meanwhile included. */
  *walk(): Generator<number, void, void> {
    this.#walking = true;
    for (; this.#hour <= this.#last; this.#hour += 1) {
      yield* this.#hours.get(this.#hour) ?? [];
      this.#hours.delete(this.#hour);
    }
  }
}

const HOUR_MS = 3_600_000;
