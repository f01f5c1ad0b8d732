import { expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';

test('quantiles of the standard normal distribution agree with its tables', () => {
  const known = { 0.5: 0, 0.841345: 1, 0.975: 1.959964, 0.995: 2.575829, 0.1: -1.281552, 0.001: -3.090232 };
  for (const [probability, quantile] of Object.entries(known))
    expect(Math.abs(normalQuantile(Number(probability)) - quantile)).toBeLessThan(0.0005);
});
