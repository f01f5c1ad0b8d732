import type { Currency, History, NumberTrait } from '../../domain/index.ts';

const DAY = 86_400;

/** The currency of most orders, the first by name of several; undefined where nobody told. */
export function mainCurrency({ orders: { worth, count } }: History): Currency | undefined {
  if (worth === undefined) return undefined;
  const orders = new Uint32Array(worth.currencies.length);
  for (let o = 0; o < count; o++) orders[worth.currency[o]!]!++;
  return worth.currencies
    .map((currency, place) => ({ currency, orders: orders[place]! }))
    .sort((a, b) => b.orders - a.orders || (a.currency < b.currency ? -1 : 1))[0]?.currency;
}

/**
 * Adds up the orders of each customer and fills what follows from them; `placeOf` is the shopper's place by the customer's. Amounts are of
 * orders in the main currency. A kernel of two passes: over orders, then over shoppers.
 */
export function orderSums(
  history: History,
  placeOf: Int32Array,
  numbers: Readonly<Record<NumberTrait, Float32Array | Float64Array>>,
): void {
  const { orders } = history;
  const { worth } = orders;
  const { orders: count, daysSinceOrder: last, daysSinceFirstOrder: first, spentMinor: spent } = numbers;
  const shoppers = count.length;
  const currency = worth?.currencies.indexOf(mainCurrency(history) ?? '') ?? -1;
  const paid = new Uint32Array(shoppers);
  const discounted = new Uint32Array(shoppers);
  const pieces = new Float64Array(shoppers);
  const returned = new Float64Array(shoppers);
  count.fill(0);
  spent.fill(0);
  for (let o = 0; o < orders.count; o++) {
    const c = orders.customer[o]!;
    if (c < 0) continue;
    const s = placeOf[c]!;
    if (worth) {
      pieces[s]! += Math.max(0, worth.pieces[o]!);
      returned[s]! += Math.max(0, worth.returned[o]!);
    }
    if (orders.start[o] === orders.start[o + 1]) continue;
    if (!count[s]) first[s] = orders.at[o]!;
    last[s] = orders.at[o]!;
    count[s]!++;
    if (!worth) continue;
    if (worth.takenOffMinor[o]! > 0) discounted[s]!++;
    if (worth.currency[o] !== currency) continue;
    paid[s]!++;
    spent[s]! += worth.goodsMinor[o]!;
  }
  for (let s = 0; s < shoppers; s++) {
    const n = count[s]!;
    if (n > 0 && paid[s] === 0) spent[s] = Number.NaN;
    if (paid[s]! > 0) numbers.basketMinor[s] = spent[s]! / paid[s]!;
    if (n > 1) numbers.everyDays[s] = (last[s]! - first[s]!) / DAY / (n - 1);
    if (worth && n > 0) numbers.discountRate[s] = discounted[s]! / n;
    if (pieces[s]! > 0) numbers.returnRate[s] = Math.min(1, returned[s]! / pieces[s]!);
  }
}
