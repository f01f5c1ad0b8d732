import { canonicalJson, type Column, textAt, textColumn } from '../../lib/index.ts';
import { type Because, RELATION_TYPES } from '../relation-type.ts';
import { type ColumnReader, ofLength, placesBelow, REFUSALS, texts } from './columns.ts';

/** What each entry of a table is to the product of its row. */
export interface EntryTypes {
  /** A place in `RELATION_TYPES` for each entry. */
  readonly type: Uint8Array;
  /** Why, for entries whose type was told by more than counts. */
  readonly because: ReadonlyMap<number, Because>;
}

/** The columns of the types of a table, by names that begin with theirs. */
export function typeColumns(name: string, { type, because }: EntryTypes): Record<string, Column> {
  const entries = Uint32Array.from(because.keys()).sort();
  const column = textColumn(Array.from(entries, (entry) => canonicalJson(because.get(entry))));
  return {
    [`${name}.type`]: type,
    [`${name}.because`]: entries,
    [`${name}.because.start`]: column.start,
    [`${name}.because.json`]: column.bytes,
  };
}

/** Opens what `typeColumns` wrote for a table. */
export function openTypes(column: ColumnReader, table: string): EntryTypes {
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
