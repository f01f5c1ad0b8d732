import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnedSessions } from '../testing.ts';
import { NextViews } from './next-views.ts';

const anySessions = fc.array(fc.array(fc.nat(7), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 60 });

test('L3 what is told of sessions is what counting them tells, and it is more than chance', () => {
  fc.assert(
    fc.property(anySessions, fc.array(fc.nat(9), { maxLength: 6 }), (sessions, viewed) => {
      const holding = (...places: number[]) =>
        sessions.filter((clicks) => places.every((place) => clicks.includes(place))).length;
      for (const { place, after, sessions: together, of, lift } of new NextViews(learnedSessions(sessions)).after(
        viewed,
      )) {
        expect([together, of]).toEqual([holding(after, place), holding(after)]);
        expect(lift).toBeCloseTo((together * sessions.length) / (of * holding(place)), 9);
        expect(together).toBeGreaterThanOrEqual(3);
        expect(lift).toBeGreaterThan(1);
        expect(viewed.slice(viewed.lastIndexOf(after) + 1)).not.toContain(after);
        expect(place).not.toBe(after);
      }
    }),
  );
});

test('L3 of this visitor’s products the latest that is seen with it speaks, and nobody for what is seen by chance', () => {
  const sessions = Array.from({ length: 40 }, (_, s) => (s % 2 ? [1, 2, 9] : [3, 4, 9]));
  const views = new NextViews(learnedSessions(sessions));
  const told = [...views.after([1, 3])];
  expect(told.filter(({ place }) => place === 4)).toMatchObject([{ after: 3, sessions: 20, of: 20, lift: 2 }]);
  expect(told.filter(({ place }) => place === 2)).toMatchObject([{ after: 1, sessions: 20, of: 20 }]);
  expect(told.map(({ place }) => place)).not.toContain(9);
  expect([...views.after([]), ...views.after([77])]).toEqual([]);
});
