import { setTimeout as sleep } from 'node:timers/promises';
import {
  learn,
  makeFirstKeys,
  openContext,
  openServing,
  type Context,
  type NewKeys,
  type Serving,
} from '../../../src/operations/index.ts';
import { startServer, type RunningServer, type ServerOptions } from '../../../src/server/index.ts';
import { tempFolder } from '../../../src/lib/testing.ts';

/** What a caller sends beyond method and address. */
export interface Sent {
  readonly key?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back; `json` is undefined where the answer is none. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** A server on a home of its own, and how to ask it. */
export interface ApiShop {
  readonly server: RunningServer;
  readonly serving: Serving;
  readonly context: Context;
  readonly keys: NewKeys;
  /** What was warned of. */
  readonly warnings: readonly string[];
  ask(method: string, path: string, sent?: Sent): Promise<Answered>;
  /** Stores a small shop through the API, learns from it, and waits until the server decides from that. */
  fill(): Promise<void>;
  close(): Promise<void>;
}

/** How the server is started, and on which database if not on one of its own. */
type ApiShopOptions = Partial<ServerOptions> & { readonly databaseUrl?: string; readonly now?: () => number };

const UNLIMITED = { browser: 1e9, server: 1e9, nobody: 1e9 };

/** Opens an empty shop. Nothing limits how often it may be asked, unless said. */
export async function openApiShop({ databaseUrl, now = Date.now, ...options }: ApiShopOptions = {}): Promise<ApiShop> {
  const home = tempFolder();
  const warnings: string[] = [];
  const warn = (sentence: string) => void warnings.push(sentence);
  const context = await openContext({ home: home.folder, databaseUrl, now, warn });
  const keys = await makeFirstKeys(context);
  if (!keys) throw new Error('A new home had keys already.');
  const serving = await openServing(context);
  const server = await startServer({
    serving,
    host: '127.0.0.1',
    port: 0,
    allowedOrigins: [],
    version: '1.2.3',
    rateLimits: UNLIMITED,
    ...options,
  });
  const ask = (method: string, path: string, sent: Sent = {}) => send(`${server.url}${path}`, method, sent);
  return {
    server,
    serving,
    context,
    keys,
    warnings,
    ask,
    fill: () => fill({ ask, context, serving, keys }),
    async close() {
      await server.close();
      await serving.close();
      await context.close();
      home.remove();
    },
  };
}

async function send(url: string, method: string, { key, body, raw, headers }: Sent): Promise<Answered> {
  const sentBody = body === undefined ? raw : JSON.stringify(body);
  const response = await fetch(url, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(sentBody !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sentBody !== undefined && { body: sentBody }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const json: unknown = type.includes('json') ? JSON.parse(text) : undefined;
  return { status: response.status, type, headers: response.headers, text, json };
}

/** Ten products of which the first two are bought together more often than chance would have it, and the first and the ninth are alike. */
async function fill({ ask, context, serving, keys }: Pick<ApiShop, 'ask' | 'context' | 'serving' | 'keys'>) {
  const key = keys.server;
  const products = Array.from({ length: 10 }, (_, place) => ({
    id: `p${place}`,
    title: place === 8 ? 'Product 0 <script>alert(1)</script> L' : `Product ${place} <script>alert(1)</script>`,
    priceMinor: 1_000 + 100 * place,
    currency: 'EUR',
    stock: 5,
  }));
  const orders = Array.from({ length: 60 }, (_, place) => ({
    id: `o${place}`,
    placedAt: new Date(Date.now() - place * 3_600_000).toISOString(),
    currency: 'EUR',
    country: 'NL',
    customerId: `c${place % 20}`,
    lines: [place % 3 === 0 ? ['p0', 'p1'] : [`p${2 + (place % 8)}`, `p${2 + ((place * 3) % 8)}`]]
      .flatMap((ids) => [...new Set(ids)])
      .map((productId) => ({ productId, quantity: 1, unitPriceMinor: 1_000 })),
  }));
  for (const [path, body] of [
    ['/v1/products', { products }],
    ['/v1/orders', { orders }],
  ] as const) {
    const { status, text } = await ask('PUT', path, { key, body });
    if (status !== 200) throw new Error(`${path}: ${text}`);
  }
  const { snapshotId } = await learn(context, { seed: 1 });
  while (serving.decider.current()?.snapshot.id !== snapshotId) await sleep(10);
}
