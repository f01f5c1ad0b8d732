import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../lib/index.ts';
import { FRESH_MODEL, unpackState } from '../../scoring/index.ts';
import type { Impression } from './impression.ts';
import { type Happened, impressionsOf } from './impressions-of.ts';
import { looksAutomated } from './looks-automated.ts';
import { TechniqueLearner } from './technique-learner.ts';

const impression = fc.record({
  decisionId: fc.integer({ min: 0, max: 30 }).map((number) => `dec_${number}`),
  at: fc.integer({ min: 0, max: 20 }),
  position: fc.integer({ min: 0, max: 6 }),
  rows: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 8, maxLength: 8 }),
  lean: fc.integer({ min: -25, max: 15 }).map((tenths) => tenths / 10),
  accepted: fc.boolean(),
  declined: fc.boolean(),
});
/** One offer stands once in a decision. */
const impressions = fc.uniqueArray(impression, {
  maxLength: 40,
  selector: ({ decisionId, position }) => `${decisionId} ${position}`,
});
const COUNTS = ['shown', 'seen', 'accepted', 'declined', 'placeShown', 'placeAccepted'] as const;

const learned = (...batches: readonly (readonly Impression[])[]): TechniqueLearner => {
  const learner = new TechniqueLearner();
  for (const batch of batches) learner.take(batch);
  return learner;
};
const countsOf = (learner: TechniqueLearner) => {
  const { state } = unpackState(learner.pack())!;
  return COUNTS.map((name) => state[name]);
};

test('L12 the same offers in any order make the same model, byte for byte', () => {
  fc.assert(
    fc.property(impressions, fc.integer(), (all, seed) => {
      const random = createRandom(seed);
      const shuffled = all.map((each) => ({ each, by: random.next() })).sort((a, b) => a.by - b.by);
      expect(learned(shuffled.map(({ each }) => each)).pack()).toEqual(learned(all).pack());
    }),
    { numRuns: 25 },
  );
});

test('L12 however offers are dealt to batches, and however late word of them comes, they count the same', () => {
  fc.assert(
    fc.property(impressions, fc.nat(40), (all, cut) => {
      const whole = countsOf(learned(all));
      expect(countsOf(learned(all.slice(cut), all.slice(0, cut)))).toEqual(whole);
      const late = learned(all.map((each) => ({ ...each, accepted: false, declined: false })));
      late.amend(all.map((to) => ({ from: { ...to, accepted: false, declined: false }, to })));
      expect(countsOf(late)).toEqual(whole);
    }),
    { numRuns: 25 },
  );
});

test('L12 word that comes twice is word once, and of what was not offered it is none', () => {
  const shown = ['a', 'b', 'c'].map((productId) => ({ productId, rows: [1], lean: 0 }));
  const of = (...words: readonly string[]) =>
    impressionsOf(
      { id: 'dec_1', at: 5, shown },
      words.map((word) => {
        const [productId, kind] = word.split(' ');
        return { productId: productId!, kind: kind as Happened['kind'] };
      }),
    ).map(({ position, accepted, declined }) => [position, accepted, declined]);
  expect(of('a shown', 'b shown', 'b added')).toEqual([
    [0, false, false],
    [1, true, false],
  ]);
  expect(of('b added', 'a shown', 'b added', 'b shown', 'a shown', 'z added')).toEqual(
    of('a shown', 'b shown', 'b added'),
  );
  expect(of('c declined', 'a ordered')).toEqual([
    [0, true, false],
    [2, false, true],
  ]);
});

test('L12 what a model tells comes near what is so: by product, by position, and wider where little was seen', () => {
  const random = createRandom(5);
  const LIKED = [0.02, 0.06, 0.15];
  const LOOKED_AT = [1, 0.6, 0.4, 0.3];
  const rowsOf = (product: number) => [0, 1, 2, 3, 100 + product, 200 + product, 300];
  const seen = Array.from({ length: 30_000 }, (_, at): Impression => {
    const product = random.below(3);
    const position = random.below(4);
    const accepted = random.chance(LIKED[product]! * LOOKED_AT[position]!);
    return { decisionId: `dec_${at}`, at, position, rows: rowsOf(product), lean: 0, accepted, declined: false };
  });
  const few = learned(seen.slice(0, 500)).model();
  const many = learned(seen.slice(0, 500), seen.slice(500)).model();
  for (const [product, rate] of LIKED.entries()) {
    const told = many.tell(rowsOf(product), 0);
    expect(Math.abs(1 / (1 + Math.exp(-told.odds)) / rate - 1)).toBeLessThan(0.25);
    expect(told.spread).toBeLessThan(few.tell(rowsOf(product), 0).spread);
  }
  for (const [position, look] of LOOKED_AT.entries()) expect(Math.abs(many.look[position]! - look)).toBeLessThan(0.1);
  expect(FRESH_MODEL.tell(rowsOf(0), 0).spread).toBeGreaterThan(few.tell(rowsOf(0), 0).spread);
});

test('L12 a bot is known by its pace and its rhythm, and people are not taken for one', () => {
  const random = createRandom(3);
  const every = (ms: number, count: number, shake: number) =>
    Array.from({ length: count }, (_, turn) => turn * ms + shake * ms * random.next());
  expect(looksAutomated({ decisionsAt: every(500, 100, 0.9) })).toBe('asks too often in a minute');
  expect(looksAutomated({ decisionsAt: every(10_000, 20, 0) })).toBe('asks like clockwork');
  expect(looksAutomated({ decisionsAt: [0], answeredAfterMs: 40 })).toBe('answers before anybody could have looked');
  const person = every(8_000, 60, 0.9).flatMap((at) => [at, at + 50, at + 80]);
  expect(looksAutomated({ decisionsAt: person, answeredAfterMs: 2_500 })).toBeUndefined();
  expect(looksAutomated({ decisionsAt: [] })).toBeUndefined();
});
