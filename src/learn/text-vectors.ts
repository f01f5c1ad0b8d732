import type { Product } from '../domain/index.ts';
import { featuresOf } from './features.ts';

/**
 * Products as unit vectors over their features. Those of product i are `start[i]` up to `start[i + 1]`, features
 * ascending. Features are numbered from the rarest to the commonest, so that each row begins with what says most.
 */
export interface TextVectors {
  readonly start: Uint32Array;
  readonly feature: Uint32Array;
  readonly weight: Float32Array;
  /** Products that have the feature; length is the number of features. */
  readonly holders: Uint32Array;
}

/**
 * TF-IDF vectors of length 1 (Salton and Buckley 1988): each feature counts its weight times ln(1 + products / holders).
 * A word that nobody else has stays in the length, so that an odd title is not mistaken for a plain one.
 */
export function textVectors(products: readonly Product[]): TextVectors {
  const rows = products.map(featuresOf);
  const holdersByName = new Map<string, number>();
  for (const row of rows) for (const name of row.keys()) holdersByName.set(name, (holdersByName.get(name) ?? 0) + 1);
  const names = [...holdersByName].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const numbers = new Map(names.map(([name], number) => [name, number]));
  const holders = Uint32Array.from(names, ([, count]) => count);
  const start = new Uint32Array(products.length + 1);
  for (const [i, row] of rows.entries()) start[i + 1] = start[i]! + row.size;
  const feature = new Uint32Array(start[products.length]!);
  const weight = new Float32Array(feature.length);
  for (const [i, row] of rows.entries()) {
    const entries = [...row].map(([name, value]) => {
      const number = numbers.get(name)!;
      return { number, value: value * Math.log(1 + products.length / holders[number]!) };
    });
    const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0));
    for (const [e, { number, value }] of entries.sort((a, b) => a.number - b.number).entries()) {
      feature[start[i]! + e] = number;
      weight[start[i]! + e] = value / length;
    }
  }
  return { start, feature, weight, holders };
}

/** Cosine of two products, 0-1: a merge of two ascending rows. */
export function cosine({ start, feature, weight }: TextVectors, one: number, other: number): number {
  let a = start[one]!;
  let b = start[other]!;
  const aEnd = start[one + 1]!;
  const bEnd = start[other + 1]!;
  let sum = 0;
  while (a < aEnd && b < bEnd) {
    const difference = feature[a]! - feature[b]!;
    if (difference === 0) sum += weight[a++]! * weight[b++]!;
    else if (difference < 0) a++;
    else b++;
  }
  return Math.min(1, sum);
}
