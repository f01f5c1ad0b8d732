/**
 * Decisions over HTTP: CPU microseconds of the server per request, keeping the decision included, beside an empty Fastify
 * route that takes and answers as many bytes, in turns within one run. `--full` stores 100 rules, 50 offers, 30 segments and every claim, and
 * asks for known customers. `node bench/decision-http.ts [--rounds 7] [--full]`
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { DecisionRequest, ShopConfig } from '../src/domain/index.ts';
import { createRandom } from '../src/lib/index.ts';
import { startChild } from './http/child.ts';
import { fullConfig } from './http/full-config.ts';
import { post, send } from './http/post.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, full: { type: 'boolean', default: false } },
});
const REQUESTS = 6_000;
const CONNECTIONS = 16;
const MOST_ABOVE_EMPTY_US = values.full ? 400 : 150;

const child = await startChild();
const random = createRandom(11);
const bodies = Array.from({ length: REQUESTS }, () => JSON.stringify(requestOf()));
const url = `${child.url}/v1/decisions`;
const key = values.full ? child.keys.server : child.keys.browser;
if (values.full) await store(fullConfig());

const sample = await Promise.all(bodies.slice(0, 200).map((body) => send({ url, key, body })));
const lengths = sample.map(({ text }) => text.length).sort((a, b) => a - b);
const usual = lengths[lengths.length >> 1] ?? 0;
const silent = sample.filter(({ text }) => text.includes('"offers":[]')).length;
await child.answer(JSON.stringify({ filler: 'x'.repeat(Math.max(0, usual - 13)) }));

const took: Record<'empty' | 'decision', number[]> = { empty: [], decision: [] };
for (let round = 0; round <= Number(values.rounds); round++)
  for (const what of ['empty', 'decision'] as const) {
    const before = await child.cpu();
    await post({ url: what === 'empty' ? child.emptyUrl : url, key, bodies, connections: CONNECTIONS });
    const perRequest = ((await child.cpu()) - before) / REQUESTS;
    if (round > 0) took[what].push(perRequest); // the first round is for the compiler
  }
await child.stop();

const bytes = Math.round(bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length);
console.log(
  `${child.productIds.length} products; ${REQUESTS} requests a round over ${CONNECTIONS} connections, ${values.rounds} rounds; ` +
    `${bytes} bytes asked, ${usual} answered; ${Math.round((100 * silent) / sample.length)}% silent\n`,
);
const above = took.decision.map((decision, round) => decision - (took.empty[round] ?? 0));
console.table({
  'empty route': spread(took.empty),
  decision: spread(took.decision),
  'above empty': spread(above),
});
console.log(
  `ratio ${(median(took.decision) / median(took.empty)).toFixed(2)}; promised: at most ${MOST_ABOVE_EMPTY_US} above empty`,
);

/** Half product pages, half carts of up to six lines; some say who and where. */
function requestOf(): DecisionRequest {
  const id = () => child.productIds[random.below(child.productIds.length)] ?? '';
  const shopper = values.full
    ? { customerId: child.customerIds[random.below(child.customerIds.length)]! }
    : { anonymousId: `visit-${random.below(100_000)}` };
  if (random.chance(0.5)) return { placement: 'product_page', shopper, productId: id(), cart: [], locale: 'en' };
  const cart = Array.from({ length: 1 + random.below(6) }, () => ({ productId: id(), quantity: 1 + random.below(3) }));
  return { placement: 'cart', shopper, cart, currency: 'EUR', country: 'NL' };
}

async function store(config: ShopConfig): Promise<void> {
  const { status, text } = await send({
    url: `${child.url}/v1/config`,
    key,
    body: JSON.stringify({ config }),
    method: 'PUT',
  });
  if (status !== 200) throw new Error(`The configuration was answered with ${status}: ${text}`);
  await sleep(1_000);
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;
}

function spread(figures: readonly number[]): Record<string, number> {
  const round = (figure: number) => Number(figure.toFixed(1));
  return { 'median µs': round(median(figures)), least: round(Math.min(...figures)), most: round(Math.max(...figures)) };
}
