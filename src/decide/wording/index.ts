import { type Locale, type Product } from '../../domain/index.ts';
import { english } from './en.ts';
import { westFrisian } from './fy.ts';
import { type Reasons, type Speech, speechOf } from './reasons.ts';
import { romanian } from './ro.ts';
import { thai } from './th.ts';
import { turkish } from './tr.ts';

/** The languages that we speak. */
const LANGUAGES: ReadonlyMap<string, (speech: Speech) => Reasons> = new Map([
  ['en', english],
  ['tr', turkish],
  ['th', thai],
  ['ro', romanian],
  ['fy', westFrisian],
]);

/** One for each language and region: what writes numbers and dates is slow to make. */
const spoken = new Map<string, Reasons>();

/**
 * The reasons in a shopper's language, or in English where we do not speak it. A sentence and its numbers are of one
 * language, because "1.810 orders" would be misread in English.
 */
export function reasonsIn(locale: Locale | undefined): Reasons {
  const language = locale?.split('-', 1)[0] ?? 'en';
  const speak = LANGUAGES.get(language);
  if (speak === undefined) return reasonsIn('en');
  const region = /-([A-Z]{2})(?:-|$)/.exec(locale ?? '')?.[1];
  const tag = region === undefined ? language : `${language}-${region}`;
  const reasons = spoken.get(tag) ?? speak(speechOf(tag));
  spoken.set(tag, reasons);
  return reasons;
}

/** The product's title in the shopper's language where the shop has written one. */
export function titleIn(product: Product, locale: Locale | undefined): string {
  if (locale === undefined) return product.title;
  return product.titles[locale] ?? product.titles[locale.split('-', 1)[0]!] ?? product.title;
}

export type { Reasons } from './reasons.ts';
export { percent, SILENCES } from './silences.ts';
