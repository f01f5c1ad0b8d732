import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { INTERVAL_BINS } from '../../domain/index.ts';
import { intervalBin, ratioAt, survival } from './survival.ts';

const anyCurve = fc
  .array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: INTERVAL_BINS, maxLength: INTERVAL_BINS })
  .map((hazards) => {
    let left = 1;
    return Float32Array.from(hazards, (hazard) => (left *= 1 - hazard));
  });

test('ratioAt is the inverse of survival', () => {
  fc.assert(
    fc.property(anyCurve, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (left, share) => {
      const ratio = ratioAt(left, 0, share);
      if (ratio === Infinity) expect(survival(left, 0, Infinity)).toBeGreaterThan(share);
      else expect(survival(left, 0, ratio)).toBeCloseTo(share, 6);
    }),
  );
});

test('survival falls from bin to bin through the given ends, and from all to what is left in the end', () => {
  fc.assert(
    fc.property(anyCurve, (left) => {
      for (let bin = 0; bin < INTERVAL_BINS; bin++) {
        const end = Math.exp((bin + 1) / 8 - 4);
        expect(survival(left, 0, end * (1 - 1e-9))).toBeCloseTo(left[bin]!, 6);
        expect(intervalBin(Math.log(end) - 1e-9)).toBe(bin);
      }
      expect([survival(left, 0, 0), survival(left, 0, Infinity)]).toEqual([1, left[INTERVAL_BINS - 1]]);
    }),
  );
});
