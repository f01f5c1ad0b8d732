import { canonicalJson, type Column, idIndex, packSections, type SectionsFormat, textColumn } from '../lib/index.ts';
import type { SnapshotContent } from './snapshot-content.ts';
import type { Bundles, EntryTypes, Neighbours, Rankings } from './snapshot.ts';

/** A change that an older reader would misread is a new version; a new column beside the others is not. */
export const SNAPSHOT_FORMAT: SectionsFormat = { magic: 'CARTWSNP', version: 1 };

/** The facts of a snapshot that are no columns. */
export interface SnapshotFacts {
  learnedFrom: SnapshotContent['learnedFrom'];
  bestsellersIn: readonly string[];
  trendingIn: readonly string[];
  chanceRate: number;
}

/** Writes a snapshot as one file that `openSnapshot` reads. The same content is always the same bytes. */
export function encodeSnapshot(content: SnapshotContent): Uint8Array<ArrayBuffer> {
  const ids = idIndex(content.products.map((product) => product.id));
  const products = textColumn(content.products.map(canonicalJson));
  const differences = textColumn(content.differences.map((some) => (some.length > 0 ? canonicalJson(some) : '')));
  const { firstOrderAt, lastOrderAt, orders, lines, customers, products: count } = content.learnedFrom;
  const facts: SnapshotFacts = {
    learnedFrom: { firstOrderAt, lastOrderAt, orders, lines, customers, products: count },
    bestsellersIn: content.bestsellers.countries,
    trendingIn: content.trending.countries,
    chanceRate: content.chanceRate,
  };
  return packSections(SNAPSHOT_FORMAT, facts, {
    'ids.start': ids.start,
    'ids.units': ids.units,
    'ids.slots': ids.slots,
    'products.start': products.start,
    'products.json': products.bytes,
    orderCount: content.orderCount,
    thingCount: content.thingCount,
    group: content.group,
    offerable: content.offerable,
    ...neighbourColumns('pairs', content.pairs),
    ...neighbourColumns('similar', content.similar),
    ...neighbourColumns('upgrades', content.upgrades),
    'differences.start': differences.start,
    'differences.json': differences.bytes,
    ...typeColumns('types.pairs', content.types.pairs),
    ...typeColumns('types.similar', content.types.similar),
    ...bundleColumns(content.bundles),
    ...rankingColumns('bestsellers', content.bestsellers),
    ...rankingColumns('trending', content.trending),
  });
}

function neighbourColumns(name: string, table: Neighbours): Record<string, Column> {
  return {
    [`${name}.start`]: table.start,
    [`${name}.product`]: table.product,
    [`${name}.score`]: table.score,
    [`${name}.support`]: table.support,
  };
}

function typeColumns(name: string, { type, because }: EntryTypes): Record<string, Column> {
  const entries = Uint32Array.from(because.keys()).sort();
  const texts = textColumn(Array.from(entries, (entry) => canonicalJson(because.get(entry))));
  return {
    [`${name}.type`]: type,
    [`${name}.because`]: entries,
    [`${name}.because.start`]: texts.start,
    [`${name}.because.json`]: texts.bytes,
  };
}

function bundleColumns({ start, product, orders, expected, score, of }: Bundles): Record<string, Column> {
  return {
    'bundles.start': start,
    'bundles.product': product,
    'bundles.orders': orders,
    'bundles.expected': expected,
    'bundles.score': score,
    'bundles.of.start': of.start,
    'bundles.of.bundle': of.bundle,
  };
}

function rankingColumns(name: string, lists: Rankings): Record<string, Column> {
  return {
    [`${name}.start`]: lists.start,
    [`${name}.product`]: lists.product,
    [`${name}.score`]: lists.score,
    [`${name}.recent`]: lists.recent,
    [`${name}.before`]: lists.before,
  };
}
