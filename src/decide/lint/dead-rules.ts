import { type MerchantRule, type Product } from '../../domain/index.ts';
import { means } from '../merchant/means.ts';
import { covers } from './covers.ts';
import type { Check, Finding } from './finding.ts';

/** Rules that never have a word: they mean no product, or each of theirs is spoken of by an earlier rule. */
export const deadRules: Check = ({ rules }, { products }) => {
  const all = [...products.values()];
  const before: { readonly rule: MerchantRule; readonly meant: ReadonlySet<Product> }[] = [];
  return rules.flatMap((rule): Finding[] => {
    if (!rule.enabled) return [];
    const meant = new Set(all.filter((product) => means(rule, product)));
    const dead = deadness(rule, meant, before);
    before.push({ rule, meant });
    return dead ? [{ part: `rules.${rule.id}`, level: 'error', ...dead }] : [];
  });
};

function deadness(
  rule: MerchantRule,
  meant: ReadonlySet<Product>,
  before: readonly { readonly rule: MerchantRule; readonly meant: ReadonlySet<Product> }[],
): Pick<Finding, 'what' | 'fix'> | undefined {
  if (meant.size === 0)
    return rule.do === 'pin' || rule.products.products
      ? undefined
      : { what: 'means no product of the shop', fix: 'Check how the shop writes its categories, brands and tags.' };
  const first = before.filter(({ rule: earlier }) => covers(earlier.when, rule.when));
  const speaks = (product: Product) => first.find((earlier) => earlier.meant.has(product));
  const earlier = new Set([...meant].map((product) => speaks(product)?.rule.id));
  if (earlier.has(undefined)) return undefined;
  return {
    what: `never has a word: of each of its products ${[...earlier].map((id) => `"${id}"`).join(' or ')} speaks first`,
    fix: 'Move it before that rule, or take it out: the first rule that means a product decides.',
  };
}
