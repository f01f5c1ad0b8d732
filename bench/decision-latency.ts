/**
 * How long a shopper waits: decisions at a steady rate under 100 rules, 50 offers, 30 segments and every claim, first with nothing beside,
 * then while the shop is learned anew in a process of its own, again and again. Milliseconds from sending to the last byte.
 * `node bench/decision-latency.ts [--rate 200] [--seconds 20]`
 */
import { spawn } from 'node:child_process';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { DecisionRequest } from '../src/domain/index.ts';
import { createRandom } from '../src/lib/index.ts';
import { quantiles } from '../src/measure/index.ts';
import { startChild } from './http/child.ts';
import { fullConfig } from './http/full-config.ts';
import { send } from './http/post.ts';

const { values } = parseArgs({
  options: { rate: { type: 'string', default: '200' }, seconds: { type: 'string', default: '20' } },
});
const RATE = Number(values.rate);
const REQUESTS = RATE * Number(values.seconds);
const MOST_P99_MS = 5;

const child = await startChild();
const key = child.keys.server;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const random = createRandom(3);
const stored = await send({
  url: `${child.url}/v1/config`,
  key,
  body: JSON.stringify({ config: fullConfig() }),
  method: 'PUT',
});
if (stored.status !== 200) throw new Error(stored.text);
await measure(REQUESTS); // for the compiler
const alone = await measure(REQUESTS);
const learning = keepLearning();
const beside = await measure(REQUESTS);
const learned = await learning.stop();
await child.stop();
agent.destroy();
console.log(`${RATE} decisions a second for ${values.seconds} s; beside it the shop was learned ${learned} times\n`);
console.table({ alone: spread(alone), 'while learning': spread(beside) });
console.log(`promised: p99 at most ${MOST_P99_MS} ms while learning`);

/** Sends at a steady rate, whether answers come or not; milliseconds of each. */
async function measure(requests: number): Promise<number[]> {
  const took: number[] = [];
  const began = performance.now();
  const sent: Promise<void>[] = [];
  for (let number = 0; number < requests; number++) {
    const due = began + (number * 1000) / RATE;
    while (performance.now() < due) await sleep(Math.max(0, due - performance.now()));
    sent.push(ask(took));
  }
  await Promise.all(sent);
  return took;
}

async function ask(took: number[]): Promise<void> {
  const body = JSON.stringify(requestOf());
  const began = performance.now();
  const { status, text } = await send({ url: `${child.url}/v1/decisions`, key, agent, body });
  if (status !== 200) throw new Error(`${status}: ${text}`);
  took.push(performance.now() - began);
}

function requestOf(): DecisionRequest {
  const one = (list: readonly string[]) => list[random.below(list.length)] ?? '';
  const shopper = { customerId: one(child.customerIds) };
  if (random.chance(0.5)) return { placement: 'product_page', shopper, productId: one(child.productIds), cart: [] };
  const cart = Array.from({ length: 1 + random.below(6) }, () => ({ productId: one(child.productIds), quantity: 1 }));
  return { placement: 'cart', shopper, cart, currency: 'EUR', country: 'NL' };
}

/** Learns in a process of its own until it is stopped; answers how often it did. */
function keepLearning(): { stop(): Promise<number> } {
  let stopped = false;
  let count = 0;
  const running = (async () => {
    while (!stopped) {
      const learner = spawn(process.execPath, ['src/main.ts', 'learn', '--home', child.home], { stdio: 'ignore' });
      const code = await new Promise((done) => learner.once('exit', done));
      if (code !== 0) throw new Error(`learn left with ${String(code)}.`);
      count += 1;
    }
  })();
  return {
    async stop() {
      stopped = true;
      await running;
      return count;
    },
  };
}

function spread(took: readonly number[]): Record<string, number> {
  const { p50, p90, p99 } = quantiles(took)!;
  const round = (ms: number) => Number(ms.toFixed(2));
  return { 'p50 ms': round(p50), 'p90 ms': round(p90), 'p99 ms': round(p99), 'most ms': round(Math.max(...took)) };
}
