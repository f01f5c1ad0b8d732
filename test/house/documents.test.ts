import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenCode } from './check-code.ts';
import { brokenCommands, npmScripts, wordsOfCommands } from './check-commands.ts';
import { brokenConfigs } from './check-configs.ts';
import { brokenLinks, brokenPaths } from './check-links.ts';
import { cartwrightCommands } from './cartwright-commands.ts';
import { ROOT } from './compiler.ts';
import { documentOf, readDocuments } from './read-documents.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const documents = readDocuments();

describe('the documents as they stand', () => {
  test('H13 every link leads somewhere', () => {
    expect(brokenLinks(documents)).toEqual([]);
    expect(brokenPaths(documents)).toEqual([]);
  });

  test('H13 every command can be run', async () => {
    const commands = { scripts: npmScripts(), cartwright: await cartwrightCommands() };
    expect(brokenCommands(documents, commands)).toEqual([]);
  });

  test('H13 every block of code is what it says', () => {
    expect(brokenCode(documents)).toEqual([]);
  });

  test('H13 every configuration can be applied', () => {
    expect(brokenConfigs(documents)).toEqual([]);
  });

  test('H13 CI runs the line that the README gives for tests', () => {
    const inReadme = /^npm ci && npm test\b/m.exec(read('README.md'))?.[0];
    const inCi = read('.ci/run').trim().split('\n').at(-1);
    expect(inReadme).toBeDefined();
    expect(inCi).toBe(inReadme);
    expect(npmScripts()).toContain('test');
  });

  test('H13 what CI runs may be run', () => {
    const mode = execFileSync('git', ['ls-files', '--stage', '.ci/run'], { cwd: ROOT, encoding: 'utf8' });
    expect(mode).toMatch(/^100755 /);
  });
});

describe('each check of documents catches what is wrong', () => {
  const commands = {
    scripts: ['test', 'start'],
    cartwright: new Map([
      ['import orders', ['--format']],
      ['learn', []],
    ]),
  };
  const said = (...lines: string[]): ReturnType<typeof documentOf> => documentOf('README.md', lines.join('\n'));
  const inBlock = (language: string, ...lines: string[]) => [said(`\`\`\`${language}`, ...lines, '```')];

  test.each([
    ['[a](nowhere.md)', 'nowhere.md'],
    ['[a](#nowhere)', '#nowhere'],
    ['![a](docs/pictures/nowhere.png)', 'docs/pictures/nowhere.png'],
    ['[a]: nowhere.md', 'nowhere.md'],
    ['[a](../outside.md)', '../outside.md'],
    ['<img src="nowhere.png">', 'nowhere.png'],
    ['[a](package.json#nowhere)', 'package.json#nowhere'],
  ])('H13 %s leads nowhere', (line, target) => {
    expect(brokenLinks([said('# A heading', line)])).toEqual([`README.md:2 links to ${target}, which is not there.`]);
  });

  test('H13 a configuration that would be refused is told', () => {
    expect(brokenConfigs(inBlock('yaml', 'colours: red'))).toEqual([expect.stringMatching(/^README.md:1 .*colours/)]);
    expect(brokenConfigs(inBlock('yaml', 'timeZone: Europe/Istanbul'))).toEqual([]);
  });

  test('H13 links that lead somewhere are left in peace, and so is code', () => {
    const fine = [
      '# One `two`, *three*!',
      '## Again',
      '## Again',
      '[a](#one-two-three)',
      '[b](#again-1)',
      '[c](LICENSE)',
    ];
    expect(brokenLinks([said(...fine, '`[d](nowhere.md)`', '```', '[e](nowhere.md)', '```')])).toEqual([]);
  });

  test('H13 a path that is named and not there is told', () => {
    expect(brokenPaths([said('`src/main.ts`, `test/house/` and `src/nowhere/a.ts`')])).toEqual([
      'README.md:1 names src/nowhere/a.ts, which is not there.',
    ]);
  });

  test.each([
    ['npm run nowhere', 'package.json has no script nowhere'],
    ['npm ci && npm nowhere', 'package.json has no script nowhere'],
    ['npx cartwright import ordres x.csv', 'cartwright has no command import ordres x.csv'],
    ['npx cartwright import orders x.csv --fromat csv', 'cartwright import orders has no option --fromat'],
    ['node bench/nowhere.ts', 'there is no bench/nowhere.ts'],
    ['npx nowhere', 'there is no nowhere'],
    ['make all', 'make is no tool that a reader is known to have'],
  ])('H13 %s cannot be run', (command, trouble) => {
    expect(brokenCommands(inBlock('sh', command), commands).join()).toContain(trouble);
  });

  test('H13 commands that can be run are left in peace', () => {
    const fine = [
      '$ npm ci && npm test   # all',
      'A=b npx cartwright import orders x.csv --format=csv',
      'curl -d \'{"a": "b; c"}\' x',
    ];
    expect(brokenCommands(inBlock('sh', ...fine), commands)).toEqual([]);
    expect(wordsOfCommands(fine.join('\n'))).toEqual([
      ['npm', 'ci'],
      ['npm', 'test'],
      ['npx', 'cartwright', 'import', 'orders', 'x.csv', '--format=csv'],
      ['curl', '-d', '{"a": "b; c"}', 'x'],
    ]);
  });

  test.each([
    ['json', '{ "a": 1, }'],
    ['jsonl', '{"a": 1}\n{"a"}'],
    ['ts', "const a: number = 'b';"],
    ['ts', 'const a = ;'],
    ['ts', "// src/learn/a.ts\nimport { nothing } from '../domain/index.ts';"],
  ])('H13 a block of %s that is none is told: %s', (language, text) => {
    expect(brokenCode(inBlock(language, text))).not.toEqual([]);
  });

  test('H13 blocks that are what they say are left in peace', () => {
    const typescript =
      "// src/learn/a.ts\nimport type { Money } from '../domain/index.ts';\nexport type Price = Money;";
    expect(brokenCode([...inBlock('json', '[1]'), ...inBlock('ts', typescript), ...inBlock('text', '{')])).toEqual([]);
  });
});
