import { fold } from '../../lib/index.ts';
import { wordsOf } from '../words.ts';
import type { Article } from './article.ts';
import type { AttributeOrder } from './attribute-order.ts';
import type { AttributeValue } from '../../scoring/index.ts';
import {
  CONTENT_UNITS,
  FIT_NAMES,
  LESS_NAMES,
  LEVEL_RANKS,
  PACK_NAMES,
  PART_NAMES,
  PIECE_NAMES,
  QUALITY_UNITS,
} from './spec-words.ts';
import type { Step } from './step.ts';

/** Two words that merely differ may hide that a thing does not suit: they take off a gain. Two numbers hide less. */
const OTHER = { words: -0.5, choice: 0, amount: -0.1 };
/** Being lighter is pleasant, and seldom what a thing is bought for. */
const LIGHTER = 0.5;

/** What two data sheets say of better and worse. */
export function* attributeSteps(from: Article, to: Article, order: AttributeOrder): Generator<Step> {
  const names = new Set([...Object.keys(from.product.attributes), ...Object.keys(to.product.attributes)]);
  for (const name of names) {
    const [was, is] = [from.product.attributes[name], to.product.attributes[name]];
    const key = fold(name);
    const [before, after] = [from.attributes.get(key), to.attributes.get(key)];
    if (was === is || isCount(key, before, after)) continue;
    if (FIT_NAMES.has(key) || PACK_NAMES.has(key) || PIECE_NAMES.has(key) || isThatPart(key, from))
      yield { difference: { name, to: is ?? '' }, worth: 'bars' };
    else if (was !== undefined && before && is !== undefined && after) {
      const difference = { name, from: was, to: is };
      if (bothNameIt(from, to, difference)) yield { difference, worth: 'bars' };
      else yield { difference, worth: worthOf(key, before, { after, order }), vague: isVague(after) };
    } else if (is !== undefined && after?.kind === 'choice' && after.yes)
      yield { difference: { name, to: is }, worth: 1 };
  }
}

/** Counts of pieces are compared by what a piece costs (`packSteps`). */
function isCount(name: string, before: AttributeValue | undefined, after: AttributeValue | undefined): boolean {
  return PIECE_NAMES.has(name) && isBareAmount(before) && isBareAmount(after);
}

const isBareAmount = (value: AttributeValue | undefined): boolean => value?.kind === 'amount' && value.unit === '';

/** A pad type is what brake pads are chosen by; of a bike it says only what to order when they are worn. */
function isThatPart(name: string, { spec }: Article): boolean {
  if (!PART_NAMES.has(name)) return false;
  // Beginnings are compared, because battery becomes batteries.
  const [part = ''] = wordsOf(name);
  return spec.words.some((word) => word.startsWith(part.slice(0, 5)) && word.length <= part.length + 3);
}

function worthOf(
  name: string,
  before: AttributeValue,
  { after, order }: { after: AttributeValue; order: AttributeOrder },
): number {
  if (PART_NAMES.has(name)) return 0;
  const better = order(name, before, after);
  if (better === 0) return LESS_NAMES.has(name) ? 0 : OTHER[after.kind];
  return better > 0 && LESS_NAMES.has(name) ? LIGHTER : better;
}

const isVague = (value: AttributeValue): boolean => value.kind === 'words' && LEVEL_RANKS.has(value.words);

/**
 * Whether each title names its own value: then it is what shoppers choose by (a chain for 11 speeds, a tyre of 28 mm, a red
 * one), and another value is another thing. Measures of which more is better are excepted.
 */
function bothNameIt(from: Article, to: Article, value: { name: string; from: string; to: string }): boolean {
  const [was, is] = [wordsOf(value.from), wordsOf(value.to)];
  if (is.some((word) => QUALITY_UNITS.has(word))) return false;
  return namesIt(wordsOf(from.product.title), value.name, was) && namesIt(wordsOf(to.product.title), value.name, is);
}

/**
 * A title names a value where all its words stand in it; a bare number needs the attribute's name beside it, and of what a
 * thing holds the number alone will do: a pack called 45 holds 45 litres.
 */
function namesIt(title: readonly string[], name: string, value: readonly string[]): boolean {
  const isNumber = /^\p{N}/u.test(value[0] ?? '');
  const bare = isNumber && value.length === 2 && CONTENT_UNITS.has(value[1]!);
  const words = bare ? value.slice(0, 1) : isNumber && value.length === 1 ? [...value, ...wordsOf(name)] : value;
  return words.every((word) => title.includes(word) || title.includes(word.replace(/s$/, '')));
}
