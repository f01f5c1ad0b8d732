import {
  Refusal,
  type DecisionRequest,
  type Offer,
  type Product,
  type ProductId,
  type Relation,
  type Relations,
} from '../../domain/index.ts';
import {
  knownProduct,
  searchProducts,
  showRelations,
  suggestionOf,
  type Serving,
  type KnownProduct,
  type Stats,
  type Suggestion,
} from '../../operations/index.ts';
import type { PageState } from './page-state.ts';

/** Everything that one view of the page shows. */
export interface Page {
  readonly state: PageState;
  readonly stats: Stats;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where everything of this shop lies, for commands to be typed. */
  readonly home: string;
  readonly found: Found;
  readonly opened?: Opened;
  readonly cart: Cart;
}

/** What was searched for, or the bestsellers where nothing was. */
export interface Found {
  readonly hits: readonly KnownProduct[];
  /** There are more that are not shown. */
  readonly more: boolean;
}

/** The product in the middle: the one that was asked for, or else the first that was found. */
export interface Opened {
  readonly productId: ProductId;
  readonly asked: boolean;
  readonly shown?: KnownProduct;
  readonly relations?: Relations;
  /** What visitors look at next who looked at this, and at what was opened before. */
  readonly next?: readonly Offer[];
  /** Why nothing is shown. */
  readonly missing?: { readonly what: string; readonly fix: string };
  /** Today's facts of the products that the relations name. */
  readonly facts: ReadonlyMap<ProductId, Product>;
}

/** What is in the cart, and what it lacks. */
export interface Cart {
  readonly lines: readonly CartLineShown[];
  /** By currency: amounts of two currencies are never added. */
  readonly totals: ReadonlyMap<string, number>;
  readonly lacks?: Suggestion;
}

/** So many pieces of a product, which the shop may not have. */
export interface CartLineShown {
  readonly productId: ProductId;
  readonly quantity: number;
  readonly product?: Product;
}

const MOST_HITS = 12;
const MOST_LACKS = 3;
const MOST_NEXT = 4;
/** Bought together, better and alike: so many of each. */
const MOST_RELATIONS = 6;

/** Gathers what a view of the page shows. Looking leaves no trace: no decision is kept, nothing is measured. */
export async function gather(serving: Serving, state: PageState, stats: Stats): Promise<Page> {
  const { context } = serving;
  const found = await search(serving, state);
  const productId = state.productId ?? found.hits[0]?.product.id;
  return {
    state,
    stats,
    now: context.now(),
    home: context.home.folder,
    found,
    ...(productId !== undefined && { opened: open(serving, productId, state) }),
    cart: fillCart(serving, state),
  };
}

async function search(serving: Serving, { words }: PageState): Promise<Found> {
  const { decider } = serving;
  const fromMemory = words === '' && decider.current() !== undefined;
  const wanted = { words, categoryPath: [], order: 'sold', limit: MOST_HITS + 1 } as const;
  const ids = fromMemory ? bestsellers(serving) : (await searchProducts(serving, wanted)).map(idOf);
  const hits = ids.flatMap((id) => knownProduct(serving, id) ?? []);
  return { hits: hits.slice(0, MOST_HITS), more: words !== '' && hits.length > MOST_HITS };
}

const idOf = ({ id }: Product): ProductId => id;

function bestsellers({ decider }: Serving): ProductId[] {
  const request: DecisionRequest = { placement: 'category_page', strategy: 'bestsellers', cart: [], slots: MOST_HITS };
  return decider.decide(request).decision.offers.map(({ productId }) => productId);
}

function open(serving: Serving, productId: ProductId, state: PageState): Opened {
  const shown = knownProduct(serving, productId);
  const head = { productId, asked: state.productId !== undefined, ...(shown && { shown }) };
  try {
    const relations = showRelations(serving, productId, MOST_RELATIONS);
    return { ...head, relations, next: nextOf(serving, productId, state), facts: factsOf(serving, relations) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...head, missing: { what: error.message, fix: error.fix }, facts: new Map() };
  }
}

function nextOf({ decider }: Serving, productId: ProductId, { viewed, lang }: PageState): readonly Offer[] {
  const request: DecisionRequest = {
    placement: 'product_page',
    strategy: 'viewed_next',
    productId,
    cart: [],
    slots: MOST_NEXT,
    ...(viewed && { viewed: [...viewed] }),
    ...(lang && { locale: lang }),
  };
  return decider.decide(request).decision.offers;
}

function factsOf(serving: Serving, relations: Relations): Map<ProductId, Product> {
  const { boughtTogether, upgrades, similar } = relations;
  const all: readonly Relation[] = [...boughtTogether, ...upgrades, ...similar];
  const facts = new Map<ProductId, Product>();
  for (const { productId } of all) {
    const product = knownProduct(serving, productId)?.product;
    if (product) facts.set(productId, product);
  }
  return facts;
}

function fillCart(serving: Serving, { cart, lang }: PageState): Cart {
  const pieces = new Map<ProductId, number>();
  for (const id of cart) pieces.set(id, (pieces.get(id) ?? 0) + 1);
  const lines = [...pieces].map(([productId, quantity]) => {
    const product = knownProduct(serving, productId)?.product;
    return { productId, quantity, ...(product && { product }) };
  });
  const totals = new Map<string, number>();
  for (const { product, quantity } of lines)
    if (product?.priceMinor !== undefined && product.currency !== undefined)
      totals.set(product.currency, (totals.get(product.currency) ?? 0) + product.priceMinor * quantity);
  return { lines, totals, ...(lines.length > 0 && { lacks: lacksOf(serving, lines, lang) }) };
}

function lacksOf(serving: Serving, lines: readonly CartLineShown[], lang: PageState['lang']): Suggestion {
  const cart = lines.map(({ productId, quantity }) => ({ productId, quantity }));
  const request: DecisionRequest = { placement: 'cart', cart, slots: MOST_LACKS, ...(lang && { locale: lang }) };
  return suggestionOf(serving.decider.decide(request));
}
