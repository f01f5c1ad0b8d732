import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const WHAT_TO_DO =
  'The browser tests need Chromium or Chrome and could find or install none. Install one (on Debian: ' +
  'apt-get install chromium fonts-noto-core) or name one in CHROMIUM_PATH.';

/**
 * The path of a Chromium or Chrome on this machine: the one that `CHROMIUM_PATH` names, or one in the usual places.
 * Undefined where there is none.
 */
function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is no program. Name one that is, or leave it out.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find(isProgram);
}

/**
 * The same, and where there is none, installs one: with apt-get for root on Debian and its kin, with Playwright's own
 * installer elsewhere. Throws one sentence that says what to do where neither brings one.
 */
export function provideChromium(): string {
  const found = findChromium();
  if (found) return found;
  const said = mayUseApt() ? installByApt() : installByPlaywright();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(`${WHAT_TO_DO}\n${said.slice(-2000)}`);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not to be run: not a program for us either way
  }
}

function mayUseApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  // Ubuntu's package of that name is a stub for a snap, which no container runs.
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installByApt(): string {
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300'];
  return (
    run('apt-get', ['update', ...quiet]) +
    run('apt-get', ['install', ...quiet, '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'])
  );
}

function installByPlaywright(): string {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium']);
}

function run(command: string, args: readonly string[]): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { stdout, stderr, error } = spawnSync(command, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return [stdout, stderr, error?.message].filter(Boolean).join('\n');
}
