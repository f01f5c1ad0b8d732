import { type MerchantRule, type Product, type ProductId, type ShopConfig, type When } from '../../domain/index.ts';
import { means } from '../merchant/means.ts';
import { covers } from './covers.ts';
import type { Check, Finding } from './finding.ts';

/** Products that a list or an offer names and that a rule of the same configuration bars whenever they could be offered. */
export const barredTargets: Check = (config, { products }) =>
  targetsOf(config).flatMap(({ part, id, when }): Finding[] => {
    const product = products.get(id);
    const bar = product && barOf(product, when, config.rules);
    if (bar === undefined) return [];
    return [
      {
        part,
        level: 'error',
        what: `would offer "${id}", which your rule "${bar}" bars`,
        fix: 'Put a rule that allows it before that one, or name another product.',
      },
    ];
  });

interface Target {
  readonly part: string;
  readonly id: ProductId;
  readonly when: When | undefined;
}

function targetsOf({ lists, offers }: ShopConfig): Target[] {
  return [
    ...lists
      .filter(({ enabled }) => enabled)
      .flatMap(({ id: list, offers: ids, when }) => ids.map((id) => ({ part: `lists.${list}`, id, when }))),
    ...offers
      .filter(({ enabled }) => enabled)
      .flatMap((offer) => {
        const ids = offer.kind === 'bundle_price' ? offer.products : offer.kind === 'free_gift' ? [offer.gift] : [];
        return ids.map((id) => ({ part: `offers.${offer.id}`, id, when: offer.when }));
      }),
  ];
}

/** The rule that speaks first of the product whenever the target holds, where it bars. */
function barOf(product: Product, when: When | undefined, rules: readonly MerchantRule[]): string | undefined {
  for (const rule of rules) {
    if (!rule.enabled || !means(rule, product)) continue;
    // A rule that holds at some moments only may speak first at these: then nothing is sure.
    return rule.do === 'bar' && covers(rule.when, when) ? rule.id : undefined;
  }
  return undefined;
}
