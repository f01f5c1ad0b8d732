import { fold } from '../../lib/index.ts';
import { type AttributeValue, attributeValue } from '../../scoring/index.ts';
import { LESS_NAMES, LEVEL_RANKS, QUALITY_UNITS } from './spec-words.ts';

/** Attributes of a product, by folded name. */
export type Attributes = ReadonlyMap<string, AttributeValue>;

/** A product as the order of attributes is learned from it. */
export interface Priced {
  readonly priceMinor: number;
  readonly attributes: Attributes;
}

/** Whether the second value of an attribute is better (1), worse (-1) or merely other (0) than the first. */
export type AttributeOrder = (name: string, from: AttributeValue, to: AttributeValue) => number;

/** Dearer neighbours on the shelf with which each product is compared. */
const NEIGHBOURS = 12;
/** Prices closer than this say nothing of which is better. */
const DEARER = 1.02;
/** How many times those that speak against it must speak for an order. */
const MAJORITY = 4;
/** Products that must speak for the order of amounts, and of two words on two shelves, or on a single one. */
const LEAST = { amount: 3, words: 2, wordsOnOneShelf: 8 };

/** Reads a product's attributes for comparison. */
export function attributesOf(attributes: Readonly<Record<string, string>>): Attributes {
  return new Map(Object.entries(attributes).map(([name, value]) => [fold(name), attributeValue(value)]));
}

/**
 * Learns from the shop's own prices which values are better: on each shelf (products of one category, ascending by
 * price) every product is compared with those a little dearer, and an attribute that nearly always moves one way with
 * the price has that order (Kendall's concordance, 4 to 1). So lux and vents need no dictionary, in any language, and a
 * width or a colour, which dearer things have less as often as more, has none. Two words must keep their order on
 * several shelves, or be many: on a single small one, the dearer sort of cleat is not the better one. Of weight and
 * the like more is never better. Where prices say nothing, yes is better than no, more of a unit of quality is better
 * than less, and tiers are in the order of their words.
 */
export function learnAttributeOrder(shelves: Iterable<readonly Priced[]>): AttributeOrder {
  const votes = new Map<string, Votes>();
  for (const [number, shelf] of [...shelves].entries())
    for (const [place, cheaper] of shelf.entries())
      for (const step of stepsUp(cheaper, shelf.slice(place + 1, place + 1 + NEIGHBOURS))) {
        const sofar = votes.get(step);
        if (sofar) {
          sofar.products++;
          sofar.onSeveral ||= sofar.shelf !== number;
        } else votes.set(step, { products: 1, shelf: number, onSeveral: false });
      }
  return (name, from, to) => {
    const up = votes.get(stepOf(name, from, to) ?? '');
    const down = votes.get(stepOf(name, to, from) ?? '');
    return settle(name, { from, to, learned: speaksFor(up, down, from.kind) - speaksFor(down, up, from.kind) });
  };
}

/** Products from which a dearer one was a step in this direction, and the first shelf where one was. */
interface Votes {
  products: number;
  readonly shelf: number;
  onSeveral: boolean;
}

function speaksFor(votes: Votes | undefined, against: Votes | undefined, kind: AttributeValue['kind']): 0 | 1 {
  if (!votes || votes.products < MAJORITY * (against?.products ?? 0)) return 0;
  const least = kind === 'amount' ? LEAST.amount : votes.onSeveral ? LEAST.words : LEAST.wordsOnOneShelf;
  return votes.products >= least ? 1 : 0;
}

/** The steps that lead from a product to its dearer neighbours, each once. */
function stepsUp(cheaper: Priced, neighbours: readonly Priced[]): Set<string> {
  const steps = new Set<string>();
  for (const dearer of neighbours) {
    if (dearer.priceMinor < cheaper.priceMinor * DEARER) continue;
    for (const [name, from] of cheaper.attributes) {
      const to = dearer.attributes.get(name);
      const step = to && stepOf(name, from, to);
      if (step !== undefined) steps.add(step);
    }
  }
  return steps;
}

/** The step from one value to another as a key; none between values that are the same or cannot be compared. */
function stepOf(name: string, from: AttributeValue, to: AttributeValue): string | undefined {
  if (from.kind === 'amount' && to.kind === 'amount') {
    if (from.unit !== to.unit || from.amount === to.amount) return undefined;
    return JSON.stringify([name, from.unit, from.amount < to.amount ? 'more' : 'less']);
  }
  if (from.kind === 'choice' && to.kind === 'choice')
    return from.yes === to.yes ? undefined : JSON.stringify([name, to.yes]);
  if (from.kind !== 'words' || to.kind !== 'words' || from.words === to.words) return undefined;
  return JSON.stringify([name, from.words, to.words]);
}

function settle(name: string, step: { from: AttributeValue; to: AttributeValue; learned: number }): number {
  const { from, to, learned } = step;
  if (LESS_NAMES.has(name) && from.kind === 'amount' && to.kind === 'amount') return to.amount < from.amount ? 1 : 0;
  if (learned !== 0) return learned;
  if (from.kind === 'choice' && to.kind === 'choice') return Number(to.yes) - Number(from.yes);
  if (from.kind === 'amount' && to.kind === 'amount')
    return from.unit === to.unit && QUALITY_UNITS.has(from.unit) ? Math.sign(to.amount - from.amount) : 0;
  if (from.kind !== 'words' || to.kind !== 'words') return 0;
  return Math.sign((LEVEL_RANKS.get(to.words) ?? Number.NaN) - (LEVEL_RANKS.get(from.words) ?? Number.NaN)) || 0;
}
