import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../src/lib/index.ts';
import { tempFolder } from '../../src/lib/testing.ts';
import { evaluateBaskets } from '../../src/operations/index.ts';
import { command } from './command.ts';

let folder: ReturnType<typeof tempFolder>;
beforeAll(() => {
  folder = tempFolder();
});
afterAll(() => folder.remove());

/** Baskets of a shop in which lamps go with batteries and tents with pegs; everything else is chance. */
function baskets(count: number): string[][] {
  const random = createRandom(7);
  const any = () => `x${Math.floor(random.next() * 30)}`;
  return Array.from({ length: count }, (_, basket) => [...(basket % 2 ? ['lamp', 'battery'] : ['tent', 'peg']), any()]);
}

function write(name: string, lines: readonly string[]): string {
  const path = join(folder.folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

test('L1 what goes together is found again where it was hidden, better than by what sells most', async () => {
  const train = write(
    'train.tsv',
    baskets(300).map((products) => `\t\t${products.join(' ')}`),
  );
  const cases = write('test.tsv', ['\t\tlamp\tbattery', '\t\ttent x1\tpeg']);
  const shown = join(folder.folder, 'shown.jsonl');
  const { code, out } = await command(
    folder.folder,
    'evaluate',
    'baskets',
    '--train',
    train,
    '--test',
    cases,
    '--json',
    '--predictions',
    shown,
  );
  expect(code).toBe(0);
  const { scorers } = JSON.parse(out) as {
    scorers: { scorer: string; quality: { all: { mrr: { mean: number } }[] } }[];
  };
  const mrr = Object.fromEntries(scorers.map(({ scorer, quality }) => [scorer, quality.all[0]?.mrr.mean]));
  expect(mrr).toMatchObject({ bought_together: 1, blend: 1 });
  expect(mrr['popularity']).toBeLessThan(1);
  const first = readFileSync(shown, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as string[])[0]);
  expect(first).toEqual(['battery', 'peg']);
});

test('R3 a file that holds no basket is refused with an example of what is wrong', async () => {
  const train = write('wrong.csv', ['a,b,c']);
  const wrong = evaluateBaskets({ train, test: train, seed: 1 }, () => undefined);
  await expect(wrong).rejects.toMatchObject({
    code: 'bad_input',
    message: expect.stringContaining('Line 1: a basket is'),
  });
});

const SHARED = '../shared/data/online-retail-baskets-';

test.skipIf(!existsSync(`${SHARED}train.tsv.gz`))(
  'L2 a real shop: its baskets are completed far better than by what sells most',
  async () => {
    const { scorers } = await evaluateBaskets(
      { train: `${SHARED}train.tsv.gz`, test: `${SHARED}test.tsv.gz`, seed: 1 },
      () => undefined,
    );
    const hitRates = Object.fromEntries(scorers.map(({ scorer, quality }) => [scorer, quality.all?.[1]?.hitRate]));
    expect(hitRates['blend']?.low).toBeGreaterThan(2 * (hitRates['popularity']?.high ?? 1));
  },
);
