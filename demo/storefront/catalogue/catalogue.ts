import type { Currency, Product, ProductId } from '../../../src/domain/index.ts';
import { type Article, articlesOf, canBeBought } from './article.ts';
import { shelvesOf, type Shelf } from './shelf.ts';
import { searchIn, type Searchable, searchable } from './search.ts';

/** What the shop sells, as its pages need it: in memory, so that no page waits for it. */
export interface Catalogue {
  /** Whether it is the invented shop's. */
  readonly demo: boolean;
  /** What most prices are in; undefined where nothing has a price. */
  readonly currency: Currency | undefined;
  readonly shop: Shelf;
  /** What sells best, in that order. */
  readonly popular: readonly Article[];
  /** True where pictures of products lie on other servers. */
  readonly picturesElsewhere: boolean;
  find(id: ProductId): Product | undefined;
  /** True where it can be put into a cart: it is sold, there are pieces of it, and its price is in the shop's currency. */
  sells(product: Product): boolean;
  /** The article that a product belongs to. */
  articleOf(product: Product): Article;
  search(words: string): readonly Article[];
}

/** What a catalogue is made of. */
export interface CatalogueParts {
  readonly demo: boolean;
  readonly products: readonly Product[];
  readonly popular: readonly Product[];
}

/** Makes a catalogue of what the API told. */
export function catalogueOf({ demo, products, popular }: CatalogueParts): Catalogue {
  const sold = bestFirst(products, popular).filter(({ active }) => active);
  const byId = new Map(sold.map((product) => [product.id, product]));
  const shop = shelvesOf(sold);
  const currency = mostUsed(sold);
  const articles = new Map(shop.articles.map((article) => [article.id, article]));
  let index: readonly Searchable[] | undefined;
  return {
    demo,
    currency,
    shop,
    popular: articlesOf(popular.filter(({ id }) => byId.has(id))).flatMap(({ id }) => articles.get(id) ?? []),
    picturesElsewhere: sold.some(({ imageUrl }) => imageUrl !== undefined),
    find: (id) => byId.get(id),
    sells: (product) => canBeBought(product) && product.currency === currency,
    articleOf: (product) =>
      articles.get(product.groupId ?? product.id) ?? { id: product.id, lead: product, variants: [product] },
    search(words) {
      index ??= searchable(shop.articles);
      return searchIn(index, words);
    },
  };
}

/** Shelves are filled with what sells best in front. */
function bestFirst(products: readonly Product[], popular: readonly Product[]): readonly Product[] {
  const ranks = new Map(popular.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ id }: Product): number => ranks.get(id) ?? popular.length;
  return products.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function mostUsed(products: readonly Product[]): Currency | undefined {
  const uses = new Map<Currency, number>();
  for (const { currency } of products) if (currency !== undefined) uses.set(currency, (uses.get(currency) ?? 0) + 1);
  return [...uses].sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))[0]?.[0];
}
