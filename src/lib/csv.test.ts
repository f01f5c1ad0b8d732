import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvCell, writeCsvRow } from './csv.ts';

test('cells are quoted where they must be', () => {
  expect(writeCsvRow(['a', 1.5, undefined, true, 'b,c', 'say "hi"', 'two\nlines', ' x'])).toBe(
    'a,1.5,,true,"b,c","say ""hi""","two\nlines"," x"\r\n',
  );
});

test.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '=HYPERLINK("http://x")'])(
  '%s does not run as a formula',
  (text) => {
    expect(Papa.parse<string[]>(csvCell(text)).data[0]?.[0]).toBe(`'${text}`);
  },
);

test('numbers stay numbers', () => {
  expect(['-5', '+5', '-0.25', -3].map(csvCell)).toEqual(['-5', '+5', '-0.25', '-3']);
});

test('any row is read back as it was written, formulas apart', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', ';', 'é') });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2 }), (cells) => {
      const read = Papa.parse<string[]>(writeCsvRow(cells), { newline: '\r\n', delimiter: ',' }).data[0];
      expect(read).toEqual(cells.map((text) => (text.startsWith('\r') ? `'${text}` : text)));
    }),
  );
});
