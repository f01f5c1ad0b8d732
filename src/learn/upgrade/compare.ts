import type { Difference } from '../../domain/index.ts';
import type { Article } from './article.ts';
import type { AttributeOrder, Attributes } from './attribute-order.ts';
import { attributeSteps } from './attribute-steps.ts';
import type { Step } from './step.ts';
import { packSteps } from './pack-steps.ts';
import { titleSteps } from './title-steps.ts';

/** How much better a thing is, in gains less half the losses, and what it is better in. */
export interface Comparison {
  readonly gain: number;
  readonly differences: readonly Difference[];
}

/** Differences shown at most: a table that a shopper reads, not a data sheet. */
const MOST_DIFFERENCES = 6;
/** Part of a loss that is taken off the gains: a dearer thing gives up something more often than not. */
const LOSS = 0.5;
/** Less than this is not worth more money. */
const LEAST_GAIN = 0.5;
/** Facts that two data sheets must share to be compared by them. */
const LEAST_SHARED = 2;

/**
 * Compares a thing with a dearer one. Undefined where they are not the same kind of thing, where the dearer one does not
 * fit whoever needs the first, where it is merely more of the same, or where nothing that can be named is better.
 */
export function compare(from: Article, to: Article, order: AttributeOrder): Comparison | undefined {
  if (!isSameList(from.spec.fits, to.spec.fits)) return undefined;
  const byAttributes = sharedNames(from.attributes, to.attributes) >= LEAST_SHARED;
  if (byAttributes ? !isSameKind(from, to) : !isSameTitle(from, to)) return undefined;
  const steps = [...packSteps(from, to), ...titleSteps(from.spec, to.spec), ...attributeSteps(from, to, order)];
  const gains: Step[] = [];
  let gain = 0;
  for (const step of steps) {
    if (step.worth === 'bars') return undefined;
    gain += step.worth > 0 ? step.worth : step.worth * LOSS;
    if (step.worth > 0) gains.push(step);
  }
  if (gains.length === 0 || gain < LEAST_GAIN) return undefined;
  const [vague, clear] = [gains.filter((step) => step.vague), gains.filter((step) => !step.vague)];
  const differences = [...clear, ...vague].map(({ difference }) => difference);
  return { gain, differences: differences.slice(0, MOST_DIFFERENCES) };
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.toSorted().join(' ') === other.toSorted().join(' ');

function sharedNames(one: Attributes, other: Attributes): number {
  let shared = 0;
  for (const name of one.keys()) if (other.has(name)) shared++;
  return shared;
}

/** Titles alone: every word and number but those of size, tier, measure and feature must agree. */
function isSameTitle(one: Article, other: Article): boolean {
  return one.spec.words.length > 0 && one.bare === other.bare;
}

/** Titles beside data sheets: the last word of the kind agrees, and at least half of all of them. */
function isSameKind({ kind: one }: Article, { kind: other }: Article): boolean {
  if (one.at(-1) !== other.at(-1)) return false;
  const shared = new Set(one).intersection(new Set(other));
  return shared.size * 2 >= new Set([...one, ...other]).size;
}
