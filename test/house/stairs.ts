import { importsOf } from './imports-of.ts';
import { isDoor, isForTests, mayImport, roomOf } from './rooms.ts';
import type { Wall } from './wall.ts';

/** H1: who may import whom. */
export const stairs: Wall = {
  id: 'H1',
  sentence: 'Rooms import down the stairs only, never up and never sideways; admin and widget take types alone.',
  breaches(source) {
    const from = roomOf(source.path);
    if (!from) return [{ line: 1, what: 'lies in no room' }];
    return importsOf(source)
      .filter(
        ({ target, typeOnly }) =>
          target && target !== OWN_NAME && !mayImport(from, roomOf(target) ?? 'outside', typeOnly),
      )
      .map(({ line, specifier, typeOnly }) => ({ line, what: `imports ${typeOnly ? 'types of ' : ''}${specifier}` }));
  },
};

/** H2: where a room is entered. */
export const doors: Wall = {
  id: 'H2',
  sentence: 'A room is entered by its index.ts alone, and by its testing.ts from tests and benchmarks.',
  breaches(source) {
    const from = roomOf(source.path);
    return importsOf(source)
      .filter(({ target }) => target?.endsWith('.ts') && roomOf(target) !== from)
      .filter(({ target = '' }) => roomOf(target) !== 'outside' && !(isDoor(target) && opensFor(source.path, target)))
      .map(({ line, specifier }) => ({ line, what: `imports ${specifier}` }));
  },
};

/** H7: what only tests use. */
export const forTestsOnly: Wall = {
  id: 'H7',
  sentence: 'What only tests use stays with tests: the product imports no test, no testing.ts and no test tool.',
  breaches(source) {
    if (isForTests(source.path)) return [];
    return importsOf(source)
      .filter(({ target, specifier }) =>
        target ? isForTests(target) && target !== OWN_NAME : TEST_TOOLS.test(specifier),
      )
      .map(({ line, specifier }) => ({ line, what: `imports ${specifier}` }));
  },
};

/** Whoever has to say which version this is may read it where it stands. */
const OWN_NAME = 'package.json';

const TEST_TOOLS = /^(vitest|fast-check|playwright-core|typescript|node:test)(\/|$)/;

function opensFor(from: string, door: string): boolean {
  return !door.endsWith('/testing.ts') || isForTests(from);
}
