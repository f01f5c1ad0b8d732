import { PRIOR_DAYS, type Product, type ProductPast, type Reduction } from '../../domain/index.ts';

const MOST_MS = PRIOR_DAYS * 86_400_000;

/**
 * The reduction that the price of this moment is: begun by now and not longer ago than the 30 days that it is measured by, of the price and in
 * the currency that the product has.
 */
export function reductionNow(
  { priceMinor, currency }: Pick<Product, 'priceMinor' | 'currency'>,
  past: ProductPast | undefined,
  at: number,
): Reduction | undefined {
  const reduction = past?.reduction;
  if (reduction === undefined || reduction.priceMinor !== priceMinor || reduction.currency !== currency)
    return undefined;
  return reduction.sinceAt <= at && at - reduction.sinceAt <= MOST_MS ? reduction : undefined;
}
