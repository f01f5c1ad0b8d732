import { type MerchantRule, type Product, selects } from '../../domain/index.ts';

/** Whether a merchant's rule means a product. */
export function means(rule: MerchantRule, product: Product): boolean {
  return rule.do === 'pin' ? rule.product === product.id : selects(rule.products, product);
}
