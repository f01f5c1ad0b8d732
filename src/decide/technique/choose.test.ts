import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Strategy } from '../../domain/index.ts';
import { pairHash } from '../../lib/index.ts';
import { type Bet, choose, type Choosing, DRAWS, drawnWorths } from './choose.ts';

const STRATEGIES: readonly Strategy[] = ['blend', 'upgrade', 'buy_again'];

const bet = fc
  .record({
    odds: fc.double({ min: -6, max: 2, noNaN: true }),
    spread: fc.double({ min: 0, max: 2, noNaN: true }),
    gain: fc.double({ min: -0.5, max: 2, noNaN: true }),
    cost: fc.double({ min: 0, max: 0.1, noNaN: true }),
    own: fc.nat(),
    lane: fc.constantFrom(...STRATEGIES),
  })
  .map((literal): Bet => ({ ...literal, kin: STRATEGIES.indexOf(literal.lane) * 7919 }));
const bets = fc.array(bet, { maxLength: 8 });
const how = fc.record({
  slots: fc.integer({ min: 0, max: 5 }),
  room: fc.constantFrom<Choosing['room']>({}, { upgrade: 1 }, { blend: 2, buy_again: 1 }),
  explorationRate: fc.constantFrom(0, 0.05, 0.3),
  mustSpeak: fc.boolean(),
});

test('L12 the same decision id draws the same, and every list keeps to slots and room', () => {
  fc.assert(
    fc.property(bets, how, fc.string(), (given, choosing, seed) => {
      const chosen = choose(given, { ...choosing, seed });
      expect(choose(given, { ...choosing, seed })).toEqual(chosen);
      const { list } = chosen;
      expect(list.length).toBeLessThanOrEqual(choosing.slots);
      expect(new Set(list).size).toBe(list.length);
      for (const [strategy, most] of Object.entries(choosing.room))
        expect(list.filter((at) => given[at]!.lane === strategy).length).toBeLessThanOrEqual(most);
      if (choosing.mustSpeak && choosing.slots > 0 && given.length > 0) expect(list.length).toBeGreaterThan(0);
      expect(chosen.propensity).toBeGreaterThan(0);
    }),
  );
});

/** The best of one draw, the slow way: sort all, then take while there is room. */
function slowList(given: readonly Bet[], worths: readonly number[], { slots, room }: typeof HOW): number[] {
  const order = [...given.keys()].filter((at) => worths[at]! > 0).sort((a, b) => worths[b]! - worths[a]! || a - b);
  const list: number[] = [];
  for (const at of order) {
    const { lane } = given[at]!;
    const most = (room as Partial<Record<Strategy, number>>)[lane] ?? Infinity;
    if (list.length < slots && list.filter((other) => given[other]!.lane === lane).length < most) list.push(at);
  }
  return list;
}
const HOW = { slots: 3, room: { upgrade: 1, blend: 2 } };

test('L12 what is chosen is the best of one draw in as many draws as the propensity says, held to a slow twin', () => {
  fc.assert(
    fc.property(bets, fc.string(), (given, seed) => {
      const worths = [...drawnWorths(given)];
      const lists = Array.from({ length: DRAWS }, (_, draw) =>
        slowList(given, worths.slice(draw * given.length, (draw + 1) * given.length), HOW).join(),
      );
      const { list, propensity } = choose(given, { ...HOW, explorationRate: 0, mustSpeak: false, seed });
      expect(propensity).toBeCloseTo(lists.filter((other) => other === list.join()).length / DRAWS, 12);
    }),
  );
});

test('L12 propensities of all lists that are shown sum to one, and agree with how often each is shown', () => {
  const seeds = Array.from({ length: 4_000 }, (_, at) => `dec_${at}`);
  const worlds = fc.sample(fc.tuple(bets, how), { numRuns: 12, seed: 12 });
  for (const [given, choosing] of worlds) {
    const lists = new Map<string, { propensity: number; times: number }>();
    const shown = new Float64Array(given.length);
    let rates: Float64Array = shown;
    for (const seed of seeds) {
      const { list, propensity, shownRates } = choose(given, { ...choosing, seed });
      const known = lists.get(list.join());
      if (known) expect(propensity).toBe(known.propensity);
      lists.set(list.join(), { propensity, times: (known?.times ?? 0) + 1 });
      for (const at of list) shown[at]! += 1 / seeds.length;
      rates = shownRates;
    }
    const sum = [...lists.values()].reduce((total, { propensity }) => total + propensity, 0);
    expect(sum).toBeCloseTo(1, 9);
    for (const { propensity, times } of lists.values()) {
      const expected = propensity * seeds.length;
      expect(Math.abs(times - expected)).toBeLessThan(5 * Math.sqrt(expected) + 5);
    }
    for (const [at, rate] of rates.entries()) expect(shown[at]).toBeCloseTo(rate, 1);
  }
});

test('L12 what is not known is drawn as wide as it is: mean and spread of the draws are those of the bet', () => {
  let squares = 0;
  const count = 200;
  for (let own = 0; own < count; own++) {
    const literal = { odds: -3, spread: 0.8, gain: 1, cost: 0, own: pairHash(own, 1), kin: pairHash(own, 2) };
    const odds = [...drawnWorths([{ ...literal, lane: 'blend' }])].map((rate) => Math.log(rate / (1 - rate)));
    expect(odds.reduce((sum, each) => sum + each, 0) / DRAWS).toBeCloseTo(-3, 6);
    squares += odds.reduce((sum, each) => sum + (each + 3) ** 2, 0) / DRAWS;
  }
  expect(Math.sqrt(squares / count)).toBeGreaterThan(0.72);
  expect(Math.sqrt(squares / count)).toBeLessThan(0.88);
});
