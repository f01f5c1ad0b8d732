import { fold } from '../../lib/index.ts';

/** An attribute's value as it can be compared: an amount of a unit, yes or no, or words. */
export type AttributeValue =
  | { readonly kind: 'amount'; readonly amount: number; readonly unit: string }
  | { readonly kind: 'choice'; readonly yes: boolean }
  | { readonly kind: 'words'; readonly words: string };

const AMOUNT = /^([+-]?\d{1,9}(?:[.,]\d{1,9})?)\s*([^\d\s][^\d]{0,19})?$/;
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+$/;
const YES = new Set(['yes', 'true', 'evet', 'var', 'ใช่', 'มี', 'da', 'ja']);
const NO = new Set(['no', 'false', 'none', 'hayir', 'yok', 'ไม่', 'ไม่มี', 'nu', 'nee']);

/** Reads an attribute's value. A range, a list or two numbers are words: they have no order. */
export function attributeValue(text: string): AttributeValue {
  const folded = fold(text).trim();
  if (YES.has(folded) || NO.has(folded)) return { kind: 'choice', yes: YES.has(folded) };
  const [, amount, unit = ''] = AMOUNT.exec(folded) ?? [];
  if (amount === undefined) return { kind: 'words', words: folded };
  // Three digits behind a comma are thousands in all our languages' data sheets more often than thousandths.
  const plain = THOUSANDS.test(amount) ? amount.replaceAll(',', '') : amount.replace(',', '.');
  return { kind: 'amount', amount: Number(plain), unit: unit.trim() };
}
