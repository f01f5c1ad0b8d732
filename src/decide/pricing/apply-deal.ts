import type { ProductId } from '../../domain/index.ts';
import { spread } from '../../lib/index.ts';
import type { ChosenDeal, Effect, ShopPrice, WhyNot } from './chosen-deal.ts';
import { floorOf, isOpen, type Pile, sold, sumOf, take } from './piles.ts';
import { priceAfter } from './price-after.ts';

/** The piles after a deal, or why it was not applied. */
export type Outcome = { readonly piles: readonly Pile[] } | { readonly whyNot: WhyNot };

/** What a deal is applied with. */
export interface Till {
  readonly piles: readonly Pile[];
  readonly priceOf: (productId: ProductId) => ShopPrice;
  readonly deal: ChosenDeal;
}

type EffectOn<On extends Effect['on']> = Extract<Effect, { on: On }>;

/** Takes something off each piece of the products, as far as the floor allows. */
export function applyToPieces(till: Till, { productIds, off, most = Infinity }: EffectOn<'pieces'>): Outcome {
  const { deal, priceOf } = till;
  let { piles } = till;
  let closed = 0;
  let cheaper = false;
  const named = productIds.toSorted();
  if (!named.some((id) => piles.some(({ productId }) => productId === id))) return { whyNot: 'not_in_cart' };
  for (const productId of new Set(named)) {
    const found = take(piles, { productId, most, deal });
    closed += found.closed;
    const floorMinor = floorOf(priceOf(productId), deal);
    const cut = found.taken.map((pile) => {
      const least = Math.max(floorMinor, pile.floorMinor);
      const after = Math.min(pile.priceMinor, Math.max(least, priceAfter(pile.priceMinor, off, deal.rounding)));
      return after === pile.priceMinor ? pile : sold(pile, after, { deal, floorMinor });
    });
    cheaper ||= cut.some((pile, at) => pile !== found.taken[at]);
    piles = [...found.rest, ...cut];
  }
  if (cheaper) return { piles };
  return { whyNot: closed > 0 ? 'does_not_stack' : 'nothing_off' };
}

/** Takes something off as many whole sets as there are: all of it or, where a floor is in the way, nothing. */
export function applyToSets(till: Till, { productIds, off, most = Infinity }: EffectOn<'set'>): Outcome {
  const { deal, piles } = till;
  const needed = Map.groupBy(productIds, (id) => id);
  const sets = Math.min(
    most,
    ...[...needed].map(([id, times]) => Math.floor(countOf(openPiles(piles, deal), id) / times.length)),
  );
  if (sets === 0) {
    const there = [...needed].every(([id, times]) => countOf(piles, id) >= times.length);
    return { whyNot: there ? 'does_not_stack' : 'not_in_cart' };
  }
  let rest = piles;
  const taken: Pile[] = [];
  for (const productId of [...needed.keys()].sort()) {
    const found = take(rest, { productId, most: sets * needed.get(productId)!.length, deal });
    taken.push(...found.taken);
    rest = found.rest;
  }
  const before = sumOf(taken);
  const cut = cutBy(before - setsAfter(before, sets, { off, deal }), taken, till);
  if (cut.missed > 0) return { whyNot: 'below_floor' };
  return cut.given === 0 ? { whyNot: 'nothing_off' } : { piles: [...rest, ...cut.piles] };
}

/** What so many sets cost after the deal: where each costs the same before, each costs the same after. */
function setsAfter(
  before: number,
  sets: number,
  { off, deal }: { off: EffectOn<'set'>['off']; deal: ChosenDeal },
): number {
  if (before % sets === 0) return sets * priceAfter(before / sets, off, deal.rounding);
  if ('percent' in off) return priceAfter(before, off, { toMinor: 1, way: 'nearest' });
  const each = 'priceMinor' in off ? { priceMinor: sets * off.priceMinor } : { amountMinor: sets * off.amountMinor };
  return priceAfter(before, each, deal.rounding);
}

/** Takes something off all open pieces together, as far as their floors allow. */
export function applyToCart(till: Till, { off }: EffectOn<'cart'>): Outcome {
  const { deal, piles } = till;
  const open = openPiles(piles, deal);
  if (open.length === 0) return { whyNot: 'does_not_stack' };
  const before = sumOf(open);
  const cut = cutBy(before - priceAfter(before, off, deal.rounding), open, till);
  if (cut.given === 0) return { whyNot: cut.missed > 0 ? 'below_floor' : 'nothing_off' };
  return { piles: [...piles.filter((pile) => !isOpen(pile, deal)), ...cut.piles] };
}

/** Gives one piece of a product for nothing. */
export function applyGift({ deal, piles }: Till, { productId }: EffectOn<'gift'>): Outcome {
  const { taken, rest, closed } = take(piles, { productId, most: 1, deal });
  const [pile] = taken;
  if (pile === undefined) return { whyNot: closed > 0 ? 'does_not_stack' : 'not_in_cart' };
  return { piles: [...rest, { ...sold(pile, 0, { deal, floorMinor: 0 }), floorMinor: 0, gift: true }] };
}

const openPiles = (piles: readonly Pile[], deal: ChosenDeal): Pile[] => piles.filter((pile) => isOpen(pile, deal));

const countOf = (piles: readonly Pile[], id: ProductId): number =>
  piles.reduce((sum, { productId, count }) => sum + (productId === id ? count : 0), 0);

interface Cut {
  readonly piles: readonly Pile[];
  readonly given: number;
  /** What could not come off for the floors. */
  readonly missed: number;
}

/** Spreads what comes off over pieces by their prices; of a pile that gets unequal shares two are made. */
function cutBy(amount: number, piles: readonly Pile[], { deal, priceOf }: Till): Cut {
  const ordered = piles.toSorted((a, b) =>
    a.productId === b.productId ? b.priceMinor - a.priceMinor : a.productId < b.productId ? -1 : 1,
  );
  const floors = ordered.map((pile) => Math.max(pile.floorMinor, floorOf(priceOf(pile.productId), deal)));
  const given = spread(
    amount,
    ordered.map(({ count, priceMinor }, at) => ({
      count,
      weight: priceMinor,
      most: Math.max(0, priceMinor - floors[at]!),
    })),
  );
  const cut = ordered.flatMap((pile, at) => {
    const { each, more } = given[at]!;
    const parts = [
      { ...sold(pile, pile.priceMinor - each, { deal, floorMinor: floors[at]! }), count: pile.count - more },
      { ...sold(pile, pile.priceMinor - each - 1, { deal, floorMinor: floors[at]! }), count: more },
    ];
    return parts.filter(({ count }) => count > 0);
  });
  const sum = sumOf(piles) - sumOf(cut);
  return { piles: cut, given: sum, missed: amount - sum };
}
