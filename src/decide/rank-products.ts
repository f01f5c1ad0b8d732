import type { ProductId, Snapshot } from '../domain/index.ts';
import { rank } from './tally.ts';

/** The ways to rank products for what is at hand: each alone, and all of them together as decisions use them. */
export const SCORERS = ['popularity', 'bought_together', 'blend'] as const;
/** One of them. */
export type Scorer = (typeof SCORERS)[number];

/** Which products come next for what is at hand, and how many of them. */
export interface RankRequest {
  readonly productIds: readonly ProductId[];
  readonly scorer: Scorer;
  readonly limit: number;
}

/** Products by one scorer, best first, without those at hand: what a decision ranks before its rules look at it. */
export function rankProducts(snapshot: Snapshot, { productIds, scorer, limit }: RankRequest): ProductId[] {
  const of = [...new Set(productIds.map((id) => snapshot.find(id)))]
    .filter((place) => place >= 0)
    .sort((a, b) => a - b);
  const atHand = new Set(of);
  const found: number[] = [];
  for (const place of RANKINGS[scorer](snapshot, of)) {
    if (found.length === limit) break;
    if (!atHand.has(place)) found.push(place);
  }
  return found.map((place) => snapshot.idOf(place));
}

const RANKINGS: Record<Scorer, (snapshot: Snapshot, of: readonly number[]) => Iterable<number>> = {
  popularity: bySales,
  bought_together: together,
  *blend(snapshot, of) {
    const seen = new Set<number>();
    for (const places of [together(snapshot, of), bySales(snapshot)])
      for (const place of places) {
        if (seen.has(place)) continue;
        seen.add(place);
        yield place;
      }
  },
};

function* together(snapshot: Snapshot, of: readonly number[]): Generator<number> {
  for (const { place } of rank({ table: snapshot.pairs, of, by: 'sum', size: snapshot.size })) yield place;
}

function bySales({ bestsellers }: Snapshot): Iterable<number> {
  return bestsellers.product.subarray(bestsellers.start[0], bestsellers.start[1]);
}
