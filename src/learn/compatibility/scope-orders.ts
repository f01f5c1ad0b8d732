import type { History } from '../../domain/index.ts';
import type { Scopes } from './scopes.ts';

/** Orders of shoppers, by the categories that they hold. */
export interface ScopeOrders {
  /** Orders of each scope, ascending. */
  readonly of: readonly (readonly number[])[];
  /** Pairs of scopes that are bought together often, most often first. */
  readonly pairs: readonly ScopePair[];
  /** Products of an order. */
  readonly products: (order: number) => Uint32Array;
  /** The thirty days in which an order was placed, by number: what is bought in winter is not compared with summer. */
  readonly season: (order: number) => number;
}

/** Two scopes, the first with the lower number, and how many orders hold products of both. */
export interface ScopePair {
  readonly one: number;
  readonly other: number;
  readonly orders: number;
}

/** Who buys more at once buys for many, and for many everything goes with everything. */
const MOST_LINES = 25;
/** Orders that are read, the newest ones. */
const MOST_ORDERS = 200_000;
/** Orders from which two categories are bought together often. */
const OFTEN = 20;
const SEASON_SECONDS = 30 * 86_400;

/** Finds which scopes are bought together often: time in orders times the square of the scopes in one. */
export function scopeOrders({ orders, lines }: History, scopes: Scopes): ScopeOrders {
  const products = (order: number) => lines.product.subarray(orders.start[order], orders.start[order + 1]);
  const of: number[][] = scopes.paths.map(() => []);
  const held = new Map<number, readonly number[]>();
  const first = Math.max(0, orders.count - MOST_ORDERS);
  for (let order = first; order < orders.count; order++) {
    const bought = products(order);
    if (bought.length > MOST_LINES) continue;
    const some = new Set<number>();
    for (const product of bought) for (const scope of scopes.of[product]!) some.add(scope);
    for (const scope of some) of[scope]!.push(order);
    if (some.size > 1) held.set(order, [...some]);
  }
  const season = (order: number) => Math.floor(orders.at[order]! / SEASON_SECONDS);
  return { of, pairs: pairsOf(of, held), products, season };
}

function pairsOf(of: readonly (readonly number[])[], held: ReadonlyMap<number, readonly number[]>): ScopePair[] {
  const pairs: ScopePair[] = [];
  const together = new Uint32Array(of.length);
  for (const [one, orders] of of.entries()) {
    if (orders.length < OFTEN) continue;
    together.fill(0);
    for (const order of orders) for (const other of held.get(order) ?? []) together[other]!++;
    for (let other = one + 1; other < of.length; other++)
      if (together[other]! >= OFTEN) pairs.push({ one, other, orders: together[other]! });
  }
  return pairs.sort((a, b) => b.orders - a.orders || a.one - b.one || a.other - b.other);
}
