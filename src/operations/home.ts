import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../domain/index.ts';

/** The folder where a shop's Cartwright keeps everything: database, snapshots, rejected rows, locks. */
export interface Home {
  readonly folder: string;
  readonly snapshots: string;
  readonly rejected: string;
}

/** Makes the home where there is none, and checks that we may write in it. */
export function openHome(path: string): Home {
  const folder = resolve(path);
  const home = { folder, snapshots: join(folder, 'snapshots'), rejected: join(folder, 'rejected') };
  try {
    for (const each of Object.values(home)) mkdirSync(each, { recursive: true });
    const probe = join(folder, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new Refusal(
      'forbidden',
      `Cartwright cannot write in its home ${folder} (${code}).`,
      'Give this account the right to write there, or name another folder with --home.',
      { cause },
    );
  }
  return home;
}
