import type { Country, Rankings } from '../domain/index.ts';
import { Best } from '../lib/index.ts';

/** Places of one list, each product's score and what it counts; products that score 0 or less stay out. */
export interface Ranked {
  readonly country: Country;
  readonly score: Float64Array;
  readonly recent: Uint32Array;
  readonly before: Uint32Array;
}

/** Places in one list. */
const MOST = 100;

/** Cuts each list to its best hundred and lays them out one behind the other. */
export function rankingLists(lists: Iterable<Ranked>): Rankings {
  const best = new Best(MOST);
  const places = new Uint32Array(MOST);
  const scores = new Float64Array(MOST);
  const countries: Country[] = [];
  const start = [0];
  const rows: { product: number; score: number; recent: number; before: number }[] = [];
  for (const { country, score, recent, before } of lists) {
    for (const [product, each] of score.entries()) if (each > 0) best.offer(product, each);
    const kept = best.drain(places, scores, 0);
    for (const [rank, product] of places.subarray(0, kept).entries())
      rows.push({ product, score: scores[rank]!, recent: recent[product]!, before: before[product]! });
    countries.push(country);
    start.push(rows.length);
  }
  return {
    countries,
    start: Uint32Array.from(start),
    product: Uint32Array.from(rows, ({ product }) => product),
    score: Float32Array.from(rows, ({ score }) => score),
    recent: Uint32Array.from(rows, ({ recent }) => recent),
    before: Uint32Array.from(rows, ({ before }) => before),
  };
}
