import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { bundle, SCRIPTS, type ScriptName } from '../src/server/index.ts';

/*
 * Makes `dist/`: what would be published. Compiled JavaScript with its types, everything beside it that is read at run
 * time (styles, pages, data, the scripts of the widget in one file each), a package.json of its own; and shows that the
 * program in it starts.
 */

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');
/** What runs in a browser knows other globals, and is a project of its own each. */
const BROWSER = ['src/server/page/browser', 'demo/storefront/browser'];

/** What of package.json is published; scripts and tools of development stay at home. */
const Published = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  bin: z.record(z.string(), z.string()),
  exports: z.record(z.string(), z.string()),
  type: z.literal('module'),
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

rmSync(DIST, { recursive: true, force: true });
const forBrowsers = (folder: string) => compile(folder, '--noEmit', 'false', '--outDir', join(DIST, folder));
if (compile('tsconfig.build.json') && BROWSER.every(forBrowsers)) {
  for (const folder of ['src', 'demo']) copyBesides(folder);
  for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md'])
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(DIST, file));
  await bundleScripts();
  showThatItStarts(writePackage());
} else process.exitCode = 1; // the compiler has said why

function compile(project: string, ...options: string[]): boolean {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', project, ...options], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** Copies what the compiler leaves behind: all files of a folder that are not TypeScript. */
function copyBesides(folder: string): void {
  if (!existsSync(join(ROOT, folder))) return;
  cpSync(join(ROOT, folder), join(DIST, folder), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && !path.endsWith('.md'),
  });
}

/** What a server bundles at first need where it runs from its sources; what is published has no bundler. */
async function bundleScripts(): Promise<void> {
  const folder = join(DIST, 'src/server/widget/built');
  for (const name of Object.keys(SCRIPTS) as ScriptName[]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), await bundle(name));
  }
}

function writePackage(): string {
  const own = Published.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const compiled = (paths: Record<string, string>) =>
    Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, path.replace(/\.ts$/, '.js')]));
  const bin = compiled(own.bin);
  const published = { ...own, bin, exports: compiled(own.exports), engines: { node: '>=24' } };
  writeFileSync(join(DIST, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
  for (const path of Object.values(bin)) if (existsSync(join(DIST, path))) chmodSync(join(DIST, path), 0o755);
  for (const path of Object.values(published.exports))
    if (!existsSync(join(DIST, path)) || !existsSync(join(DIST, path.replace(/\.js$/, '.d.ts'))))
      throw new Error(`The package offers ${path} to others, and it was not built with its types.`);
  return own.version;
}

function showThatItStarts(expected: string): void {
  const main = join(DIST, 'src/main.js');
  if (!existsSync(main)) return;
  const said = execFileSync(process.execPath, [main, '--version'], { encoding: 'utf8', cwd: DIST });
  if (!said.includes(expected)) throw new Error(`The built program calls itself "${said.trim()}" and not ${expected}.`);
  if (!readFileSync(main, 'utf8').startsWith('#!/usr/bin/env node\n'))
    throw new Error('src/main.ts must begin with #!/usr/bin/env node, so that the built program can be run.');
}
