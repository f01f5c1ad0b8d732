import { describe, expect, test } from 'vitest';
import { html } from '../../lib/index.ts';
import {
  ago,
  counted,
  liftInWords,
  percent,
  priceOf,
  sentence,
  spokenIn,
  sureness,
  titleHtml,
  titleOf,
} from './words.ts';

test('numbers read as English people write them', () => {
  expect([1, 0, 999, 1810, 15_000].map((orders) => counted(orders, 'order'))).toEqual([
    '1 order',
    '0 orders',
    '999 orders',
    '1,810 orders',
    '15,000 orders',
  ]);
  expect([0, 0.0004, 0.0042, 0.0994, 0.172, 1].map(percent)).toEqual([
    '0%',
    'under 0.1%',
    '0.4%',
    '9.9%',
    '17%',
    '100%',
  ]);
});

test('a price has its currency, and none is not free', () => {
  expect(priceOf({ priceMinor: 129_900, currency: 'EUR' })).toBe('€1,299.00');
  expect(priceOf({ priceMinor: 500, currency: 'JPY' })).toBe('JP¥500');
  expect(priceOf({ priceMinor: 0, currency: 'GBP' })).toBe('£0.00');
  expect(priceOf({})).toBe('no price');
});

test('a lift is told in words, less and nothing special included', () => {
  expect([0.5, 1, 1.14, 2.44, 12.4].map(liftInWords)).toEqual([
    'less often than in all orders',
    'about as often as in all orders',
    'about as often as in all orders',
    '2.4 times as often as in all orders',
    '12 times as often as in all orders',
  ]);
});

test('a confidence is told in words, and never as certainty', () => {
  expect([0, 0.34, 0.35, 0.6, 0.8, 0.95, 1].map(sureness)).toEqual([
    'not yet sure',
    'not yet sure',
    'fairly sure',
    'sure',
    'very sure',
    'as good as certain',
    'as good as certain',
  ]);
});

test('a span is told in its largest unit, one that was yet to come as now', () => {
  const minutes = [-5, 0, 1, 59, 60, 60 * 23, 60 * 24, 60 * 24 * 400];
  expect(minutes.map((each) => ago(each * 60_000))).toEqual([
    'just now',
    'just now',
    '1 minute ago',
    '59 minutes ago',
    '1 hour ago',
    '23 hours ago',
    '1 day ago',
    '400 days ago',
  ]);
});

describe('a title', () => {
  const product = { title: 'Lamp', titles: { th: 'ไฟ', fy: 'Lampe' } };

  test('S8 is in the language that was asked for where there is one, and says so', () => {
    expect(titleOf(product, 'fy-NL')).toEqual({ text: 'Lampe', lang: 'fy' });
    expect(titleOf(product, 'tr')).toEqual({ text: 'Lamp' });
    expect(titleOf(product, 'constructor')).toEqual({ text: 'Lamp' });
  });

  test('T11 stands in its own direction, and no script in it runs', () => {
    expect(titleHtml({ text: '<script>', lang: 'th' }).text).toBe('<bdi lang="th">&lt;script&gt;</bdi>');
    expect(titleHtml({ text: 'Lamp' }).text).toBe('<bdi>Lamp</bdi>');
  });
});

test('commands in a sentence stand out', () => {
  expect(html`${sentence('First <b>, then `cartwright learn`.')}`.text).toBe(
    'First &lt;b&gt;, then <code>cartwright learn</code>.',
  );
});

test('a decision speaks English where it does not speak the language', () => {
  expect([undefined, 'th', 'tr-TR', 'de'].map(spokenIn)).toEqual(['en', 'th', 'tr', 'en']);
});
