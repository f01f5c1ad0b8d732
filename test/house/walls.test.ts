import { describe, expect, test } from 'vitest';
import { readTree, treeOf } from './read-tree.ts';
import { medianLines } from './sizes.ts';
import { breachesOf } from './wall.ts';
import { WALLS } from './walls.ts';

const tree = readTree();

describe('the house as it stands', () => {
  const sentences = Map.groupBy(WALLS, ({ id }) => id);
  for (const [id, walls] of sentences)
    test(`${id} holds: ${walls.map(({ sentence }) => sentence).join(' ')}`, () => {
      expect(breachesOf(tree, walls)).toEqual([]);
    });

  test('H12 source files are short in the median', ({ annotate }) => {
    const median = medianLines(tree);
    expect(median).toBeLessThanOrEqual(110);
    return annotate(`The median of src is ${median} lines.`);
  });
});

/** What each wall must catch: a file, what it holds, and the breach that is told. */
const CAUGHT = [
  {
    id: 'H1',
    path: 'src/decide/a.ts',
    text: "import { a } from '../learn/index.ts';",
    told: ':1 imports ../learn/index.ts',
  },
  {
    id: 'H1',
    path: 'src/lib/a.ts',
    text: "import type { A } from '../domain/index.ts';",
    told: ':1 imports types of ../domain/index.ts',
  },
  {
    id: 'H1',
    path: 'src/store/a.ts',
    text: "export { a } from '../operations/index.ts';",
    told: ':1 imports ../operations/index.ts',
  },
  {
    id: 'H1',
    path: 'src/server/a.ts',
    text: "import { a } from '../store/index.ts';",
    told: ':1 imports ../store/index.ts',
  },
  {
    id: 'H1',
    path: 'src/cli/a.ts',
    text: "import { a } from '../server/index.ts';",
    told: ':1 imports ../server/index.ts',
  },
  { id: 'H1', path: 'src/cli/a.ts', text: "const a = await import('../main.ts');", told: ':1 imports ../main.ts' },
  {
    id: 'H1',
    path: 'src/operations/a.ts',
    text: "new Worker(new URL('../server/a.ts', import.meta.url));",
    told: ':1 imports ../server/a.ts',
  },
  {
    id: 'H1',
    path: 'src/widget/a.ts',
    text: "import { Offer } from '../domain/index.ts';",
    told: ':1 imports ../domain/index.ts',
  },
  {
    id: 'H1',
    path: 'src/flows/a.ts',
    text: "let a: import('../measure/index.ts').A;",
    told: ':1 imports types of ../measure/index.ts',
  },
  {
    id: 'H1',
    path: 'src/measure/a.ts',
    text: "import a from '../../demo/index.ts';",
    told: ':1 imports ../../demo/index.ts',
  },
  { id: 'H1', path: 'src/learn/a.ts', text: "import a from '../../test/a.ts';", told: ':1 imports ../../test/a.ts' },
  { id: 'H1', path: 'src/helpers.ts', text: '', told: ':1 lies in no room' },
  { id: 'H1', path: 'src/attic/a.ts', text: '', told: ':1 lies in no room' },
  {
    id: 'H2',
    path: 'src/learn/a.ts',
    text: "import { a } from '../domain/money.ts';",
    told: ':1 imports ../domain/money.ts',
  },
  {
    id: 'H2',
    path: 'src/main.ts',
    text: "import { a } from './store/database.ts';",
    told: ':1 imports ./store/database.ts',
  },
  {
    id: 'H2',
    path: 'src/learn/a.ts',
    text: "import { a } from '../domain/testing.ts';",
    told: ':1 imports ../domain/testing.ts',
  },
  {
    id: 'H2',
    path: 'test/contract/a.test.ts',
    text: "import { a } from '../../src/store/orders/b.ts';",
    told: ':1 imports ../../src/store',
  },
  { id: 'H3', path: 'src/decide/a.ts', text: 'const a = Date.now();', told: ':1 uses Date.now' },
  { id: 'H3', path: 'src/decide/a.ts', text: 'const a = new Date();', told: ':1 uses new Date()' },
  { id: 'H3', path: 'src/learn/a.ts', text: 'const a = Math.random();', told: ':1 uses Math.random' },
  { id: 'H3', path: 'src/learn/a.ts', text: 'const a = process.env;', told: ':1 uses process' },
  { id: 'H3', path: 'src/measure/a.ts', text: 'const a = performance.now();', told: ':1 uses performance' },
  { id: 'H3', path: 'src/flows/a.ts', text: "await fetch('http://example.org');", told: ':1 uses fetch' },
  { id: 'H3', path: 'src/flows/a.ts', text: 'setTimeout(() => 1, 1);', told: ':1 uses setTimeout' },
  {
    id: 'H3',
    path: 'src/connect/a.ts',
    text: "import { readFile } from 'node:fs/promises';",
    told: ':1 imports node:fs/promises',
  },
  { id: 'H3', path: 'src/connect/a.ts', text: "import { connect } from 'node:net';", told: ':1 imports node:net' },
  {
    id: 'H3',
    path: 'src/connect/a.ts',
    text: "import { spawn } from 'node:child_process';",
    told: ':1 imports node:child_process',
  },
  {
    id: 'H3',
    path: 'src/connect/a.ts',
    text: "import { setTimeout } from 'node:timers/promises';",
    told: ':1 imports node:timers/promises',
  },
  {
    id: 'H3',
    path: 'src/domain/a.ts',
    text: "import { randomUUID } from 'node:crypto';",
    told: ':1 imports node:crypto',
  },
  { id: 'H4', path: 'src/operations/a.ts', text: "const a = 'select id from orders';", told: ':1 speaks SQL' },
  {
    id: 'H4',
    path: 'src/server/a.ts',
    text: ['const a = `DELETE FROM orders WHERE id = $', '{1}`;'].join(''),
    told: ':1 speaks SQL',
  },
  { id: 'H5', path: 'src/operations/a.ts', text: "const a = row['InvoiceNo'];", told: ':1 names the field InvoiceNo' },
  { id: 'H6', path: 'src/server/a.ts', text: 'const a = 404;', told: ':1 names the status 404' },
  { id: 'H6', path: 'src/server/a.ts', text: 'const a = { 404: b };', told: ':1 names the status 404' },
  { id: 'H6', path: 'src/operations/a.ts', text: 'const a = { status: 503 };', told: ':1 names the status 503' },
  { id: 'H6', path: 'src/cli/a.ts', text: 'if (answer.status === 429) stop();', told: ':1 names the status 429' },
  { id: 'H7', path: 'src/learn/a.ts', text: "import { a } from './a.test.ts';", told: ':1 imports ./a.test.ts' },
  { id: 'H7', path: 'src/learn/a.ts', text: "import fc from 'fast-check';", told: ':1 imports fast-check' },
  { id: 'H8', path: 'src/operations/a.ts', text: "import { Kysely } from 'kysely';", told: ':1 imports kysely' },
  { id: 'H8', path: 'src/cli/a.ts', text: "import pg from 'pg';", told: ':1 imports pg' },
  { id: 'H8', path: 'src/operations/a.ts', text: "import fastify from 'fastify';", told: ':1 imports fastify' },
  { id: 'H12', path: 'src/lib/a.ts', text: 'const a = 1;\n'.repeat(301), told: ':301 has 301 lines' },
  { id: 'H12', path: 'src/lib/a.ts', text: `function a() {\n${'b();\n'.repeat(39)}}`, told: ':1 a has 41 lines' },
  { id: 'H12', path: 'src/lib/a.ts', text: `const a = () => {\n${'b();\n'.repeat(39)}};`, told: ':1 a has 41 lines' },
  { id: 'H14', path: 'src/lib/a.ts', text: 'export const a = 1;', told: ':1 exports a without one' },
  { id: 'H14', path: 'src/lib/a.ts', text: '/** a thing */\nexport function a() {}', told: ':2 exports a without one' },
  {
    id: 'H14',
    path: 'src/lib/a.ts',
    text: '/** Holds a line. */\nexport type OrderItem = 1;',
    told: ':2 exports OrderItem',
  },
  { id: 'H14', path: 'src/lib/string-utils.ts', text: '', told: ':1 is a file name' },
  {
    id: 'H14',
    path: 'src/lib/a.ts',
    text: ['const a = 1; //', ' oxlint-disable-line'].join(''),
    told: ':1 switches one off',
  },
];

