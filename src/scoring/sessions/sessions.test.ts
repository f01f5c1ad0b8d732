import type { SessionParams } from '../../domain/index.ts';
import { kthLargest } from '../../lib/index.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LiveSessions } from './live-sessions.ts';
import { plainShop, plainVotes } from './testing.ts';
import { SessionIndex } from './session-index.ts';
import { SESSION_DEFAULTS } from './session-params.ts';
import { SessionPredictor } from './session-predictor.ts';
import { SessionSteps, STEPS } from './session-steps.ts';
import { SessionVotes } from './session-votes.ts';

const anySessions = fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 40 });
const anyContext = fc.array(fc.nat(12), { maxLength: 8 });
const anyParams: fc.Arbitrary<SessionParams> = fc
  .record({
    window: fc.integer({ min: 1, max: 12 }),
    neighbours: fc.integer({ min: 1, max: 40 }),
    positionDecay: fc.constantFrom(1, 2.5, Infinity),
    matchDecay: fc.constantFrom(1, 4, Infinity),
    lengthPower: fc.constantFrom(0, 0.5, 1),
    recency: fc.constantFrom(0, 1, 8),
    backwardWeight: fc.constantFrom(0, 0.8, 1),
    again: fc.constantFrom(0, 1, 3),
    steps: fc.constantFrom(0, 0.3),
    twoSteps: fc.constantFrom(0, 3),
    votes: fc.constantFrom(0, 1),
  })
  .map((some) => ({ ...SESSION_DEFAULTS, ...some }));

function indexOf(sessions: readonly (readonly number[])[], perProduct = 8): SessionIndex {
  const index = new SessionIndex({ perProduct });
  for (const [s, clicks] of sessions.entries()) index.append(clicks, s);
  return index;
}

const reads = (context: readonly number[]) => {
  const product = [...new Set(context.toReversed())];
  return {
    length: product.length,
    product: Uint32Array.from(product),
    back: Uint8Array.from(product, (i) => context.length - 1 - context.lastIndexOf(i)),
  };
};

function predicted(from: SessionPredictor, context: readonly number[]) {
  const shown = { product: new Uint32Array(20), score: new Float64Array(20) };
  return { ...shown, count: from.predict(context, shown) };
}

test('votes are those of comparing every session', () => {
  fc.assert(
    fc.property(
      anySessions,
      anyParams,
      fc.array(anyContext, { minLength: 1, maxLength: 3 }),
      (sessions, some, contexts) => {
        const params = { ...some, window: 12 };
        const votes = new SessionVotes(indexOf(sessions), params);
        for (const context of contexts) {
          const expected = plainVotes(
            plainShop(
              sessions.map((clicks, at) => ({ clicks, at })),
              8,
            ),
            params,
            context,
          );
          const found = votes.cast(reads(context));
          const cast = new Map<number, number>();
          for (const j of votes.found.slice(0, found)) {
            cast.set(j, votes.score[j]!);
            votes.score[j] = 0;
          }
          for (const j of new Set([...cast.keys(), ...expected.keys()]))
            expect(cast.get(j) ?? 0).toBeCloseTo(expected.get(j) ?? 0, 9);
        }
      },
    ),
  );
});

test('the rings hold the most recent sessions of each product, whatever was forgotten', () => {
  fc.assert(
    fc.property(anySessions, fc.integer({ min: 2, max: 20 }), (sessions, mostSessions) => {
      const index = new SessionIndex({ perProduct: 4, longest: 5, mostSessions });
      for (const [s, clicks] of sessions.entries()) index.append(clicks, s * 10);
      expect(index.count - index.first).toBeLessThanOrEqual(mostSessions);
      for (let s = index.first; s < index.count; s++) {
        const place = s - index.first;
        expect([...index.clicks.subarray(index.start[place], index.start[place + 1])]).toEqual(sessions[s]!.slice(-5));
        expect(index.at[place]).toBe(s * 10);
      }
      for (let i = 0; i < index.size; i++) {
        const holders = sessions.flatMap((clicks, s) => (clicks.slice(-5).includes(i) ? [s] : []));
        const kept = index.ring.slice(index.ringAt[i], index.ringAt[i]! + Math.min(index.held[i]!, index.ringSize[i]!));
        expect(index.held[i]).toBe(holders.length);
        expect([...kept].toSorted((a, b) => a - b)).toEqual(holders.slice(-4));
      }
    }),
  );
});

