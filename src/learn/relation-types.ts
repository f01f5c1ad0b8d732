import { fold } from '../lib/index.ts';
import {
  type Because,
  type EntryTypes,
  type Neighbours,
  type Product,
  RELATION_TYPES,
  type RelationType,
} from '../domain/index.ts';
import { needsOf } from './relation/needs.ts';
import { samePurpose } from './relation/purpose.ts';
import { seriesOf } from './relation/series.ts';
import { titleWords } from './relation/title-words.ts';
import { FIT_NAMES } from './upgrade/spec-words.ts';
import { cosine, type TextVectors } from './text-vectors.ts';

/** What types are told from. Arrays are by place of the product. */
export interface RelationTypesInput {
  readonly products: readonly Product[];
  readonly group: Int32Array;
  readonly thingCount: Uint32Array;
  readonly vectors: TextVectors;
  readonly pairs: Neighbours;
  /** Its support must be orders that hold both. */
  readonly similar: Neighbours;
  readonly upgrades: Neighbours;
  /** Orders that chance would bring two things together in, over the product of their orders (`chanceOfMeeting`). */
  readonly chanceRate: number;
  /** Part of that which is left when each is sold in its season (`soldAtOnce`). */
  readonly atOnce: (one: number, other: number) => number;
}

/** Meeting so many times as often as chance explains is collecting; so few times, standing in for one another. */
const COLLECTED = 3;
const AVOIDED = 0.5;
/** Orders without which meeting often says nothing, and expected orders without which never meeting says nothing. */
const LEAST_TOGETHER = 5;
const LEAST_EXPECTED = 4;
/** Part of the orders of a product that must hold a part for it to be needed: what wears is bought later, and alone. */
const NEEDED_RATE = 0.1;
/** Cosine from which two things serve one purpose, where orders say that they avoid each other, and where they are silent. */
const ALIKE = { heard: 0.3, unheard: 0.5 };
/** One thing stands in for another of up to so many times its price. */
const COMPARABLE = 2.5;

/**
 * Tells for each pair of products in the tables what the second is to the first, by what orders show against what chance
 * would bring in baskets of this shop's sizes, and by what texts and data sheets say:
 *
 * - upgrade: it stands among the first one's upgrades;
 * - required part: an attribute of the first names what the second is, and a tenth of the first one's orders hold it;
 * - part of a set: both are of one series (`seriesOf`), and together three times as often as by chance;
 * - substitute: of one purpose (`samePurpose`), alike in words, comparable in price, and together at most half as often as by
 *   chance in the seasons in which both sell; where too few orders expect anything, very much alike and never together;
 * - complement: together more often than by chance.
 *
 * The first that fits is it. Where none does, the type stays open (0). Time: entries of the tables.
 */
export function relationTypes(input: RelationTypesInput): { pairs: EntryTypes; similar: EntryTypes } {
  const judge = judgeOf(input);
  return {
    pairs: typesOf(input.pairs, (i, j, e) => judge(i, j, { together: input.pairs.support[e]! })),
    similar: typesOf(input.similar, (i, j, e) =>
      judge(i, j, { together: input.similar.support[e]!, likeness: input.similar.score[e]! }),
    ),
  };
}

/** Judges what product j is to product i by the orders that hold both and, where it is known, by their cosine. */
type Judge = (i: number, j: number, told: { together: number; likeness?: number }) => Judgement;

function judgeOf(input: RelationTypesInput): Judge {
  const { products, thingCount, vectors, chanceRate } = input;
  const expected = (i: number, j: number): number => chanceRate * thingCount[i]! * thingCount[j]!;
  const needs = needsOf(products);
  const words = products.map(titleWords);
  const series = seriesOf({
    ...input,
    words,
    isFirst: firstOfThings(input.group),
    isCollected: (i, e) => isCollected(input.pairs.support[e]!, expected(i, input.pairs.product[e]!)),
  });
  const isOfOnePurpose = samePurpose(products, words);
  const areComparable = comparablePrices(products);
  const better = upgradesOf(input.upgrades);

  return (i, j, { together, likeness }) => {
    const chance = expected(i, j);
    if (better(i, j)) return { type: 'upgrade' };
    if (together > chance && together >= NEEDED_RATE * thingCount[i]!) {
      const because = needs.part(i, j);
      if (because) return { type: 'required_part', because };
    }
    const word = isCollected(together, chance) ? series(i, j) : undefined;
    if (word !== undefined) return { type: 'part_of_set', because: { name: 'series', value: word } };
    if (together <= AVOIDED * chance && areComparable(i, j) && isOfOnePurpose(i, j)) {
      const seasonal = chance * input.atOnce(i, j);
      const least = seasonal >= LEAST_EXPECTED ? ALIKE.heard : ALIKE.unheard;
      const avoided = (together === 0 || together <= AVOIDED * seasonal) && fitsAlike(products[i]!, products[j]!);
      if (avoided && (likeness ?? cosine(vectors, i, j)) >= least) return { type: 'substitute' };
    }
    if (together <= chance || (likeness !== undefined && together < LEAST_TOGETHER)) return {};
    const because = needs.accessory(i, j);
    return { type: 'complement', ...(because && { because }) };
  };
}

interface Judgement {
  readonly type?: RelationType;
  readonly because?: Because;
}

const isCollected = (together: number, expected: number): boolean =>
  together >= LEAST_TOGETHER && together >= COLLECTED * expected;

/** Whether two prices are in one currency and not far apart. */
function comparablePrices(products: readonly Product[]): (one: number, other: number) => boolean {
  const prices = Float64Array.from(products, ({ priceMinor }) => priceMinor ?? Number.NaN);
  const names = [...new Set(products.map(({ currency }) => currency))];
  const currencies = Uint8Array.from(products, ({ currency }) => names.indexOf(currency));
  return (i, j) => {
    const one = prices[i]!;
    const other = prices[j]!;
    return currencies[i] === currencies[j] && one <= COMPARABLE * other && other <= COMPARABLE * one;
  };
}

/** Whether data sheets leave it open that who needs the first can use the second. */
function fitsAlike({ attributes: one }: Product, { attributes: other }: Product): boolean {
  for (const name of Object.keys(one))
    if (other[name] !== undefined && other[name] !== one[name] && FIT_NAMES.has(fold(name))) return false;
  return true;
}

function firstOfThings(group: Int32Array): Uint8Array {
  const seen = new Set<number>();
  return Uint8Array.from(group, (each) => {
    const isFirst = each < 0 || !seen.has(each);
    seen.add(each);
    return isFirst ? 1 : 0;
  });
}

function upgradesOf({ start, product }: Neighbours): (from: number, to: number) => boolean {
  return (from, to) => {
    for (let e = start[from]!; e < start[from + 1]!; e++) if (product[e] === to) return true;
    return false;
  };
}

function typesOf(table: Neighbours, judge: (i: number, j: number, entry: number) => Judgement): EntryTypes {
  const type = new Uint8Array(table.product.length);
  const because = new Map<number, Because>();
  for (let i = 0; i + 1 < table.start.length; i++)
    for (let e = table.start[i]!; e < table.start[i + 1]!; e++) {
      const judgement = judge(i, table.product[e]!, e);
      type[e] = RELATION_TYPES.indexOf(judgement.type);
      if (judgement.because) because.set(e, judgement.because);
    }
  return { type, because };
}
