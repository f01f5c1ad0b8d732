import type { Node, SourceFile } from 'typescript/unstable/ast';
import {
  isArrowFunction,
  isConstructorDeclaration,
  isFunctionDeclaration,
  isFunctionExpression,
  isGetAccessorDeclaration,
  isMethodDeclaration,
  isVariableDeclaration,
} from 'typescript/unstable/ast';
import type { Source, Tree } from './read-tree.ts';
import { lineOf, linesOf, walk } from './walk.ts';
import type { Breach, Wall } from './wall.ts';

/** Most lines that a source file may have. */
const FILE_MAX_LINES = 300;

/** Most lines that a function may have which is no kernel. */
const FUNCTION_MAX_LINES = 40;

/** H12, files. */
export const shortFiles: Wall = {
  id: 'H12',
  sentence: `A source file has at most ${FILE_MAX_LINES} lines.`,
  breaches(source) {
    const lines = lineCountOf(source);
    return lines > FILE_MAX_LINES ? [{ line: lines, what: `has ${lines} lines` }] : [];
  },
};

/** H12, functions. Tests are lists of cases, and a list may be long. */
export const shortFunctions: Wall = {
  id: 'H12',
  sentence: `A function has at most ${FUNCTION_MAX_LINES} lines, or the comment before it says that it is a kernel.`,
  breaches(source) {
    if (source.path.endsWith('.test.ts')) return [];
    const found: Breach[] = [];
    walk(source, (node) => {
      const lines = isFunction(node) ? linesOf(source, node) : 0;
      if (lines > FUNCTION_MAX_LINES && !saysKernel(source, node))
        found.push({ line: lineOf(source, node), what: `${nameOf(node)} has ${lines} lines` });
    });
    return found;
  },
};

/** The median length of hand-written product files, tests apart, in lines. */
export function medianLines(tree: Tree): number {
  const lengths = [...tree.values()]
    .filter(({ path }) => path.startsWith('src/') && !path.endsWith('.test.ts'))
    .map(lineCountOf)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

const lineCountOf = ({ text }: Source): number => text.trimEnd().split('\n').length;

const isFunction = (node: Node): boolean =>
  isFunctionDeclaration(node) ||
  isFunctionExpression(node) ||
  isArrowFunction(node) ||
  isMethodDeclaration(node) ||
  isConstructorDeclaration(node) ||
  isGetAccessorDeclaration(node);

/** True where the comment before a function, or before one that it stands in, calls it a kernel. */
function saysKernel(source: Source, node: Node): boolean {
  for (let at: Node = node; at.parent; at = at.parent) {
    const before = source.text.slice(at.pos, at.getStart(source.ast));
    if (/\/\*|\/\//.test(before) && /\bkernel\b/i.test(before)) return true;
    if (isSourceFile(at.parent)) return false;
  }
  return false;
}

const isSourceFile = (node: Node): node is SourceFile => node.parent === undefined;

function nameOf(node: Node): string {
  const named: unknown = Reflect.get(isVariableDeclaration(node.parent) ? node.parent : node, 'name');
  return named && typeof named === 'object' && 'text' in named ? String(named.text) : 'a function';
}
