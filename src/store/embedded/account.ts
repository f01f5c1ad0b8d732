import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account that the database runs under. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root, so there it runs as `postgres` where that account exists and as `nobody` otherwise.
 * Undefined when we are not root: then it runs as ourselves.
 */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => Number(fields[2]) > 0)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const account = accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody');
  if (!account) throw new Error('Neither an account named postgres nor one named nobody is in /etc/passwd.');
  return account;
}

/** Whether the account may walk down to the folder: every folder on the way lets it pass. */
export function mayEnter(account: Account, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || mayEnter(account, parent);
}
