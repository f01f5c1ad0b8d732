import { expect, test } from 'vitest';
import { studentT, studentTQuantile } from './student-t.ts';

// Reference values: mpmath 1.3, 30 digits.
test.each([
  [2, 5, 0.9490302605850708],
  [-1.5, 2.5, 0.12391822654314813],
  [1.3, 30, 0.8982495207309416],
  [0.01, 1, 0.5031829927649083],
  [4, 1000, 0.9999659950403956],
  [8, 3, 0.9979617112061072],
])("the chance that Student's t is at most %d with %d degrees of freedom agrees to 1e-12", (t, freedom, chance) => {
  expect(Math.abs(studentT(t, freedom) - chance)).toBeLessThan(1e-12);
});

test.each([
  [0.95, 5, 2.0150483733330233],
  [0.975, 10, 2.2281388519862744],
  [0.95, 1.5, 3.705180820096749],
  [0.95, 27.3, 1.702624025316142],
  [0.95, 1e6, 1.6448551507220401],
  [0.05, 8, -1.8595480375308984],
])("what Student's t stays below with chance %d and %d degrees of freedom agrees to 1e-9", (chance, freedom, t) => {
  expect(Math.abs(studentTQuantile(chance, freedom) - t)).toBeLessThan(1e-9);
});
