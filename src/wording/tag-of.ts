import { type Locale, SHOPPER_LOCALES } from '../domain/index.ts';

/** The tag in whose manner we answer a shopper: the language with its region where we speak it, English where we do not. */
export function tagOf(locale: Locale | undefined): string {
  const language = languageOf(locale);
  if (language !== (locale?.split('-', 1)[0] ?? 'en')) return 'en';
  const region = /-([A-Z]{2})(?:-|$)/.exec(locale ?? '')?.[1];
  return region === undefined ? language : `${language}-${region}`;
}

/** The language in which we answer: the shopper's, or English where we do not speak it. */
export function languageOf(locale: Locale | undefined): (typeof SHOPPER_LOCALES)[number] {
  const language = locale?.split('-', 1)[0];
  return SHOPPER_LOCALES.find((each) => each === language) ?? 'en';
}
