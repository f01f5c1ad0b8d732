import type { Histories, Span } from './histories.ts';
import { BINS, binOf, hazardsOf, ratioAt, survival } from './survival.ts';

/** Customers who bought a product once, two or three times, more often: their next interval is known ever better. */
const CLASSES = 3;
/** What is bought again sooner than this, in the unit of `Histories.at`, is the same purchase in two parts. */
const SAME = 1;
/** Intervals after which a product has its own curves; others share one for each class. */
const OWN_CURVE = 8;
/** Weight of what is known beforehand, in observations: see the docstring of `fitReplenishment`. */
const DOUBT = { product: 4, customer: 6, pair: 2, curve: 20 };

/** When a customer buys a product again. Intervals in the unit of `Histories.at`, from now on. */
export interface Due {
  /** Chance that it is bought again within the horizon. */
  readonly chance: number;
  /** Chance that it is ever bought again. */
  readonly ever: number;
  /** If it is bought again: half of such customers have by then, a tenth by `early`, nine tenths by `late`. */
  readonly middle: number;
  readonly early: number;
  readonly late: number;
  /** Intervals of this customer with this product that this rests on. */
  readonly seen: number;
}

const evidenceClass = (seen: number) => (seen === 0 ? 0 : seen < 3 ? 1 : 2);

/**
 * Purchase intervals. The expected interval of customer u and product i is e^(m_i + s_ui), with
 *
 *   m_i  = (sum of ln interval + 4 m) / (n_i + 4), m being the mean over all products,
 *   p_u  = sum over u's intervals of z / (n_u + 6), the customer's pace, z = ln interval - m_i,
 *   s_ui = (sum of z over u's intervals of i + 2 p_u) / (n_ui + 2):
 *
 * shrunken means (empirical Bayes with fixed weights), so that with no interval of u the product speaks, and with many the
 * customer alone. How far real intervals stray from the expected one is a Kaplan-Meier curve of their ratio, one for each
 * class of evidence (no, one or two, more intervals seen before) and, from 8 intervals on, for each product, shrunk to the
 * common one by 20 observations in each bin. Every ratio is taken with what was known before its interval began, as a
 * prediction would be, and customers who never came back count as still waiting: so the chances hold as they are.
 *
 * Time: linear in lines. Memory: 8 bytes for each product, 768 for each with curves of its own.
 */
export function fitReplenishment(histories: Histories, now?: Float64Array): Replenishment {
  const memory = new Memory(histories.products);
  const scale = scalesOf(histories, memory);
  const row = new Int32Array(histories.products).fill(-1);
  let rows = 1;
  for (let i = 0; i < histories.products; i++) if (scale.intervals[i]! >= OWN_CURVE) row[i] = rows++;
  const ended = new Float64Array(rows * CLASSES * BINS);
  const left = new Float64Array(ended.length);
  const customers = histories.baskets.length - 1;
  const note = (i: number, ratio: number) => count(ended, { row: row[i]!, seen: memory.seen[i]! }, ratio);
  for (let u = 0; u < customers; u++) {
    const span = { histories, from: histories.baskets[u]!, to: histories.baskets[u + 1]! };
    if (span.to === span.from) continue;
    memory.read(span, scale.log, note);
    const end = now?.[u] ?? histories.at[span.to - 1]!;
    for (let k = 0; k < memory.held; k++) {
      const i = memory.product[k]!;
      const waited = end - memory.last[i]!;
      const ratio = Math.log(waited) - scale.log[i]! - memory.shift(i);
      if (waited > 0) count(left, { row: row[i]!, seen: memory.seen[i]! }, ratio);
    }
  }
  return new Replenishment({ log: scale.log, row, hazard: curves({ ended, left, rows }), memory });
}

/** Counts an interval in the common curve of its class and, if it has one, in the product's own. */
function count(counts: Float64Array, { row, seen }: { row: number; seen: number }, logRatio: number): void {
  const place = evidenceClass(seen) * BINS + binOf(logRatio);
  counts[place]!++;
  if (row > 0) counts[row * CLASSES * BINS + place]!++;
}

function curves({ ended, left, rows }: { ended: Float64Array; left: Float64Array; rows: number }): Float32Array {
  const hazard = new Float32Array(ended.length);
  const even = new Float64Array(BINS).fill(1 / BINS);
  for (let c = 0; c < CLASSES; c++) {
    const common = hazardsOf({ ended, left, at: c * BINS }, 1, even);
    hazard.set(common, c * BINS);
    for (let r = 1; r < rows; r++) {
      const at = (r * CLASSES + c) * BINS;
      hazard.set(hazardsOf({ ended, left, at }, DOUBT.curve, common), at);
    }
  }
  return hazard;
}

