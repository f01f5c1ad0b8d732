import { randomInt } from 'node:crypto';

const DIGITS = 10;

/** The number of an order that nobody has placed yet, short enough to be read out. */
export function newOrderId(): string {
  return `HH-${String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')}`;
}
