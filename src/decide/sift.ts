import type { Dropped, Strategy } from '../domain/index.ts';
import type { Candidate } from './candidate.ts';
import type { Moment } from './moment.ts';
import type { PlacementPlan } from './placements.ts';
import { RULES } from './rules.ts';
import { FINDERS } from './strategies/index.ts';

/** How many candidates of one strategy are looked at, beside those in the cart: whoever bars more has barred all. */
const MOST_LOOKED_AT = 300;

/** What is offered, in order, and what was found on the way and left out. */
export interface Sifted {
  readonly kept: readonly Candidate[];
  readonly dropped: readonly Dropped[];
}

/**
 * Asks the strategies of the plan in order and holds each candidate against the rules until the slots are full. Nothing
 * is looked at beyond that, so a decision costs as much as its offers and not as much as the shop.
 */
export function sift(moment: Moment, plan: PlacementPlan): Sifted {
  const kept: Candidate[] = [];
  const dropped = new Map<string, Dropped>();
  for (const { strategy, most } of claimsOf(plan)) {
    if (!speaks(strategy, moment, kept)) continue;
    draw({ strategy, most: Math.min(most, plan.slots - kept.length), moment, kept, dropped });
  }
  const offered = new Set(kept.map(({ place }) => moment.snapshot.idOf(place)));
  return {
    kept: plan.strategies.flatMap((strategy) => kept.filter((candidate) => candidate.strategy === strategy)),
    dropped: [...dropped.values()].filter(({ productId }) => !offered.has(productId)),
  };
}

interface Claim {
  readonly strategy: Strategy;
  readonly most: number;
}

/** Strategies for which slots are kept choose before the others, as far as no more than half of the slots are kept. */
function claimsOf({ strategies, room = {}, keeps = {}, slots }: PlacementPlan): readonly Claim[] {
  const first: Claim[] = [];
  let left = slots / 2;
  for (const [strategy, most] of Object.entries({ ...room, ...keeps }) as [Strategy, number][]) {
    if (!strategies.includes(strategy) || most > left) continue;
    first.push({ strategy, most });
    left -= most;
  }
  const claimed = new Set(first.map(({ strategy }) => strategy));
  const inTurn = strategies.filter((strategy) => room[strategy] === undefined || !claimed.has(strategy));
  return [...first, ...inTurn.map((strategy) => ({ strategy, most: room[strategy] ?? slots }))];
}

function speaks(strategy: Strategy, moment: Moment, kept: readonly Candidate[]): boolean {
  const { weak, worthAsking } = FINDERS[strategy];
  if (moment.request.strategy === strategy) return true;
  if (weak && kept.some((candidate) => !FINDERS[candidate.strategy].weak)) return false;
  return worthAsking?.(moment) ?? true;
}

interface Draw {
  strategy: Strategy;
  most: number;
  moment: Moment;
  kept: Candidate[];
  dropped: Map<string, Dropped>;
}

function draw({ strategy, most, moment, kept, dropped }: Draw): void {
  if (most <= 0) return;
  const full = kept.length + most;
  let looks = MOST_LOOKED_AT;
  for (const candidate of FINDERS[strategy].find(moment)) {
    if (!moment.inCart.has(candidate.place) && looks-- === 0) return;
    if (kept.some(({ place }) => place === candidate.place)) continue;
    const rule = RULES.find(({ bars }) => bars(candidate, moment, kept));
    if (rule === undefined) {
      kept.push(candidate);
      if (kept.length === full) return;
    } else {
      const productId = moment.snapshot.idOf(candidate.place);
      dropped.set(`${rule.id} ${productId}`, { productId, rule: rule.id, why: rule.why });
    }
  }
}
