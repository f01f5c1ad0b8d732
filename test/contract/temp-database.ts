import pg from 'pg';
import { tempFolder } from '../../src/lib/testing.ts';
import { openEmbedded } from '../../src/store/index.ts';

/** A database that nobody else uses, and how to be rid of it. */
export interface TempDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** A database of the embedded server, in a home of its own. */
export async function embeddedDatabase(): Promise<TempDatabase> {
  const home = tempFolder();
  const embedded = await openEmbedded(home.folder);
  const drop = async () => {
    await embedded.release();
    home.remove();
  };
  return { url: embedded.connectionString, drop };
}

/** A new database on the server that DATABASE_URL names. */
export async function databaseOn(serverUrl: string): Promise<TempDatabase> {
  const name = `cartwright_test_${process.pid}_${Math.trunc(performance.now())}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}
