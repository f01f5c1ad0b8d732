import { expect, test } from 'vitest';
import { CURRENCIES, RATES_ON, rateOf } from '../money/rates.ts';
import { about } from '../money/about.ts';
import { LANGUAGES, preferred, type Words } from './words.ts';

/** Names like our own stay as they are in every language, and so does the word for a sum. */
const SAME = new Set(['total']);

const told = (words: Words): [string, string][] =>
  Object.entries(words).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'string' ? [[key, text] as [string, string]] : [],
  );

test('S8 the shop says everything in every language, each in its own words', () => {
  const { en, ...others } = LANGUAGES;
  for (const words of Object.values(others)) {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(en).toSorted());
    expect(Object.keys(words.placements).toSorted()).toEqual(Object.keys(en.placements).toSorted());
    const untold = told(words).filter(([key, text]) => !SAME.has(key) && Reflect.get(en, key) === text);
    expect(untold).toEqual([]);
  }
});

test('S8 Romanian counts in three ways', () => {
  expect([1, 2, 20, 101].map(LANGUAGES.ro.results)).toEqual(['1 produs', '2 produse', '20 de produse', '101 produse']);
});

test('S8 a browser gets the first of its languages that the shop speaks, and English otherwise', () => {
  expect(preferred('de-DE,de;q=0.9,tr;q=0.5,en;q=0.7')).toBe('en');
  expect(preferred('th-TH,en;q=0.9')).toBe('th');
  expect(preferred('fy')).toBe('fy');
  expect([preferred(undefined), preferred('xx;q=nonsense,,;'), preferred('constructor')]).toEqual(['en', 'en', 'en']);
});

test('S9 an amount in another currency is a rough one, by rates that have a day', () => {
  expect(RATES_ON).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(about({ minor: 1_495, currency: 'EUR' }, 'THB')).toEqual({ minor: 57_000, currency: 'THB' });
  expect(about({ minor: 1_495, currency: 'EUR' }, 'EUR')).toBeUndefined();
  expect(about({ minor: 1_495, currency: 'JPY' }, 'EUR')).toBeUndefined();
  for (const currency of CURRENCIES) expect(rateOf(currency, currency)).toBe(1);
});
