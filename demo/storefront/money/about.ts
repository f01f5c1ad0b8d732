import { type Currency, currencyExponent, type Minor } from '../../../src/domain/index.ts';
import { rateOf } from './rates.ts';

/** An amount with its currency. */
export interface Amount {
  readonly minor: Minor;
  readonly currency: Currency;
}

/** Roughly the same amount in another currency, to whole units where it is large; undefined where we know no rate or it is the same currency. */
export function about({ minor, currency }: Amount, wanted: Currency | undefined): Amount | undefined {
  if (wanted === undefined || wanted === currency) return undefined;
  const rate = rateOf(currency, wanted);
  if (rate === undefined) return undefined;
  const units = (minor / 10 ** currencyExponent(currency)) * rate;
  const step = units < 20 ? 0.1 : units < 200 ? 1 : units < 5_000 ? 5 : 50;
  const rounded = Math.round(units / step) * step;
  return { minor: Math.round(rounded * 10 ** currencyExponent(wanted)), currency: wanted };
}
