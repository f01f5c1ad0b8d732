import type { Attributes, Child, Make } from './make.ts';

/** An element as a value that can be sent: its name, its attributes, then what stands in it. */
export type Tree = readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: (Tree | string)[]];

/** Makes elements as values: what a form of a server is to a browser, which makes real ones of it without parsing anything. */
export const treeOf: Make<Tree> = (tag, attributes, ...children) => [
  tag,
  Object.fromEntries(Object.entries(attributes).flatMap(written)),
  ...children.flatMap(flat),
];

/** An attribute as it stands in a page: what merely is there has no text. */
function written([name, value]: [string, Attributes[string]]): readonly (readonly [string, string])[] {
  if (value === undefined || value === false) return [];
  return [[name, value === true ? '' : String(value)]];
}

function flat(child: Child<Tree>): readonly (Tree | string)[] {
  if (child === undefined || child === false) return [];
  if (typeof child === 'string') return [child];
  return isTree(child) ? [child] : child.flatMap(flat);
}

/** Attributes stand in second place there and nowhere else. */
function isTree(child: Tree | readonly Child<Tree>[]): child is Tree {
  const [, second] = child;
  return typeof second === 'object' && !Array.isArray(second);
}
