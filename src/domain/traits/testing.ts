import { findId, idIndex } from '../../lib/index.ts';
import type { Product } from '../product.ts';
import type { Purchases } from '../snapshot/purchases.ts';
import { numberColumn, type ShopperTraits, STORED_CHOICES } from '../snapshot/shopper-traits.ts';
import { type ChoiceTrait, NUMBER_TRAITS, type NumberTrait, TRAITS } from './traits.ts';

/** What is known of a shopper, by trait; agreed to sensitive ones so many days before the last order of all. */
export type ShopperLiteral = Partial<Record<NumberTrait, number> & Record<Exclude<ChoiceTrait, 'buyer'>, string>> & {
  readonly agreedDaysAgo?: number;
};

/** The table of shoppers for a test. Days are counted until the last order of all. */
export function shopperTraitsOf(
  literals: Readonly<Record<string, ShopperLiteral>> = {},
  { purchases, products, lastOrderAt }: { purchases: Purchases; products: readonly Product[]; lastOrderAt: number },
): ShopperTraits {
  const ids = Object.keys(literals).sort();
  const shoppers = ids.map((id) => literals[id]!);
  const before = (days = Number.NaN) => lastOrderAt - days * 86_400;
  const number = (id: NumberTrait) => {
    const column = numberColumn(id, ids.length);
    for (const [s, known] of shoppers.entries())
      column[s] = TRAITS[id].type === 'days' ? before(known[id]) : (known[id] ?? Number.NaN);
    return [id, column];
  };
  const choice = (id: Exclude<ChoiceTrait, 'buyer'>) => {
    const words = [...new Set(shoppers.flatMap((known) => known[id] ?? []))].sort();
    return [id, { words, code: Uint16Array.from(shoppers, (known) => words.indexOf(known[id] ?? '') + 1) }];
  };
  return {
    ids: idIndex(ids),
    purchaser: Int32Array.from(ids, (id) => findId(purchases.ids, id)),
    agreedAt: Float64Array.from(shoppers, ({ agreedDaysAgo }) => before(agreedDaysAgo)),
    numbers: Object.fromEntries(NUMBER_TRAITS.map(number)) as ShopperTraits['numbers'],
    choices: Object.fromEntries(STORED_CHOICES.map(choice)) as ShopperTraits['choices'],
    categories: {
      paths: products.map(({ categoryPath }) => categoryPath),
      ofProduct: Int32Array.from(products.keys()),
    },
    currency: 'GBP',
  };
}
