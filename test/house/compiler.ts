import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API, type Project } from 'typescript/unstable/sync';

/** The folder that holds package.json, without a slash at its end. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything that is compiled: the project as tsconfig.json sees it, and what has settings of its own, as pages have. */
export function projectsOnDisk(): readonly Project[] {
  const api = new API({ cwd: ROOT });
  const configs = ['tsconfig.json', ...globSync('{src,demo,plugins}/**/tsconfig.json', { cwd: ROOT })];
  return configs.map((config) => open(api, join(ROOT, config)));
}

const unwritten = new Map<string, string>();
let lasting: API | undefined;

/** A project of files that lie nowhere but in memory; whatever else they name is read from the disk. */
export interface Unwritten {
  /** Absolute; need not exist. */
  readonly folder: string;
  /** The name of its settings, its own among all projects in that folder. */
  readonly config: string;
  /** Texts by path from the folder. */
  readonly files: Readonly<Record<string, string>>;
  /** What the settings hold apart from the files. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Opens a project in memory. */
export function projectInMemory({ folder, config, files, settings }: Unwritten): Project {
  unwritten.set(`${folder}/${config}`, JSON.stringify({ ...settings, files: Object.keys(files), include: [] }));
  for (const [path, text] of Object.entries(files)) unwritten.set(`${folder}/${path}`, text);
  // One compiler for all of them: it lives as long as the tests do and ends with them.
  lasting ??= new API({
    cwd: ROOT,
    fs: {
      readFile: (path) => unwritten.get(path),
      fileExists: (path) => unwritten.has(path) || undefined,
    },
  });
  return open(lasting, `${folder}/${config}`);
}

function open(api: API, config: string): Project {
  const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
  if (!project) throw new Error(`${config} could not be read as a project.`);
  return project;
}
