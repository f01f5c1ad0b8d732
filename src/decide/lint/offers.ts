import { endOf, type OfferDefinition, type Product, selects } from '../../domain/index.ts';
import { dealOf, shopPriceOf } from '../pricing/deal-on.ts';
import { covers } from './covers.ts';
import type { Check, Finding, LintShop } from './finding.ts';

/** Offers that nobody can ever have, or fewer than it seems: ended, for no product, without room above the costs, behind another, or beyond their own limits. */
export const offers: Check = ({ offers: all }, shop) => {
  const enabled = all.filter((offer) => offer.enabled).map((offer) => ({ offer, meant: meantBy(offer, shop) }));
  return enabled.flatMap(({ offer, meant }) => {
    const found = troubleOf(offer, meant, shop) ?? behind({ offer, meant }, enabled);
    return [...(found ? [found] : []), ...limitsOf(offer)].map((finding) => ({
      part: `offers.${offer.id}`,
      ...finding,
    }));
  });
};

type Trouble = Omit<Finding, 'part'>;

interface Meant {
  readonly offer: OfferDefinition;
  /** Products that it is for and that can be sold in its currency; undefined where it is for a cart as a whole. */
  readonly meant: readonly Product[] | undefined;
}

function meantBy(offer: OfferDefinition, { products }: LintShop): readonly Product[] | undefined {
  const sold = (product: Product | undefined): product is Product =>
    product !== undefined &&
    shopPriceOf(product) !== undefined &&
    (offer.currency === undefined || product.currency === offer.currency);
  if (offer.kind === 'bundle_price') return offer.products.map((id) => products.get(id)).filter(sold);
  if (offer.kind === 'free_gift') return [products.get(offer.gift)].filter(sold);
  if (!('products' in offer)) return undefined;
  return [...products.values()].filter((product) => sold(product) && selects(offer.products, product));
}

function troubleOf(offer: OfferDefinition, meant: Meant['meant'], { at }: LintShop): Trouble | undefined {
  const end = endOf(offer);
  if (end !== undefined && end <= at)
    return warning(`ended at ${new Date(end).toISOString()}`, 'Take it out, or give it a later end.');
  if (meant === undefined) return undefined;
  if (meant.length < (offer.kind === 'bundle_price' ? offer.products.length : 1))
    return NONE_MEANT[offer.kind] ?? NO_PRODUCT;
  return offer.kind === 'free_gift' ? undefined : withoutRoom(offer, meant);
}

const error = (what: string, fix: string): Trouble => ({ level: 'error', what, fix });
const warning = (what: string, fix: string): Trouble => ({ level: 'warning', what, fix });

const NO_PRODUCT = error(
  'is for no product that the shop sells in its currency',
  'Mend its products, or its currency.',
);
const NONE_MEANT: Readonly<Partial<Record<OfferDefinition['kind'], Trouble>>> = {
  bundle_price: error(
    'names a product that the shop does not sell in its currency',
    'Take it out of the set, or send it first.',
  ),
  free_gift: error(
    'gives a product that the shop does not sell in its currency',
    'Choose another gift, or send it first.',
  ),
};

function withoutRoom(offer: OfferDefinition, meant: readonly Product[]): Trouble | undefined {
  const sets = offer.kind === 'bundle_price' ? [meant] : meant.map((product) => [product]);
  const unchanged = sets.filter((set) => dealOf(offer, set) === undefined).length;
  const fix = 'Lower `leastMarginRate`, take less off, or send the costs of its products.';
  if (unchanged === 0) return undefined;
  if (unchanged === sets.length) return error('takes nothing off: costs or the least margin leave no room', fix);
  return warning(
    `takes nothing off ${unchanged} of the ${sets.length} products that it is for: costs or the least margin leave no room`,
    fix,
  );
}

/** One deal stands beside a product: where another one with a higher priority always does, this one never does. */
function behind({ offer, meant }: Meant, others: readonly Meant[]): Trouble | undefined {
  if (meant === undefined || offer.kind === 'bundle_price' || offer.kind === 'free_gift') return undefined;
  const before = others.find((other) => {
    if (other.offer.priority <= offer.priority || !isForAll(other.offer) || !covers(other.offer.when, offer.when))
      return false;
    const ids = new Set(other.meant?.map(({ id }) => id));
    return meant.every((product) => ids.has(product.id) && dealOf(other.offer, [product]) !== undefined);
  });
  return (
    before &&
    error(
      `always stands behind the offer ${before.offer.id}, which has a higher priority and is for the same products`,
      'Give it the higher priority, or take one of them out.',
    )
  );
}

/** Whether an offer is there for every shopper and does not run out. */
function isForAll({ kind, usesInAll, usesPerShopper, budgetMinor, when }: OfferDefinition): boolean {
  const plain = kind === 'percent_off' || kind === 'amount_off';
  return plain && (usesInAll ?? usesPerShopper ?? budgetMinor ?? when?.until) === undefined;
}

function limitsOf(offer: OfferDefinition): Trouble[] {
  const { usesPerShopper = 0, usesInAll = Infinity, budgetMinor = Infinity } = offer;
  const once = offer.kind === 'free_shipping_threshold' ? offer.shippingMinor : 0;
  return [
    ...(usesPerShopper > usesInAll
      ? [
          warning(
            'lets one shopper use it more often than all shoppers together may',
            'Lower `usesPerShopper`, or raise `usesInAll`.',
          ),
        ]
      : []),
    ...(budgetMinor === 0 || once > budgetMinor
      ? [error('has a budget that is smaller than what one use costs', 'Raise `budgetMinor`.')]
      : []),
  ];
}
