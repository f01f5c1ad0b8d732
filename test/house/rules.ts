import type { Node } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isPropertyAccessExpression,
  isStringLiteral,
  isTaggedTemplateExpression,
  isTemplateExpression,
} from 'typescript/unstable/ast';
import type { Source, Tree } from './read-tree.ts';
import { lineOf, walk } from './walk.ts';

/** A test or a group of tests, by the name it carries. */
export interface Titled {
  readonly title: string;
  /** `src/learn/pairs.test.ts:12`. */
  readonly at: string;
}

/** The numbers that RULES.md gives to promises, in its order. */
export function promisedIn(rules: string): readonly string[] {
  return [...rules.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(([, id = '']) => id);
}

/** The numbers in front of a test's name: `T1 T2 what was sent twice` carries two. */
export function numbersOf(title: string): readonly string[] {
  return /^[A-Z]\d{1,2}(?:(?:,? and |,? |\/)[A-Z]\d{1,2})*(?=[\s:]|$)/.exec(title)?.[0].match(/[A-Z]\d+/g) ?? [];
}

/** Every test of a tree, and every group of tests. */
export function titlesOf(tree: Tree): readonly Titled[] {
  return [...tree.values()].filter(({ path }) => path.endsWith('.test.ts')).flatMap(titlesIn);
}

function titlesIn(source: Source): readonly Titled[] {
  const found: Titled[] = [];
  walk(source, (node) => {
    const [first] = isCallExpression(node) && isOfTests(node.expression) ? node.arguments : [];
    const title = first && textOf(first);
    if (title !== undefined) found.push({ title, at: `${source.path}:${lineOf(source, node)}` });
  });
  return found;
}

/** True for `test`, `describe.skipIf(...)`, `test.each(...)` and their like. */
function isOfTests(node: Node): boolean {
  if (isIdentifier(node)) return ['test', 'describe'].includes(node.text);
  if (isPropertyAccessExpression(node) || isCallExpression(node)) return isOfTests(node.expression);
  return isTaggedTemplateExpression(node) && isOfTests(node.tag);
}

function textOf(node: Node): string | undefined {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  return isTemplateExpression(node) ? node.head.text : undefined;
}
