import type { AttributeTable } from './attribute-table.ts';
import type { ScopeOrders } from './scope-orders.ts';
import type { Scopes } from './scopes.ts';
import type { Work } from './work.ts';

/** One category of a pair, without the other where that lies within it. */
export interface Side {
  readonly scope: number;
  readonly holds: (product: number) => boolean;
  /** Attributes that take from 2 to 40 values here, each with the numbers of its values. */
  readonly attributes: ReadonlyMap<number, readonly number[]>;
  /** By thirty days: of orders that hold one value of an attribute, which share holds which. */
  readonly shares: (attribute: number) => Shares;
}

/** Value number to share, by thirty days. */
export type Shares = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Different values of an attribute that says what fits: one that takes more measures something else. */
const MOST_VALUES = 40;

/** Orders of a side that shares are of, the newest ones: of older ones nothing is expected, and so nothing learned. */
const MOST_ORDERS = 20_000;

/** What sides are read from. */
export interface SidesInput {
  readonly scopes: Scopes;
  readonly table: AttributeTable;
  readonly orders: ScopeOrders;
  readonly work: Work;
}

/** Reads a scope as a side of a pair with another scope, each once. */
export function sideReader(input: SidesInput): (scope: number, other: number) => Side {
  const { scopes } = input;
  const productsOf: number[][] = scopes.paths.map(() => []);
  for (const [product, chain] of scopes.of.entries()) for (const scope of chain) productsOf[scope]!.push(product);
  const known = new Map<string, Side>();
  return (scope, other) => {
    const without = scopes.isBelow(other, scope) ? other : -1;
    const key = `${scope} ${without}`;
    let side = known.get(key);
    if (side === undefined) known.set(key, (side = sideOf({ scope, without, products: productsOf[scope]! }, input)));
    return side;
  };
}

function sideOf(
  { scope, without, products }: { scope: number; without: number; products: readonly number[] },
  input: SidesInput,
): Side {
  const { scopes, table, work } = input;
  const holds = (product: number) => scopes.of[product]!.includes(scope) && !scopes.of[product]!.includes(without);
  work.left -= products.length;
  const attributes = attributesOf(products.filter(holds), table);
  const read = new Map<number, Shares>();
  const shares = (attribute: number) => {
    let known = read.get(attribute);
    if (known === undefined) read.set(attribute, (known = sharesOf(attribute, { scope, holds }, input)));
    return known;
  };
  return { scope, holds, attributes, shares };
}

/** Different values of an attribute that these products take. */
export function valuesOf(products: Iterable<number>, attribute: number, { of }: AttributeTable): number[] {
  const values: number[] = [];
  for (const product of products) {
    const value = of[product]!.get(attribute);
    if (value !== undefined && !values.includes(value)) values.push(value);
  }
  return values;
}

function attributesOf(products: readonly number[], { of }: AttributeTable): Map<number, readonly number[]> {
  const found = new Map<number, Set<number>>();
  for (const product of products)
    for (const [attribute, value] of of[product]!) {
      const values = found.get(attribute);
      if (values) values.add(value);
      else found.set(attribute, new Set([value]));
    }
  return new Map(
    [...found]
      .filter(([, values]) => values.size > 1 && values.size <= MOST_VALUES)
      .map(([attribute, values]) => [attribute, [...values]]),
  );
}

function sharesOf(
  attribute: number,
  { scope, holds }: Pick<Side, 'scope' | 'holds'>,
  { table, orders, work }: SidesInput,
): Shares {
  const counts = new Map<number, Map<number, number>>();
  for (const order of orders.of[scope]!.slice(-MOST_ORDERS)) {
    const products = orders.products(order);
    work.left -= products.length;
    const [value, second] = valuesOf(products.filter(holds), attribute, table);
    if (value === undefined || second !== undefined) continue;
    const season = orders.season(order);
    let count = counts.get(season);
    if (count === undefined) counts.set(season, (count = new Map<number, number>()));
    count.set(value, (count.get(value) ?? 0) + 1);
  }
  return new Map([...counts].map(([season, count]) => [season, asShares(count)]));
}

function asShares(counts: ReadonlyMap<number, number>): Map<number, number> {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return new Map([...counts].map(([value, count]) => [value, count / sum]));
}
