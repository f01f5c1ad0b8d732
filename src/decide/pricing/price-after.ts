import type { Off, Rounding } from '../../domain/index.ts';

/** What is left of a price when something comes off it: never negative and never more than it was. */
export function priceAfter(priceMinor: number, off: Off, rounding: Rounding): number {
  if ('priceMinor' in off) return Math.min(priceMinor, off.priceMinor);
  if ('amountMinor' in off) return Math.max(0, priceMinor - off.amountMinor);
  return Math.min(priceMinor, rounded(priceMinor, 100 * 100 - Math.round(off.percent * 100), rounding));
}

/** price * keeps / 10,000, exactly, to a multiple. */
function rounded(priceMinor: number, keeps: number, { toMinor, way }: Rounding): number {
  const part = BigInt(priceMinor) * BigInt(keeps);
  const step = 10_000n * BigInt(toMinor);
  const add = way === 'up' ? step - 1n : way === 'nearest' ? step / 2n : 0n;
  return Number(((part + add) / step) * BigInt(toMinor));
}
