/**
 * Pages of the demo shop: server time of each, one after another on an open connection, with the demo home behind them.
 * `node bench/storefront.ts [--times 300]`
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { startChild } from './http/child.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '300' } } });
const MOST_P50_MS = 5;
const WARM = 30;

const PAGES: Readonly<Record<string, string>> = {
  home: '/shop',
  category: '/shop/c/Bikes',
  search: '/shop/search?q=light',
  product: '/shop/p/LITE-F-ECHO',
  cart: '/shop/cart',
  checkout: '/shop/checkout',
  account: '/shop/account',
  picture: '/shop/pictures/LITE-F-ECHO.svg',
  missing: '/shop/p/none',
};
const LINES = ['1 LITE-F-ECHO', '2 BATT-AAA-4', '1 CARE-LUBE-DRY'];

const child = await startChild();
const table: Record<string, object> = {};
let slowest = 0;
for (const plain of [false, true])
  for (const [name, path] of Object.entries(PAGES)) {
    const took = await measure(`${child.url}${path}`, cookie({ plain, signedIn: name === 'account' }));
    const [p50, p99] = [took[took.length >> 1] ?? 0, took[Math.floor(took.length * 0.99)] ?? 0];
    slowest = Math.max(slowest, plain ? 0 : p50);
    table[plain ? `${name}, offers by the server` : name] = { 'p50 ms': round(p50), 'p99 ms': round(p99) };
  }
await child.stop();

console.log(`${values.times} requests of each page, one after another\n`);
console.table(table);
console.log(`slowest median ${round(slowest)} ms; promised: at most ${MOST_P50_MS} ms`);

/** Milliseconds of each request, ascending. */
async function measure(url: string, session: string): Promise<number[]> {
  const took: number[] = [];
  for (let time = -WARM; time < Number(values.times); time++) {
    const from = performance.now();
    const answer = await fetch(url, { headers: { cookie: session } });
    await answer.arrayBuffer();
    if (time >= 0) took.push(performance.now() - from);
  }
  return took.sort((a, b) => a - b);
}

function cookie({ plain, signedIn }: { plain: boolean; signedIn: boolean }): string {
  const fields = new URLSearchParams({ v: 'v-0123456789' });
  for (const line of LINES) fields.append('b', line);
  if (plain) fields.set('p', '1');
  if (signedIn) fields.set('a', 'HH-C0001');
  return `shop=${fields.toString()}`;
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
