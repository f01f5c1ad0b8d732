import { compareScopes, type Rankings, type RankingScope } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';

/** One list before it is cut: columns by place of the product. Products that score 0 or less stay out. */
export interface Ranked {
  readonly scope: RankingScope;
  /** Places that may stand in it; any unless said. */
  readonly among?: Uint32Array;
  readonly score: Float64Array;
  readonly recent: Uint32Array;
  readonly before: Uint32Array;
}

/** Places in one list. */
const MOST = 100;

/** Cuts each list to its best hundred and lays them out in order of their scopes; only that of everything may be empty. */
export function rankingLists(lists: Iterable<Ranked>): Rankings {
  const best = new Best(MOST);
  const kept: { scope: RankingScope; rows: Row[] }[] = [];
  for (const list of lists) {
    const rows = bestOf(list, best);
    if (rows.length > 0 || list.scope.kind === 'all') kept.push({ scope: list.scope, rows });
  }
  kept.sort((a, b) => compareScopes(a.scope, b.scope));
  const rows = kept.flatMap((list) => list.rows);
  let end = 0;
  return {
    of: kept.map(({ scope }) => scope),
    start: Uint32Array.from([0, ...kept.map((list) => (end += list.rows.length))]),
    product: Uint32Array.from(rows, ({ product }) => product),
    score: Float32Array.from(rows, ({ score }) => score),
    recent: Uint32Array.from(rows, ({ recent }) => recent),
    before: Uint32Array.from(rows, ({ before }) => before),
  };
}

interface Row {
  readonly product: number;
  readonly score: number;
  readonly recent: number;
  readonly before: number;
}

const places = new Uint32Array(MOST);
const scores = new Float64Array(MOST);

function bestOf({ among, score, recent, before }: Ranked, best: Best): Row[] {
  for (const place of among ?? score.keys()) if (score[place]! > 0) best.offer(place, score[place]!);
  const count = best.drain(places, scores, 0);
  return Array.from(places.subarray(0, count), (product, rank) => ({
    product,
    score: scores[rank]!,
    recent: recent[product]!,
    before: before[product]!,
  }));
}
