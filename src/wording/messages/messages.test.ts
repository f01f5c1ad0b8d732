import { expect, test } from 'vitest';
import { SHOPPER_LOCALES } from '../../domain/index.ts';
import { argumentsOf, type Part, parse } from '../parse.ts';
import { MESSAGES } from './index.ts';

const EVERY = SHOPPER_LOCALES.flatMap((locale) =>
  Object.entries(MESSAGES[locale]).map(([key, message]) => ({ locale, key, message, parts: parse(message) })),
);

test('S8 every text is there in each language, once and in the same order', () => {
  const keys = Object.keys(MESSAGES.en);
  for (const locale of SHOPPER_LOCALES) expect([locale, Object.keys(MESSAGES[locale])]).toEqual([locale, keys]);
});

test('S8 every text of every language takes exactly the arguments of the English one', () => {
  const english = new Map(EVERY.filter(({ locale }) => locale === 'en').map(({ key, parts }) => [key, taken(parts)]));
  for (const { locale, key, parts } of EVERY)
    expect([locale, key, taken(parts)]).toEqual([locale, key, english.get(key)]);
});

const taken = (parts: readonly Part[]): string[] => [...argumentsOf(parts)].map(String).sort();

test('S8 a plural has every form that its language has, and no other', () => {
  for (const { locale, key, parts } of EVERY) {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const options of pluralsOf(parts)) expect([locale, key, options.toSorted()]).toEqual([locale, key, forms]);
  }
});

function pluralsOf(parts: readonly Part[]): string[][] {
  return parts.flatMap((part) => {
    if (part.kind !== 'plural' && part.kind !== 'select') return [];
    const within = [...part.options.values()].flatMap(pluralsOf);
    return part.kind === 'plural' ? [[...part.options.keys()], ...within] : within;
  });
}

test('S8 no text shouts, is wrapped in spaces or quotes by what a keyboard has', () => {
  for (const { locale, key, message } of EVERY)
    expect([locale, key, message]).not.toEqual([locale, key, expect.stringMatching(/!|^\s|\s$|\s\s|["']|\.\.\./)]);
});
