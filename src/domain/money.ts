import { z } from 'zod';

/** ISO 4217 codes in use, two decimals unless `EXPONENTS` says otherwise. */
const CODES = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF ' +
    'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG ' +
    'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA ' +
    'MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD ' +
    'RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
    'USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

/** Minor-unit exponents of ISO 4217 that are not 2. */
const EXPONENTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

/** An ISO 4217 currency code in capitals. */
export const Currency = z
  .string()
  .refine((code) => CODES.has(code), 'is not an ISO 4217 currency code, such as GBP, EUR or JPY');
export type Currency = string;

/** An amount in minor units (pence, sen, fils): an integer that JSON and JavaScript hold exactly. */
export const Minor = z.int();
export type Minor = number;

/** A price: never negative. */
export const PriceMinor = z.int().min(0);
export type PriceMinor = number;

/** An amount with its currency. There is no other form of money past the door. */
export const Money = z.strictObject({ amountMinor: Minor, currency: Currency });
export type Money = z.infer<typeof Money>;

/** How many decimals the currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyExponent(currency: Currency): number {
  return EXPONENTS[currency] ?? 2;
}

const DECIMAL = /^([+-]?)(\d{1,15})(?:\.(\d{1,20}))?$/;

/**
 * Reads a plain decimal ("2.55", "-12", "1234.5") as minor units, exactly and without floating point.
 * Digits beyond the currency's exponent round half away from zero, because several shops export unit prices with
 * four decimals. Returns undefined for anything that is not such a number or does not fit.
 */
export function parseMinor(text: string, currency: Currency): Minor | undefined {
  const match = DECIMAL.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const exponent = currencyExponent(currency);
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0');
  const roundsUp = (fraction[exponent] ?? '0') >= '5';
  const amount = Number(whole + kept) + (roundsUp ? 1 : 0);
  if (!Number.isSafeInteger(amount)) return undefined;
  return sign === '-' && amount !== 0 ? -amount : amount;
}

/** Writes minor units as a plain decimal ("2.55"), the inverse of `parseMinor`. */
export function decimalText(amountMinor: Minor, currency: Currency): string {
  const exponent = currencyExponent(currency);
  if (exponent === 0) return String(amountMinor);
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0');
  const sign = amountMinor < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Locales come from requests, so what is remembered for them has an end. */
const FORMATTERS_KEPT = 500;

/** Writes an amount for people, in the manner of the locale: "£2.55", "2,55 £". */
export function formatMoney(amountMinor: Minor, currency: Currency, locale = 'en'): string {
  const key = `${locale} ${currency}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const digits = currencyExponent(currency);
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      // Romanian shops write "lei" and not the code; of other currencies the narrow signs may be read as one another's.
      currencyDisplay: currency === 'RON' && locale.startsWith('ro') ? 'narrowSymbol' : 'symbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    if (formatters.size >= FORMATTERS_KEPT) formatters.clear();
    formatters.set(key, formatter);
  }
  return formatter.format(decimalText(amountMinor, currency) as Intl.StringNumericLiteral);
}
