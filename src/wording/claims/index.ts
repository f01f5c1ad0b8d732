import { IntlMessageFormat } from 'intl-messageformat';
import { type Currency, formatMoney, type Locale, type SHOPPER_LOCALES } from '../../domain/index.ts';
import { languageOf, tagOf } from '../tag-of.ts';
import { english } from './en.ts';
import { westFrisian } from './fy.ts';
import type { ClaimMessages } from './messages.ts';
import { romanian } from './ro.ts';
import { thai } from './th.ts';
import { turkish } from './tr.ts';

const LANGUAGES: Readonly<Record<(typeof SHOPPER_LOCALES)[number], ClaimMessages>> = {
  en: english,
  tr: turkish,
  th: thai,
  ro: romanian,
  fy: westFrisian,
};

/** What a message is filled with; texts of a shop stand in it as they are. */
type Values = Readonly<Record<string, string | number>>;

/** Says claims in one language, with numbers, amounts and instants as its readers write them. */
export interface ClaimWords {
  readonly say: (message: keyof ClaimMessages, values: Values) => string;
  readonly money: (amountMinor: number, currency: Currency) => string;
  /** A share as whole percents, never rounded up. */
  readonly percent: (rate: number) => string;
  /** One decimal: "4.6". */
  readonly grade: (grade: number) => string;
  /** Day and time by the clock of a zone, which is named. */
  readonly instant: (at: number, timeZone: string) => string;
}

/** One for each language and region: messages are compiled once. */
const spoken = new Map<string, ClaimWords>();

/** The claims in a shopper's language, or in English where we do not speak it. */
export function claimWordsIn(locale: Locale | undefined): ClaimWords {
  const tag = tagOf(locale);
  let words = spoken.get(tag);
  if (words === undefined) spoken.set(tag, (words = wordsOf(tag)));
  return words;
}

function wordsOf(tag: string): ClaimWords {
  const messages = Object.entries(LANGUAGES[languageOf(tag)]) as [keyof ClaimMessages, string][];
  const formats = Object.fromEntries(
    messages.map(([id, message]) => [id, new IntlMessageFormat(message, tag, undefined, { ignoreTag: true })]),
  ) as Record<keyof ClaimMessages, IntlMessageFormat>;
  const percents = new Intl.NumberFormat(tag, { style: 'percent' });
  const grades = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    say: (id, values) => String(formats[id].format(values)),
    money: (amountMinor, currency) => formatMoney(amountMinor, currency, tag),
    percent: (rate) => percents.format(Math.floor(rate * 100 + 1e-9) / 100),
    grade: (grade) => grades.format(grade),
    instant: (at, timeZone) => clockOf(tag, timeZone).format(at),
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

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
