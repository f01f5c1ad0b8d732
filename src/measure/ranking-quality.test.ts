import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankingQuality } from './ranking-quality.ts';
import { rankingReach } from './ranking-reach.ts';

test('a target at rank 2 of 10 is a hit, half a reciprocal rank and 1 / log2(3) of the gain', () => {
  const [at1, at10] = rankingQuality([{ shown: ['a', 'b', 'c'], targetIds: ['b'] }], [1, 10]) ?? [];
  expect(at1).toMatchObject({ k: 1, hitRate: { mean: 0 }, mrr: { mean: 0 }, ndcg: { mean: 0 }, recall: { mean: 0 } });
  expect(at10).toMatchObject({ hitRate: { mean: 1 }, mrr: { mean: 0.5 }, recall: { mean: 1 } });
  expect(at10?.ndcg.mean).toBeCloseTo(1 / Math.log2(3), 12);
});

test('of two targets one found is half the recall', () => {
  const [at2] = rankingQuality([{ shown: ['a', 'b'], targetIds: ['a', 'z'] }], [2]) ?? [];
  expect(at2).toMatchObject({ recall: { mean: 0.5 }, hitRate: { mean: 1 } });
  expect(at2?.ndcg.mean).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 12);
});

test('no data is not zero', () => {
  expect(rankingQuality([], [10])).toBeUndefined();
});

test('longer lists are never worse, and everything lies between 0 and 1', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.record({ shown: ids, targetIds: ids }), { minLength: 1 }), (cases) => {
      const [short, long] = rankingQuality(cases, [2, 5]) ?? [];
      for (const key of ['hitRate', 'mrr', 'recall'] as const) {
        expect(long?.[key].mean).toBeGreaterThanOrEqual(short?.[key].mean ?? 2);
        expect(long?.[key].mean).toBeLessThanOrEqual(1);
      }
      expect(long?.ndcg.mean).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('reach counts distinct products and the share that sells most anyway', () => {
  const counts = new Map(Array.from({ length: 10 }, (_, place) => [`p${place}`, 100 - place]));
  expect(
    rankingReach(
      [
        { shown: ['p0', 'p5'], targetIds: [] },
        { shown: ['p0', 'p9'], targetIds: [] },
      ],
      counts,
      10,
    ),
  ).toEqual({
    coverage: 0.3,
    popularShare: 0.5,
  });
});
