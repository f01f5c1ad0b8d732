import { type Condition, type TraitSettings, TRAITS } from '../../domain/index.ts';
import { CategoryShare, type Shop } from './category-share.ts';
import type { Leaf } from './segment-test.ts';
import { FALSE, TRUE, type Truth, UNKNOWN, within } from './truth.ts';

/** What shoppers are asked, of which shop and at which instant (milliseconds since 1970, UTC). */
export interface ColumnInput {
  readonly shop: Shop;
  readonly settings: TraitSettings;
  readonly at: number;
}

/**
 * What is known of a condition for every shopper of a snapshot: a Truth by place, the same as `segmentTest` says of a shopper of whom
 * nothing newer is known and who asks for nothing. Linear in shoppers times conditions, and in lines where a category is named.
 */
export function truthColumn(condition: Condition, input: ColumnInput): Uint8Array {
  if ('not' in condition) return mirrored(truthColumn(condition.not, input));
  if (!('all' in condition || 'any' in condition)) return leafColumn(condition, input);
  const [first, ...others] = 'all' in condition ? condition.all : condition.any;
  const column = truthColumn(first!, input);
  const merge = 'all' in condition ? keepLeast : keepGreatest;
  for (const part of others) merge(column, truthColumn(part, input));
  return column;
}

function mirrored(column: Uint8Array): Uint8Array {
  for (let s = 0; s < column.length; s++) column[s] = TRUE - column[s]!;
  return column;
}

function keepLeast(column: Uint8Array, other: Uint8Array): void {
  for (let s = 0; s < column.length; s++) if (other[s]! < column[s]!) column[s] = other[s]!;
}

function keepGreatest(column: Uint8Array, other: Uint8Array): void {
  for (let s = 0; s < column.length; s++) if (other[s]! > column[s]!) column[s] = other[s]!;
}

function leafColumn(leaf: Leaf, input: ColumnInput): Uint8Array {
  const { shop, settings, at } = input;
  const { agreedAt } = shop.shoppers;
  const column = new Uint8Array(agreedAt.length).fill(UNKNOWN);
  const { sensitive, type } = TRAITS[leaf.trait];
  if (sensitive && !settings.sensitive.includes(leaf.trait)) return column;
  if ('category' in leaf) fillShares(column, leaf, shop);
  else if ('in' in leaf) fillWords(column, leaf, shop);
  else if (type === 'days') fillDays(column, { leaf, instants: shop.shoppers.numbers[leaf.trait], at });
  else fillNumbers(column, leaf, shop.shoppers.numbers[leaf.trait]);
  if (sensitive) for (let s = 0; s < column.length; s++) if (!(agreedAt[s]! * 1000 <= at)) column[s] = UNKNOWN;
  return column;
}

function fillShares(column: Uint8Array, leaf: Extract<Leaf, { category: unknown }>, shop: Shop): void {
  const share = new CategoryShare(shop, leaf.category);
  const { purchaser } = shop.shoppers;
  for (let s = 0; s < column.length; s++) column[s] = within(share.of(purchaser[s]!), leaf);
}

function fillWords(column: Uint8Array, { trait, in: words }: Extract<Leaf, { in: unknown }>, { shoppers }: Shop): void {
  const wanted = new Set<string>(words);
  const truthOf = (word: string): Truth => (wanted.has(word) ? TRUE : FALSE);
  if (trait === 'buyer') {
    const [none, some] = [truthOf('new'), truthOf('returning')];
    const { orders } = shoppers.numbers;
    for (let s = 0; s < column.length; s++) column[s] = orders[s]! > 0 ? some : none;
    return;
  }
  const { words: known, code } = shoppers.choices[trait];
  const truths = Uint8Array.from([UNKNOWN, ...known.map(truthOf)]);
  for (let s = 0; s < column.length; s++) column[s] = truths[code[s]!]!;
}

type NumberLeaf = Exclude<Leaf, { in: unknown } | { category: unknown }>;

function fillNumbers(column: Uint8Array, leaf: NumberLeaf, numbers: Float32Array | Float64Array): void {
  const { from = -Infinity, to = Infinity } = leaf;
  for (let s = 0; s < column.length; s++) {
    const number = numbers[s]!;
    if (number >= from && number <= to) column[s] = TRUE;
    else if (!Number.isNaN(number)) column[s] = FALSE;
  }
}

const DAY_MS = 86_400_000;

function fillDays(
  column: Uint8Array,
  { leaf, instants, at }: { leaf: NumberLeaf; instants: Float32Array | Float64Array; at: number },
): void {
  for (let s = 0; s < column.length; s++) column[s] = within((at - instants[s]! * 1000) / DAY_MS, leaf);
}
