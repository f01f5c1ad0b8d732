import { InvalidArgumentError, type Command } from 'commander';
import { Currency, Refusal } from '../domain/index.ts';
import { openContext, type Context } from '../operations/index.ts';
import { progressOn, type Terminal } from './terminal.ts';

/** What every command can see of the outside. */
export interface Outside extends Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
  /** Resolves when somebody asks us to stop, with what they pressed or sent. */
  readonly stopAsked: () => Promise<string>;
  /** Lets other programs of this machine go first from now on. */
  readonly standBack: () => void;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly home: string;
  readonly json?: boolean;
}

const DEFAULT_HOME = '.cartwright';

/** Adds `--home` and `--json`. */
export function withCommonOptions(command: Command, outside: Outside): Command {
  return command
    .option(
      '--home <dir>',
      'folder with everything Cartwright keeps (or CARTWRIGHT_HOME)',
      outside.env['CARTWRIGHT_HOME'] || DEFAULT_HOME,
    )
    .option('--json', 'print one JSON document on standard output, and nothing else');
}

/** Opens the context, does the work, prints its result as JSON or in words, and closes the context whatever happens. */
export async function runWith<Result>(
  outside: Outside,
  options: CommonOptions,
  { work, words }: { work: (context: Context) => Promise<Result>; words: (result: Result) => string },
): Promise<void> {
  const context = await openContext({
    home: options.home,
    databaseUrl: outside.env['DATABASE_URL'] || undefined,
    now: outside.now,
    progress: progressOn(outside),
    warn: (sentence) => outside.err.write(`${sentence}\n`),
  });
  let leave = context.close;
  const interrupted = outside.stopAsked().then((word) => {
    leave = context.abandon;
    throw new Refusal(
      'conflict',
      `${word}: stopped before the end.`,
      'What was not finished is not stored; run it again whenever you like.',
    );
  });
  try {
    const result = await Promise.race([work(context), interrupted]);
    outside.out.write(options.json ? `${JSON.stringify(result, undefined, 2)}\n` : words(result));
  } finally {
    await leave();
  }
}

/** Says what went wrong: in words to people, and as a document where one was asked for. */
export function tellFailure(outside: Outside, error: unknown, json: boolean): void {
  if (!(error instanceof Refusal)) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    outside.err.write(`Something broke on our side. Please report it with these lines:\n${what}\n`);
    if (json)
      outside.out.write(`${JSON.stringify({ error: { code: 'internal', message: String(error) } }, undefined, 2)}\n`);
    return;
  }
  const { code, message, fix } = error;
  outside.err.write(`${message}\n${fix}\n`);
  if (json) outside.out.write(`${JSON.stringify({ error: { code, message, fix } }, undefined, 2)}\n`);
}

/** Reads `--currency`. */
export function currencyOption(text: string): Currency {
  const code = text.toUpperCase();
  if (Currency.safeParse(code).success) return code;
  throw new InvalidArgumentError(`"${text}" is not an ISO 4217 currency code, such as GBP, EUR or JPY.`);
}

/** Reads a whole number within bounds. */
export function numberOption(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`"${text}" is not a whole number from ${least} to ${most}.`);
  };
}
