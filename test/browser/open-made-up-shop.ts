import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import type { DecisionRequest, Offer, OfferEvent } from '../../src/domain/index.ts';
import { bundle, type ScriptName } from '../../src/server/index.ts';
import { type FormName, renderForms } from '../../src/widget/index.ts';
import { viewOf } from '../../src/widget/testing.ts';

/** A request for a decision, with the forms that it wants. */
export type Asked = DecisionRequest & { forms: string[]; links: string | undefined };

/** How a made-up Cartwright answers one request for a decision. */
export type Answers = (response: ServerResponse, request: Asked) => unknown;

/** A shop whose pages, and whose Cartwright, are whatever a test makes up; at one address, and gone when disposed of. */
export interface MadeUpShop extends AsyncDisposable {
  readonly url: string;
  /** By path; a page without them is empty. */
  readonly pages: Map<string, string>;
  /** What came in: requests for decisions, and what was reported, whichever way it came. */
  readonly asked: Asked[];
  readonly reported: (OfferEvent & { way: string })[];
  answer: Answers;
  /** The usual answer. */
  offered(request: Asked): object;
  /** Instead of the strictest policy for content. */
  policy: string | undefined;
  /** What else came in by POST, and what the shop itself answers by path. */
  readonly posted: { path: string; headers: IncomingMessage['headers']; body: string }[];
  readonly own: Map<string, { headers?: Record<string, string>; status?: number; body: unknown }>;
  /** How often reports are refused before they are taken. */
  refuseReports: number;
}

/** What the strictest of shops lets its pages do. */
const POLICY =
  "default-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Opens a shop that answers each request for a decision with these offers, unless a test wants otherwise. */
export async function openMadeUpShop(offers: readonly Offer[]): Promise<MadeUpShop> {
  const server = createServer((request, response) => void serve(shop, request, response));
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const shop: MadeUpShop = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages: new Map(),
    asked: [],
    reported: [],
    answer: (response, asked) => response.end(JSON.stringify(shop.offered(asked))),
    offered: (asked) => answerOf(offers, asked),
    policy: undefined,
    posted: [],
    own: new Map(),
    refuseReports: 0,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return shop;
}

/** A decision with the forms that a page wants of it, as the server answers it. */
function answerOf(offers: readonly Offer[], { forms, links }: Asked): object {
  const wanted = forms.map((form) => (form === '' ? undefined : (form as FormName)));
  const view = viewOf(offers, { links });
  return { ...view.decision, locale: 'en', ...renderForms(view, wanted) };
}

async function serve(shop: MadeUpShop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', shop.url);
  const body = await text(request);
  if (pathname === '/v1/decisions') {
    const asked = {
      ...(JSON.parse(body) as DecisionRequest),
      forms: (searchParams.get('forms') ?? '').split(','),
      links: searchParams.get('links') ?? undefined,
    };
    shop.asked.push(asked);
    return void shop.answer(response, asked);
  }
  if (pathname === '/v1/events') {
    if (shop.refuseReports-- > 0) return void response.writeHead(500).end();
    const way = request.headers['sec-fetch-mode'] === 'no-cors' ? 'beacon' : 'fetch';
    const { events } = JSON.parse(body) as { events: OfferEvent[] };
    shop.reported.push(...events.map((event) => ({ ...event, way })));
    return void response.end('{}');
  }
  if (pathname.startsWith('/widget/')) {
    response.setHeader('content-type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript');
    return void response.end(await scriptOf(pathname.slice('/widget/'.length) as ScriptName));
  }
  if (request.method === 'POST') shop.posted.push({ path: pathname, headers: request.headers, body });
  const own = shop.own.get(pathname);
  if (own) return void response.writeHead(own.status ?? 200, own.headers).end(JSON.stringify(own.body));
  response.setHeader('content-security-policy', shop.policy ?? POLICY);
  response.setHeader('content-type', TYPES[pathname.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8');
  response.end(shop.pages.get(pathname) ?? '');
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

const scripts = new Map<ScriptName, Promise<string>>();

function scriptOf(name: ScriptName): Promise<string> {
  let script = scripts.get(name);
  if (!script) scripts.set(name, (script = bundle(name)));
  return script;
}
