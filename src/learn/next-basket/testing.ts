import { createRandom } from '../../lib/index.ts';
import type { Histories } from './histories.ts';
import { fitReplenishment } from './replenishment.ts';

/** Baskets of customers as [instant, products] in order of time. */
export type Plain = readonly (readonly (readonly [at: number, products: readonly number[]])[])[];

/** Plain histories as columns. */
export function columns(customers: Plain, products: number): Histories {
  const baskets = [0];
  const lines = [0];
  const product: number[] = [];
  const at: number[] = [];
  for (const history of customers) {
    for (const [when, held] of history) {
      product.push(...held);
      lines.push(product.length);
      at.push(when);
    }
    baskets.push(at.length);
  }
  return {
    products,
    baskets: Uint32Array.from(baskets),
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

/** Of simulated shoppers: what was said of the 14 days after day 300 and what came, by fifths of the chance; and the share of returns between early and late. */
export function calibration(seed: number) {
  const cut = 300;
  const people = shoppers(seed);
  const known: Plain = people.map((products) =>
    products
      .flatMap((instants, i) => instants.filter((at) => at <= cut).map((at) => [at, [i]] as const))
      .toSorted((a, b) => a[0] - b[0]),
  );
  const histories = columns(known, 4);
  const due = fitReplenishment(histories, new Float64Array(people.length).fill(cut));
  const bins = Array.from({ length: 5 }, () => ({ said: 0, came: 0, all: 0 }));
  let within = 0;
  let returned = 0;
  for (const [u, products] of people.entries()) {
    const held = due.read({ histories, from: histories.baskets[u]!, to: histories.baskets[u + 1]! }, cut);
    for (const i of due.product.slice(0, held)) {
      const { chance, early, late } = due.due(i, 14);
      const next = (products[i]!.find((at) => at > cut) ?? Infinity) - cut;
      const bin = bins[Math.min(4, Math.floor(chance * 5))]!;
      bin.said += chance;
      bin.came += next <= 14 ? 1 : 0;
      bin.all++;
      if (next === Infinity) continue;
      returned++;
      if (next >= early && next <= late) within++;
    }
  }
  return { bins, within: within / returned };
}
