import {
  type Column,
  findId,
  idAt,
  type IdIndex,
  type Sections,
  type SectionsProblem,
  textAt,
  type TextColumn,
  unpackSections,
} from '../lib/index.ts';
import type { Difference } from './decision.ts';
import { SNAPSHOT_FORMAT, type SnapshotFacts } from './encode-snapshot.ts';
import type { ProductId } from './ids.ts';
import type { Product } from './product.ts';
import { Refusal } from './refusal.ts';
import { type Because, RELATION_TYPES } from './relation-type.ts';
import type { Bundles, EntryTypes, Neighbours, Rankings, Snapshot } from './snapshot.ts';

const LEARN_AGAIN = 'Run `cartwright learn` to write a new one from the stored history.';

const REFUSALS: Record<SectionsProblem, () => Refusal> = {
  foreign: () => new Refusal('bad_input', 'This is not a Cartwright snapshot.', LEARN_AGAIN),
  newer: () =>
    new Refusal(
      'conflict',
      'This snapshot was written by a newer Cartwright.',
      'Update Cartwright, or run `cartwright learn` to write a snapshot that this version reads.',
    ),
  'cut short': () => new Refusal('bad_input', 'This snapshot is cut short: its end is missing.', LEARN_AGAIN),
  damaged: () =>
    new Refusal('bad_input', 'This snapshot is damaged: its content does not match its checksum.', LEARN_AGAIN),
};

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
  const facts = sections.facts as SnapshotFacts;
  const ids: IdIndex = {
    start: starts(column, 'ids', column('ids.units', Uint16Array).length),
    units: column('ids.units', Uint16Array),
    slots: column('ids.slots', Uint32Array),
  };
  const size = ids.start.length - 1;
  const known: ProductId[] = [];
  const products = texts(column, 'products', size);
  const upgrades = neighbours(column, 'upgrades', size);
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
    pairs: neighbours(column, 'pairs', size),
    similar: neighbours(column, 'similar', size),
    upgrades,
    differencesAt: (entry) => {
      const text = textAt(differences, entry);
      return text === '' ? [] : (JSON.parse(text) as Difference[]);
    },
    types: { pairs: types(column, 'pairs'), similar: types(column, 'similar') },
    chanceRate: facts.chanceRate,
    bundles: bundles(column, size),
    bestsellers: rankings(column, 'bestsellers', facts.bestsellersIn),
    trending: rankings(column, 'trending', facts.trendingIn),
  };
}

type ColumnReader = <T extends Column>(name: string, View: new (length: number) => T) => T;

function columnsOf({ columns }: Sections): ColumnReader {
  return (name, View) => {
    const column = columns.get(name);
    if (!(column instanceof View)) throw REFUSALS.damaged();
    return column;
  };
}

function ofLength<T extends Column>(column: T, length: number): T {
  if (column.length !== length) throw REFUSALS.damaged();
  return column;
}

/** The starts of a table, which must ascend from 0 to the number of its entries. */
function starts(column: ColumnReader, name: string, entries: number): Uint32Array {
  const start = column(`${name}.start`, Uint32Array);
  let before = start[0] === 0 ? 0 : Infinity;
  for (const each of start) before = each >= before ? each : Infinity;
  if (before !== entries) throw REFUSALS.damaged();
  return start;
}

function neighbours(column: ColumnReader, name: string, size: number): Neighbours {
  const product = placesBelow(size, column(`${name}.product`, Uint32Array));
  return {
    start: ofLength(starts(column, name, product.length), size + 1),
    product,
    score: ofLength(column(`${name}.score`, Float32Array), product.length),
    support: ofLength(column(`${name}.support`, Uint32Array), product.length),
  };
}

function types(column: ColumnReader, table: string): EntryTypes {
  const name = `types.${table}`;
  const entries = column(`${table}.product`, Uint32Array).length;
  const type = ofLength(column(`${name}.type`, Uint8Array), entries);
  for (const each of type) if (each >= RELATION_TYPES.length) throw REFUSALS.damaged();
  const places = placesBelow(entries, column(`${name}.because`, Uint32Array));
  const reasons = texts(column, `${name}.because`, places.length);
  let because: ReadonlyMap<number, Because> | undefined;
  return {
    type,
    // Few entries have one, and few readers ask: they are parsed for the first who does.
    get because() {
      return (because ??= new Map(
        Array.from(places, (entry, at) => [entry, JSON.parse(textAt(reasons, at)) as Because]),
      ));
    },
  };
}

function bundles(column: ColumnReader, size: number): Bundles {
  const product = placesBelow(size, column('bundles.product', Uint32Array));
  const start = starts(column, 'bundles', product.length);
  const count = start.length - 1;
  const bundle = placesBelow(count, column('bundles.of.bundle', Uint32Array));
  return {
    start,
    product,
    orders: ofLength(column('bundles.orders', Uint32Array), count),
    expected: ofLength(column('bundles.expected', Float32Array), count),
    score: ofLength(column('bundles.score', Float32Array), count),
    of: { start: ofLength(starts(column, 'bundles.of', bundle.length), size + 1), bundle },
  };
}

function rankings(column: ColumnReader, name: string, countries: readonly string[]): Rankings {
  const product = placesBelow(column('orderCount', Uint32Array).length, column(`${name}.product`, Uint32Array));
  return {
    countries,
    start: ofLength(starts(column, name, product.length), countries.length + 1),
    product,
    score: ofLength(column(`${name}.score`, Float32Array), product.length),
    recent: ofLength(column(`${name}.recent`, Uint32Array), product.length),
    before: ofLength(column(`${name}.before`, Uint32Array), product.length),
  };
}

function placesBelow(size: number, places: Uint32Array): Uint32Array {
  for (const place of places) if (place >= size) throw REFUSALS.damaged();
  return places;
}

function texts(column: ColumnReader, name: string, length: number): TextColumn {
  const bytes = column(`${name}.json`, Uint8Array);
  return { start: ofLength(starts(column, name, bytes.length), length + 1), bytes };
}

/** Parses a product when it is asked for, and keeps the last one of each slot; memory stays bounded. */
function keptParser(products: TextColumn): (product: number) => Product {
  const places = new Int32Array(KEPT).fill(-1);
  const parsed: Product[] = [];
  return (place) => {
    const slot = place & (KEPT - 1);
    if (places[slot] !== place) {
      parsed[slot] = JSON.parse(textAt(products, place)) as Product;
      places[slot] = place;
    }
    return parsed[slot]!;
  };
}
