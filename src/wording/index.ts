import type { Locale, Product, SHOPPER_LOCALES } from '../domain/index.ts';
import { english } from './en.ts';
import { westFrisian } from './fy.ts';
import { type Reasons, type Speech, speechOf } from './reasons.ts';
import { romanian } from './ro.ts';
import { languageOf, tagOf } from './tag-of.ts';
import { thai } from './th.ts';
import { turkish } from './tr.ts';

const LANGUAGES: Readonly<Record<(typeof SHOPPER_LOCALES)[number], (speech: Speech) => Reasons>> = {
  en: english,
  tr: turkish,
  th: thai,
  ro: romanian,
  fy: westFrisian,
};

/** One for each language and region: what writes numbers and dates is slow to make. */
const spoken = new Map<string, Reasons>();

/**
 * The reasons in a shopper's language, or in English where we do not speak it. A sentence and its numbers are of one
 * language, because "1.810 orders" would be misread in English.
 */
export function reasonsIn(locale: Locale | undefined): Reasons {
  const tag = tagOf(locale);
  let reasons = spoken.get(tag);
  if (reasons === undefined) spoken.set(tag, (reasons = LANGUAGES[languageOf(tag)](speechOf(tag))));
  return reasons;
}

/** The product's title in the shopper's language where the shop has written one. */
export function titleIn(product: Product, locale: Locale | undefined): string {
  if (locale === undefined) return product.title;
  return product.titles[locale] ?? product.titles[locale.split('-', 1)[0]!] ?? product.title;
}

export { type ClaimWords, claimWordsIn } from './claims/index.ts';
export type { Reasons } from './reasons.ts';
export type { RewardWords } from './reward-words.ts';
export { widgetWords } from './widget-words.ts';