/** Mean log interval of each product, shrunk to that of all. */
function scalesOf(histories: Histories, memory: Memory): { log: Float64Array; intervals: Uint32Array } {
  const log = new Float64Array(histories.products);
  const intervals = new Uint32Array(histories.products);
  const none = new Float64Array(histories.products);
  let sum = 0;
  let all = 0;
  for (let u = 0; u + 1 < histories.baskets.length; u++) {
    memory.read(
      { histories, from: histories.baskets[u]!, to: histories.baskets[u + 1]! },
      none,
      (i, _ratio, interval) => {
        log[i]! += interval;
        intervals[i]!++;
        sum += interval;
        all++;
      },
    );
  }
  const mean = all > 0 ? sum / all : 0;
  for (let i = 0; i < log.length; i++) log[i] = (log[i]! + DOUBT.product * mean) / (intervals[i]! + DOUBT.product);
  return { log, intervals };
}

/** What one customer's baskets tell, read in order of time. The columns are by product and hold only for those in `product`. */
class Memory {
  held = 0;
  readonly product: Uint32Array;
  readonly last: Float64Array;
  /** Intervals seen of the product. */
  readonly seen: Uint16Array;
  readonly #stray: Float64Array;
  readonly #known: Uint32Array;
  #reader = 0;
  #all = 0;
  #allStray = 0;

  constructor(products: number) {
    this.product = new Uint32Array(products);
    this.last = new Float64Array(products);
    this.seen = new Uint16Array(products);
    this.#stray = new Float64Array(products);
    this.#known = new Uint32Array(products);
  }

  /** Reads baskets and shows each interval: its log ratio to what was expected, and its logarithm; `seen` then counts those before it. */
  read(
    { histories, from, to }: Span,
    log: Float64Array,
    show?: (product: number, logRatio: number, logInterval: number) => void,
  ): void {
    this.#reader++;
    this.held = 0;
    this.#all = 0;
    this.#allStray = 0;
    for (let b = from; b < to; b++) {
      const at = histories.at[b]!;
      for (let l = histories.lines[b]!; l < histories.lines[b + 1]!; l++) {
        const i = histories.product[l]!;
        if (this.#known[i] === this.#reader) {
          const interval = at - this.last[i]!;
          if (interval < SAME) continue;
          const logInterval = Math.log(interval);
          show?.(i, logInterval - log[i]! - this.shift(i), logInterval);
          this.seen[i]!++;
          this.#stray[i]! += logInterval - log[i]!;
          this.#all++;
          this.#allStray += logInterval - log[i]!;
        } else {
          this.#known[i] = this.#reader;
          this.product[this.held++] = i;
          this.seen[i] = 0;
          this.#stray[i] = 0;
        }
        this.last[i] = at;
      }
    }
  }

  /** s_ui of the docstring above. */
  shift(i: number): number {
    const pace = this.#allStray / (this.#all + DOUBT.customer);
    return (this.#stray[i]! + DOUBT.pair * pace) / (this.seen[i]! + DOUBT.pair);
  }
}

/** What replenishment learned: says what a customer is due to buy again, when, and how sure that is. */
export class Replenishment {
  /** The chances of the last `read`: `held` products of the customer. */
  readonly product: Uint32Array;
  readonly #log: Float64Array;
  readonly #row: Int32Array;
  readonly #hazard: Float32Array;
  readonly #memory: Memory;
  #now = 0;

  constructor(learned: { log: Float64Array; row: Int32Array; hazard: Float32Array; memory: Memory }) {
    this.#log = learned.log;
    this.#row = learned.row;
    this.#hazard = learned.hazard;
    this.#memory = learned.memory;
    this.product = learned.memory.product;
  }

  /** Reads one customer's baskets as of `now`; says how many products they hold, the first places of `product`. */
  read(span: Span, now: number): number {
    this.#memory.read(span, this.#log);
    this.#now = now;
    return this.#memory.held;
  }

  /** Chance that the customer who was read buys product i again between now and `horizon` later. */
  chance(i: number, horizon: number): number {
    const expected = this.#expected(i);
    const waited = Math.max(0, this.#now - this.#memory.last[i]!);
    const at = this.#curve(i);
    const still = survival(this.#hazard, at, waited / expected);
    return still > 0 ? 1 - survival(this.#hazard, at, (waited + horizon) / expected) / still : 0;
  }

  /** All that is known of when the customer who was read buys product i again. */
  due(i: number, horizon: number): Due {
    const expected = this.#expected(i);
    const waited = Math.max(0, this.#now - this.#memory.last[i]!);
    const at = this.#curve(i);
    const still = survival(this.#hazard, at, waited / expected);
    const never = survival(this.#hazard, at, Infinity);
    const by = (share: number) =>
      Math.max(0, ratioAt(this.#hazard, at, still - share * (still - never)) * expected - waited);
    return {
      chance: this.chance(i, horizon),
      ever: still > 0 ? 1 - never / still : 0,
      middle: by(0.5),
      early: by(0.1),
      late: by(0.9),
      seen: this.#memory.seen[i]!,
    };
  }

  #expected(i: number): number {
    return Math.exp(this.#log[i]! + this.#memory.shift(i));
  }

  #curve(i: number): number {
    return (Math.max(0, this.#row[i]!) * CLASSES + evidenceClass(this.#memory.seen[i]!)) * BINS;
  }
}