test('steps are the damped shares of what stands near', () => {
  fc.assert(
    fc.property(anySessions, anyParams, (sessions, params) => {
      const steps = new SessionSteps(params);
      steps.build(indexOf(sessions, 64));
      for (let i = 0; i < 10; i++) {
        const near = new Map<number, number>();
        for (const [s, clicks] of sessions.entries())
          for (const [c, one] of clicks.entries())
            for (const [g, j] of clicks.entries()) {
              if (one !== i || g === c) continue;
              const age = sessions.length > 1 ? (sessions.length - 1 - s) / (sessions.length - 1) : 0;
              const w =
                Math.exp(-params.recency * age) *
                Math.exp(-(Math.abs(g - c) - 1) / params.stepDecay) *
                (g > c ? 1 : params.stepBackward);
              near.set(j, (near.get(j) ?? 0) + w);
            }
        const total = [...near.values()].reduce((sum, w) => sum + w, 3);
        const row = Array.from(
          { length: steps.length[i] ?? 0 },
          (_, e) => [steps.product[i * STEPS + e]!, steps.share[i * STEPS + e]!] as const,
        );
        expect(row.length).toBe([...near.values()].length);
        for (const [j, share] of row) expect(share).toBeCloseTo(near.get(j)! / total, 6);
      }
    }),
  );
});

test('a session that is appended counts as if it had been learned from the start', () => {
  fc.assert(
    fc.property(anySessions, anySessions, anyContext, (before, after, context) => {
      const params = { ...SESSION_DEFAULTS, recency: 0 };
      const modelOf = (sessions: number[][]) => new LiveSessions(indexOf(sessions), params);
      const grown = modelOf(before);
      const predictor = new SessionPredictor(grown);
      for (const [s, clicks] of after.entries()) grown.append(clicks, before.length + s);
      grown.refresh();
      predictor.catchUp();
      const whole = new SessionPredictor(modelOf([...before, ...after]));
      const shown = (from: SessionPredictor) => {
        const { product, score, count } = predicted(from, context);
        return Array.from({ length: count }, (_, r) => [product[r], score[r]!.toFixed(9)]);
      };
      expect(shown(predictor)).toEqual(shown(whole));
    }),
  );
});

test('a prediction never depends on those before it, holds no product twice, and none unknown', () => {
  fc.assert(
    fc.property(
      anySessions,
      anyParams,
      fc.array(anyContext, { minLength: 2, maxLength: 5 }),
      (sessions, params, contexts) => {
        const index = indexOf(sessions);
        const model = new LiveSessions(index, params);
        const used = new SessionPredictor(model);
        for (const context of contexts) {
          const { count, product, score } = predicted(used, context);
          expect(predicted(new SessionPredictor(model), context)).toEqual({ count, product, score });
          const shown = [...product.subarray(0, count)];
          expect(new Set(shown).size).toBe(count);
          expect(shown.every((i) => index.held[i]! > 0)).toBe(true);
          expect([...score.subarray(0, count)]).toEqual([...score.subarray(0, count)].toSorted((a, b) => b - a));
          if (params.again === 0) expect(shown).not.toContain(context.at(-1));
        }
      },
    ),
  );
});

test('the k-th largest is the one that sorting finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 60 }), fc.nat(), (values, any) => {
      const k = (any % values.length) + 1;
      expect(kthLargest(Float64Array.from(values), values.length, k)).toBe(values.toSorted((a, b) => b - a)[k - 1]);
    }),
  );
});
