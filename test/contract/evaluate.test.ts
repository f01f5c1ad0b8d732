import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../src/lib/index.ts';
import { tempFolder } from '../../src/lib/testing.ts';
import { evaluateBaskets, evaluateNextBasket, evaluateSessions } from '../../src/operations/index.ts';
import { smallShop } from '../cases/small-shop.ts';
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

/** Runs `cartwright evaluate` on files and answers its document. */
async function evaluate(kind: string, files: { train: string; cases: string; shown: string }): Promise<string> {
  const named = ['--train', files.train, '--test', files.cases, '--predictions', files.shown];
  const { code, out } = await command(folder.folder, 'evaluate', kind, ...named, '--json');
  expect(code).toBe(0);
  return out;
}

test('L1 what goes together is found again where it was hidden, better than by what sells most', async () => {
  const train = write(
    'train.tsv',
    baskets(300).map((products) => `\t\t${products.join(' ')}`),
  );
  const cases = write('test.tsv', ['\t\tlamp\tbattery', '\t\ttent x1\tpeg']);
  const shown = join(folder.folder, 'shown.jsonl');
  const out = await evaluate('baskets', { train, cases, shown });
  const { scorers } = JSON.parse(out) as {
    scorers: { scorer: string; quality: { all: { mrr: { mean: number } }[] } }[];
  };
  const mrr = Object.fromEntries(scorers.map(({ scorer, quality }) => [scorer, quality.all[0]?.mrr.mean]));
  expect(mrr).toMatchObject({ pairs: 1, blend: 1 });
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

test('L3 what visitors click next is foretold from sessions like theirs', async () => {
  const sessions = Array.from({ length: 200 }, (_, s) =>
    s % 2 ? `lamp battery charger x${s % 9}` : `tent peg rope x${s % 7}`,
  );
  const train = write('sessions.txt', sessions);
  const cases = write('clicks.txt', ['lamp -> battery', 'x3 tent -> peg', 'lamp battery -> charger']);
  const shown = join(folder.folder, 'clicks.jsonl');
  const out = await evaluate('sessions', { train, cases, shown });
  const { scorers } = JSON.parse(out) as {
    scorers: { scorer: string; quality: { all: { hitRate: { mean: number } }[] } }[];
  };
  expect(scorers.find(({ scorer }) => scorer === 'blend')?.quality.all[0]?.hitRate.mean).toBe(1);
  expect(readFileSync(shown, 'utf8').trim().split('\n')).toHaveLength(3);
});

test('L4 what customers buy again and again is foretold, and a split can be drawn again', async () => {
  const customers = Array.from(
    { length: 300 },
    (_, c) => `c${c}\tmilk${c % 5} bread|milk${c % 5} tea${c % 3}|milk${c % 5}|milk${c % 5} bread`,
  );
  const data = write('customers.txt', customers);
  const [first, again] = await Promise.all([1, 1].map((seed) => evaluateNextBasket({ data, seed }, () => undefined)));
  const recalls = (evaluated: typeof first) =>
    evaluated?.scorers.map(({ quality }) => quality['all']?.map(({ recall }) => recall.mean));
  expect(recalls(again)).toEqual(recalls(first));
  expect(first?.scorers.find(({ scorer }) => scorer === 'blend')?.quality['all']?.[0]?.recall.mean).toBeGreaterThan(
    0.9,
  );
});

test('L4 R3 files with little in them are measured, and files with nothing to foretell are refused in words', async () => {
  const quality = async (...lines: string[]) => {
    const { customers, scorers } = await evaluateNextBasket(
      { data: write('few.txt', lines), seed: 1 },
      () => undefined,
    );
    return [customers, scorers.find(({ scorer }) => scorer === 'blend')?.quality['all']?.[0]?.recall.mean];
  };
  expect(await quality('ann\tmilk|milk')).toEqual([1, 1]);
  expect(await quality('ann\tmilk bread|tea')).toEqual([1, 0]);
  expect(await quality(...Array.from({ length: 40 }, (_, c) => `c${c}\tmilk|milk|milk`))).toEqual([40, 1]);
  const everything = Array.from({ length: 50_000 }, (_, i) => `p${i}`).join(' ');
  expect(await quality(`ann\t${everything}|p1`, 'bob\tp1|p2', 'cem\tp1 p2|p3')).toEqual([3, expect.any(Number)]);
  await expect(quality()).rejects.toMatchObject({ message: expect.stringContaining('holds no row that can be read') });
  await expect(quality('ann\tmilk bread')).rejects.toMatchObject({
    code: 'bad_input',
    message: expect.stringContaining('holds no customer with two baskets, so there is nothing to foretell.'),
  });
});

const TA_FENG = '../shared/data/ta-feng-baskets.txt.gz';

test.skipIf(!existsSync(TA_FENG))(
  'L4 a real shop: next baskets are foretold better than by any one way alone, in every split',
  { timeout: 180_000 },
  async () => {
    const { scorers, againstBest } = await evaluateNextBasket({ data: TA_FENG, seed: 1 }, () => undefined);
    const blend = scorers.find(({ scorer }) => scorer === 'blend')?.quality['all'] ?? [];
    expect(blend[1]?.recall.low).toBeGreaterThan(0.165);
    expect(blend[2]?.recall.low).toBeGreaterThan(0.22);
    for (const { least } of againstBest) expect(least).toBeGreaterThan(1.05);
  },
);

const CLICKS = '../shared/data/diginetica-sessions-';

test.skipIf(!existsSync(`${CLICKS}train.txt.gz`))(
  'L3 a real shop: next clicks are foretold better than by neighbours or steps alone',
  async () => {
    const { scorers } = await evaluateSessions(
      { train: `${CLICKS}train.txt.gz`, test: `${CLICKS}test.txt.gz` },
      () => undefined,
    );
    const at20 = Object.fromEntries(scorers.map(({ scorer, quality }) => [scorer, quality.all?.[2]]));
    expect(at20['blend']?.hitRate.mean).toBeGreaterThan(
      Math.max(at20['neighbours']?.hitRate.mean ?? 1, at20['steps']?.hitRate.mean ?? 1),
    );
    expect(at20['blend']?.hitRate.low).toBeGreaterThan(0.525);
    expect(at20['blend']?.mrr.mean).toBeGreaterThan(0.19);
  },
);

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

test.skipIf(!existsSync(`${SHARED}train.tsv.gz`))(
  'L1 three hundred orders are enough to complete baskets better than by what sells most',
  async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const train = write('small.tsv', smallShop(`${SHARED}train.tsv.gz`, { seed }));
      const { scorers } = await evaluateBaskets({ train, test: `${SHARED}test.tsv.gz`, seed }, () => undefined);
      const hitRates = Object.fromEntries(scorers.map(({ scorer, quality }) => [scorer, quality.all?.[1]?.hitRate]));
      expect(hitRates['blend']?.low).toBeGreaterThan(hitRates['popularity']?.high ?? 1);
    }
  },
);
