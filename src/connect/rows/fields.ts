import type { z } from 'zod';
import { type Currency, currencyExponent, type Minor, OrderLine, parseMinor } from '../../domain/index.ts';
import { detached, isAmbiguousDecimal, memo, plainDecimal } from '../../lib/index.ts';
import { complaint } from './complaint.ts';
import { quote, Unreadable } from './unreadable.ts';

/**
 * Gives a function that checks a text by a schema and answers what the schema makes of it, remembering what it has
 * seen: the schema stays the only truth, and half a million rows cost a look-up each. Throws Unreadable.
 */
export function checked(schema: z.ZodType<string, string>, name: string): (text: string) => string {
  return memo((text) => {
    const parsed = schema.safeParse(text);
    if (!parsed.success) throw new Unreadable(text === '' ? `${name} is empty` : complaint(parsed.error, name));
    return detached(parsed.data);
  });
}

/** Like `checked`, but an empty cell is no value. */
export function checkedIfAny(schema: z.ZodType<string, string>, name: string): (text: string) => string | undefined {
  const check = checked(schema, name);
  return (text) => (text === '' ? undefined : check(text));
}

/** Reads an amount such as "2.55" in minor units; throws Unreadable with the name of the column. */
export function readMoney(text: string, currency: Currency, name: string): Minor {
  if (text === '') throw new Unreadable(`${name} is empty`);
  const plain = isAmbiguousDecimal(text) ? withoutComma(text, currency) : plainDecimal(text);
  if (plain === undefined) throw new Unreadable(`${name} ${quote(text)} is not a number`);
  if (plain === '')
    throw new Unreadable(`${name} ${quote(text)} may mean thousands or decimals; write it without a comma`);
  const minor = parseMinor(plain, currency);
  if (minor === undefined) throw new Unreadable(`${name} ${quote(text)} is too large`);
  return minor;
}

/** A currency without decimals leaves no doubt: 1,234 yen are a thousand and some. Answers '' where doubt is left. */
const withoutComma = (text: string, currency: Currency): string =>
  currencyExponent(currency) === 0 ? text.replace(',', '') : '';

/** Reads a price: an amount that is not negative. */
export function readPrice(text: string, currency: Currency, name: string): Minor {
  const minor = readMoney(text, currency, name);
  if (minor < 0) throw new Unreadable(`${name} ${quote(text)} is negative`);
  return minor;
}

/** Reads a whole number, also one written "6.0". */
export function readInteger(text: string, name: string): number {
  if (text === '') throw new Unreadable(`${name} is empty`);
  if (!/^[+-]?\d{1,15}(?:\.0{1,20})?$/.test(text)) throw new Unreadable(`${name} ${quote(text)} is not a whole number`);
  return Number(text);
}

/** Reads a number that may have decimals, behind a point or a comma. */
export function readDecimal(text: string, name: string): number {
  if (text === '') throw new Unreadable(`${name} is empty`);
  if (!/^\d{1,15}(?:[.,]\d{1,20})?$/.test(text)) throw new Unreadable(`${name} ${quote(text)} is not a number`);
  return Number(text.replace(',', '.'));
}

/** Reads how many pieces: at least one, at most what an order line may hold. */
export function readPieces(text: string, name = 'quantity'): number {
  const pieces = readInteger(text, name);
  if (pieces <= 0) throw new Unreadable(`${name} ${quote(text)} is not above zero`);
  if (pieces > MOST_PIECES) throw new Unreadable(`${name} ${quote(text)} is more than ${MOST_PIECES}`);
  return pieces;
}

/** The most pieces of one line that the domain knows. */
export const MOST_PIECES = OrderLine.shape.quantity.maxValue ?? Number.MAX_SAFE_INTEGER;

/** Amount of so many pieces; throws Unreadable where it is too large for an exact number. */
export function multiply(pieces: number, unitPriceMinor: Minor): Minor {
  const amount = pieces * unitPriceMinor;
  if (!Number.isSafeInteger(amount)) throw new Unreadable('quantity times price is too large');
  return amount;
}
