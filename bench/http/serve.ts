/**
 * The child of the benchmarks over HTTP: a server on a home of its own with the demo shop in it, and beside it an empty
 * Fastify route. Talks with its parent by messages, so that asking for its CPU time costs no request.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import pg from 'pg';
import { DEMO_SHOP, demoCustomers, demoOrders, demoProducts, demoViews, openStorefront } from '../../demo/index.ts';
import { openContext, startShop } from '../../src/operations/index.ts';
import { startServer } from '../../src/server/index.ts';
import { openEmbedded } from '../../src/store/index.ts';

const NO_LIMIT = { browser: 1e12, server: 1e12, nobody: 1e12 };
const HOST = '127.0.0.1';

const home = mkdtempSync(join(tmpdir(), 'cartwright-bench-'));
// Under root the database runs as another account, which must be able to enter.
chmodSync(home, 0o755);
const warn = (sentence: string) => console.error(sentence);
const databaseUrl = process.env['DATABASE_URL'] || undefined;
const context = await openContext({ home, databaseUrl, now: Date.now, warn });
const shop = await startShop(context, {
  demo: () =>
    Promise.resolve({
      products: demoProducts(),
      customers: demoCustomers(),
      orders: ({ until }) => demoOrders({ until, seed: DEMO_SHOP.seed }),
      views: ({ until }) => demoViews({ until, seed: DEMO_SHOP.seed }),
    }),
  seed: 1,
  address: HOST,
});
const { serving, keys } = shop;
const server = await startServer({
  serving,
  host: HOST,
  port: 0,
  allowedOrigins: [],
  rateLimits: NO_LIMIT,
  version: '0',
  storefront: openStorefront,
});

/** What the empty route answers; the parent sets it to as many bytes as a usual decision has. */
let answer = '{}';
const empty = fastify();
empty.post('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(answer));
const emptyUrl = await empty.listen({ host: HOST, port: 0 });

process.on('message', (asked: { id: number; what: string; answer?: string }) => {
  void answerTo(asked).then((reply) => process.send?.({ id: asked.id, reply }));
});
process.send?.({
  id: 0,
  reply: {
    home,
    url: server.url,
    emptyUrl,
    keys,
    productIds: demoProducts().map(({ id }) => id),
    customerIds: demoCustomers().map(({ id }) => id),
  },
});

async function answerTo(asked: { what: string; answer?: string }): Promise<unknown> {
  if (asked.what === 'answer') answer = asked.answer ?? answer;
  // What answering has left to be done belongs to its price.
  if (asked.what === 'cpu') {
    await serving.log.flush();
    return process.cpuUsage();
  }
  if (asked.what === 'events') return eventsStored();
  if (asked.what === 'stop') await stop();
  return undefined;
}

/** Asked of the database itself, and not of what we measure. */
async function eventsStored(): Promise<number> {
  const embedded = databaseUrl === undefined ? await openEmbedded(home) : undefined;
  const client = new pg.Client({ connectionString: embedded?.connectionString ?? databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) from cartwright.events');
  await client.end();
  await embedded?.release();
  return Number(rows[0]?.count);
}

async function stop(): Promise<void> {
  await Promise.all([server.close(), empty.close()]);
  await shop.close();
  await context.close();
  rmSync(home, { recursive: true, force: true });
  setImmediate(() => process.disconnect());
}
