/** How amounts of one currency are written: what `Intl.NumberFormat` takes. As many decimals as its minor unit has. */
export interface AmountStyle {
  readonly style: 'currency';
  readonly currency: string;
  readonly currencyDisplay: 'narrowSymbol' | 'symbol';
  readonly minimumFractionDigits: number;
  readonly maximumFractionDigits: number;
}

/** Writes minor units for people. */
export function amountIn(amountMinor: number, locale: string, style: AmountStyle): string {
  return new Intl.NumberFormat(locale, style).format(amountMinor / 10 ** style.minimumFractionDigits);
}
