import type { Currency } from '../domain/index.ts';

/** Currencies of ISO 4217 whose minor unit is not a hundredth; browsers know other digits for some, those of everyday use. */
const WHOLE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THOUSANDTHS = 'BHD IQD JOD KWD LYD OMR TND';

function digitsOf(currency: Currency): number {
  if (WHOLE.includes(currency)) return 0;
  if (THOUSANDTHS.includes(currency)) return 3;
  return currency === 'CLF' || currency === 'UYW' ? 4 : 2;
}

/** Writes minor units for people, as `formatMoney` of the domain does: "£2.55", "2,55 £". */
export function money(amountMinor: number, currency: Currency, locale: string): string {
  const digits = digitsOf(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amountMinor / 10 ** digits);
}

/** About how much that is in another currency, of which `rate` units are one of the first. */
export function inOther(
  amountMinor: number,
  from: Currency,
  { locale, currency, rate }: { locale: string; currency: Currency; rate: number },
): string {
  return money(amountMinor * rate * 10 ** (digitsOf(currency) - digitsOf(from)), currency, locale);
}
