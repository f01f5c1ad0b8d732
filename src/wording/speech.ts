import { type Currency, formatMoney, type Locale, type MessagesSection, type ShopConfig } from '../domain/index.ts';
import { RecentMap } from '../lib/index.ts';
import type { Manner, Values } from './compile.ts';
import type { MessageKey } from './messages/index.ts';
import { languageOf, tagOf } from './tag-of.ts';
import { textsIn } from './texts.ts';

/** Says our texts in one language, with numbers, amounts and instants as its readers write them. */
export interface Speech {
  /** The language tag in whose manner it speaks. */
  readonly tag: string;
  readonly say: (key: MessageKey, values?: Values) => string;
  readonly money: (amountMinor: number, currency: Currency) => string;
  /** A rate of 0-1 in percent, with two decimals at most. */
  readonly percent: (rate: number) => string;
  /** One decimal: "4.6". */
  readonly grade: (grade: number) => string;
  /** A day of the calendar in UTC. */
  readonly day: (ms: number) => string;
  /** Day and time by the clock of a zone, which is named. */
  readonly instant: (at: number, timeZone: string) => string;
  /** The name of a country by its code. */
  readonly country: (code: string) => string;
}

/** Tags come from requests, so what is kept for them has an end. */
const KEPT = 100;

const NONE: MessagesSection = {};
const speeches = new WeakMap<MessagesSection, RecentMap<Speech>>();

/**
 * Speaks a shopper's language, and English where we do not know it. Messages that the shop has worded anew are said in its words. A sentence
 * and its numbers are of one language, because "1.810 orders" would be misread in English.
 */
export function speechIn(locale: Locale | undefined, config?: Pick<ShopConfig, 'messages'>): Speech {
  const tag = tagOf(locale);
  const section = config?.messages[languageOf(tag)] === undefined ? NONE : config.messages;
  let kept = speeches.get(section);
  if (kept === undefined) speeches.set(section, (kept = new RecentMap(KEPT)));
  let speech = kept.get(tag);
  if (speech === undefined) kept.set(tag, (speech = speechOf(tag, section)));
  return speech;
}

function speechOf(tag: string, section: MessagesSection): Speech {
  const texts = textsIn(languageOf(tag), section);
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const manner: Manner = {
    number: small((count) => numbers.format(count)),
    plural: small((count) => plurals.select(count)),
  };
  const percents = once(() => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }));
  const grades = once(() => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const days = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
  const countries = once(() => new Intl.DisplayNames(tag, { type: 'region' }));
  return {
    tag,
    say: (key, values = {}) => texts(key)(values, manner),
    money: (amountMinor, currency) => formatMoney(amountMinor, currency, tag),
    percent: (rate) => percents().format(rate),
    grade: (grade) => grades().format(grade),
    day: (ms) => days().format(ms),
    instant: (at, timeZone) => clockOf(tag, timeZone).format(at),
    country: (code) => countries().of(code) ?? code,
  };
}

/** Remembers what is said of small counts, which is most of them: the engine takes longer to write a number than a sentence. */
function small<T>(work: (count: number) => T): (count: number) => T {
  const known: T[] = [];
  return (count) =>
    Number.isInteger(count) && count >= 0 && count < 1_000 ? (known[count] ??= work(count)) : work(count);
}

/** What writes numbers and dates is slow to make. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const clocks = new RecentMap<Intl.DateTimeFormat>(KEPT);

function clockOf(tag: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${tag} ${timeZone}`;
  let clock = clocks.get(key);
  if (clock === undefined) {
    const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
    clocks.set(key, (clock = new Intl.DateTimeFormat(tag, { ...day, ...time, timeZone })));
  }
  return clock;
}
