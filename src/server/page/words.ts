import { formatMoney, SHOPPER_LOCALES, type Product } from '../../domain/index.ts';
import { html, type Fragment, type Html } from '../../lib/index.ts';

/** The page speaks English, so its numbers do: "1.810 orders" would be misread in an English sentence. */
const TAG = 'en-GB';

const number = new Intl.NumberFormat(TAG);
const days = new Intl.DateTimeFormat(TAG, { dateStyle: 'long', timeZone: 'UTC' });

/** 15000 as "15,000". */
export function count(amount: number): string {
  return amount < 1000 && Number.isInteger(amount) ? String(amount) : number.format(amount);
}

/** "1 order", "1,810 orders". */
export function counted(amount: number, noun: string): string {
  return `${count(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/** 0.172 as "17%", 0.004 as "0.4%"; what is there at all is never "0%". */
export function percent(rate: number): string {
  if (rate > 0 && rate < 0.001) return 'under 0.1%';
  return `${number.format(rate < 0.0995 ? Math.round(rate * 1000) / 10 : Math.round(rate * 100))}%`;
}

/** An amount for people. */
export function money(amountMinor: number, currency: string): string {
  return formatMoney(amountMinor, currency, TAG);
}

/** The price of a product, or that it has none. */
export function priceOf({ priceMinor, currency }: Partial<Pick<Product, 'priceMinor' | 'currency'>>): string {
  return priceMinor === undefined || currency === undefined ? 'no price' : money(priceMinor, currency);
}

/** An instant in milliseconds since 1970 as "3 May 2025", in UTC. */
export function day(at: number): string {
  return days.format(at);
}

const SPANS: readonly (readonly [seconds: number, noun: string])[] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
];

/** How long ago something was: "just now", "5 minutes ago". */
export function ago(sinceMs: number): string {
  const seconds = sinceMs / 1000;
  const span = SPANS.find(([length]) => seconds >= length);
  return span ? `${counted(Math.floor(seconds / span[0]), span[1])} ago` : 'just now';
}

/** How many times likelier than usual: "12 times as often as in all orders". */
export function liftInWords(lift: number): string {
  if (lift < 0.9) return 'less often than in all orders';
  if (lift < 1.15) return 'about as often as in all orders';
  return `${number.format(lift < 9.95 ? Math.round(lift * 10) / 10 : Math.round(lift))} times as often as in all orders`;
}

const SURENESS: readonly (readonly [least: number, words: string])[] = [
  [0.95, 'as good as certain'],
  [0.8, 'very sure'],
  [0.6, 'sure'],
  [0.35, 'fairly sure'],
  [0, 'not yet sure'],
];

/** How sure a confidence of 0-1 makes us. */
export function sureness(confidence: number): string {
  return SURENESS.find(([least]) => confidence >= least)?.[1] ?? 'not yet sure';
}

/** A title, with its language where the shop has said it. */
export interface Title {
  readonly text: string;
  readonly lang?: string;
}

/** The title in the language that was asked for where the shop has one, or else its main title. */
export function titleOf({ title, titles }: Pick<Product, 'title' | 'titles'>, lang: string | undefined): Title {
  const tag = [lang, lang?.split('-', 1)[0]].find((each) => each !== undefined && Object.hasOwn(titles, each));
  return tag === undefined ? { text: title } : { text: titles[tag] ?? title, lang: tag };
}

/** The language in which a decision speaks when it is asked in this one. */
export function spokenIn(lang: string | undefined): string {
  const language = lang?.split('-', 1)[0];
  return SHOPPER_LOCALES.find((each) => each === language) ?? 'en';
}

/** A title as it stands in a page: in its own language and direction, whatever surrounds it. */
export function titleHtml({ text, lang }: Title): Html {
  return lang === undefined ? html`<bdi>${text}</bdi>` : html`<bdi lang="${lang}">${text}</bdi>`;
}

/** A sentence whose parts between backticks are commands. */
export function sentence(text: string): Fragment {
  return text.split('`').map((part, place) => (place % 2 === 1 ? html`<code>${part}</code>` : part));
}
