import { ENDS_APART_DAYS, endOf, type OfferDefinition, type Product, selects } from '../../domain/index.ts';
import type { Check, Finding } from './finding.ts';

const APART_MS = ENDS_APART_DAYS * 86_400_000;

/**
 * Limited offers of which one has another end than one of the same product shortly before: shoppers were told that the first one ends, so the
 * second is not given.
 */
export const limitsTooNear: Check = ({ offers, claims }, { products }) => {
  if (claims.most === 0 || !claims.kinds.includes('ends_at')) return [];
  const all = [...products.values()];
  const limited = offers
    .flatMap((offer) => {
      const end = offer.enabled ? endOf(offer) : undefined;
      return end === undefined ? [] : [{ offer, end, meant: new Set(all.filter((product) => means(offer, product))) }];
    })
    .sort((a, b) => a.end - b.end);
  return limited.flatMap(({ offer, end, meant }, at): Finding[] => {
    const earlier = limited
      .slice(0, at)
      .find((before) => before.end !== end && end - before.end <= APART_MS && !before.meant.isDisjointFrom(meant));
    if (earlier === undefined) return [];
    return [
      {
        part: `offers.${offer.id}`,
        level: 'warning',
        what: `ends within ${ENDS_APART_DAYS} days of "${earlier.offer.id}", which is of the same products: once shoppers were told of that end, it is not given`,
        fix: 'Let both end at once, or begin it later.',
      },
    ];
  });
};

function means(offer: OfferDefinition, product: Product): boolean {
  if (offer.kind === 'bundle_price') return offer.products.includes(product.id);
  return 'products' in offer && offer.kind !== 'downsell' && selects(offer.products, product);
}
