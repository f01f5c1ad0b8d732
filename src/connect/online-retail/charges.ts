import type { FeeKind } from '../../domain/index.ts';

const CHARGES: ReadonlyMap<string, FeeKind> = new Map([
  ['POST', 'shipping'],
  ['DOT', 'shipping'],
  ['C2', 'shipping'],
  ['C3', 'shipping'],
  ['D', 'discount'],
  ['S', 'sample'],
  ['PADS', 'sample'],
  ['M', 'other'],
  ['BANK CHARGES', 'commission'],
  ['AMAZONFEE', 'commission'],
  ['CRUK', 'commission'],
  ['B', 'adjustment'],
]);

/** What a stock code that is no product stands for, or undefined for a product. */
export function chargeOf(stockCode: string): FeeKind | undefined {
  const code = stockCode.toUpperCase();
  const charge = CHARGES.get(code);
  if (charge !== undefined) return charge;
  if (code.startsWith('GIFT_')) return 'voucher';
  if (code.startsWith('ADJUST')) return 'adjustment';
  if (code.startsWith('TEST')) return 'other';
  return undefined;
}
