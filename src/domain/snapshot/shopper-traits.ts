import { type Column, idIndex, type IdIndex } from '../../lib/index.ts';
import type { Currency } from '../money.ts';
import { CHOICE_TRAITS, type ChoiceTrait, NUMBER_TRAITS, type NumberTrait, TRAITS } from '../traits/traits.ts';
import { type ColumnReader, ofLength, REFUSALS, starts } from './columns.ts';

/** Choices that are no column of their own: who is new is told by the number of orders. */
export type StoredChoice = Exclude<ChoiceTrait, 'buyer'>;
/** The names of the choices that are stored. */
export const STORED_CHOICES = CHOICE_TRAITS.filter((id) => id !== 'buyer') as StoredChoice[];

/** One of some words by shopper: 0 is unknown, otherwise the place in `words` and one. */
export interface ChoiceColumn {
  readonly words: readonly string[];
  readonly code: Uint16Array;
}

/**
 * What is known of every customer, one table: shopper s is the same place in each column. Sensitive traits are in it of those alone who
 * agreed.
 */
export interface ShopperTraits {
  /** Customers by ascending id, those without an order among them. */
  readonly ids: IdIndex;
  /** The shopper's number in the purchases of the snapshot, or -1. */
  readonly purchaser: Int32Array;
  /** When the shopper agreed to be told apart by sensitive traits, in seconds since 1970; NaN: never. */
  readonly agreedAt: Float64Array;
  /** NaN where unknown. Of traits that count days: the instant from which they count, in seconds since 1970. */
  readonly numbers: Readonly<Record<NumberTrait, Float32Array | Float64Array>>;
  readonly choices: Readonly<Record<StoredChoice, ChoiceColumn>>;
  /** Categories as paths, and of each product of the snapshot the place of its own; -1 where it lies in none. */
  readonly categories: { readonly paths: readonly (readonly string[])[]; readonly ofProduct: Int32Array };
  /** Amounts are in this currency, that of most orders; those in others are not counted. */
  readonly currency: Currency | undefined;
}

/** The facts of the table that are no columns. */
export interface ShopperFacts {
  readonly words: Readonly<Record<StoredChoice, readonly string[]>>;
  readonly paths: readonly (readonly string[])[];
  readonly currency?: Currency;
}

/** Amounts and instants need more digits than the others. */
const isWide = (id: NumberTrait): boolean => TRAITS[id].type === 'days' || id.endsWith('Minor');

/** The column for a trait that is a number, of nobody yet. */
export function numberColumn(id: NumberTrait, length: number): Float32Array | Float64Array {
  return (isWide(id) ? new Float64Array(length) : new Float32Array(length)).fill(Number.NaN);
}

/** Of nobody, as in files from before shoppers were learned. */
export function noShopperTraits(size: number): ShopperTraits {
  const none = { words: [], code: new Uint16Array() };
  return {
    ids: idIndex([]),
    purchaser: new Int32Array(),
    agreedAt: new Float64Array(),
    numbers: recordOf(NUMBER_TRAITS, (id) => numberColumn(id, 0)),
    choices: recordOf(STORED_CHOICES, () => none),
    categories: { paths: [], ofProduct: new Int32Array(size).fill(-1) },
    currency: undefined,
  };
}

/** The facts that go with the columns. */
export function shopperFacts({ choices, categories, currency }: ShopperTraits): ShopperFacts {
  return {
    words: recordOf(STORED_CHOICES, (id) => choices[id].words),
    paths: categories.paths,
    ...(currency !== undefined && { currency }),
  };
}

/** The columns of what is known of shoppers. */
export function shopperColumns({ ids, purchaser, agreedAt, numbers, choices, categories }: ShopperTraits) {
  const columns: Record<string, Column> = {
    'shoppers.ids.start': ids.start,
    'shoppers.ids.units': ids.units,
    'shoppers.ids.slots': ids.slots,
    'shoppers.purchaser': purchaser,
    'shoppers.agreedAt': agreedAt,
    'shoppers.category': categories.ofProduct,
  };
  for (const id of NUMBER_TRAITS) columns[`shoppers.${id}`] = numbers[id];
  for (const id of STORED_CHOICES) columns[`shoppers.${id}`] = choices[id].code;
  return columns;
}

/** What else of the snapshot the table speaks of: its products, and customers with purchases. */
interface Around {
  readonly size: number;
  readonly purchasers: number;
}

/** Opens what `shopperColumns` and `shopperFacts` wrote. */
export function openShopperTraits(
  column: ColumnReader,
  facts: ShopperFacts | undefined,
  { size, purchasers }: Around,
): ShopperTraits {
  if (facts === undefined) return noShopperTraits(size);
  const units = column('shoppers.ids.units', Uint16Array);
  const ids = {
    start: starts(column, 'shoppers.ids', units.length),
    units,
    slots: column('shoppers.ids.slots', Uint32Array),
  };
  const count = ids.start.length - 1;
  const { words, paths, currency } = facts;
  return {
    ids,
    purchaser: upTo(purchasers, ofLength(column('shoppers.purchaser', Int32Array), count)),
    agreedAt: ofLength(column('shoppers.agreedAt', Float64Array), count),
    numbers: recordOf(NUMBER_TRAITS, (id) =>
      ofLength(column<Float32Array | Float64Array>(`shoppers.${id}`, isWide(id) ? Float64Array : Float32Array), count),
    ),
    choices: recordOf(STORED_CHOICES, (id) => ({
      words: words[id],
      code: numbered(words[id].length, ofLength(column(`shoppers.${id}`, Uint16Array), count)),
    })),
    categories: { paths, ofProduct: upTo(paths.length, ofLength(column('shoppers.category', Int32Array), size)) },
    currency,
  };
}

/** The places, refused unless all are below `end` and none below -1. */
function upTo(end: number, places: Int32Array): Int32Array {
  for (const place of places) if (place >= end || place < -1) throw REFUSALS.damaged();
  return places;
}

/** The numbers of words, refused where one is of none. */
function numbered(words: number, code: Uint16Array): Uint16Array {
  for (const number of code) if (number > words) throw REFUSALS.damaged();
  return code;
}

function recordOf<Id extends string, T>(ids: readonly Id[], make: (id: Id) => T): Record<Id, T> {
  return Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<Id, T>;
}
