import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API, type Project } from 'typescript/unstable/sync';

/** The folder that holds package.json, without a slash at its end. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The project as tsconfig.json sees it: parsed, and checked where one asks. */
export function projectOnDisk(): Project {
  return open(new API({ cwd: ROOT }), `${ROOT}/tsconfig.json`);
}

const unwritten = new Map<string, string>();
let lasting: API | undefined;

/**
 * A project of files that lie nowhere but in memory; whatever else they name is read from the disk.
 * `folder` is absolute; no two projects may share one.
 */
export function projectInMemory(
  folder: string,
  files: Readonly<Record<string, string>>,
  compilerOptions: Readonly<Record<string, unknown>>,
): Project {
  const config = `${folder}/tsconfig.json`;
  unwritten.set(config, JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  for (const [path, text] of Object.entries(files)) unwritten.set(`${folder}/${path}`, text);
  // One compiler for all of them: it lives as long as the tests do and ends with them.
  lasting ??= new API({
    cwd: ROOT,
    fs: {
      readFile: (path) => unwritten.get(path),
      fileExists: (path) => unwritten.has(path) || undefined,
    },
  });
  return open(lasting, config);
}

function open(api: API, config: string): Project {
  const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
  if (!project) throw new Error(`${config} could not be read as a project.`);
  return project;
}
