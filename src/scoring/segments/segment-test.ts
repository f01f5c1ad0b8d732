import { type Condition, type TraitSettings, TRAITS } from '../../domain/index.ts';
import type { Shopper } from './shopper.ts';
import { FALSE, TRUE, type Truth, UNKNOWN, within } from './truth.ts';

/** Tells what is known of a condition for one shopper. */
export type SegmentTest = (shopper: Shopper) => Truth;

/** Makes a condition ready to be asked of one shopper after the other. Of sensitive traits that are not switched on nothing is known. */
export function segmentTest(condition: Condition, settings: TraitSettings): SegmentTest {
  if ('all' in condition) return least(condition.all.map((part) => segmentTest(part, settings)));
  if ('any' in condition) return greatest(condition.any.map((part) => segmentTest(part, settings)));
  if ('not' in condition) {
    const part = segmentTest(condition.not, settings);
    return (shopper) => (TRUE - part(shopper)) as Truth;
  }
  return TRAITS[condition.trait].sensitive && !settings.sensitive.includes(condition.trait)
    ? () => UNKNOWN
    : leafTest(condition);
}

/** A condition on one trait. */
export type Leaf = Extract<Condition, { trait: unknown }>;

function leafTest(leaf: Leaf): SegmentTest {
  if ('category' in leaf) return (shopper) => within(shopper.share(leaf.category), leaf);
  if (!('in' in leaf)) return (shopper) => within(shopper.number(leaf.trait), leaf);
  const words = new Set<string>(leaf.in);
  return (shopper) => {
    const word = shopper.word(leaf.trait);
    if (word === undefined) return UNKNOWN;
    return words.has(word) ? TRUE : FALSE;
  };
}

/** True where all are, false where one is. */
function least(parts: readonly SegmentTest[]): SegmentTest {
  return (shopper) => {
    let truth: Truth = TRUE;
    for (const part of parts) {
      const found = part(shopper);
      if (found === FALSE) return FALSE;
      if (found < truth) truth = found;
    }
    return truth;
  };
}

/** True where one is, false where all are. */
function greatest(parts: readonly SegmentTest[]): SegmentTest {
  return (shopper) => {
    let truth: Truth = FALSE;
    for (const part of parts) {
      const found = part(shopper);
      if (found === TRUE) return TRUE;
      if (found > truth) truth = found;
    }
    return truth;
  };
}
