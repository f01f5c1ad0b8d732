import { z } from 'zod';
import { ProductId } from '../ids.ts';
import { Currency, PriceMinor } from '../money.ts';
import { CategoryPath, type Product } from '../product.ts';
import { text } from '../text.ts';

const Stock = z.int().min(0);
const Rate = z.number().min(-10).max(1);
const NAMED = 1_000;

/**
 * Which products are meant: all parts that are given must hold, and of a list any. A product that does not tell what is asked of it,
 * such as one without a cost where a margin is asked, is not meant.
 */
export const ProductSelector = z
  .strictObject({
    /** Ids of products, or of the group whose variants are all meant. */
    products: z.array(ProductId).min(1).max(NAMED),
    /** A product lies in a category whose path begins so. */
    categories: z.array(CategoryPath.min(1)).min(1).max(NAMED),
    brands: z.array(text(200)).min(1).max(NAMED),
    tags: z.array(text(100)).min(1).max(NAMED),
    /** Values of an attribute by its name. */
    attributes: z.record(text(100), z.array(text(500)).min(1).max(NAMED)),
    /** Prices in one currency, both ends included. */
    price: z.strictObject({ from: PriceMinor.optional(), to: PriceMinor.optional(), currency: Currency }),
    /** (price - cost) / price, both ends included. */
    marginRate: z.strictObject({ from: Rate.optional(), to: Rate.optional() }),
    /** Pieces at hand, both ends included. */
    stock: z.strictObject({ from: Stock.optional(), to: Stock.optional() }),
  })
  .partial()
  .refine(
    (parts) => Object.keys(parts).length > 0,
    'names nothing: say which products, or `categories`, `brands`, `tags`',
  );
export type ProductSelector = z.infer<typeof ProductSelector>;

type Test = (product: Product) => boolean;

const tests = new WeakMap<ProductSelector, Test>();

/** Whether the selector means the product as it is now. The selector is made ready once, so that asking again is cheap. */
export function selects(selector: ProductSelector, product: Product): boolean {
  let test = tests.get(selector);
  if (test === undefined) {
    test = testOf(selector);
    tests.set(selector, test);
  }
  return test(product);
}

function testOf(selector: ProductSelector): Test {
  const { products, categories, brands, tags, attributes, price, marginRate, stock } = selector;
  const parts: Test[] = [];
  if (products) parts.push(named(new Set(products)));
  if (categories) parts.push(({ categoryPath }) => categories.some((path) => begins(categoryPath, path)));
  if (brands) parts.push(({ brand }) => brand !== undefined && brands.includes(brand));
  if (tags) parts.push((product) => tags.some((tag) => product.tags.includes(tag)));
  for (const [name, values] of Object.entries(attributes ?? {}))
    parts.push((product) => Object.hasOwn(product.attributes, name) && values.includes(product.attributes[name]!));
  if (price) parts.push((product) => product.currency === price.currency && within(product.priceMinor, price));
  if (marginRate) parts.push((product) => within(marginRateOf(product), marginRate));
  if (stock) parts.push((product) => within(product.stock, stock));
  return (product) => parts.every((holds) => holds(product));
}

const named =
  (ids: ReadonlySet<string>): Test =>
  ({ id, groupId }) =>
    ids.has(id) || (groupId !== undefined && ids.has(groupId));

const begins = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((name, level) => path[level] === name);

const within = (
  value: number | undefined,
  { from = -Infinity, to = Infinity }: { from?: number | undefined; to?: number | undefined },
) => value !== undefined && value >= from && value <= to;

/** Part of its price that a product leaves over its cost; undefined where the shop does not tell both. */
export function marginRateOf({ priceMinor, costMinor }: Product): number | undefined {
  if (priceMinor === undefined || costMinor === undefined || priceMinor === 0) return undefined;
  return (priceMinor - costMinor) / priceMinor;
}
