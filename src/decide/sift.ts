import type { Dropped, Strategy } from '../domain/index.ts';
import type { Candidate } from './candidate.ts';
import { fittingVariants, incompatible } from './compatibility/incompatible.ts';
import type { Moment } from './moment.ts';
import type { PlacementPlan } from './placements.ts';
import { RULES, wordsOf } from './rules/index.ts';
import { boosted } from './merchant/boosted.ts';
import { FINDERS } from './strategies/index.ts';
import { candidateOf } from './strategies/manual.ts';

/** How many candidates of one strategy are looked at, beside those in the cart: whoever bars more has barred all. */
const MOST_LOOKED_AT = 300;

/** What may be offered, and what was found on the way and left out. */
export interface Sifted {
  /** In the order of the strategies. */
  readonly free: readonly Candidate[];
  readonly pinned: readonly Pinned[];
  readonly dropped: readonly Dropped[];
}

/**
 * Asks the strategies of the plan in order and holds each candidate against the rules until the slots are full. Nothing
 * is looked at beyond that, so a decision costs as much as its offers and not as much as the shop. `spare` candidates more
 * are found where somebody chooses among them.
 */
export function sift(moment: Moment, plan: PlacementPlan, spare = 0): Sifted {
  const kept: Candidate[] = [];
  const dropped = new Map<string, Dropped>();
  if (plan.slots === 0) return { free: [], pinned: [], dropped: [] };
  const pinned = moment.request.strategy === undefined ? drawPins({ moment, plan, kept, dropped }) : [];
  for (const { strategy, most } of claimsOf(plan)) {
    if (!speaks(strategy, moment, kept)) continue;
    draw({ strategy, most: Math.min(most + spare, plan.slots + spare - kept.length), moment, kept, dropped });
  }
  const offered = new Set(kept.map(({ place }) => moment.snapshot.idOf(place)));
  const pins = new Set(pinned.map(({ candidate }) => candidate));
  const free = kept.filter((candidate) => !pins.has(candidate));
  return {
    free: plan.strategies.flatMap((strategy) => free.filter((candidate) => candidate.strategy === strategy)),
    pinned,
    dropped: [...dropped.values()].filter(({ productId }) => !offered.has(productId)),
  };
}

/** A candidate that a rule puts at a slot, counted from 1. */
export interface Pinned {
  readonly candidate: Candidate;
  readonly slot: number;
}

/** Pinned products that may be offered are kept before anything else is asked. */
function drawPins({
  moment,
  plan,
  kept,
  dropped,
}: Omit<Draw, 'strategy' | 'most'> & { plan: PlacementPlan }): Pinned[] {
  if (!moment.merchant.hasRules()) return [];
  const pinned: Pinned[] = [];
  for (const chosen of moment.merchant.pins()) {
    if (kept.length === plan.slots) break;
    const candidate = candidateOf(chosen, moment);
    const stays = staying(candidate, { moment, kept, dropped });
    if (stays) pinned.push({ candidate: stays, slot: chosen.slot ?? 1 });
  }
  return pinned;
}

/** What is offered in order, each pinned product at its slot or as near to it as the others reach. */
export function arranged(free: readonly Candidate[], pinned: readonly Pinned[]): Candidate[] {
  const order = [...free];
  for (const { candidate, slot } of pinned) order.splice(slot - 1, 0, candidate);
  return order;
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
  for (const candidate of boosted(FINDERS[strategy], moment)) {
    if (!moment.inCart.has(candidate.place) && looks-- === 0) return;
    if (kept.some(({ place }) => place === candidate.place)) continue;
    if (staying(candidate, { moment, kept, dropped }) && kept.length === full) return;
  }
}

/**
 * Holds a candidate against the rules: it is kept, or a variant of it that fits better, or it is told which rule leaves it out. What is
 * kept is returned.
 */
function staying(
  candidate: Candidate,
  { moment, kept, dropped }: Omit<Draw, 'strategy' | 'most'>,
): Candidate | undefined {
  const barring = (each: Candidate) => RULES.find(({ bars }) => bars(each, moment, kept));
  const rule = barring(candidate);
  const fits = rule === undefined || rule === incompatible ? fittingVariants(candidate, moment) : [];
  const stays = fits.find((variant) => barring(variant) === undefined) ?? (rule === undefined ? candidate : undefined);
  if (stays) kept.push(stays);
  if (rule) {
    const productId = moment.snapshot.idOf(candidate.place);
    const instead = stays ? `; ${moment.snapshot.idOf(stays.place)} is offered in its place` : '';
    const why = `${wordsOf(rule, candidate, moment)}${instead}`;
    dropped.set(`${rule.id} ${productId}`, { productId, rule: rule.id, why });
  }
  return stays;
}
