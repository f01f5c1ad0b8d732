import { en } from './en.ts';
import { fy } from './fy.ts';
import { ro } from './ro.ts';
import { th } from './th.ts';
import { tr } from './tr.ts';

/** Everything that the shop itself says, in one language. */
export type Words = typeof en;

/** The languages of the shop. */
export const LANGUAGES = { en, tr, th, ro, fy } as const satisfies Record<string, Words>;

/** A language of the shop. */
export type Language = keyof typeof LANGUAGES;

/** What each language calls itself. */
export const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  tr: 'Türkçe',
  th: 'ไทย',
  ro: 'Română',
  fy: 'Frysk',
};

/** True for a language that the shop speaks. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}

/** The language that a browser would rather have, of those that the shop speaks; English where it names none. */
export function preferred(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').slice(0, 500).split(',');
  const ranked = wishes.map((wish) => {
    const [tag = '', quality = ''] = wish
      .trim()

      .split(/;\s*q=/);
    return { language: tag.split('-')[0] ?? '', quality: quality === '' ? 1 : Number(quality) };
  });
  ranked.sort((a, b) => b.quality - a.quality);
  return ranked.map(({ language }) => language).find(isLanguage) ?? 'en';
}
