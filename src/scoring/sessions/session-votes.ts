import type { SessionParams, SessionTable } from '../../domain/index.ts';
import { kthLargest } from '../../lib/index.ts';
import { spanOf } from './session-table.ts';

/** Ages are told apart in so many steps. */
const AGES = 1024;

/** The visitor's last distinct products, the latest first. */
export interface Context {
  length: number;
  readonly product: Uint32Array;
  /** Clicks between it and the last one. */
  readonly back: Uint8Array;
}

/**
 * Votes of the sessions most like the visitor's: VMIS-kNN (Kersbergen et al. 2022) with the decays of VSTAN (Ludewig,
 * Mauro, Latifi and Jannach 2021). With q the context, b the clicks back, idf_i = ln(1 + sessions / sessions of i):
 *
 *   like(s) = sum over i in q and s of idf_i e^(-b_i / positionDecay) / |s|^lengthPower * e^(-recency age_s)
 *   vote(j) = idf_j * sum over the `neighbours` most alike s of like(s) e^(-b_m / matchDecay) near(j, m),
 *
 * m being the latest product of q that s holds, and near the decay by the places between j and the last m in s.
 *
 * Time: the ring of each product of the context (touching), then the clicks of the neighbours. Scratch: 9 bytes for each
 * session, 12 for each product, kept zero between calls and never cleared whole.
 */
export class SessionVotes {
  /** Votes by product, above 0 for those in `found`; the caller sets them back to 0. */
  score = new Float64Array(0);
  found = new Uint32Array(0);
  idf = new Float64Array(0);
  readonly #table: SessionTable;
  readonly #params: SessionParams;
  readonly #position: Float64Array;
  readonly #match: Float64Array;
  readonly #after: Float64Array;
  readonly #before: Float64Array;
  readonly #length: Float64Array;
  readonly #fade: Float64Array;
  #newest = 0;
  #ageScale = 0;
  #likeness = new Float64Array(0);
  #shared = new Uint8Array(0);
  #touched = new Uint32Array(0);
  #alike = new Float64Array(0);
  #sorted = new Float64Array(0);

  constructor(table: SessionTable, params: SessionParams) {
    this.#table = table;
    this.#params = params;
    const decays = (length: number, at: (d: number) => number) => Float64Array.from({ length }, (_, d) => at(d));
    this.#position = decays(256, (b) => Math.exp(-b / params.positionDecay));
    this.#match = decays(256, (b) => Math.exp(-b / params.matchDecay));
    this.#after = decays(table.longest, (d) => Math.exp(-Math.max(0, d - 1) / params.forward));
    this.#before = decays(table.longest, (d) => params.backwardWeight * Math.exp(-(d - 1) / params.backward));
    this.#length = decays(table.longest + 1, (l) => l ** -params.lengthPower);
    this.#fade = decays(AGES, (a) => Math.exp((-a / (AGES - 1)) * params.recency));
    this.catchUp();
  }

  /** Learns of sessions that were appended since. Time: linear in products. */
  catchUp(): void {
    const table = this.#table;
    const kept = table.count - table.first;
    const span = spanOf(table);
    this.#newest = span + (kept > 0 ? table.at[0]! : 0);
    this.#ageScale = span > 0 ? (AGES - 1) / span : 0;
    if (this.#likeness.length < kept) {
      this.#likeness = new Float64Array(kept + (kept >> 2));
      this.#shared = new Uint8Array(this.#likeness.length);
    }
    const most = Math.min(kept, this.#params.window * table.perProduct);
    if (this.#touched.length < most) {
      this.#touched = new Uint32Array(most);
      this.#alike = new Float64Array(most);
      this.#sorted = new Float64Array(most);
    }
    if (this.score.length < table.size) {
      this.score = new Float64Array(table.size + (table.size >> 2));
      this.found = new Uint32Array(this.score.length);
      this.idf = new Float64Array(this.score.length);
    }
    for (let i = 0; i < table.size; i++) this.idf[i] = Math.log(1 + table.count / Math.max(1, table.held[i]!));
  }

  /** Fills `score` and `found` for one context; says how many were found. */
  cast(context: Context): number {
    const touched = this.#touch(context);
    if (touched === 0) return 0;
    this.#weigh(touched);
    let least = 0;
    if (touched > this.#params.neighbours) {
      for (let t = 0; t < touched; t++) this.#sorted[t] = this.#alike[t]!;
      least = kthLargest(this.#sorted, touched, this.#params.neighbours);
    }
    return this.#collect(context, touched, least);
  }

  #touch({ length, product, back }: Context): number {
    const { ring, ringAt, ringSize, held, first, size } = this.#table;
    const likeness = this.#likeness;
    let touched = 0;
    for (let d = 0; d < length; d++) {
      const i = product[d]!;
      if (i >= size) continue;
      const w = this.#position[back[d]!]! * this.idf[i]!;
      for (let e = ringAt[i]!, to = e + Math.min(held[i]!, ringSize[i]!); e < to; e++) {
        const place = ring[e]! - first;
        if (place < 0) continue;
        // The context comes latest first, so whoever touches a session first is its latest shared product.
        if (likeness[place] === 0) {
          this.#touched[touched++] = place;
          this.#shared[place] = d;
        }
        likeness[place]! += w;
      }
    }
    return touched;
  }

  #weigh(touched: number): void {
    const { start, at } = this.#table;
    for (let t = 0; t < touched; t++) {
      const place = this.#touched[t]!;
      const age = this.#fade[((this.#newest - at[place]!) * this.#ageScale) | 0]!;
      this.#alike[t] = this.#likeness[place]! * this.#length[start[place + 1]! - start[place]!]! * age;
      this.#likeness[place] = 0;
    }
  }

  #collect({ product, back }: Context, touched: number, least: number): number {
    const { start, clicks } = this.#table;
    const { score, found, idf } = this;
    let count = 0;
    for (let t = 0; t < touched; t++) {
      if (this.#alike[t]! < least) continue;
      const place = this.#touched[t]!;
      const d = this.#shared[place]!;
      const vote = this.#alike[t]! * this.#match[back[d]!]!;
      const shared = product[d]!;
      const begin = start[place]!;
      let at = start[place + 1]! - 1;
      for (let c = at; c >= begin; c--) {
        if (clicks[c] === shared) {
          at = c;
          break;
        }
      }
      for (let c = begin, end = start[place + 1]!; c < end; c++) {
        const w = vote * (c >= at ? this.#after[c - at]! : this.#before[at - c]!);
        if (w === 0) continue;
        const j = clicks[c]!;
        if (score[j] === 0) found[count++] = j;
        score[j]! += w;
      }
    }
    for (let f = 0; f < count; f++) score[found[f]!]! *= idf[found[f]!]!;
    return count;
  }
}
