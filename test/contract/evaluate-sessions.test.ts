import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tempFolder } from '../../src/lib/testing.ts';
import { evaluateSessions } from '../../src/operations/index.ts';

let folder: ReturnType<typeof tempFolder>;
beforeAll(() => {
  folder = tempFolder();
});
afterAll(() => folder.remove());

/** Evaluates sessions and cases, one a line. */
function evaluate(train: readonly string[], cases: readonly string[]) {
  const write = (name: string, lines: readonly string[]): string => {
    const path = join(folder.folder, name);
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
    return path;
  };
  return evaluateSessions({ train: write('train.txt', train), test: write('test.txt', cases) }, () => undefined);
}
const hits = async (train: readonly string[], cases: readonly string[]) => {
  const { scorers } = await evaluate(train, cases);
  return scorers.find(({ scorer }) => scorer === 'blend')?.quality['all']?.[2]?.hitRate.mean;
};

test('R3 a file without sessions is refused with a pointer to what it should hold', async () => {
  await expect(evaluate([], ['a -> b'])).rejects.toMatchObject({
    code: 'bad_input',
    message: expect.stringContaining('holds no row that can be read'),
    fix: expect.stringContaining('docs/evaluate.md'),
  });
  await expect(evaluate(['a b'], ['a b'])).rejects.toMatchObject({
    message: expect.stringContaining('Line 1: a case is the clicks so far, an arrow -> and the next click'),
  });
});

test('L3 one session, sessions that are all alike and sessions of one click are learned from as far as they go', async () => {
  expect(await hits(['a b'], ['a -> b'])).toBe(1);
  expect(
    await hits(
      Array.from({ length: 500 }, () => 'a b c'),
      ['a -> b', 'a b -> c'],
    ),
  ).toBe(1);
  expect(await hits(['a', 'a', 'b'], ['c -> b', ' -> a'])).toBe(1);
  expect(await hits(['a b'], ['x -> y'])).toBe(0);
});

test('L3 sessions of 50,000 clicks, learned from or foretold, do no harm', async () => {
  const endless = Array.from({ length: 50_000 }, (_, click) => `p${click % 3000}`).join(' ');
  const shop = Array.from({ length: 60 }, (_, s) => (s % 2 ? 'lamp battery' : 'tent peg'));
  expect(await hits([endless, ...shop], ['lamp -> battery', `${endless} tent -> peg`])).toBe(1);
});

test('L3 ids may be of any characters, and parts of the test are told apart', async () => {
  const shop = Array.from({ length: 100 }, () => '__proto__ <b>ไฟ</b> constructor');
  const { scorers, against } = await evaluate(shop, ['__proto__ -> <b>ไฟ</b>', '__proto__ constructor -> __proto__']);
  const parts = scorers.at(-1)?.quality ?? {};
  expect(Object.keys(parts)).toEqual(['all', 'repeat', 'new', 'head', 'tail', 'of 1', 'of more']);
  expect(parts['of 1']?.[0]?.hitRate.mean).toBe(1);
  expect(against).toMatchObject({ k: 20, ratio: 1 });
});
