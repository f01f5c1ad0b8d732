import type { CompatibilityMust } from '../../domain/index.ts';
import type { AttributeChoice } from '../attributes/attribute-choices.ts';

/** What an attribute can be, as `attributeChoices` reads it. */
export type Choices = readonly AttributeChoice[];

/**
 * Whether what one attribute can be suits what another can be; undefined where the two cannot be compared, such as an amount with
 * words. Of a list any of its values may suit, and of a range any amount in it; for `equal` and `within` all of them must.
 */
export function suits(must: Exclude<CompatibilityMust, 'one_of'>, one: Choices, other: Choices): boolean | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  switch (must) {
    case 'overlap':
      return one.some((a) => other.some((b) => meets(a, b)));
    case 'equal':
      return one.every((a) => other.some((b) => same(a, b))) && other.every((b) => one.some((a) => same(a, b)));
    case 'within':
      return one.every((a) => other.some((b) => lies(a, b)));
    case 'at_most':
      return anyPair(one, other, (a, b) => a.from <= b.to);
    case 'at_least':
      return anyPair(one, other, (a, b) => a.to >= b.from);
  }
}

/** Whether a value is more than yes, no or none: those say what a thing can do or lacks, and orders are not asked what they fit. */
export function isFitting(choices: Choices): boolean {
  return choices.some((choice) => choice.kind === 'amounts' || (choice.words !== 'yes' && choice.words !== 'no'));
}

type Amounts = Extract<AttributeChoice, { kind: 'amounts' }>;

/** Amounts of one measure; where one is written without a unit, the other's is meant. */
function comparable(a: AttributeChoice, b: AttributeChoice): [Amounts, Amounts] | undefined {
  if (a.kind === 'words' || b.kind === 'words') return undefined;
  if (a.unit === b.unit) return [a, b];
  return a.unit === '' || b.unit === '' ? [asWritten(a), asWritten(b)] : undefined;
}

function asWritten(amounts: Amounts): Amounts {
  const { from, to, scale } = amounts;
  return scale === 1 ? amounts : { ...amounts, from: plain(from / scale), to: plain(to / scale) };
}

const plain = (amount: number): number => (Number.isFinite(amount) ? Number(amount.toPrecision(9)) : amount);

function bothSay(a: AttributeChoice, b: AttributeChoice, holds: (a: Amounts, b: Amounts) => boolean): boolean {
  if (a.kind === 'words' && b.kind === 'words') return a.words === b.words;
  const amounts = comparable(a, b);
  return amounts !== undefined && holds(...amounts);
}

const meets = (one: AttributeChoice, other: AttributeChoice): boolean =>
  bothSay(one, other, (a, b) => a.from <= b.to && b.from <= a.to);
const same = (one: AttributeChoice, other: AttributeChoice): boolean =>
  bothSay(one, other, (a, b) => a.from === b.from && a.to === b.to);
const lies = (one: AttributeChoice, other: AttributeChoice): boolean =>
  bothSay(one, other, (a, b) => a.from >= b.from && a.to <= b.to);

function anyPair(one: Choices, other: Choices, holds: (a: Amounts, b: Amounts) => boolean): boolean | undefined {
  let known: false | undefined;
  for (const a of one)
    for (const b of other) {
      const amounts = comparable(a, b);
      if (amounts && holds(...amounts)) return true;
      if (amounts) known = false;
    }
  return known;
}
