import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Best } from './best.ts';

test('the best few are those that sorting everything would put first, ties by place', () => {
  const candidates = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: -3, max: 3 })), { maxLength: 60 });
  fc.assert(
    fc.property(candidates, fc.nat(12), (offered, most) => {
      const best = new Best(most);
      const places = new Uint32Array(most);
      const scores = new Float64Array(most);
      const sorted = offered.toSorted(([p, s], [q, t]) => t - s || p - q).slice(0, most);
      for (let round = 0; round < 2; round++) {
        for (const [place, score] of offered) best.offer(place, score);
        expect(best.floor).toBe(offered.length < most ? -Infinity : (sorted.at(-1)?.[1] ?? Infinity));
        const kept = best.drain(places, scores, 0);
        expect(Array.from({ length: kept }, (_, e) => [places[e], scores[e]])).toEqual(sorted);
      }
    }),
  );
});
