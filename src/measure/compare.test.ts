import { describe, expect, test } from 'vitest';
import { createRandom } from '../lib/index.ts';
import { compareMeans, sampleOf } from './compare-means.ts';
import { compareMixes } from './compare-mixes.ts';
import { compareRates } from './compare-rates.ts';

/** Equal to nine digits. */
const near = (value: number): unknown => expect.closeTo(value, 9);

describe('two rates', () => {
  test("agree with Newcombe's hybrid score interval to 1e-9 (56 of 70, 48 of 80; mpmath)", () => {
    expect(compareRates({ hits: 56, of: 70 }, { hits: 48, of: 80 }, 0.05)).toEqual({
      difference: near(0.2),
      low: near(0.07656419154407197),
      high: near(0.3136445835829437),
      margin: 0.05,
      verdict: 'different',
    });
  });

  test('are alike only where that was shown: few cases are unclear, and none say nothing', () => {
    expect(compareRates({ hits: 300, of: 3_000 }, { hits: 310, of: 3_000 }, 0.05)?.verdict).toBe('alike');
    expect(compareRates({ hits: 3, of: 30 }, { hits: 3, of: 30 }, 0.05)?.verdict).toBe('unclear');
    expect(compareRates({ hits: 0, of: 0 }, { hits: 3, of: 30 }, 0.05)).toBeUndefined();
  });
});

describe('two means', () => {
  const one = [27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4];
  const other = [27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5];

  test("agree with Welch's interval to 1e-9 (mpmath)", () => {
    expect(compareMeans(sampleOf(one), sampleOf(other), 5)).toEqual({
      difference: near(-2.78),
      low: near(-4.5288276669583585),
      high: near(-1.0311723330416416),
      margin: 5,
      verdict: 'alike',
    });
    expect(compareMeans(sampleOf(one), sampleOf(other), 1)?.verdict).toBe('different');
    expect(compareMeans(sampleOf(one), sampleOf(other), 2)?.verdict).toBe('unclear');
  });

  test('of one value nothing is known, and of values that are all the same everything', () => {
    expect(compareMeans(sampleOf([1]), sampleOf(other), 1)).toBeUndefined();
    expect(compareMeans(sampleOf([2, 2]), sampleOf([2, 2, 2]), 1)).toMatchObject({ low: 0, high: 0, verdict: 'alike' });
  });
});

describe('two mixes', () => {
  /** So many members who each buy in one category, drawn with these chances. */
  function mixOf(chances: readonly number[], members: number, seed: number) {
    const random = createRandom(seed);
    const drawn = Array.from({ length: members }, () => {
      let left = random.next();
      const part = chances.findIndex((chance) => (left -= chance) < 0);
      return part < 0 ? chances.length - 1 : part;
    });
    return chances.map((_, part) => sampleOf(drawn.map((each) => (each === part ? 1 : 0))));
  }

  test('are half the sum of the differences of shares apart', () => {
    const [a, b] = [mixOf([1, 0], 100_000, 1), mixOf([0, 1], 100_000, 1)];
    expect(compareMixes(a, b, 0.15)).toMatchObject({ difference: 1, high: 1, verdict: 'different' });
    expect(compareMixes(a, a, 0.15)).toMatchObject({ difference: 0, low: 0, verdict: 'alike' });
    expect(compareMixes(a, [sampleOf([]), sampleOf([])], 0.15)).toBeUndefined();
  });

  test('the same mix drawn small is unclear and drawn large is alike', () => {
    const chances = [0.3, 0.2, 0.2, 0.1, 0.1, 0.1];
    expect(compareMixes(mixOf(chances, 50, 1), mixOf(chances, 50, 2), 0.15)?.verdict).toBe('unclear');
    expect(compareMixes(mixOf(chances, 5_000, 1), mixOf(chances, 5_000, 2), 0.15)?.verdict).toBe('alike');
  });

  test('the true distance lies within the bounds in 95 of 100 draws at least', () => {
    const [p, q] = [
      [0.5, 0.3, 0.2],
      [0.4, 0.3, 0.3],
    ] as const;
    let within = 0;
    for (let draw = 0; draw < 400; draw++) {
      const found = compareMixes(mixOf(p, 150, draw), mixOf(q, 150, 1_000 + draw), 0.15)!;
      if (found.low <= 0.1 && found.high >= 0.1) within++;
    }
    expect(within).toBeGreaterThan(380);
  });
});
