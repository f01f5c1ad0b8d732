/**
 * How soon a configuration counts: milliseconds from sending it to the first decision that is made by it. `node bench/config-effect.ts`
 */
import { quantiles } from '../src/measure/index.ts';
import { startChild } from './http/child.ts';
import { send } from './http/post.ts';

const CHANGES = 50;
const PRODUCT = 'LITE-F-ECHO';
const PARTNER = 'BATT-AAA-4';

const child = await startChild();
const key = child.keys.server;
const took: number[] = [];
for (let change = 0; change < CHANGES; change++) {
  const barred = change % 2 === 0;
  const rules = barred ? [{ id: `rule-${change}`, do: 'bar', products: { products: [PARTNER] } }] : [];
  const began = performance.now();
  await ask('PUT', '/v1/config', { config: { rules } });
  while ((await offered()) === barred);
  took.push(performance.now() - began);
}
await child.stop();
const { p50, p90 } = quantiles(took)!;
console.log(
  `${CHANGES} changes: half count within ${p50.toFixed(1)} ms, nine in ten within ${p90.toFixed(1)} ms, all within ${Math.max(...took).toFixed(1)} ms; promised: 1,000 ms`,
);

async function offered(): Promise<boolean> {
  const text = await ask('POST', '/v1/decisions', { placement: 'product_page', productId: PRODUCT });
  return text.includes(`"${PARTNER}"`);
}

async function ask(method: 'POST' | 'PUT', path: string, body: object): Promise<string> {
  const { status, text } = await send({ url: `${child.url}${path}`, key, method, body: JSON.stringify(body) });
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
  return text;
}
