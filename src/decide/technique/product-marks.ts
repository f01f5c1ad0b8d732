import type { Snapshot } from '../../domain/index.ts';
import { textHash } from '../../lib/index.ts';

/** Products by whose prices it is told what is usually paid. */
const SAMPLE = 300;

/** What the model tells products of a snapshot apart by, worked out once for each that is asked for. */
export interface ProductMarks {
  /** Hash of the product's id, at its place. */
  product(place: number): number;
  /** Hash of its narrowest category; 0 where it has none. */
  category(place: number): number;
  /** The middle price of products of that currency, in minor units; undefined where the sample has none. */
  usualMinor(currency: string): number | undefined;
}

const marks = new WeakMap<Snapshot, ProductMarks>();

/** The marks of the products of a snapshot. */
export function marksOf(snapshot: Snapshot): ProductMarks {
  let known = marks.get(snapshot);
  if (known === undefined) {
    known = makeMarks(snapshot);
    marks.set(snapshot, known);
  }
  return known;
}

function makeMarks(snapshot: Snapshot): ProductMarks {
  // A hash is kept one higher, 0 being what is not known yet.
  const product = new Float64Array(snapshot.size);
  const category = new Float64Array(snapshot.size);
  const usual = usualPrices(snapshot);
  const categoryAt = (place: number): number => {
    const path = snapshot.productAt(place).categoryPath;
    return path.length === 0 ? 0 : textHash(path.join('/'));
  };
  return {
    product: (place) => (product[place] ||= textHash(snapshot.idOf(place)) + 1) - 1,
    category: (place) => (category[place] ||= categoryAt(place) + 1) - 1,
    usualMinor: (currency) => usual.get(currency),
  };
}

/** Middle prices by currency, of products spread evenly over those that may be offered. */
function usualPrices({ size, offerable, productAt }: Snapshot): ReadonlyMap<string, number> {
  const places: number[] = [];
  for (let place = 0; place < size; place++) if (offerable[place] === 1) places.push(place);
  const drawn = Math.min(SAMPLE, places.length);
  const prices = new Map<string, number[]>();
  for (let draw = 0; draw < drawn; draw++) {
    const { priceMinor, currency } = productAt(places[Math.floor((draw * places.length) / drawn)]!);
    if (priceMinor === undefined || currency === undefined) continue;
    prices.set(currency, [...(prices.get(currency) ?? []), priceMinor]);
  }
  return new Map([...prices].map(([currency, known]) => [currency, known.sort((a, b) => a - b)[known.length >> 1]!]));
}
