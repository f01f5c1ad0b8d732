import { expect, test } from 'vitest';
import { judgedConstraints } from './learned-compatibility.ts';

test('L10 what the demo shop’s orders teach of what fits what is true by the needs that they were drawn from', () => {
  const { constraints, right, wrong, unfit, found } = judgedConstraints(1, new Date('2026-11-01T00:00:00Z'));
  expect(constraints.length).toBeGreaterThan(4);
  expect(wrong / (right + wrong)).toBeLessThan(0.02);
  expect(found / unfit).toBeGreaterThan(0.3);
});
