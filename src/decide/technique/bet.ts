import type { Strategy, ToldOfCandidate } from '../../domain/index.ts';
import { textHash } from '../../lib/index.ts';
import type { Bet } from './choose.ts';
import type { Prospect } from './prospect.ts';
import type { Valued } from './value.ts';

const kin = new Map<Strategy, number>();

/** Strategies are few: each is hashed once. */
function kinOf(strategy: Strategy): number {
  let hash = kin.get(strategy);
  if (hash === undefined) {
    hash = textHash(strategy);
    kin.set(strategy, hash);
  }
  return hash;
}

/** A prospect as choosing sees it; what is at stake is counted in what is usually paid in its currency. */
export function betOf(
  { candidate, product, usualMinor }: Prospect,
  [odds, spread]: ToldOfCandidate,
  { gainMinor, attentionMinor }: Valued,
): Bet {
  return {
    odds,
    spread,
    gain: gainMinor / usualMinor,
    cost: attentionMinor / usualMinor,
    own: product,
    kin: kinOf(candidate.strategy),
    lane: candidate.strategy,
  };
}
