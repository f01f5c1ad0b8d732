import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type ServerResponse,
} from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A page or a file of a shop, and with which headers it comes. */
export interface ServedPage {
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the shop's server was sent by one of its pages. */
export interface Posted {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A shop's own server, on an origin of its own; it ends when disposed of. */
export interface ServedPages extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
  /** Adds a page, or puts another in its place. */
  serve(path: string, page: ServedPage): void;
  /** Hands folders on to another server, as a web server before both would. */
  hand(folders: ReadonlyMap<string, string>): void;
  /** Everything that was posted so far; each is answered by `{}`. */
  readonly posted: readonly Posted[];
}

/** Serves pages as a shop would that knows nothing of us. */
export async function servePages(): Promise<ServedPages> {
  const pages = new Map<string, ServedPage>();
  const posted: Posted[] = [];
  let folders: ReadonlyMap<string, string> = new Map();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/[?].*/, '');
    const folder = [...folders].find(([from]) => path.startsWith(from));
    if (folder) {
      handOn(request, response, (request.url ?? '').replace(...folder));
      return;
    }
    if (request.method === 'POST') {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        posted.push({ path, headers: request.headers, body });
        response.setHeader('content-type', 'application/json').end('{}');
      });
      return;
    }
    const page = pages.get(path) ?? (path === '/favicon.ico' ? { type: 'image/x-icon', body: '' } : undefined);
    if (!page) response.statusCode = 404;
    for (const [name, value] of Object.entries(page?.headers ?? {})) response.setHeader(name, value);
    response.setHeader('content-type', `${page?.type ?? 'text/plain'}; charset=utf-8`).end(page?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    serve: (path, page) => void pages.set(path, page),
    hand: (those) => void (folders = those),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function handOn(from: IncomingMessage, to: ServerResponse, address: string): void {
  const { method, headers } = from;
  const asked = ask(address, { method, headers }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  from.pipe(asked);
}
