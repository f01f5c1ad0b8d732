import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

const drawn = (seed: number, stream?: number) => {
  const random = createRandom(seed, stream);
  return Array.from({ length: 20 }, () => random.next());
};

test('the same seed and stream give the same numbers', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer(), (seed, stream) => {
      expect(drawn(seed, stream)).toEqual(drawn(seed, stream));
    }),
  );
});

test('neighbouring seeds and streams give other numbers', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat({ max: 1_000_000 }), (seed, stream) => {
      expect(drawn(seed, stream)).not.toEqual(drawn(seed + 1, stream));
      expect(drawn(seed, stream)).not.toEqual(drawn(seed, stream + 1));
    }),
  );
});

test('numbers spread evenly between 0 and 1', () => {
  const counts = new Array<number>(10).fill(0);
  const random = createRandom(7);
  for (let draw = 0; draw < 100_000; draw += 1) {
    const tenth = random.below(10);
    counts[tenth] = (counts[tenth] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('a weighted draw follows its weights and never takes a weight of 0', () => {
  const random = createRandom(11);
  const counts = [0, 0, 0, 0];
  for (let draw = 0; draw < 40_000; draw += 1) {
    const place = random.weighted([0, 1, 3, 0]);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  expect(counts[0]).toBe(0);
  expect(counts[3]).toBe(0);
  expect((counts[2] ?? 0) / 40_000).toBeCloseTo(0.75, 1);
});

test('a normal draw has a mean of 0 and a deviation of 1', () => {
  const random = createRandom(13);
  const draws = Array.from({ length: 50_000 }, () => random.normal());
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
});

test('an empty list and weights of nothing are refused', () => {
  expect(() => createRandom(1).pick([])).toThrow('empty list');
  expect(() => createRandom(1).weighted([0, 0])).toThrow('all 0');
});
