import type { ConfigName, ShopConfig } from '../../domain/index.ts';
import type { Used } from '../../store/index.ts';
import type { Context } from '../context.ts';

/** How often offers were used, in memory, so that no decision shows one that nobody can have any more. */
export interface LiveOfferUses {
  /** The offers of a configuration that have been used as often as they may be, or whose budget is spent. */
  usedUp(offers: ShopConfig['offers']): readonly ConfigName[];
  /** Reads how often they were used. */
  refresh(): Promise<void>;
}

/** Live uses of the offers in a context's store. */
export function liveOfferUses(context: Context): LiveOfferUses {
  let uses: ReadonlyMap<ConfigName, Used> = new Map();
  let known: { readonly offers: ShopConfig['offers']; readonly usedUp: readonly ConfigName[] } | undefined;
  return {
    usedUp(offers) {
      if (known?.offers !== offers) known = { offers, usedUp: usedUpOf(offers, uses) };
      return known.usedUp;
    },
    async refresh() {
      uses = await context.store.offers.usesInAll();
      known = undefined;
    },
  };
}

function usedUpOf(offers: ShopConfig['offers'], used: ReadonlyMap<ConfigName, Used>): ConfigName[] {
  return offers
    .filter(({ id, usesInAll = Infinity, budgetMinor = Infinity }) => {
      const { uses, costMinor } = used.get(id) ?? { uses: 0, costMinor: 0 };
      return uses >= usesInAll || costMinor >= budgetMinor;
    })
    .map(({ id }) => id);
}
