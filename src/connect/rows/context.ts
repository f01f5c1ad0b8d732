import { Currency, Refusal } from '../../domain/index.ts';
import { isTimeZone, readTime, zoneClock } from '../../lib/index.ts';
import type { ReadOptions } from '../source.ts';
import { Unreadable } from './unreadable.ts';

/** What every reader of rows needs besides the row. */
export interface RowContext {
  /** Name of the file. */
  name: string;
  currency: Currency | undefined;
  clock: (wallMs: number) => number;
}

/** Checks the options once; throws a Refusal for a currency or a time zone that does not exist. */
export function rowContext(name: string, options: ReadOptions): RowContext {
  const { currency, timeZone = 'UTC' } = options;
  if (currency !== undefined && !Currency.safeParse(currency).success)
    throw new Refusal(
      'bad_input',
      `"${currency.slice(0, 40)}" is not a currency that we know.`,
      'Give an ISO 4217 code in capitals, such as GBP, EUR or JPY.',
    );
  if (!isTimeZone(timeZone))
    throw new Refusal(
      'bad_input',
      `"${timeZone.slice(0, 60)}" is not a time zone that we know.`,
      'Give an IANA name, such as Europe/Istanbul or UTC.',
    );
  return { name, currency, clock: zoneClock(timeZone) };
}

/** The currency of a file that names none itself; throws a Refusal that asks for it. */
export function neededCurrency({ name, currency }: RowContext): Currency {
  if (currency !== undefined) return currency;
  throw new Refusal(
    'bad_input',
    `${name} does not say in which currency its prices are.`,
    'Say it with --currency, for example --currency GBP.',
  );
}

/** Gives a function that reads times as milliseconds since 1970, UTC. Rows of an order repeat theirs, so it remembers one. */
export function timeReader(
  context: RowContext,
  style: { monthFirst?: boolean } = {},
): (text: string, name: string) => number {
  let lastText: string | undefined;
  let lastTime = 0;
  return (text, name) => {
    if (text === lastText) return lastTime;
    if (text === '') throw new Unreadable(`${name} is empty`);
    const time = readTime(text, { clock: context.clock, ...style });
    if (typeof time === 'string') throw new Unreadable(`${name}: ${time}`);
    lastText = text;
    lastTime = time;
    return time;
  };
}
