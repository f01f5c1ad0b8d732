import type { NextView, SessionTable } from '../../domain/index.ts';
import { type SessionModel, SessionPredictor } from './session-predictor.ts';

/** Products that are looked at for one answer: rules leave some of them out. */
const MOST = 32;
/** Of the visitor's products so many are asked whether they speak for one, the latest first. */
const ASKED = 3;
/** Fewer sessions than these are no evidence, whatever chance says. */
const LEAST_SESSIONS = 3;
/** Standard errors by which they must exceed what chance would bring. */
const Z = 2;

/**
 * What visitors who looked at the same products went on to look at: the prediction of `SessionPredictor`, as far as
 * sessions that anyone can count bear it out. A product that this visitor's products are not seen with beyond chance is
 * left out, and so is what was put there only because it is popular.
 *
 * Time: one prediction, and the clicks of the rings of at most 3 products, each when it is first asked. Not for two callers
 * at once.
 */
export class NextViews {
  readonly #table: SessionTable;
  readonly #predictor: SessionPredictor;
  readonly #product = new Uint32Array(MOST);
  readonly #score = new Float64Array(MOST);
  /** For each product that is foretold its rank from 1; 0 between calls. */
  #rank = new Uint8Array(0);

  constructor({ table, steps, params }: Omit<SessionModel, 'popular'>) {
    this.#table = table;
    this.#predictor = new SessionPredictor({ table, steps, params, popular: new Uint32Array() }, MOST);
    this.catchUp();
  }

  /** Learns of sessions that were appended since. Time: linear in products. */
  catchUp(): void {
    this.#predictor.catchUp();
    if (this.#rank.length < this.#table.size) this.#rank = new Uint8Array(this.#table.size + (this.#table.size >> 2));
  }

  /** Best first, ties by place; lazy, for whoever draws may stop, before anything is appended. */
  *after(viewed: readonly number[]): Generator<NextView, void, void> {
    const found = this.#predictor.predict(viewed, { product: this.#product, score: this.#score });
    const products = this.#product.slice(0, found);
    const scores = this.#score.slice(0, found);
    const asked = [...new Set(viewed.toReversed())].slice(0, ASKED).filter((place) => place < this.#table.size);
    const seen: SeenTogether[] = [];
    for (const [rank, place] of products.entries()) {
      for (const [turn, after] of asked.entries()) {
        seen[turn] ??= this.#count(after, products);
        const { sessions, of } = seen[turn];
        const told = this.#evidence(place, { sessions: sessions[rank]!, of });
        if (after === place || told === undefined) continue;
        yield { place, score: scores[rank]!, after, ...told };
        break;
      }
    }
  }

  #evidence(place: number, { sessions, of }: { sessions: number; of: number }) {
    const { count, held } = this.#table;
    const expected = (of * held[place]!) / count;
    const isEvidence = sessions >= LEAST_SESSIONS && sessions - expected > Z * Math.sqrt(expected);
    return isEvidence ? { sessions, of, lift: (sessions / of) * (count / held[place]!) } : undefined;
  }

  /** How many of the latest sessions of `after` hold each of the products. A kernel: one loop. */
  #count(after: number, products: Uint32Array): SeenTogether {
    const { ring, ringAt, ringSize, held, start, clicks, first } = this.#table;
    const rank = this.#rank;
    const sessions = new Uint32Array(products.length);
    const last = new Int32Array(products.length).fill(-1);
    for (let p = 0; p < products.length; p++) rank[products[p]!] = p + 1;
    let of = 0;
    for (let e = ringAt[after]!, to = e + Math.min(held[after]!, ringSize[after]!); e < to; e++) {
      const place = ring[e]! - first;
      if (place < 0) continue;
      of++;
      for (let c = start[place]!, end = start[place + 1]!; c < end; c++) {
        const p = rank[clicks[c]!]! - 1;
        if (p < 0 || last[p] === place) continue;
        last[p] = place;
        sessions[p]!++;
      }
    }
    for (let p = 0; p < products.length; p++) rank[products[p]!] = 0;
    return { sessions, of };
  }
}

interface SeenTogether {
  /** By rank. */
  readonly sessions: Uint32Array;
  readonly of: number;
}
