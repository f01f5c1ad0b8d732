import { isPropertyAssignment, isStringLiteral } from 'typescript/unstable/ast';
import { expect, test } from 'vitest';
import { cartwrightCommands } from './cartwright-commands.ts';
import { readTree } from './read-tree.ts';
import { exportsOf } from './words.ts';
import { walk } from './walk.ts';

const tree = readTree();

/** Operations by name, each from the file that is named after it. */
const operations = [...tree.values()].flatMap((source) => {
  const file = /^src\/operations\/([\w-]+)\.ts$/.exec(source.path)?.[1];
  return exportsOf(source).flatMap(({ name }) => (wordsOf(name).join('-') === file ? [name] : []));
});

test('H11 a command is called what its operation is called', async () => {
  const names = operations.map((name) => ` ${wordsOf(name).join(' ')} `);
  const strange = [...(await cartwrightCommands()).keys()].filter(
    (command) => !names.some((name) => name.includes(` ${command.replaceAll('-', ' ')} `)),
  );
  expect(strange).toEqual([]);
});

test('H11 an operationId of the API is the name of an operation', () => {
  const ids = [...tree.values()]
    .filter(({ path }) => path.startsWith('src/server/') && !path.endsWith('.test.ts'))
    .flatMap((source) => {
      const found: string[] = [];
      walk(source, (node) => {
        if (!isPropertyAssignment(node) || node.name.getText(source.ast) !== 'operationId') return;
        found.push(isStringLiteral(node.initializer) ? node.initializer.text : node.initializer.getText(source.ast));
      });
      return found;
    });
  expect(ids.filter((id) => !operations.includes(id))).toEqual([]);
});

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ');
}
