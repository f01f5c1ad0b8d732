import type { Source, Tree } from './read-tree.ts';

/** One place that breaks a rule of the house. */
export interface Breach {
  readonly line: number;
  /** What stands there: `imports ../learn/index.ts`. */
  readonly what: string;
}

/** A rule of the house that reads one file at a time. */
export interface Wall {
  /** Its number in RULES.md. */
  readonly id: string;
  /** The rule, as a sentence for whoever broke it. */
  readonly sentence: string;
  breaches(source: Source, tree: Tree): readonly Breach[];
}

/** Every breach of the walls in a tree, one line each, with the sentence that it breaks. */
export function breachesOf(tree: Tree, walls: readonly Wall[]): readonly string[] {
  return walls.flatMap((wall) =>
    [...tree.values()].flatMap((source) =>
      wall
        .breaches(source, tree)
        .map(({ line, what }) => `${source.path}:${line} ${what}. ${wall.id}: ${wall.sentence}`),
    ),
  );
}
