import { Refusal } from '../domain/index.ts';

const PATIENCE_MS = 1_000;

/** True where the database does not answer within a second. */
export async function isAway(ping: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(true), PATIENCE_MS);
  });
  const answers = ping().then(
    () => false,
    () => true,
  );
  const away = await Promise.race([answers, tooLong]);
  clearTimeout(timer);
  return away;
}

/** What a caller is told while it is away. */
export function databaseAway(): Refusal {
  return new Refusal(
    'not_ready',
    'The database does not answer.',
    'Send it again in some seconds, twice does no harm. If it stays so, start the database.',
  );
}
