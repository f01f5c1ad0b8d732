import type { Node } from 'typescript/unstable/ast';
import type { Source } from './read-tree.ts';

/** Visits every node of a file, parents before children. */
export function walk(source: Source, visit: (node: Node) => void): void {
  const step = (node: Node): undefined => {
    visit(node);
    node.forEachChild(step);
  };
  source.ast.forEachChild(step);
}

/** The line of a node, counted from 1. */
export function lineOf(source: Source, node: Node): number {
  return source.ast.getLineAndCharacterOfPosition(node.getStart(source.ast)).line + 1;
}

/** How many lines a node takes, comments before it apart. */
export function linesOf(source: Source, node: Node): number {
  return source.ast.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(source, node);
}
