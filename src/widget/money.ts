import type { Currency } from '../domain/index.ts';
import { amountIn, type AmountStyle } from './amount.ts';

/** Currencies of ISO 4217 whose minor unit is not a hundredth; browsers know other digits for some, those of everyday use. */
const WHOLE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THOUSANDTHS = 'BHD IQD JOD KWD LYD OMR TND';

/** Prices in another currency as well, for orientation: so many units of it for one unit of the price's own. */
export interface Approx {
  readonly currency: Currency;
  readonly rate: number;
}

/** How amounts of a currency are written in a language, as `formatMoney` of the domain writes them. */
export function amountStyle(currency: Currency, locale: string): AmountStyle {
  const digits = digitsOf(currency);
  return {
    style: 'currency',
    currency,
    currencyDisplay: currency === 'RON' && locale.startsWith('ro') ? 'narrowSymbol' : 'symbol', // lei
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  };
}

/** Writes minor units for people: "£2.55", "2,55 £"; or about how much that is elsewhere. */
export function money(
  amountMinor: number,
  currency: Currency,
  { locale, approx }: { locale: string; approx?: Approx | undefined },
): string {
  if (!approx) return amountIn(amountMinor, locale, amountStyle(currency, locale));
  const elsewhere = amountMinor * approx.rate * 10 ** (digitsOf(approx.currency) - digitsOf(currency));
  return amountIn(elsewhere, locale, amountStyle(approx.currency, locale));
}

function digitsOf(currency: Currency): number {
  if (WHOLE.includes(currency)) return 0;
  if (THOUSANDTHS.includes(currency)) return 3;
  return currency === 'CLF' || currency === 'UYW' ? 4 : 2;
}
