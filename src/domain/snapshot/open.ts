import {
  findId,
  idAt,
  type IdIndex,
  Slots,
  textAt,
  type Sections,
  type TextColumn,
  unpackSections,
} from '../../lib/index.ts';
import type { Difference } from '../decision.ts';
import type { ProductId } from '../ids.ts';
import type { Product } from '../product.ts';
import { openBundles } from './bundles.ts';
import { type ColumnReader, columnsOf, ofLength, REFUSALS, starts, texts } from './columns.ts';
import { noCompletion, openCompletion } from './completion.ts';
import { SNAPSHOT_FORMAT, type SnapshotFacts } from './encode.ts';
import { openTypes } from './entry-types.ts';
import { openLately } from './lately.ts';
import { openNeighbours } from './neighbours.ts';
import { openNextBasket } from './next-basket.ts';
import { NO_PURCHASES, openPurchases } from './purchases.ts';
import { openRankings } from './rankings.ts';
import type { RankingScope } from './ranking-scope.ts';
import { openSessionTables } from './sessions.ts';
import { openShopperTraits } from './shopper-traits.ts';
import type { Snapshot } from './snapshot.ts';

/** Decoded products that are kept, a power of two: a page's worth of decisions asks for the same few again and again. */
const KEPT = 4096;

/**
 * Opens a snapshot over a shared or a plain buffer: checks that it is one, that we read its version, and every byte of
 * it against its hash; then nothing is parsed or copied before it is asked for. Refuses what does not pass.
 */
export function openSnapshot(bytes: Uint8Array): Snapshot {
  const sections = unpackSections(SNAPSHOT_FORMAT, bytes);
  if ('problem' in sections) throw REFUSALS[sections.problem]();
  const column = columnsOf(sections);
  const facts = sections.facts as SnapshotFacts & Partial<FactsOfFirst>;
  const ids = openIds(column);
  const size = ids.start.length - 1;
  const known: ProductId[] = [];
  const products = texts(column, 'products', size);
  const upgrades = openNeighbours(column, 'upgrades', size);
  const differences = texts(column, 'differences', upgrades.product.length);
  return {
    id: `snp_${sections.hash.slice(0, 24)}`,
    learnedFrom: facts.learnedFrom,
    size,
    find: (id) => findId(ids, id),
    idOf: (product) => (known[product] ??= idAt(ids, product)),
    productAt: keptParser(products),
    orderCount: ofLength(column('orderCount', Uint32Array), size),
    thingCount: ofLength(column('thingCount', Uint32Array), size),
    group: ofLength(column('group', Int32Array), size),
    offerable: ofLength(column('offerable', Uint8Array), size),
    pairs: openNeighbours(column, 'pairs', size),
    similar: openNeighbours(column, 'similar', size),
    upgrades,
    differencesAt: parserOf(differences),
    types: { pairs: openTypes(column, 'pairs'), similar: openTypes(column, 'similar') },
    chanceRate: facts.chanceRate,
    compatibility: facts.compatibility ?? [],
    completion: sections.columns.has('blend.weight') ? openCompletion(column, size) : noCompletion(size),
    bundles: openBundles(column, size),
    bestsellers: openRankings(column, 'bestsellers', facts.bestsellersOf ?? scopesOf(facts.bestsellersIn)),
    trending: openRankings(column, 'trending', facts.trendingOf ?? scopesOf(facts.trendingIn)),
    ...openOptional(sections, column, { facts, size }),
    sessions: openSessionTables(column, facts.sessions, size),
  };
}

function openIds(column: ColumnReader): IdIndex {
  const units = column('ids.units', Uint16Array);
  return { start: starts(column, 'ids', units.length), units, slots: column('ids.slots', Uint32Array) };
}

/** What is kept of customers and of what was bought lately; older files lack some of it or all. */
function openOptional(
  { columns }: Sections,
  column: ColumnReader,
  { facts, size }: { facts: SnapshotFacts; size: number },
): Pick<Snapshot, 'purchases' | 'nextBasket' | 'shoppers' | 'lately'> {
  const purchases = columns.has('purchases.start') ? openPurchases(column, size) : NO_PURCHASES;
  const customers = purchases.start.length - 1;
  return {
    purchases,
    lately: columns.has('lately.days') ? openLately(column) : undefined,
    nextBasket: columns.has('nextBasket.norm') ? openNextBasket(column, customers, size) : undefined,
    shoppers: openShopperTraits(column, facts.shoppers, { size, purchasers: customers }),
  };
}

/** Parses what differs when it is asked for. */
function parserOf(differences: TextColumn): (entry: number) => Difference[] {
  return (entry) => {
    const text = textAt(differences, entry);
    return text === '' ? [] : (JSON.parse(text) as Difference[]);
  };
}

/** What version 1 said of rankings: the countries of its lists, of which '' was everything. */
interface FactsOfFirst {
  bestsellersIn: readonly string[];
  trendingIn: readonly string[];
}

const scopesOf = (countries: readonly string[] = []): RankingScope[] =>
  countries.map((country) => (country === '' ? { kind: 'all' } : { kind: 'country', country }));

/** Parses a product when it is asked for, and keeps the last one of each slot. */
function keptParser(products: TextColumn): (product: number) => Product {
  const kept = new Slots<Product>(KEPT);
  const parse = (place: number) => JSON.parse(textAt(products, place)) as Product;
  return (place) => kept.get(place, parse);
}
