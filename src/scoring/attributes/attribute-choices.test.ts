import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AttributeChoice, attributeChoices } from './attribute-choices.ts';

const from = (low: number, high: number, unit = '', scale = 1): AttributeChoice => ({
  kind: 'amounts',
  from: low,
  to: high,
  unit,
  scale,
});
const one = (amount: number, unit = '', scale = 1) => from(amount, amount, unit, scale);
const word = (words: string): AttributeChoice => ({ kind: 'words', words });

test.each<[string, AttributeChoice[]]>([
  ['28', [one(28)]],
  ['28 mm', [one(28, 'mm')]],
  ['2.8cm', [one(28, 'mm', 10)]],
  ['2,8 cm', [one(28, 'mm', 10)]],
  ['26"', [one(660.4, 'mm', 25.4)]],
  ['26″', [one(660.4, 'mm', 25.4)]],
  ['1 1/2 inch', [one(38.1, 'mm', 25.4)]],
  ['5,000 mm', [one(5000, 'mm')]],
  ['700C', [one(700, 'c')]],
  ['26, 28', [one(26), one(28)]],
  ['26,28', [one(26.28)]],
  ['AA,AAA', [word('aa'), word('aaa')]],
  ['26 / 28 mm', [one(26, 'mm'), one(28, 'mm')]],
  ['25-32 mm', [from(25, 32, 'mm')]],
  ['4.7–6.8 inches', [from(119.38, 172.72, 'mm', 25.4)]],
  ['2 cm to 30 mm', [word('2 cm to 30 mm')]],
  ['18 to 25 mm; 28-32 mm', [from(18, 25, 'mm'), from(28, 32, 'mm')]],
  ['up to 32 mm', [from(-Infinity, 32, 'mm')]],
  ['18+', [from(18, Infinity)]],
  ['-5 °C', [one(-5, '°c')]],
  ['S', [one(-1, 'size')]],
  ['S/M', [one(-1, 'size'), one(0, 'size')]],
  ['S-XL', [from(-1, 2, 'size')]],
  ['XXL', [one(3, 'size')]],
  ['2xl', [one(3, 'size')]],
  ['1.5 l/min', [one(1.5, 'l/min')]],
  ['Presta and car', [word('presta'), word('car')]],
  ['Presta ve Schrader', [word('presta'), word('schrader')]],
  ['EN 1078', [word('en 1078')]],
  ['6 of 10', [word('6 of 10')]],
  ['Evet', [word('yes')]],
  ['none', [word('no')]],
  ['İÇ', [word('ic')]],
  ['three-bolt', [word('three-bolt')]],
  ['2026-11-22', [word('2026-11-22')]],
  ['16 g threaded', [one(16, 'g threaded')]],
  ['', []],
  [', ; /', []],
])('L10 a value is read as what it can be: %s', (text, choices) => {
  expect(attributeChoices(text)).toEqual(choices);
});

test('L10 any text is read at once, in order and without a number that is none', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc
      .array(fc.constantFrom('1', '0', ',', ' ', '-', '/', '+', 'mm', '"', 'to', '.', '⁄'), { maxLength: 600 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const start = performance.now();
      const choices = attributeChoices(text);
      expect(performance.now() - start).toBeLessThan(100);
      for (const choice of choices) if (choice.kind === 'amounts') expect(choice.from).toBeLessThanOrEqual(choice.to);
    }),
    { numRuns: 300 },
  );
});
