import { type Product, type ProductSelector, selects } from '../../domain/index.ts';
import { fold } from '../../lib/index.ts';
import type { Check, Finding, LintShop } from './finding.ts';

/** Rules of what fits that can bar nothing: they mean no product, or an attribute that none of theirs tells; and learned ones that are gone. */
export const compatibility: Check = ({ compatibility: { rules, countries, learned } }, shop) => [
  ...rules.flatMap(({ id, enabled, between }) =>
    enabled ? between.flatMap((side) => silence(`compatibility.rules.${id}`, side, shop)) : [],
  ),
  ...countries.flatMap(({ id, enabled, products, attribute }) =>
    enabled ? silence(`compatibility.countries.${id}`, { products, attribute }, shop) : [],
  ),
  ...learned.except.flatMap((id) => forgotten(id, shop)),
];

function silence(
  part: string,
  { products, attribute }: { products: ProductSelector; attribute: string },
  shop: LintShop,
): Finding[] {
  const meant = [...shop.products.values()].filter((product) => selects(products, product));
  if (meant.length === 0)
    return [
      {
        part,
        level: 'error',
        what: `means no product of the shop on the side of "${attribute}", so it bars nothing`,
        fix: 'Check how the shop writes its categories, brands and tags.',
      },
    ];
  const silent = meant.filter((product) => !tells(product, attribute));
  if (silent.length < meant.length) return [];
  return [
    {
      part,
      level: 'error',
      what: `asks for the attribute "${attribute}", which none of its products tells`,
      fix: 'Check how the shop writes the name, or send the attribute with the products.',
    },
  ];
}

function tells({ attributes }: Product, attribute: string): boolean {
  const name = fold(attribute);
  return Object.keys(attributes).some((each) => fold(each) === name);
}

function forgotten(id: string, { snapshot }: LintShop): Finding[] {
  if (snapshot === undefined || snapshot.compatibility.some((constraint) => constraint.id === id)) return [];
  return [
    {
      part: 'compatibility.learned',
      level: 'warning',
      what: `switches off ${id}, which is not learned now`,
      fix: 'Leave it where it may be learned again, or take it out.',
    },
  ];
}
