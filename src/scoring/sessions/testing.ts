import type { SessionParams } from '../../domain/index.ts';

/** Sessions of product places, oldest first, each with the time it was. */
export interface PlainSession {
  readonly clicks: readonly number[];
  readonly at: number;
}

/** Sessions with the sessions that hold each product, oldest first, of which the last `perProduct` are read. */
export interface PlainShop {
  readonly sessions: readonly PlainSession[];
  readonly holders: ReadonlyMap<number, readonly number[]>;
  readonly perProduct: number;
}

/** Lists the holders of each product. */
export function plainShop(sessions: readonly PlainSession[], perProduct: number): PlainShop {
  const holders = new Map<number, number[]>();
  for (const [s, { clicks }] of sessions.entries())
    for (const i of new Set(clicks)) {
      const known = holders.get(i);
      if (known === undefined) holders.set(i, [s]);
      else known.push(s);
    }
  return { sessions, holders, perProduct };
}

/** The slow and obvious twin of `SessionVotes`, with maps and sorts: for its test, and to compare its speed with. A kernel in the plain: one thought, written out. */
export function plainVotes(
  { sessions, holders, perProduct }: PlainShop,
  params: SessionParams,
  context: readonly number[],
): Map<number, number> {
  const idf = (i: number) => Math.log(1 + sessions.length / (holders.get(i)?.length ?? 1));
  const latest = [...new Set(context.toReversed())]
    .slice(0, params.window)
    .map((i) => ({ i, back: context.length - 1 - context.lastIndexOf(i) }));
  const span = sessions.length > 0 ? sessions.at(-1)!.at - sessions[0]!.at : 0;
  const like = new Map<number, { sum: number; shared: number; back: number }>();
  for (const { i, back } of latest) {
    for (const s of (holders.get(i) ?? []).slice(-perProduct)) {
      const known = like.get(s) ?? { sum: 0, shared: i, back };
      known.sum += idf(i) * Math.exp(-back / params.positionDecay);
      like.set(s, known);
    }
  }
  const neighbours = [...like].map(([s, { sum, shared, back }]) => {
    const { clicks, at } = sessions[s]!;
    const age = span > 0 ? Math.floor(((sessions.at(-1)!.at - at) * 1023) / span) / 1023 : 0;
    return {
      clicks,
      shared,
      back,
      alike: (sum / clicks.length ** params.lengthPower) * Math.exp(-params.recency * age),
    };
  });
  neighbours.sort((a, b) => b.alike - a.alike);
  const least = neighbours[params.neighbours - 1]?.alike ?? 0;
  const votes = new Map<number, number>();
  for (const { clicks, shared, back, alike } of neighbours) {
    if (alike < least - 1e-12) break;
    const at = clicks.lastIndexOf(shared);
    for (const [c, j] of clicks.entries()) {
      const near =
        c > at
          ? Math.exp(-(c - at - 1) / params.forward)
          : c < at
            ? params.backwardWeight * Math.exp(-(at - c - 1) / params.backward)
            : 1;
      votes.set(j, (votes.get(j) ?? 0) + alike * Math.exp(-back / params.matchDecay) * near * idf(j));
    }
  }
  return votes;
}
