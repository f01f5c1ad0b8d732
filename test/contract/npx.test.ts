import { execFileSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

const plainPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(delimiter);

test('R1 npx finds the program of this checkout and runs it on the Node that npm brought', () => {
  const said = execFileSync(npx, ['cartwright', '--version'], {
    cwd: ROOT,
    encoding: 'utf8',
    // What npm adds for its scripts would show the way; a reader's terminal has none of it.
    env: { PATH: plainPath, HOME: process.env['HOME'], npm_config_yes: 'false', npm_config_offline: 'true' },
  });
  expect(said.trim()).toBe(packageJson.version);
});
