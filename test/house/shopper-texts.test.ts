import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Strategy, WidgetWord } from '../../src/domain/index.ts';
import { ROOT } from './compiler.ts';

/** Where texts for shoppers are written or shown. */
const SHOWN = ['src/wording', 'src/widget', 'demo/storefront'];

/** What breaks a language: changing case without knowing of the Turkish I, capitals that nobody wrote, breaks within words of Thai. */
const BREAKS = /\.to(?:Lower|Upper)Case\(|\.toLocale(?:Lower|Upper)Case\(\)|text-transform|small-caps|word-break/;

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...SHOWN], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => /\.(?:ts|css|html)$/.test(path) && !path.endsWith('.test.ts'));
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test('S8 nothing that shoppers read changes its case or is broken within words', () => {
  const told = files.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (BREAKS.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(told).toEqual([]);
});

test('S8 what breaks a language is recognised', () => {
  const lines = ['title.toUpperCase()', 'x.toLocaleLowerCase()', 'text-transform: uppercase', 'word-break: break-all'];
  expect(lines.filter((line) => !BREAKS.test(line))).toEqual([]);
});

test('S8 the widget says every text that is written for it', () => {
  const code = files
    .filter((path) => path.startsWith('src/widget/'))
    .map(textOf)
    .join('\n');
  const forms = [...(/FormName = (.*);/.exec(code)?.[1] ?? '').matchAll(/\w+/g)].map(String);
  const headings = new Set([...forms, ...Strategy.options].map((name) => `heading_${name}`));
  const said = new Set([...code.matchAll(/words\.(\w+)|'(\w+)'/g)].map(([, word, named]) => word ?? named));
  expect(WidgetWord.options.filter((word) => !said.has(word) && !headings.has(word))).toEqual([]);
  expect(headings.size).toBeGreaterThan(Strategy.options.length);
});
