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
 * Time: one prediction; for each product that is drawn, the clicks of at most 3 rings. Not for two callers at once.
 */
export class NextViews {
  readonly #table: SessionTable;
  readonly #predictor: SessionPredictor;
  readonly #product = new Uint32Array(MOST);
  readonly #score = new Float64Array(MOST);

  constructor({ table, steps, params }: Omit<SessionModel, 'popular'>) {
    this.#table = table;
    this.#predictor = new SessionPredictor({ table, steps, params, popular: new Uint32Array() }, MOST);
  }

  /** Learns of sessions that were appended since. Time: linear in products. */
  catchUp(): void {
    this.#predictor.catchUp();
  }

  /** Best first, ties by place; lazy, for whoever draws may stop, before anything is appended. */
  *after(viewed: readonly number[]): Generator<NextView, void, void> {
    const found = this.#predictor.predict(viewed, { product: this.#product, score: this.#score });
    const products = this.#product.slice(0, found);
    const scores = this.#score.slice(0, found);
    const asked = [...new Set(viewed.toReversed())].slice(0, ASKED);
    for (const [rank, place] of products.entries()) {
      for (const after of asked) {
        const seen = after === place ? undefined : seenTogether(this.#table, after, place);
        if (seen === undefined || !isBeyondChance(seen)) continue;
        yield { place, score: scores[rank]!, after, ...seen };
        break;
      }
    }
  }
}

interface SeenTogether {
  readonly sessions: number;
  readonly of: number;
  readonly lift: number;
}

function isBeyondChance({ sessions, lift }: SeenTogether): boolean {
  const expected = sessions / lift;
  return sessions >= LEAST_SESSIONS && sessions - expected > Z * Math.sqrt(expected);
}

/** How many of the latest sessions of one product hold the other; undefined where none does. A kernel: one loop. */
function seenTogether(table: SessionTable, one: number, other: number): SeenTogether | undefined {
  const { ring, start, clicks, first, count, held } = table;
  if (one >= table.size || other >= table.size) return undefined;
  let of = 0;
  let sessions = 0;
  for (let e = table.ringAt[one]!, to = e + Math.min(held[one]!, table.ringSize[one]!); e < to; e++) {
    const place = ring[e]! - first;
    if (place < 0) continue;
    of++;
    for (let c = start[place]!, end = start[place + 1]!; c < end; c++) {
      if (clicks[c] !== other) continue;
      sessions++;
      break;
    }
  }
  return sessions === 0 ? undefined : { sessions, of, lift: (sessions / of) * (count / held[other]!) };
}
