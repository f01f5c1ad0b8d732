import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tempFolder } from '../src/lib/testing.ts';
import { evaluateBaskets, type EvaluatedBaskets } from '../src/operations/index.ts';
import { smallShop } from '../test/cases/small-shop.ts';

/**
 * Shops of three hundred orders, drawn from a large one's: how much more often the blend finds the hidden product among its first
 * ten than what sells most does, as the mean over many draws with its 95% interval (Student's t). The cases are the same for
 * all draws, so the interval is that of drawing the shop. Run: `node bench/small-shop.ts`, with `--guests` as if nobody had a customer id.
 */
const BASKETS = '../shared/data/online-retail-baskets-';
const { values } = parseArgs({
  options: {
    train: { type: 'string', default: `${BASKETS}train.tsv.gz` },
    test: { type: 'string', multiple: true, default: [`${BASKETS}test-one-item.tsv.gz`, `${BASKETS}test.tsv.gz`] },
    orders: { type: 'string', default: '300' },
    seeds: { type: 'string', default: '20' },
    guests: { type: 'boolean', default: false },
  },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, n) => n + 1);
const { folder, remove } = tempFolder();
const rows: Record<string, Record<string, number | string>> = {};
for (const test of values.test) {
  const rates: Record<'blend' | 'popularity' | 'best', number>[] = [];
  for (const seed of seeds) {
    const train = join(folder, 'train.tsv');
    writeFileSync(train, smallShop(values.train, { seed, orders: Number(values.orders) }).join('\n'));
    rates.push(hitRatesOf(await evaluateBaskets({ train, test, guests: values.guests, seed }, () => undefined)));
  }
  rows[test.split('/').at(-1)!] = {
    'popularity HR@10': rounded(meanOf(rates.map(({ popularity }) => popularity))),
    'blend HR@10': rounded(meanOf(rates.map(({ blend }) => blend))),
    'blend - popularity': interval(rates.map(({ blend, popularity }) => blend - popularity)),
    'draws in which it is more': `${rates.filter(({ blend, popularity }) => blend > popularity).length} of ${rates.length}`,
    // Chosen after the fact in each draw, so it flatters the scorers alone.
    'blend - best scorer alone': interval(rates.map(({ blend, best }) => blend - best)),
  };
}
remove();
console.log(`${seeds.length} draws of ${values.orders} orders${values.guests ? ', customers forgotten' : ''}\n`);
console.table(rows);

function hitRatesOf({ scorers }: EvaluatedBaskets): Record<'blend' | 'popularity' | 'best', number> {
  const rates = Object.fromEntries(
    scorers.map(({ scorer, quality }) => [scorer, quality['all']?.find(({ k }) => k === 10)?.hitRate.mean ?? 0]),
  );
  const { blend = 0, popularity = 0, ...alone } = rates;
  return { blend, popularity, best: Math.max(popularity, ...Object.values(alone)) };
}

function meanOf(sample: readonly number[]): number {
  return sample.reduce((sum, each) => sum + each, 0) / sample.length;
}

/** The mean of a sample and its 95% interval. */
function interval(sample: readonly number[]): string {
  const mean = meanOf(sample);
  const freedom = sample.length - 1;
  const variance = sample.reduce((sum, each) => sum + (each - mean) ** 2, 0) / freedom;
  const half = studentOf(freedom) * Math.sqrt(variance / sample.length);
  return `${rounded(mean)} (${rounded(mean - half)} to ${rounded(mean + half)})`;
}

/** The 97.5% point of Student's t, by two terms of its expansion about the normal's (Abramowitz and Stegun 26.7.5). */
function studentOf(freedom: number): number {
  const z = 1.959964;
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
}

function rounded(rate: number): number {
  return Math.round(rate * 10_000) / 10_000;
}
