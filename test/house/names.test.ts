import {
  isCallExpression,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isStringLiteral,
} from 'typescript/unstable/ast';
import { expect, test } from 'vitest';
import { cartwrightCommands } from './cartwright-commands.ts';
import { readTree, type Source } from './read-tree.ts';
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
  const said = (command: string) => names.some((name) => name.includes(` ${command.replaceAll('-', ' ')} `));
  // `config apply` stands beside what else is done to the configuration, and is the operation applyConfig.
  const turned = (command: string) => command.split(' ').toReversed().join(' ');
  const strange = [...(await cartwrightCommands()).keys()].filter(
    (command) => !said(command) && !said(turned(command)),
  );
  expect(strange).toEqual([]);
});

test('H11 a call of the API is called what its operation is called', () => {
  const calls = [...tree.values()].filter(({ path }) => path.startsWith('src/server/routes/')).flatMap(callsIn);
  // Health and metrics are about this server and not about the shop: they do nothing that has a name elsewhere.
  const ofShop = calls.filter(({ path }) => path.startsWith('/v1/'));
  expect(ofShop.length).toBeGreaterThan(0);
  expect(ofShop.filter(({ name }) => !operations.includes(name))).toEqual([]);
});

/** The routes that a file defines, as `route({ name, path, ... })`. */
function callsIn(source: Source): readonly { name: string; path: string }[] {
  const found: { name: string; path: string }[] = [];
  walk(source, (node) => {
    if (!isCallExpression(node) || node.expression.getText(source.ast) !== 'route') return;
    const [definition] = node.arguments;
    if (!definition || !isObjectLiteralExpression(definition)) return;
    const properties = definition.properties.filter(isPropertyAssignment);
    const said = (name: string): string => {
      const value = properties.find((one) => one.name.getText(source.ast) === name)?.initializer;
      return value && isStringLiteral(value) ? value.text : '';
    };
    found.push({ name: said('name'), path: said('path') });
  });
  return found;
}

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ');
}
