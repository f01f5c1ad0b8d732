import type { Difference } from './decision.ts';
import { idIndex } from '../lib/index.ts';
import { encodeSnapshot } from './snapshot/encode.ts';
import { openSnapshot } from './snapshot/open.ts';
import { Product, type ProductInput } from './product.ts';
import type { SnapshotContent } from './snapshot/content.ts';
import { type Because, RELATION_TYPES, type RelationType } from './relation-type.ts';
import type { Bundles } from './snapshot/bundles.ts';
import { noCompletion } from './snapshot/completion.ts';
import type { EntryTypes } from './snapshot/entry-types.ts';
import type { LearnedConstraint } from './learned-constraint.ts';
import type { Neighbours } from './snapshot/neighbours.ts';
import { type Lately, WEEK_DAYS } from './snapshot/lately.ts';
import { nextBasketOf } from './snapshot/testing.ts';
import type { Purchases } from './snapshot/purchases.ts';
import { compareScopes, type RankingScope } from './snapshot/ranking-scope.ts';
import type { Rankings } from './snapshot/rankings.ts';
import type { LearnedFrom, Snapshot } from './snapshot/snapshot.ts';
import { type ShopperLiteral, shopperTraitsOf } from './traits/testing.ts';

/** A neighbour in a table; `support` is 10 unless said. */
export interface NeighbourLiteral {
  id: string;
  score: number;
  support?: number;
  /** Upgrades only. */
  differences?: readonly Difference[];
  /** Pairs and similar only; open unless said. */
  type?: RelationType;
  because?: Because;
}

/** A place in a ranking; the score falls with the place unless said. */
export interface RankLiteral {
  id: string;
  score?: number;
  recent?: number;
  before?: number;
}

/** A bundle by the ids of its products; 10 orders where 2 were expected, unless said. */
export interface BundleLiteral {
  ids: readonly string[];
  orders?: number;
  expected?: number;
  score?: number;
}

/** An order of a customer: the ids that it holds, `'milk bread'`, and how long before the last order of all. */
export interface PurchaseLiteral {
  ids: string;
  daysAgo: number;
}

/** When snapshots for tests were learned, in seconds since 1970, unless said. */
const LAST_ORDER_AT = 1_720_000_000;
const LEARNED_FROM = {
  orders: 100,
  lines: 300,
  customers: 50,
  firstOrderAt: 1_700_000_000,
  lastOrderAt: LAST_ORDER_AT,
};

type LiteralProduct = Omit<ProductInput, 'title'> & { title?: string };

/** A snapshot in a few lines. A product has its id as title and costs 10.00 GBP unless said; mentioning it is enough. */
export interface SnapshotLiteral {
  products?: readonly LiteralProduct[];
  pairs?: Readonly<Record<string, readonly NeighbourLiteral[]>>;
  similar?: Readonly<Record<string, readonly NeighbourLiteral[]>>;
  upgrades?: Readonly<Record<string, readonly NeighbourLiteral[]>>;
  /** One list of everything, or lists: '' is everything, 'FR' a country, '/Lamps/Desk' a category, '#new' a segment. */
  bestsellers?: RankLists;
  trending?: RankLists;
  /** Orders that held the product; 20 unless said. No two variants are in one order. */
  orderCount?: Readonly<Record<string, number>>;
  /** The best first. */
  bundles?: readonly BundleLiteral[];
  /** Orders of the last 88 days that hold both: `{ lamp: { battery: 12 } }`; none are known where it is left out. */
  lately?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Orders on each of the last 7 days, the latest first; counted with what is known lately. */
  week?: Readonly<Record<string, readonly number[]>>;
  /** By customer; the oldest order first. */
  purchases?: Readonly<Record<string, readonly PurchaseLiteral[]>>;
  /** Days between purchases of products of which that is known well. */
  usualDays?: Readonly<Record<string, number>>;
  /** What is known of customers by id. */
  shoppers?: Readonly<Record<string, ShopperLiteral>>;
  compatibility?: readonly LearnedConstraint[];
  learnedFrom?: Partial<LearnedFrom>;
  /** One over the orders unless said. */
  chanceRate?: number;
}

/** Builds a snapshot for a test from short literals; it is encoded and opened as a real one is. */
export function snapshotOf(literal: SnapshotLiteral): Snapshot {
  return openSnapshot(encodeSnapshot(snapshotContentOf(literal)));
}

