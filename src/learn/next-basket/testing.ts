import type { OrdersByCustomer } from '../../domain/index.ts';
import { createRandom } from '../../lib/index.ts';
import { ordersOf, Replenishment } from '../../scoring/index.ts';
import { fitIntervals } from './fit-intervals.ts';

/** Seconds of a day. */
export const DAY = 86_400;

/** Orders of customers as [day, products] in order of time. */
export type Plain = readonly (readonly (readonly [at: number, products: readonly number[]])[])[];

/** Plain orders as columns. */
export function columns(customers: Plain): OrdersByCustomer {
  const start = [0];
  const lines = [0];
  const product: number[] = [];
  const at: number[] = [];
  for (const history of customers) {
    for (const [when, held] of history) {
      product.push(...held);
      lines.push(product.length);
      at.push(when * DAY);
    }
    start.push(at.length);
  }
  return {
    start: Uint32Array.from(start),
    lines: Uint32Array.from(lines),
    product: Uint32Array.from(product),
    at: Float64Array.from(at),
  };
}

/** Shoppers of known habits: lognormal intervals, each with a pace of its own, who give a product up one time in ten. */
function shoppers(seed: number) {
  const random = createRandom(seed);
  const means = [7, 14, 30, 60].map(Math.log);
  return Array.from({ length: 1500 }, () => {
    const pace = 0.4 * random.normal();
    return means.map((mean) => {
      const own = mean + pace + 0.3 * random.normal();
      const instants = [random.next() * 200];
      while (instants.at(-1)! < 4000 && !random.chance(0.1))
        instants.push(instants.at(-1)! + Math.exp(own + 0.35 * random.normal()));
      return instants;
    });
  });
}

/** Of simulated shoppers: what was said of the 14 days after day 300 and what came, by fifths of the chance; and the share of returns before late. */
export function calibration(seed: number) {
  const cut = 300;
  const people = shoppers(seed);
  const known: Plain = people.map((products) =>
    products
      .flatMap((instants, i) => instants.filter((at) => at <= cut).map((at) => [at, [i]] as const))
      .toSorted((a, b) => a[0] - b[0]),
  );
  const orders = columns(known);
  const due = new Replenishment(fitIntervals({ orders, products: 4, until: cut * DAY }));
  const bins = Array.from({ length: 5 }, () => ({ said: 0, came: 0, all: 0 }));
  let inTime = 0;
  let returned = 0;
  for (const [u, products] of people.entries()) {
    const held = due.read(ordersOf(orders, u), cut * DAY);
    for (const i of due.product.slice(0, held)) {
      const { chance, late, lastAt } = due.due(i, 14 * DAY);
      const next = (products[i]!.find((at) => at > cut) ?? Infinity) - cut;
      const bin = bins[Math.min(4, Math.floor(chance * 5))]!;
      bin.said += chance;
      bin.came += next <= 14 ? 1 : 0;
      bin.all++;
      if (next === Infinity) continue;
      returned++;
      if ((next + cut) * DAY - lastAt <= late) inTime++;
    }
  }
  return { bins, inTime: inTime / returned };
}
