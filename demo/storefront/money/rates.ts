import type { Currency } from '../../../src/domain/index.ts';

/** The day of the rates below. They are for a rough idea: nobody is charged by them. */
export const RATES_ON = '2025-10-01';

/** What a euro is worth, roughly. */
const PER_EURO: Readonly<Record<Currency, number>> = {
  EUR: 1,
  GBP: 0.87,
  USD: 1.17,
  TRY: 48.8,
  THB: 38,
  RON: 5.08,
};

/** Currencies that prices can be shown in. */
export const CURRENCIES: readonly Currency[] = Object.keys(PER_EURO);

/** How much of one currency one unit of another is; undefined where we know no rate. */
export function rateOf(from: Currency, to: Currency): number | undefined {
  const [perEuro, wanted] = [PER_EURO[from], PER_EURO[to]];
  return perEuro === undefined || wanted === undefined ? undefined : wanted / perEuro;
}