/** Builds the content of a snapshot for a test from short literals. */
export function snapshotContentOf(literal: SnapshotLiteral): SnapshotContent {
  const products = productsOf(literal);
  const places = new Map(products.map(({ id }, place) => [id, place]));
  const groups = [...new Set(products.flatMap(({ groupId }) => groupId ?? []))].sort();
  const upgrades = Object.entries(literal.upgrades ?? {});
  const upgradeRows = products.flatMap(({ id }) => upgrades.find(([of]) => of === id)?.[1] ?? []);
  return {
    learnedFrom: { ...LEARNED_FROM, products: products.length, ...literal.learnedFrom },
    products,
    orderCount: Uint32Array.from(products, ({ id }) => ordersOf(literal, id)),
    thingCount: Uint32Array.from(products, ({ id, groupId }) =>
      products
        .filter((other) => other.id === id || (groupId !== undefined && other.groupId === groupId))
        .reduce((sum, other) => sum + ordersOf(literal, other.id), 0),
    ),
    group: Int32Array.from(products, ({ groupId }) => (groupId === undefined ? -1 : groups.indexOf(groupId))),
    offerable: Uint8Array.from(products, ({ active, priceMinor }) => (active && priceMinor !== undefined ? 1 : 0)),
    pairs: neighboursOf(places, literal.pairs),
    similar: neighboursOf(places, literal.similar),
    upgrades: neighboursOf(places, literal.upgrades),
    differences: upgradeRows.map((row) => row.differences ?? []),
    types: { pairs: typesOf(places, literal.pairs), similar: typesOf(places, literal.similar) },
    chanceRate: literal.chanceRate ?? 1 / (literal.learnedFrom?.orders ?? 100),
    compatibility: literal.compatibility ?? [],
    bundles: bundlesOf(products, literal.bundles),
    bestsellers: rankingsOf(places, literal.bestsellers),
    trending: rankingsOf(places, literal.trending),
    lately: latelyOf([...places.keys()], literal),
    ...customersOf(places, literal, products),
    sessions: undefined,
    completion: noCompletion(products.length),
  };
}

const ordersOf = ({ orderCount }: SnapshotLiteral, id: string): number => orderCount?.[id] ?? 20;

type RankLists = readonly RankLiteral[] | Readonly<Record<string, readonly RankLiteral[]>>;

const isList = (lists: RankLists): lists is readonly RankLiteral[] => Array.isArray(lists);
const listsOf = (lists: RankLists = []): Readonly<Record<string, readonly RankLiteral[]>> =>
  isList(lists) ? { '': lists } : { '': [], ...lists };

