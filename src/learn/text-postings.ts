import type { TextVectors } from './text-vectors.ts';

/** For each feature the texts of offerable products that have it: those of few features first, because it weighs most in them. */
export interface Postings {
  readonly start: Uint32Array;
  readonly text: Uint32Array;
  readonly weight: Float32Array;
  /** The product of each text. */
  readonly productOf: Uint32Array;
}

/** Turns text vectors round, from texts with their features to features with their texts. */
export function postingsOf({ texts, start, feature, weight, holders }: TextVectors, offerable: Uint8Array): Postings {
  const productOf = new Uint32Array(start.length - 1);
  for (let i = 0; i + 1 < texts.length; i++) productOf.fill(i, texts[i], texts[i + 1]);
  const lengthOf = (t: number) => start[t + 1]! - start[t]!;
  const shortFirst = Uint32Array.from(productOf.keys())
    .filter((t) => offerable[productOf[t]!] === 1)
    .sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
  const counts = new Uint32Array(holders.length + 1);
  for (const t of shortFirst) for (let e = start[t]!; e < start[t + 1]!; e++) counts[feature[e]! + 1]!++;
  for (let f = 0; f < holders.length; f++) counts[f + 1]! += counts[f]!;
  const next = counts.slice(0, -1);
  const text = new Uint32Array(counts[holders.length]!);
  const weights = new Float32Array(text.length);
  for (const t of shortFirst)
    for (let e = start[t]!; e < start[t + 1]!; e++) {
      const p = next[feature[e]!]!++;
      text[p] = t;
      weights[p] = weight[e]!;
    }
  return { start: counts, text, weight: weights, productOf };
}
