import type { Product } from '../../domain/index.ts';
import { shelfOf } from '../features.ts';

/** Products that share a word, at least, for their prices to say anything. */
const LEAST_HOLDERS = 4;
/** Spread of prices, against that of the whole shop, below which a word is a sort of thing. */
const NARROW = 0.8;

/**
 * Whether two products, whose titles have these words, serve one purpose: they lie on one shelf, or where the shop has no shelves, their titles share a word for
 * a sort of thing. Such a word is told by prices: those of all mugs are near each other, those of all that is red or
 * from one series are not (standard deviation of the logarithm, below 0.8 of the shop's).
 */
export function samePurpose(
  products: readonly Product[],
  words: readonly (readonly string[])[],
): (one: number, other: number) => boolean {
  const shelves = shelfNumbers(products);
  const all = new Spread();
  const spreads = new Map<string, Spread>();
  for (const [place, { priceMinor = 0 }] of products.entries()) {
    if (priceMinor <= 0) continue;
    all.add(Math.log(priceMinor));
    for (const word of words[place]!) {
      const spread = spreads.get(word) ?? new Spread();
      spread.add(Math.log(priceMinor));
      spreads.set(word, spread);
    }
  }
  const sorts = new Set<string>();
  for (const [word, spread] of spreads)
    if (spread.count >= LEAST_HOLDERS && spread.deviation() < NARROW * all.deviation()) sorts.add(word);
  return (one, other) => {
    if (shelves[one] !== 0 && shelves[other] !== 0) return shelves[one] === shelves[other];
    return words[one]!.some((word) => sorts.has(word) && words[other]!.includes(word));
  };
}

/** A number for each shelf; 0 where a product lies on none. */
function shelfNumbers(products: readonly Product[]): Uint32Array {
  const numbers = new Map([['', 0]]);
  return Uint32Array.from(products, (product) => {
    const shelf = shelfOf(product);
    const number = numbers.get(shelf) ?? numbers.size;
    numbers.set(shelf, number);
    return number;
  });
}

/** Mean and deviation of a stream of numbers (Welford 1962). */
class Spread {
  count = 0;
  #mean = 0;
  #squares = 0;

  add(value: number): void {
    this.count++;
    const difference = value - this.#mean;
    this.#mean += difference / this.count;
    this.#squares += difference * (value - this.#mean);
  }

  deviation(): number {
    return this.count === 0 ? 0 : Math.sqrt(this.#squares / this.count);
  }
}
