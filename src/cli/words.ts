import { formatMoney } from '../domain/index.ts';

/** 541909 as "541,909". */
export function count(number: number): string {
  return number.toLocaleString('en');
}

/** "1 order", "2 orders". */
export function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** An instant as "2011-12-09 12:50". */
export function minute(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

/** A span of seconds as people say it: "0.8 s", "12 s", "3 min", "2 h", "5 days". */
export function span(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** An amount for people. */
export function money(amountMinor: number, currency: string): string {
  return formatMoney(amountMinor, currency, 'en');
}

/** Lines of text, each ended. */
export function lines(...all: readonly (string | false | undefined)[]): string {
  return all
    .filter((line) => typeof line === 'string')
    .map((line) => `${line}\n`)
    .join('');
}
