import { expect, test } from 'vitest';
import { pairHash, textHash } from './hash.ts';

test('near texts and near numbers fall far apart, evenly over the low bits and the high ones', () => {
  const hashes = Array.from({ length: 4096 }, (_, at) => [textHash(`SKU-${at}`), pairHash(at, 7), pairHash(7, at)]);
  for (const column of [0, 1, 2])
    for (const bucket of [(hash: number) => hash & 63, (hash: number) => hash >>> 26]) {
      const counts = new Uint32Array(64);
      for (const row of hashes) counts[bucket(row[column]!)]!++;
      // 64 on average; five standard deviations either way.
      expect(Math.max(...counts)).toBeLessThan(104);
      expect(Math.min(...counts)).toBeGreaterThan(24);
    }
  expect(pairHash(1, 2)).not.toBe(pairHash(2, 1));
});
