import {
  type History,
  NUMBER_TRAITS,
  numberColumn,
  type NumberTrait,
  type Purchases,
  type ShopperTraits,
} from '../../domain/index.ts';
import { findId, idIndex } from '../../lib/index.ts';
import { categoriesOf } from './categories.ts';
import { choicesOf } from './choices.ts';
import { mainCurrency, orderSums } from './order-sums.ts';
import { priceSensitivity } from './price-sensitivity.ts';

/**
 * What is known of each customer: reckoned from all orders, and told by the shop. Sensitive traits of whoever has not agreed are left
 * out, so that they are in no snapshot. Linear in orders, lines and customers.
 */
export function shopperTraits(history: History, { purchases }: { purchases: Purchases }): ShopperTraits {
  const ids = history.given?.ids ?? buyersOf(history);
  const placeOf = placesIn(ids, history.customerIds);
  const agreedAt = history.given?.agreedAt ?? new Float64Array(ids.length).fill(Number.NaN);
  return {
    ids: idIndex(ids),
    purchaser: Int32Array.from(ids, (id) => findId(purchases.ids, id)),
    agreedAt,
    numbers: numbersOf(history, ids.length, placeOf),
    choices: choicesOf(history, { placeOf, agreedAt }),
    categories: categoriesOf(history.products),
    currency: mainCurrency(history),
  };
}

function numbersOf(history: History, count: number, placeOf: Int32Array): ShopperTraits['numbers'] {
  const numbers = Object.fromEntries(NUMBER_TRAITS.map((id) => [id, numberColumn(id, count)])) as Record<
    NumberTrait,
    Float32Array | Float64Array
  >;
  orderSums(history, placeOf, numbers);
  priceSensitivity(history, placeOf, numbers.priceSensitivity);
  for (const id of ['rating', 'netPromoter'] as const) {
    const told = history.given?.numbers[id];
    if (told) numbers[id].set(told);
  }
  return numbers;
}

/** Customers with an order, where nothing more is known of anybody. */
function buyersOf({ customerIds, orders }: History): readonly string[] {
  const buyers = new Set(orders.customer.subarray(0, orders.count));
  return customerIds.filter((_, c) => buyers.has(c));
}

/** Places in one ascending list of the ids of another; -1 of those that it does not hold. */
function placesIn(ids: readonly string[], some: readonly string[]): Int32Array {
  let place = 0;
  return Int32Array.from(some, (id) => {
    while (place < ids.length && ids[place]! < id) place++;
    return ids[place] === id ? place : -1;
  });
}
