import type { Strategy } from '../../domain/index.ts';
import { createRandom, normalQuantile, textHash } from '../../lib/index.ts';

/** Ways in which what is not known may turn out, all equally likely: a power of two. */
export const DRAWS = 32;

/** One candidate as choosing sees it. */
export interface Bet {
  /** Log-odds that it is accepted, and their standard deviation. */
  readonly odds: number;
  readonly spread: number;
  /** What is gained where it is accepted, and what showing it costs; in one unit for all candidates. */
  readonly gain: number;
  readonly cost: number;
  /** Hash of the product, and of what it was found by: what is not known of one is partly not known of its like. */
  readonly own: number;
  readonly kin: number;
  /** Candidates of one strategy share its room. */
  readonly lane: Strategy;
}

/** How to choose. */
export interface Choosing {
  readonly slots: number;
  /** Offers of a strategy that may be shown; no limit where there is none. */
  readonly room: Readonly<Partial<Record<Strategy, number>>>;
  readonly explorationRate: number;
  /** At least one is shown, whatever it is worth. */
  readonly mustSpeak: boolean;
  /** The decision's id decides what is drawn. */
  readonly seed: string;
}

/** What was chosen: numbers of bets in order, and how likely that was. */
export interface Chosen {
  readonly list: readonly number[];
  /** Chance of exactly this list. */
  readonly propensity: number;
  /** Chance of each bet to be shown. */
  readonly shownRates: Float64Array;
  /** Chance that nothing is shown. */
  readonly silenceRate: number;
}

const QUANTILES = Float64Array.from({ length: DRAWS }, (_, draw) => normalQuantile((draw + 0.5) / DRAWS));

/** Where a bet lies in a draw: each walks once through all quantiles, in an order of its own. */
function quantile(hash: number, draw: number): number {
  return QUANTILES[(Math.imul(draw, (hash << 1) | 1) + (hash >>> 16)) & (DRAWS - 1)]!;
}

/** So that a bet's spread stays what it is, drawn half by its own and half with its kin. */
const HALF = Math.SQRT1_2;

/** What each bet is worth in each draw: bet i in draw d at `d * bets.length + i`. */
export function drawnWorths(bets: readonly Bet[]): Float64Array {
  const worths = new Float64Array(bets.length * DRAWS);
  for (let i = 0; i < bets.length; i++) {
    const { odds, spread, gain, cost, own, kin } = bets[i]!;
    for (let draw = 0; draw < DRAWS; draw++) {
      const off = spread * HALF * (quantile(own, draw) + quantile(kin, draw));
      worths[draw * bets.length + i] = gain / (1 + Math.exp(-odds - off)) - cost;
    }
  }
  return worths;
}

/**
 * Chooses what to show by posterior sampling (Thompson 1933) over `DRAWS` ways in which what is not known may turn out: one
 * of them is drawn by the seed, and the best bets in it are shown. With the exploration rate, each bet in turn stands first before the
 * best of the rest, or nothing is shown, all equally likely. As every way is known, chances are counted and not estimated.
 */
export function choose(bets: readonly Bet[], choosing: Choosing): Chosen {
  const { explorationRate, mustSpeak, seed } = choosing;
  const worths = drawnWorths(bets);
  const lists: number[][] = [];
  for (let draw = 0; draw < DRAWS; draw++) lists.push(bestOf(bets, worths, { ...choosing, from: draw * bets.length }));
  const open = explorationRate > 0 && bets.length > 0 && choosing.slots > 0 ? explored(bets, choosing) : [];
  if (open.length > 0 && !mustSpeak) open.push([]);
  const random = createRandom(textHash(seed));
  const exploring = open.length > 0 && random.chance(explorationRate);
  const list = exploring ? open[random.below(open.length)]! : lists[random.below(DRAWS)]!;
  const chances = { propensity: 0, silenceRate: 0, shownRates: new Float64Array(bets.length) };
  const count = (other: readonly number[], chance: number): void => {
    if (same(other, list)) chances.propensity += chance;
    if (other.length === 0) chances.silenceRate += chance;
    for (let at = 0; at < other.length; at++) chances.shownRates[other[at]!]! += chance;
  };
  const rate = open.length > 0 ? explorationRate : 0;
  for (const other of lists) count(other, (1 - rate) / DRAWS);
  for (const other of open) count(other, rate / open.length);
  return { list, ...chances };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** For each bet the list that begins with it and goes on with what is best by what is known. */
function explored(bets: readonly Bet[], choosing: Choosing): number[][] {
  const worths = Float64Array.from(bets, ({ odds, gain, cost }) => gain / (1 + Math.exp(-odds)) - cost);
  return bets.map((_, first) => bestOf(bets, worths, { ...choosing, from: 0, first }));
}

interface Picking extends Pick<Choosing, 'slots' | 'room' | 'mustSpeak'> {
  /** Where the worths of this draw begin. */
  readonly from: number;
  /** A bet that stands first, whatever it is worth. */
  readonly first?: number;
}

/** A kernel: the best bets that are worth something, best first, ties as they came, as far as slots and room go. */
function bestOf(
  bets: readonly Bet[],
  worths: Float64Array,
  { slots, room, mustSpeak, from, first }: Picking,
): number[] {
  const list: number[] = first === undefined ? [] : [first];
  for (;;) {
    if (list.length >= Math.min(slots, bets.length)) return list;
    let best = -1;
    let most = list.length === 0 && mustSpeak ? -Infinity : 0;
    for (let i = 0; i < bets.length; i++) {
      const worth = worths[from + i]!;
      if (worth <= most || list.includes(i)) continue;
      const places = room[bets[i]!.lane];
      if (places !== undefined && taken(list, bets, bets[i]!.lane) >= places) continue;
      best = i;
      most = worth;
    }
    if (best < 0) return list;
    list.push(best);
  }
}

function taken(list: readonly number[], bets: readonly Bet[], lane: Strategy): number {
  let count = 0;
  for (let at = 0; at < list.length; at++) if (bets[list[at]!]!.lane === lane) count++;
  return count;
}
