import { expect, test } from 'vitest';
import { SHOPPER_LOCALES, WidgetSpeech, WidgetWord } from '../domain/index.ts';
import { widgetWords } from './index.ts';

test('S8 the widget has every text in each language that we speak, and says in which', () => {
  for (const locale of SHOPPER_LOCALES) expect(WidgetSpeech.parse(widgetWords(locale)).locale).toBe(locale);
  const said = (locale: string) => [widgetWords(locale).locale, widgetWords(locale).words.addBump];
  expect(['en', 'tr-TR', 'th', 'ro', 'fy-NL', 'de'].map(said)).toEqual([
    ['en', 'Add this too: {title}'],
    ['tr-TR', 'Bunu da ekle: {title}'],
    ['th', 'เพิ่มสินค้านี้ด้วย: {title}'],
    ['ro', 'Adaugă și: {title}'],
    ['fy-NL', 'Ek tafoegje: {title}'],
    ['en', 'Add this too: {title}'],
  ]);
});

test('S8 each text of the widget has the same names in braces in every language', () => {
  const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  const named = (locale: string) => WidgetWord.options.map((word) => [word, names(widgetWords(locale).words[word])]);
  for (const locale of SHOPPER_LOCALES) expect([locale, named(locale)]).toEqual([locale, named('en')]);
});
