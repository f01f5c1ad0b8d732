import { wordsOf } from '../words.ts';
import {
  FEATURES,
  FILLERS,
  FIT_UNITS,
  NUMBER_WORDS,
  PACK_AFTER,
  PACK_BEFORE,
  QUALITY_UNITS,
  SIZE_RANKS,
  TIER_RANKS,
} from './spec-words.ts';

/** A title taken apart: what the thing is, and what it says of its size, tier, measures and number of pieces. */
export interface TitleSpec {
  /** What is left when all below is taken out, in order. */
  readonly words: readonly string[];
  /** Numbers that are no count and no measure: models, mostly. */
  readonly numbers: readonly string[];
  /** Pieces in the pack; undefined where the title says none. */
  readonly pieces: string | undefined;
  readonly size: string | undefined;
  readonly tier: string | undefined;
  readonly features: readonly string[];
  /** Of which more is better, by what they measure, with the words of the title. */
  readonly measures: ReadonlyMap<string, { readonly amount: number; readonly text: string }>;
  /** Which must agree, as written: `28 mm`. */
  readonly fits: readonly string[];
}

const isNumber = (word: string | undefined): word is string => word !== undefined && /^\p{N}/u.test(word);

/** Takes a title apart by the words of `spec-words`, from left to right. */
export function titleSpec(title: string): TitleSpec {
  const tokens = wordsOf(title).map((word) => NUMBER_WORDS.get(word) ?? word);
  const words: string[] = [];
  const numbers: string[] = [];
  const features: string[] = [];
  const fits: string[] = [];
  const measures = new Map<string, { amount: number; text: string }>();
  let pieces: string | undefined;
  let size: string | undefined;
  let tier: string | undefined;
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]!;
    const next = tokens[t + 1] ?? '';
    const counted = next === 'of' ? t + 2 : t + 1;
    if (PACK_BEFORE.has(token) && isNumber(tokens[counted])) {
      pieces = tokens[counted];
      // In `set of 6 pieces` the word after the number says it once more.
      t = PACK_AFTER.has(tokens[counted + 1] ?? '') ? counted + 1 : counted;
    } else if (isNumber(token)) {
      const unit = QUALITY_UNITS.get(next);
      if (PACK_AFTER.has(next)) pieces = token;
      else if (unit) measures.set(unit.measure, { amount: Number(token) * unit.scale, text: `${token} ${next}` });
      else if (FIT_UNITS.has(next)) fits.push(`${token} ${next}`);
      else numbers.push(token);
      if (PACK_AFTER.has(next) || unit || FIT_UNITS.has(next)) t++;
    } else if (token === 'extra' && SIZE_RANKS.has(next)) {
      size = `extra ${next}`;
      t++;
    } else if (SIZE_RANKS.has(token)) size = token;
    else if (TIER_RANKS.has(token)) tier = token;
    else if (FEATURES.has(token)) features.push(token);
    else if (!FILLERS.has(token)) words.push(token);
  }
  return { words, numbers, pieces, size, tier, features, measures, fits };
}
