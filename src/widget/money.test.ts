import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney, SHOPPER_LOCALES } from '../domain/index.ts';
import { money } from './money.ts';

test('S8 the widget writes amounts as everything else of ours does', () => {
  const currency = fc.constantFrom('EUR', 'GBP', 'USD', 'TRY', 'THB', 'RON', 'JPY', 'HUF', 'KWD', 'CLF', 'ISK', 'UGX');
  fc.assert(
    fc.property(fc.constantFrom(...SHOPPER_LOCALES), currency, fc.nat(1_000_000_000), (locale, code, amountMinor) => {
      expect(money(amountMinor, code, locale)).toBe(formatMoney(amountMinor, code, locale));
    }),
  );
});
