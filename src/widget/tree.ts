import type { Attributes, Child, Make } from './make.ts';

/** An element as a value that can be sent: its name, its attributes, then what stands in it. */
export type Tree = readonly [tag: string, attributes: Attributes, ...children: (Tree | string)[]];

/** Makes elements as values: what a form of a server is to a browser, which makes real ones of it without parsing anything. */
export const treeOf: Make<Tree> = (tag, attributes, ...children) => [
  tag,
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false)),
  ...children.flatMap(flat),
];

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
