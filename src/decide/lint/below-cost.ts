import { type OfferDefinition, type Product, selects } from '../../domain/index.ts';
import type { Check, Finding } from './finding.ts';

/** Offers that would take more off some products than the shop earns on them: these keep a higher price than the offer says. */
export const belowCost: Check = ({ offers }, { products }) => {
  const all = [...products.values()];
  return offers.flatMap((offer): Finding[] => {
    if (!offer.enabled || offer.kind === 'bundle_price' || !('products' in offer)) return [];
    const meant = all.filter((product) => selects(offer.products, product));
    const dear = meant.filter((product) => isBelowCost(offer, product));
    if (dear.length === 0) return [];
    const named = dear.slice(0, 3).map(({ id }) => `"${id}"`);
    const more = dear.length > named.length ? ` and ${dear.length - named.length} more` : '';
    return [
      {
        part: `offers.${offer.id}`,
        level: 'warning',
        what: `would sell ${named.join(', ')}${more} below cost, so less comes off these than it says`,
        fix: 'Take less off, or leave out what earns too little with `marginRate`.',
      },
    ];
  });
};

function isBelowCost(offer: OfferDefinition, { priceMinor, costMinor, currency }: Product): boolean {
  if (priceMinor === undefined || costMinor === undefined || costMinor > priceMinor) return false;
  if (offer.currency !== undefined && offer.currency !== currency) return false;
  const price = priceAfter(offer, priceMinor);
  return price !== undefined && price < costMinor;
}

/** The price that the offer says; undefined where it is not of single products. */
function priceAfter(offer: OfferDefinition, priceMinor: number): number | undefined {
  if (offer.kind === 'percent_off') return priceMinor * (1 - offer.percent / 100);
  if (offer.kind === 'amount_off') return priceMinor - offer.amountMinor;
  if (offer.kind !== 'order_bump' && offer.kind !== 'limited_time' && offer.kind !== 'downsell') return undefined;
  if ('percent' in offer.off) return priceMinor * (1 - offer.off.percent / 100);
  return 'amountMinor' in offer.off ? priceMinor - offer.off.amountMinor : Math.min(priceMinor, offer.off.priceMinor);
}
