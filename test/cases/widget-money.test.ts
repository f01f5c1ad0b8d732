import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Currency, formatMoney, SHOPPER_LOCALES } from '../../src/domain/index.ts';
import { money } from '../../src/widget/index.ts';

const CURRENCIES = Intl.supportedValuesOf('currency').filter((code) => Currency.safeParse(code).success);

test('S8 the widget writes amounts as everything else of ours does', () => {
  const currency = fc.constantFrom(...CURRENCIES);
  fc.assert(
    fc.property(fc.constantFrom(...SHOPPER_LOCALES), currency, fc.nat(1_000_000_000), (locale, code, amountMinor) => {
      expect(money(amountMinor, code, { locale })).toBe(formatMoney(amountMinor, code, locale));
    }),
  );
});

test('S8 about how much a price is elsewhere is written as prices are there', () => {
  const about = (currency: string, rate: number) => money(1_050, 'EUR', { locale: 'en', approx: { currency, rate } });
  expect(about('JPY', 160)).toBe('¥1,680');
  expect(about('THB', 37.42)).toBe('THB\u00A0392.91');
  expect(money(1_050, 'JPY', { locale: 'en', approx: { currency: 'EUR', rate: 0.006 } })).toBe('€6.30');
});