describe('each wall catches whoever breaks it', () => {
  test.each(CAUGHT)('$id $path$told', ({ id, path, text, told }) => {
    const broken = WALLS.filter((wall) => wall.id === id);
    expect(breachesOf(treeOf({ [path]: text }), broken).join('\n')).toContain(path + told);
  });

  test('H3 a tool of lib that reaches out is caught through the door, and a pure one beside it is not', () => {
    const lib = {
      'src/lib/index.ts': "export { hash } from './hash.ts';\nexport { lock } from './lock.ts';",
      'src/lib/hash.ts': '/** Hashes. */\nexport const hash = 1;',
      'src/lib/lock.ts': "import './file.ts';\n/** Locks. */\nexport const lock = 1;",
      'src/lib/file.ts': "import { open } from 'node:fs';",
    };
    const fine = treeOf({ ...lib, 'src/learn/a.ts': "import { hash } from '../lib/index.ts';" });
    const broken = treeOf({ ...lib, 'src/learn/a.ts': "import { lock } from '../lib/index.ts';" });
    expect(breachesOf(fine, WALLS)).toEqual([]);
    expect(breachesOf(broken, WALLS)).toEqual([
      expect.stringContaining('src/learn/a.ts:1 takes src/lib/lock.ts through ../lib/index.ts. H3: '),
    ]);
  });
});

test('what the walls allow stays allowed', () => {
  const fine = treeOf({
    'src/domain/index.ts': "export { price } from './price.ts';",
    'src/domain/price.ts': '/** What a thing costs, at most 500. */\nexport const price = 500;',
    'src/domain/testing.ts': '/** A price for tests. */\nexport const aPrice = 404;',
    'src/decide/index.ts': '',
    'src/decide/a.ts': "import { createHash } from 'node:crypto';\nimport { price } from '../domain/index.ts';",
    'src/decide/a.test.ts': "import { aPrice } from '../domain/testing.ts';\nimport './a.ts';\nDate.now();",
    'src/decide/kernel.ts': `/** Adds up. A kernel: its loop is one thought. */\nfunction a() {\n${'b();\n'.repeat(60)}}`,
    'src/operations/a.ts': "import { a } from '../decide/index.ts';\nconst at = new Date(0);\nselect(from, 'from');",
    'src/server/a.ts': 'const a = { priceMinor: 495 };',
    'src/server/problem.ts': 'const STATUS = { bad_input: 400 };',
    'src/widget/a.ts': "import type { Offer } from '../domain/index.ts';",
    'src/main.ts': "import './server/index.ts';\nimport '../demo/index.ts';",
    'src/server/index.ts': '',
    'demo/index.ts': "import { price } from '../src/domain/index.ts';",
    'bench/a.ts': "import { price } from '../src/domain/testing.ts';\nimport '../src/store/index.ts';",
  });
  expect(breachesOf(fine, WALLS)).toEqual([]);
});
