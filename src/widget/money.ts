import type { Currency } from '../domain/index.ts';

/** Currencies of ISO 4217 whose minor unit is not a hundredth; browsers know other digits for some, those of everyday use. */
const WHOLE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THOUSANDTHS = 'BHD IQD JOD KWD LYD OMR TND';

/** Prices in another currency as well, for orientation: so many units of it for one unit of the price's own. */
export interface Approx {
  readonly currency: Currency;
  readonly rate: number;
}

/** Writes minor units for people, as `formatMoney` of the domain does: "£2.55", "2,55 £"; or about how much that is elsewhere. */
export function money(
  amountMinor: number,
  currency: Currency,
  { locale, approx }: { locale: string; approx?: Approx | undefined },
): string {
  const digits = WHOLE.includes(currency) ? 0 : THOUSANDTHS.includes(currency) ? 3 : /CLF|UYW/.test(currency) ? 4 : 2;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currencyDisplay: /^ro.*RON/.test(locale + (approx?.currency ?? currency)) ? 'narrowSymbol' : 'symbol', // lei
    ...(approx ?? { currency, minimumFractionDigits: digits, maximumFractionDigits: digits }),
  }).format((amountMinor / 10 ** digits) * (approx?.rate ?? 1));
}