function productsOf(literal: SnapshotLiteral): Product[] {
  const plain = ({ id, ...said }: LiteralProduct): Product =>
    Product.parse({ id, title: id, priceMinor: 1000, currency: 'GBP', ...said });
  const products = new Map((literal.products ?? []).map((product) => [product.id, plain(product)]));
  const mentioned = [literal.pairs, literal.similar, literal.upgrades]
    .flatMap((table) => Object.entries(table ?? {}))
    .flatMap(([of, row]) => [of, ...row.map(({ id }) => id)])
    .concat(
      [literal.bestsellers, literal.trending]
        .flatMap((lists) => Object.values(listsOf(lists)))
        .flatMap((list) => list.map(({ id }) => id)),
    )
    .concat((literal.bundles ?? []).flatMap(({ ids }) => ids))
    .concat(
      Object.values(literal.purchases ?? {})
        .flat()
        .flatMap(({ ids }) => ids.split(' ')),
    );
  for (const id of mentioned) if (!products.has(id)) products.set(id, plain({ id }));
  return [...products.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function neighboursOf(places: ReadonlyMap<string, number>, table: SnapshotLiteral['pairs'] = {}): Neighbours {
  const rows = [...places.keys()].map((id) => table[id] ?? []);
  let end = 0;
  return {
    start: Uint32Array.from([0, ...rows.map((row) => (end += row.length))]),
    product: Uint32Array.from(rows.flat(), ({ id }) => places.get(id)!),
    score: Float32Array.from(rows.flat(), ({ score }) => score),
    support: Uint32Array.from(rows.flat(), ({ support }) => support ?? 10),
  };
}

function latelyOf(ids: readonly string[], { pairs = {}, lately, week }: SnapshotLiteral): Lately | undefined {
  if (lately === undefined && week === undefined) return undefined;
  const entries = ids.flatMap((of) => (pairs[of] ?? []).map(({ id }) => lately?.[of]?.[id] ?? 0));
  const days = ids.flatMap((id) => Array.from({ length: WEEK_DAYS }, (_, day) => week?.[id]?.[day] ?? 0));
  return { together: Uint32Array.from(entries), days: Uint16Array.from(days) };
}

function bundlesOf(products: readonly Product[], literals: SnapshotLiteral['bundles'] = []): Bundles {
  const place = (id: string) => products.findIndex((product) => product.id === id);
  const isOf = (product: Product, id: string) =>
    product.id === id || (product.groupId !== undefined && product.groupId === products[place(id)]?.groupId);
  const rows = products.map((product) =>
    literals.flatMap(({ ids }, bundle) => (ids.some((id) => isOf(product, id)) ? [bundle] : [])),
  );
  let end = 0;
  let rowEnd = 0;
  return {
    start: Uint32Array.from([0, ...literals.map(({ ids }) => (end += ids.length))]),
    product: Uint32Array.from(literals.flatMap(({ ids }) => ids.map(place))),
    orders: Uint32Array.from(literals, ({ orders }) => orders ?? 10),
    expected: Float32Array.from(literals, ({ expected }) => expected ?? 2),
    score: Float32Array.from(literals, ({ score }) => score ?? 0.5),
    of: {
      start: Uint32Array.from([0, ...rows.map((row) => (rowEnd += row.length))]),
      bundle: Uint32Array.from(rows.flat()),
    },
  };
}

function typesOf(places: ReadonlyMap<string, number>, table: SnapshotLiteral['pairs'] = {}): EntryTypes {
  const entries = [...places.keys()].flatMap((id) => table[id] ?? []);
  return {
    type: Uint8Array.from(entries, ({ type }) => RELATION_TYPES.indexOf(type)),
    because: new Map(entries.flatMap(({ because }, entry) => (because ? [[entry, because] as const] : []))),
  };
}

function rankingsOf(places: ReadonlyMap<string, number>, lists: RankLists | undefined): Rankings {
  const all = Object.entries(listsOf(lists))
    .map(([name, list]) => [scopeOf(name), list] as const)
    .sort(([a], [b]) => compareScopes(a, b));
  const ranks = all.flatMap(([, list]) => list.map((rank, place) => ({ score: 1 / (place + 1), ...rank })));
  let end = 0;
  return {
    of: all.map(([scope]) => scope),
    start: Uint32Array.from([0, ...all.map(([, list]) => (end += list.length))]),
    product: Uint32Array.from(ranks, ({ id }) => places.get(id)!),
    score: Float32Array.from(ranks, ({ score }) => score),
    recent: Uint32Array.from(ranks, ({ recent }) => recent ?? 10),
    before: Uint32Array.from(ranks, ({ before }) => before ?? 0),
  };
}

function customersOf(
  places: ReadonlyMap<string, number>,
  literal: SnapshotLiteral,
  products: readonly Product[],
): Pick<SnapshotContent, 'purchases' | 'nextBasket' | 'shoppers'> {
  const purchases = purchasesOf(places, literal);
  const usualDays = new Map(Object.entries(literal.usualDays ?? {}).map(([id, days]) => [places.get(id)!, days]));
  const lastOrderAt = literal.learnedFrom?.lastOrderAt ?? LAST_ORDER_AT;
  return {
    purchases,
    nextBasket: nextBasketOf(purchases, places.size, usualDays),
    shoppers: shopperTraitsOf(literal.shoppers, { purchases, products, lastOrderAt }),
  };
}

function purchasesOf(places: ReadonlyMap<string, number>, literal: SnapshotLiteral): Purchases {
  const customers = Object.entries(literal.purchases ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const orders = customers.flatMap(([, some]) => some);
  const rows = orders.map(({ ids }) => ids.split(' ').map((id) => places.get(id)!));
  const now = literal.learnedFrom?.lastOrderAt ?? LAST_ORDER_AT;
  let end = 0;
  let lineEnd = 0;
  return {
    ids: idIndex(customers.map(([id]) => id)),
    start: Uint32Array.from([0, ...customers.map(([, some]) => (end += some.length))]),
    at: Float64Array.from(orders, ({ daysAgo }) => now - daysAgo * 86_400),
    lines: Uint32Array.from([0, ...rows.map((row) => (lineEnd += row.length))]),
    product: Uint32Array.from(rows.flat()),
  };
}

function scopeOf(name: string): RankingScope {
  if (name === '') return { kind: 'all' };
  if (name.startsWith('/')) return { kind: 'category', categoryPath: name.slice(1).split('/') };
  return name.startsWith('#') ? { kind: 'segment', segment: name.slice(1) } : { kind: 'country', country: name };
}
