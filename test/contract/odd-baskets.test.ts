import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tempFolder } from '../../src/lib/testing.ts';
import { evaluateBaskets, type EvaluatedBaskets } from '../../src/operations/index.ts';

let folder: ReturnType<typeof tempFolder>;
beforeAll(() => {
  folder = tempFolder();
});
afterAll(() => folder.remove());

function write(name: string, lines: readonly string[]): string {
  const path = join(folder.folder, name);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

/** What an evaluation says of a training and a test file, and what it would show for each case. */
async function evaluated(train: readonly string[], cases: readonly string[]) {
  const predictions = join(folder.folder, 'shown.jsonl');
  const input = { train: write('train.tsv', train), test: write('test.tsv', cases), predictions, seed: 1 };
  const told = await evaluateBaskets(input, () => undefined);
  const shown = readFileSync(predictions, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);
  return { told, shown };
}

const read = ({ train, test: { cases, rejected } }: EvaluatedBaskets) => ({ ...train, cases, unread: rejected });
const time = (minutes: number) =>
  new Date(Date.UTC(2025, 0, 1, 0, minutes)).toISOString().slice(0, 19).replace('T', ' ');

/** Baskets in which lamps go with batteries and tents with pegs, one a minute. */
const usual = Array.from(
  { length: 200 },
  (_, n) => `${time(n)}\tc${n % 7}\t${n % 2 ? 'lamp battery' : 'tent peg'} x${(n * 7) % 30}`,
);
const lamp = '\t\tlamp\tbattery';
const many = Array.from({ length: 50_000 }, (_, n) => `p${n}`).join(' ');
const ODD = [
  '__proto__',
  'constructor',
  '🚲',
  '\u200b',
  'a,b',
  '"q"',
  '<b>',
  '%00',
  'e\u0301',
  'é',
  '-1',
  'NaN',
  '\u0001',
  'x'.repeat(5000),
];

describe('R3 a file of baskets may be odd', () => {
  test.each<[string, string[], string[], { read: object; shown: unknown[] }]>([
    ['one basket', ['\t\ta b c'], ['\t\ta\tb'], { read: { baskets: 1, products: 3 }, shown: [['b', 'c']] }],
    ['one product', ['\t\ta', '\t\ta'], ['\t\ta\tb'], { read: { baskets: 2, products: 1 }, shown: [[]] }],
    [
      'baskets that are all equal',
      usual.map(() => '\t\ta b c'),
      ['\t\ta\tb'],
      { read: { products: 3 }, shown: [['b', 'c']] },
    ],
    [
      'a test of products that nobody bought',
      usual,
      ['\t\tq\tr'],
      { read: { cases: 1 }, shown: [expect.arrayContaining(['lamp', 'tent'])] },
    ],
    [
      'a product twice in a basket',
      ['\t\ta a b', '\t\tb a b'],
      ['\t\ta a\tb'],
      { read: { products: 2 }, shown: [['b']] },
    ],
    [
      'lines that are none',
      [...usual, 'a b', 'soon\t\ta'],
      [lamp, 'lamp'],
      { read: { rejected: 2, unread: 1 }, shown: [expect.anything()] },
    ],
    [
      'a basket of 50,000 products',
      [...usual, `${time(0)}\tc\t${many}`],
      [lamp],
      { read: { products: 50_034 }, shown: [expect.arrayContaining(['battery'])] },
    ],
    [
      'a cart of 50,000 products',
      usual,
      [`\t\tlamp ${many}\tbattery`],
      { read: { cases: 1 }, shown: [expect.arrayContaining(['battery'])] },
    ],
  ])('%s', async (_, train, cases, expected) => {
    const { told, shown } = await evaluated(train, cases);
    expect(read(told)).toMatchObject(expected.read);
    expect(shown).toEqual(expected.shown);
  });

  test('ids are any text without spaces and tabs', async () => {
    const train = ODD.flatMap((id, n) =>
      Array.from({ length: 9 }, () => `\t${id}\t${id} ${ODD[n - (n % 2 ? 1 : -1)]!}`),
    );
    const { told, shown } = await evaluated(
      train,
      ODD.map((id, n) => `\t${id}\t${id}\t${ODD[n - (n % 2 ? 1 : -1)]!}`),
    );
    expect(read(told)).toMatchObject({ products: ODD.length, rejected: 0, unread: 0 });
    expect(shown.map(([first]) => first)).toEqual(ODD.map((_, n) => ODD[n - (n % 2 ? 1 : -1)]));
  });

  test('times may be out of order: it is as if the lines had come in time', async () => {
    const [sorted, shuffled] = [await evaluated(usual, [lamp]), await evaluated(usual.toReversed(), [lamp])];
    expect(shuffled.shown).toEqual(sorted.shown);
  });

  test('a single basket with a date far off does not make the others worthless', async () => {
    const { shown } = await evaluated(
      [...usual, '2199-01-01 00:00:00\tc\tx1 x2'],
      [lamp, '\t\tx29\tlamp', '\t\tnew\tlamp'],
    );
    expect(shown[0]![0]).toBe('battery');
    expect(shown[1]!.slice(0, 2).toSorted()).toEqual(['battery', 'lamp']);
    expect(shown[2]!.slice(0, 6)).toEqual(expect.arrayContaining(['lamp', 'battery', 'tent', 'peg']));
  });

  test.each([
    ['an empty one', [], usual],
    ['an empty one to test on', usual, []],
    ['one of empty lines', ['', ' '], usual],
  ])('and %s is refused in one clear sentence', async (_, train, cases) => {
    await expect(evaluated(train, cases)).rejects.toMatchObject({
      code: 'bad_input',
      message: expect.stringMatching(/^[^\n]* holds no row that can be read\.$/),
      fix: expect.stringContaining('docs/evaluate.md'),
    });
  });
});
