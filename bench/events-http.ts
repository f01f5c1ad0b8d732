/**
 * Events over HTTP: batches of 50, each on disk before it is answered; events a second, and whether the database holds
 * exactly as many. `node bench/events-http.ts [--batches 1500] [--connections 8]`
 */
import { parseArgs } from 'node:util';
import type { OfferEvent } from '../src/domain/index.ts';
import { startChild } from './http/child.ts';
import { post } from './http/post.ts';

const { values } = parseArgs({
  options: { batches: { type: 'string', default: '1500' }, connections: { type: 'string', default: '8' } },
});
const ROUNDS = 3;
const BATCH = 50;
const LEAST_A_SECOND = 15_000;
const KINDS = ['shown', 'shown', 'shown', 'clicked', 'added', 'declined'] as const;

const child = await startChild();
const batches = Number(values.batches);
const rows: Record<string, string | number>[] = [];
/** The demo shop comes with views of its own. */
const demoViews = await child.events();
let sent = 0;
for (let round = 0; round <= ROUNDS; round++) {
  const bodies = Array.from({ length: batches }, (_, place) => JSON.stringify({ events: batchOf(round, place) }));
  const before = await child.cpu();
  const seconds = await post({
    url: `${child.url}/v1/events`,
    key: child.keys.browser,
    bodies,
    connections: Number(values.connections),
  });
  const cpu = (await child.cpu()) - before;
  sent += batches * BATCH;
  if (round === 0) continue; // for the compiler, and for the database to find its pace
  rows.push({
    round,
    'events a second': Math.round((batches * BATCH) / seconds),
    'server CPU µs an event': Number((cpu / batches / BATCH).toFixed(1)),
  });
}
const stored = (await child.events()) - demoViews;
await child.stop();

console.log(
  `${batches} batches of ${BATCH} a round over ${values.connections} connections; promised: ${LEAST_A_SECOND} a second\n`,
);
console.table(rows);
console.log(`${sent} events acknowledged, ${stored} in the database`);
if (stored !== sent) process.exitCode = 1;

function batchOf(round: number, place: number): OfferEvent[] {
  return Array.from({ length: BATCH }, (_, event) => ({
    id: `visit-${round}-${place}-${event}`,
    decisionId: `dec_01k5z8w3v9m4q7r2t6${String(place % 10_000).padStart(4, '0')}c5bn`,
    productId: child.productIds[(place + event) % child.productIds.length] ?? '',
    kind: KINDS[event % KINDS.length] ?? 'shown',
    at: '2026-03-01T12:00:00.000Z',
    shopper: { anonymousId: `visit-${place}` },
  }));
}
