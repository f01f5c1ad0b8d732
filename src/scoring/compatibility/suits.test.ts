import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeChoices } from '../attributes/attribute-choices.ts';
import { suits } from './suits.ts';

type Must = Parameters<typeof suits>[0];

test.each<[string, Must, string, boolean | undefined]>([
  ['28 mm', 'equal', '2.8 cm', true],
  ['28', 'equal', '28 mm', true],
  ['26, 28', 'overlap', '28"', true],
  ['28', 'equal', '2.8 cm', false],
  ['26, 28', 'equal', '28', false],
  ['26, 28', 'equal', '28 / 26', true],
  ['26, 28', 'overlap', '28', true],
  ['25-32 mm', 'overlap', '32-40 mm', true],
  ['25-32 mm', 'overlap', '33 mm', false],
  ['28 mm', 'within', '25-32 mm', true],
  ['25-40 mm', 'within', '25-32 mm', false],
  ['28 mm', 'at_most', '32 mm', true],
  ['48 mm', 'at_most', '32 mm', false],
  ['48 mm', 'at_least', '1 in', true],
  ['48 mm', 'at_most', 'wide', undefined],
  ['48 mm', 'at_most', '32 g', undefined],
  ['S', 'equal', 'm', false],
  ['S-L', 'overlap', 'M', true],
  ['Type G', 'equal', 'type g', true],
  ['AA', 'overlap', 'AA, AAA', true],
  ['28 mm', 'overlap', 'wide', false],
  ['', 'overlap', '28', undefined],
])('L10 %s %s %s', (one, must, other, answer) => {
  expect(suits(must, attributeChoices(one), attributeChoices(other))).toBe(answer);
});

test('L10 what is written the other way round is the same, and at most turned round is at least', () => {
  const value = fc.array(fc.constantFrom('26', '28 mm', '2.8 cm', '25-32 mm', 'S', 'M-XL', 'wide', 'up to 30 mm'), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(value, value, (ones, others) => {
      const [one, other] = [attributeChoices(ones.join('; ')), attributeChoices(others.join('; '))];
      expect(suits('overlap', one, other)).toBe(suits('overlap', other, one));
      expect(suits('equal', one, other)).toBe(suits('equal', other, one));
      expect(suits('at_most', one, other)).toBe(suits('at_least', other, one));
      if (suits('equal', one, other)) expect(suits('within', one, other)).toBe(true);
      if (suits('within', one, other)) expect(suits('overlap', one, other)).toBe(true);
    }),
  );
});
