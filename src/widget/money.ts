import type { Currency } from '../domain/index.ts';
import type { AmountStyle } from './amount.ts';

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
  const amount = (amountMinor / 10 ** digitsOf(currency)) * (approx?.rate ?? 1);
  return formatOf(approx?.currency ?? currency, locale).format(amount);
}

/** Languages come with requests, so there is an end to what is kept for them. */
const MOST_FORMATS = 500;
const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than making a form. */
function formatOf(currency: Currency, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, amountStyle(currency, locale));
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(key, format);
  }
  return format;
}

function digitsOf(currency: Currency): number {
  if (WHOLE.includes(currency)) return 0;
  if (THOUSANDTHS.includes(currency)) return 3;
  return currency === 'CLF' || currency === 'UYW' ? 4 : 2;
}
