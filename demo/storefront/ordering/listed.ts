import type { PricedCart } from '../../../src/domain/index.ts';
import type { Visit } from '../visit.ts';

/** The cart at the shop's own prices, without any offer; undefined where it is empty. */
export function listed({ session, catalogue }: Visit): PricedCart | undefined {
  const { currency } = catalogue;
  const lines = session.cart.flatMap(({ productId, quantity }) => {
    const priceMinor = catalogue.find(productId)?.priceMinor;
    if (priceMinor === undefined) return [];
    const listMinor = priceMinor * quantity;
    return [{ productId, quantity, priceMinor, listMinor, discountMinor: 0, totalMinor: listMinor, offers: [] }];
  });
  if (currency === undefined || lines.length === 0) return undefined;
  const listMinor = lines.reduce((sum, line) => sum + line.listMinor, 0);
  return { currency, lines, listMinor, discountMinor: 0, totalMinor: listMinor, freeShipping: false, offers: [] };
}
