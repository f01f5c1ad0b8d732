import type { Product, ProductId } from '../../domain/index.ts';
import type { Check, Finding } from './finding.ts';

/** Products that are named one by one and that the shop does not have, or cannot sell now. */
export const goneProducts: Check = ({ rules, lists }, { products }) => {
  const groups = new Set([...products.values()].map(({ groupId }) => groupId));
  const known = (id: ProductId) => products.has(id) || groups.has(id);
  const named = [
    ...rules.flatMap((rule) => {
      const ids = rule.do === 'pin' ? [rule.product] : (rule.products.products ?? []);
      return ids.map((id) => ({ part: `rules.${rule.id}`, id }));
    }),
    ...lists.flatMap((list) =>
      [...list.offers, ...(list.goesWith?.products ?? [])].map((id) => ({ part: `lists.${list.id}`, id })),
    ),
  ];
  const gone = named
    .filter(({ id }) => !known(id))
    .map(({ part, id }): Finding => ({
      part,
      level: 'warning',
      what: `names the product "${id}", which the shop does not have`,
      fix: 'Take it out, or send the product first.',
    }));
  const offered = [
    ...rules.flatMap((rule) =>
      rule.do === 'pin' && rule.enabled ? [{ part: `rules.${rule.id}`, id: rule.product }] : [],
    ),
    ...lists.flatMap(({ id: list, enabled, offers }) =>
      enabled ? offers.map((id) => ({ part: `lists.${list}`, id })) : [],
    ),
  ];
  return [...gone, ...offered.flatMap(({ part, id }) => unsellable(part, id, products.get(id)))];
};

function unsellable(part: string, id: ProductId, product: Product | undefined): Finding[] {
  const why = product && whyUnsellable(product);
  if (why === undefined) return [];
  return [
    {
      part,
      level: 'warning',
      what: `would offer "${id}", which ${why}`,
      fix: 'Choose another product, or wait: it is offered as soon as it can be sold.',
    },
  ];
}

function whyUnsellable({ active, priceMinor, stock }: Product): string | undefined {
  if (!active) return 'is not for sale';
  if (priceMinor === undefined) return 'has no price';
  return stock === 0 ? 'is sold out' : undefined;
}
