import type { OrdersByCustomer } from '../../domain/index.ts';

/** What next baskets are learned from. */
export interface NextBasketLessons {
  readonly orders: OrdersByCustomer;
  /** How many products there are; a place in `orders` is less than this. */
  readonly products: number;
  /** Until when all customers are known to have waited, in seconds; each until their own last order unless said. */
  readonly until?: number | undefined;
  /** 1 for customers to leave out. */
  readonly except?: Uint8Array;
}

/** A last order of more lines is somebody who stocks a shop of their own: it says little of what follows what. */
const MOST_LINES = 500;

/** Customers of whom something can be learned: those with two orders or more, the last one of an ordinary size. */
export function learnable({ orders: { start, lines }, except }: NextBasketLessons): Uint32Array {
  const sizeOfLast = (c: number): number => lines[start[c + 1]!]! - lines[start[c + 1]! - 1]!;
  const customers = Uint32Array.from({ length: start.length - 1 }, (_, c) => c);
  return customers.filter((c) => start[c + 1]! - start[c]! > 1 && except?.[c] !== 1 && sizeOfLast(c) <= MOST_LINES);
}
