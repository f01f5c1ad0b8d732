import type { Node } from 'typescript/unstable/ast';
import {
  isFunctionDeclaration,
  isInterfaceDeclaration,
  isClassDeclaration,
  isTypeAliasDeclaration,
  isVariableStatement,
  SyntaxKind,
} from 'typescript/unstable/ast';
import type { Source } from './read-tree.ts';
import { lineOf } from './walk.ts';
import type { Wall } from './wall.ts';

/** H14, docstrings: what an exported name promises stands before it. */
export const docstrings: Wall = {
  id: 'H14',
  sentence: 'Every exported name has a docstring that is a full sentence: what it promises.',
  breaches(source) {
    if (source.path.endsWith('.test.ts') || source.path.endsWith('.config.ts')) return [];
    const documented = new Set<string>();
    return exportsOf(source).flatMap(({ node, name }) => {
      const comment = docstringOf(source, node);
      if (comment !== undefined && /[.:!?)]\s*$/.test(comment)) documented.add(name);
      // A type that is a schema's own is the same term, said once.
      const term = isTypeAliasDeclaration(node) ? OF_SCHEMA.exec(node.type.getText(source.ast))?.[1] : undefined;
      return documented.has(term ?? name) ? [] : [{ line: lineOf(source, node), what: `exports ${name} without one` }];
    });
  },
};

const OF_SCHEMA = /^z\.(?:infer|input|output)<typeof (\w+)>$/;

/** H14, names. */
export const kindNames: Wall = {
  id: 'H14',
  sentence: 'Names say what a thing is: not item, user, data, info, manager, helper, util or handler.',
  breaches(source) {
    const file = source.path.split('/').at(-1) ?? '';
    const inFile = VAGUE.exec(file)?.[0];
    const exported = exportsOf(source).flatMap(({ node, name }) => {
      const vague = VAGUE.exec(spaced(name))?.[0];
      return vague ? [{ line: lineOf(source, node), what: `exports ${name}` }] : [];
    });
    return inFile ? [{ line: 1, what: 'is a file name' }, ...exported] : exported;
  },
};

const VAGUE = /\b(items?|users?|data|infos?|managers?|helpers?|utils?|handlers?|processors?)\b/i;

const spaced = (name: string): string => name.replaceAll(/([a-z\d])([A-Z])|_/g, '$1 $2');

/** Nothing is switched off: no check by a comment, no type by a cast to silence. */
export const nothingSwitchedOff: Wall = {
  id: 'H14',
  sentence: 'No check is switched off by a comment.',
  breaches(source) {
    return source.text
      .split('\n')
      .flatMap((text, index) => (OFF.test(text) ? [{ line: index + 1, what: 'switches one off' }] : []));
  },
};

const OFF =
  /(?:\/\/|\/\*)\s*(?:(?:ox|es)lint-disable|@ts-(?:ignore|expect-error|nocheck)|v8 ignore|prettier-ignore|oxfmt-ignore)/;

/** A name that a file exports. */
export interface Exported {
  readonly node: Node;
  readonly name: string;
}

/** What a file itself declares and exports, in order. */
export function exportsOf(source: Source): readonly Exported[] {
  return source.ast.statements.flatMap((node: Node): readonly Exported[] => {
    if (!isDeclaration(node) || !node.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword)) return [];
    if (isVariableStatement(node))
      return node.declarationList.declarations.map(({ name }) => ({ node, name: name.getText(source.ast) }));
    return node.name ? [{ node, name: node.name.text }] : [];
  });
}

const isDeclaration = (node: Node) =>
  isVariableStatement(node) ||
  isFunctionDeclaration(node) ||
  isInterfaceDeclaration(node) ||
  isClassDeclaration(node) ||
  isTypeAliasDeclaration(node);

function docstringOf(source: Source, node: Node): string | undefined {
  const before = source.text.slice(node.pos, node.getStart(source.ast));
  return /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/
    .exec(before)?.[1]
    ?.replaceAll(/\n\s*\*/g, '\n')
    .trim();
}
