const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
const COMMA_DECIMAL = /^[+-]?\d+,\d+$/;
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;
const POINT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
const COMMA_GROUP_OR_DECIMAL = /^[+-]?\d{1,3},\d{3}$/;

/**
 * Reads a decimal as people and spreadsheets write it ("2.55", "2,55", "1,234.50", "1.234,50") as a plain one
 * ("1234.50"). Answers undefined for what is no number, and for what may be two (`isAmbiguousDecimal`).
 */
export function plainDecimal(text: string): string | undefined {
  if (text.length > 40) return undefined;
  if (PLAIN.test(text)) return text;
  if (isAmbiguousDecimal(text)) return undefined;
  if (COMMA_DECIMAL.test(text)) return text.replace(',', '.');
  if (COMMA_GROUPS.test(text)) return text.replaceAll(',', '');
  if (POINT_GROUPS.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return undefined;
}

/** Whether this is like "1,234", which half the world reads as a thousand and half as one and a bit. */
export function isAmbiguousDecimal(text: string): boolean {
  return text.length <= 40 && COMMA_GROUP_OR_DECIMAL.test(text);
}
