import { expect, test } from 'vitest';
import { speechIn } from './index.ts';

const AT = Date.UTC(2026, 11, 24, 17, 5);

test.each([
  ['en', 'GBP', ['£1,290.50', '12.5%', '4.6', 'December 24, 2026', 'December 24, 2026 at 05:05 PM UTC']],
  ['en-GB', 'GBP', ['£1,290.50', '12.5%', '4.6', '24 December 2026', '24 December 2026 at 17:05 UTC']],
  ['tr', 'TRY', ['₺1.290,50', '%12,5', '4,6', '24 Aralık 2026', '24 Aralık 2026 17:05 UTC']],
  ['th', 'THB', ['฿1,290.50', '12.5%', '4.6', '24 ธันวาคม 2569', '24 ธันวาคม 2569 เวลา 17:05 UTC']],
  ['ro', 'RON', ['1.290,50 lei', '12,5 %', '4,6', '24 decembrie 2026', '24 decembrie 2026 la 17:05 UTC']],
  ['ro', 'EUR', ['1.290,50 EUR', '12,5 %', '4,6', '24 decembrie 2026', '24 decembrie 2026 la 17:05 UTC']],
  ['fy', 'EUR', ['€ 1.290,50', '12,5%', '4,6', '24 Desimber 2026', '24 Desimber 2026 om 17:05 UTC']],
])('S8 amounts, shares, marks and days are written as in %s, in %s', (locale, currency, said) => {
  const { money, percent, grade, day, instant } = speechIn(locale);
  const all = [money(129_050, currency), percent(0.125), grade(4.6), day(AT), instant(AT, 'UTC')];
  expect(all.map((text) => text.replaceAll(/[\u00A0\u202F]/g, ' '))).toEqual(said);
});
