import type { Command } from 'commander';
import {
  openContext,
  startShop,
  type Context,
  type Demo,
  type Serving,
  type StartedShop,
} from '../../operations/index.ts';
import { numberOption, type Outside } from '../running.ts';
import { progressOn } from '../terminal.ts';
import { counted, lines, span } from '../words.ts';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** What starting needs from rooms that this one does not know. */
export interface StartParts {
  readonly demo: () => Promise<Demo>;
  readonly listen: (options: {
    serving: Serving;
    host: string;
    port: number;
    allowedOrigins: readonly string[];
    trustedProxies: readonly string[];
  }) => Promise<Listening>;
}

interface StartOptions {
  readonly home: string;
  readonly host: string;
  readonly port: number;
  readonly allowOrigin: readonly string[];
  readonly trustProxy: readonly string[];
  readonly demo: boolean;
}

const MOST_PORT = 65_535;

/** Adds `cartwright start`. */
export function addStart(program: Command, outside: Outside, parts: StartParts): void {
  const { env } = outside;
  program
    .command('start')
    .description('run the server until Ctrl-C; an empty home gets the demo shop')
    .option(
      '--home <dir>',
      'folder with everything Cartwright keeps (or CARTWRIGHT_HOME)',
      env['CARTWRIGHT_HOME'] || '.cartwright',
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on', numberOption(0, MOST_PORT), 4100)
    .option('--allow-origin <origins...>', 'shops that may ask from a browser, such as https://shop.example', [])
    .option('--trust-proxy <addresses...>', 'reverse proxies whose word on who asks is taken, such as 127.0.0.1', [])
    .option('--no-demo', 'leave an empty home empty')
    .action((options: StartOptions) => start(outside, parts, options));
}

async function start(outside: Outside, parts: StartParts, options: StartOptions): Promise<void> {
  // From here on, so that whoever changes their mind during start-up leaves nothing running behind.
  const stopAsked = outside.stopAsked();
  const say = (text: string) => void outside.err.write(text);
  const context = await openContext({
    home: options.home,
    databaseUrl: outside.env['DATABASE_URL'] || undefined,
    now: outside.now,
    progress: progressOn(outside),
    warn: (sentence) => say(`${sentence}\n`),
  });
  try {
    const address = `http://${options.host}:${options.port}`;
    const shop = await startShop(context, { demo: options.demo ? parts.demo : undefined, seed: 1, address });
    try {
      const server = await parts
        .listen({
          ...options,
          serving: shop.serving,
          allowedOrigins: options.allowOrigin,
          trustedProxies: options.trustProxy,
        })
        // Keys are shown once, and if this start fails there is no other time.
        .catch((error: unknown) => {
          if (shop.keys) say(lines(...keysInWords(shop.keys)));
          throw error;
        });
      say(welcome(server.url, context, shop));
      say(`${await stopAsked}: stopping.\n`);
      await server.close();
    } finally {
      await shop.close();
    }
  } finally {
    await context.close();
  }
  say('Stopped. Everything is on disk.\n');
}

function welcome(url: string, context: Context, shop: StartedShop): string {
  return lines(
    '',
    `Cartwright runs on ${url}`,
    `  Storefront  ${url}/shop      a shop to walk through, with offers on its pages`,
    `  First page  ${url}/          what was learned: what sells together, better versions`,
    `  The API     ${url}/docs      every call, to read and to try`,
    `  Data        ${context.home.folder} (database: ${context.databasePlace})`,
    ...story(shop),
    ...(shop.keys ? keysInWords(shop.keys) : []),
    '  Your own    npx cartwright import orders FILE, then npx cartwright learn',
    '  Stop        Ctrl-C',
    '',
  );
}

function story({ demoLoaded, learned }: StartedShop): string[] {
  if (!learned) return [];
  const from = `${counted(learned.learnedFrom.orders, 'order')} of ${counted(learned.learnedFrom.products, 'product')}`;
  return [
    demoLoaded
      ? `  Demo        an invented cycling and outdoor shop: ${from}, learned in ${span(learned.seconds.total)}`
      : `  Learned     ${from}, in ${span(learned.seconds.total)}`,
  ];
}

function keysInWords({ browser, server }: { browser: string; server: string }): string[] {
  return [
    `  Browser key ${browser}   may ask for decisions and report events`,
    `  Server key  ${server}   may do everything: keep it secret`,
    '              Both are shown this once: write them down. (Another: npx cartwright create key --kind server)',
  ];
}
