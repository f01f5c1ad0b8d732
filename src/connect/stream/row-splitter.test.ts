import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type RawRow, ROW_MAX_LENGTH } from './raw-row.ts';
import { type Dialect, RowSplitter } from './row-splitter.ts';

const CSV: Dialect = { newline: '\n', delimiter: ',', quoted: true };

function split(parts: readonly string[], dialect = CSV): RawRow[] {
  const splitter = new RowSplitter(dialect);
  return [...parts.flatMap((part) => splitter.push(part)), ...splitter.end()];
}

const cellsOf = (text: string): (readonly string[])[] => split([text]).map((row) => row.cells);

/** Cuts a text at these places. */
function cut(text: string, places: readonly number[]): string[] {
  const ends = places.map((place) => place % (text.length + 1)).sort((a, b) => a - b);
  return [0, ...ends].map((start, index) => text.slice(start, ends[index] ?? text.length));
}

describe('rows of a text', () => {
  test('cells, quoted cells, doubled quotes, quoted newlines and CRLF are told apart', () => {
    expect(cellsOf('a,b\r\n"1,5","say ""hi"""\n"two\r\nlines",\n,\r\nlast,"one"')).toEqual([
      ['a', 'b'],
      ['1,5', 'say "hi"'],
      ['two\r\nlines', ''],
      ['', ''],
      ['last', 'one'],
    ]);
  });

  test('a row is numbered by the line on which it begins, quoted newlines and blank lines counted', () => {
    const rows = split(['a,b\n\n"x\ny\n",1\n  \nc,d\n"e\n",f']);
    expect(rows.map(({ line, text }) => [line, text])).toEqual([
      [1, 'a,b'],
      [3, '"x\ny\n",1'],
      [7, 'c,d'],
      [8, '"e\n",f'],
    ]);
  });

  test('a quote inside a cell that does not begin with one is a character like any other', () => {
    expect(cellsOf('6" ruler,"a"\nb "c" d,e\n')).toEqual([
      ['6" ruler', 'a'],
      ['b "c" d', 'e'],
    ]);
  });

  test('a closing quote that is followed by text spoils its own line only', () => {
    const rows = split(['"a"b,c\nd,e\n']);
    expect(rows).toEqual([
      { line: 1, text: '"a"b,c', cells: [], problem: 'a closing quote is followed by "b"' },
      { line: 2, text: 'd,e', cells: ['d', 'e'] },
    ]);
  });

  test('a quote that is never closed spoils its own line only', () => {
    const rows = split(['x,"never\ny,1\nz,2']);
    expect(rows.map(({ line, cells, problem }) => ({ line, cells, problem }))).toEqual([
      { line: 1, cells: [], problem: 'a quote is opened on this line and never closed' },
      { line: 2, cells: ['y', '1'], problem: undefined },
      { line: 3, cells: ['z', '2'], problem: undefined },
    ]);
  });

  test('old Mac line ends, other delimiters, and lines without cells', () => {
    expect(split(['a;b\r"c\rd";e'], { newline: '\r', delimiter: ';', quoted: true }).map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['c\rd', 'e'],
    ]);
    expect(split(['{"a":1}\r\n\n{"b":"'], { newline: '\n' }).map((row) => row.cells)).toEqual([
      ['{"a":1}'],
      ['{"b":"'],
    ]);
  });

  test('rows are those of papaparse wherever the text is well formed', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', '\r\n', 'é', '=', '-') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        fc.boolean(),
        (rows, crlf) => {
          const newline = crlf ? '\r\n' : '\n';
          const text = Papa.unparse(rows, { quotes: true, newline, header: false });
          expect(cellsOf(text)).toEqual(Papa.parse<string[]>(text, { newline, delimiter: ',' }).data);
          expect(cellsOf(text)).toEqual(rows);
        },
      ),
    );
  });
});

describe('hostile text', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', 'a', ' ', '\0', '",', ',"', 'é'),
  });

  test('where the text is cut changes nothing', () => {
    fc.assert(
      fc.property(hostile, fc.array(fc.nat(200), { maxLength: 8 }), (text, places) => {
        expect(split(cut(text, places))).toEqual(split([text]));
      }),
      { numRuns: 500 },
    );
  });

  test('every line that is not blank is in exactly one row, and rows ascend', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let line = 0;
        for (const row of split([text])) {
          expect(row.line).toBeGreaterThan(line);
          line = row.line + row.text.split('\n').length - 1;
          expect(row.problem === undefined).toBe(row.cells.length > 0);
        }
        const lines = text.split('\n');
        const covered = new Set(
          split([text]).flatMap((row) => row.text.split('\n').map((_, index) => row.line + index)),
        );
        for (const [index, content] of lines.entries()) if (content.trim() !== '') expect(covered).toContain(index + 1);
      }),
    );
  });

  test('a row of ten megabytes is rejected without being kept, and the rows after it are read', () => {
    const splitter = new RowSplitter(CSV);
    const rows = splitter.push('a,b\n1,');
    for (let piece = 0; piece < 160; piece++) rows.push(...splitter.push('x'.repeat(64 * 1024)));
    rows.push(...splitter.push('\n2,ok\n'), ...splitter.end());
    expect(rows.map(({ line, problem }) => ({ line, problem }))).toEqual([
      { line: 1, problem: undefined },
      { line: 2, problem: 'the row is longer than 1 MB' },
      { line: 3, problem: undefined },
    ]);
    expect(rows[1]?.text).toHaveLength(2_000);
  });

  test('a row is rejected for its length alike, however the text is cut around the limit', () => {
    const fits = `"${'x'.repeat(ROW_MAX_LENGTH - 4)}",1`;
    for (const [row, problem] of [
      [fits, undefined],
      [`${fits}2`, 'the row is longer than 1 MB'],
      [`"${fits}`, 'a closing quote is followed by "x"'],
      [`1,"${'y'.repeat(ROW_MAX_LENGTH)}`, 'a quote is opened on this line and never closed'],
      ['z'.repeat(ROW_MAX_LENGTH), undefined],
      ['z'.repeat(ROW_MAX_LENGTH + 1), 'the row is longer than 1 MB'],
    ] as const) {
      const text = `${row}\nq,r\n`;
      const whole = split([text]);
      expect(whole.map((each) => each.problem)).toEqual([problem, undefined]);
      for (const place of [-3, -2, -1, 0, 1, 2, 3]) expect(split(cut(text, [ROW_MAX_LENGTH + place]))).toEqual(whole);
    }
  });

  test('quotes that are opened on every line and never closed cost linear time', () => {
    // Each line both closes the quote of the one before and opens another, so none of them ever ends.
    const lines = 300_000;
    const text = 'a","\n'.repeat(lines);
    const before = performance.now();
    const rows = split([text]);
    expect(rows).toHaveLength(lines);
    expect(rows.every((row) => row.problem !== undefined)).toBe(true);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
