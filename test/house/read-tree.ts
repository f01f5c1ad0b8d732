import { relative } from 'node:path';
import type { SourceFile } from 'typescript/unstable/ast';
import type { Project } from 'typescript/unstable/sync';
import { projectInMemory, projectsOnDisk, ROOT } from './compiler.ts';

/** One TypeScript file, parsed. */
export interface Source {
  /** From the root, with slashes: `src/lib/hash.ts`. */
  readonly path: string;
  readonly text: string;
  readonly ast: SourceFile;
}

/** Parsed files by path, in the order of their paths. */
export type Tree = ReadonlyMap<string, Source>;

/** Reads every TypeScript file of the project that is written by hand. */
export function readTree(): Tree {
  return new Map(projectsOnDisk().flatMap((project) => [...sourcesOf(project, ROOT)]));
}

let grown = 0;

/** A tree of a few lines, so that a check can be shown to catch what it should. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  const folder = `/tree-${++grown}`;
  const compilerOptions = { noLib: true, types: [], allowImportingTsExtensions: true, noEmit: true };
  return sourcesOf(projectInMemory({ folder, config: 'tsconfig.json', files, settings: { compilerOptions } }), folder);
}

function sourcesOf(project: Project, root: string): Tree {
  const sources = project.rootFiles
    .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), ast: project.program.getSourceFile(file) }))
    .filter(({ path }) => !path.endsWith('.generated.ts'))
    .map(({ path, ast }) => {
      if (!ast) throw new Error(`${path} could not be parsed.`);
      return [path, { path, text: ast.text, ast }] as const;
    });
  return new Map(sources.sort(([a], [b]) => (a < b ? -1 : 1)));
}
