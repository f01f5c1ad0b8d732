import cors from '@fastify/cors';
import { fastify, type FastifyInstance, LogController } from 'fastify';
import { Refusal, type ShopApi, type Storefront } from '../domain/index.ts';
import type { Serving } from '../operations/index.ts';
import { identifyAskers } from './asker.ts';
import { serveDocs } from './docs.ts';
import { answerErrors, answerFrameworkError } from './errors.ts';
import { HOT_VALIDATOR } from './hot-schema.ts';
import { GENEROUS, limitRates, type RateLimits } from './limits.ts';
import { openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import { mountStorefront } from './mount-storefront.ts';
import { openApiOf } from './open-api.ts';
import { registerPage } from './page/index.ts';
import { bareProblem } from './problem.ts';
import { registerRoute } from './register-route.ts';
import type { Desk } from './route.ts';
import { ROUTES } from './routes/index.ts';
import { takeForms } from './take-forms.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { serveWidget } from './widget/index.ts';

/** How to serve. */
export interface ServerOptions {
  readonly serving: Serving;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Pages of other origins that may ask from a browser, such as `https://shop.example`. */
  readonly allowedOrigins: readonly string[];
  readonly version: string;
  /** Of pino; `warn` unless said. */
  readonly logLevel?: string;
  readonly rateLimits?: RateLimits;
  /** Proxies whose X-Forwarded-For is believed, as addresses or networks; none unless said. */
  readonly trustedProxies?: readonly string[];
  /** A shop's own pages, for `/shop`; there are none unless said. */
  readonly storefront?: (api: ShopApi) => Storefront;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  readonly app: FastifyInstance;
  /** Takes nothing new, finishes what runs, and then returns. */
  close(): Promise<void>;
}

/** How long a request may take to arrive: phones are slow, and half-open sockets are for ever. */
const ARRIVES_WITHIN_MS = 30_000;
const FINISHES_WITHIN_MS = 10_000;
/** The longest id, each character as four bytes and each byte as %xx. */
const LONGEST_PARAMETER = 16_000;

/** Starts a server. A port that is in use and an address that is not ours are refused in words. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const app = await buildApp(options);
  const { host, port } = options;
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw cannotListen(error, host, port);
  }
  return { url: urlOf(app, host), app, close: () => finish(app) };
}

async function buildApp(options: ServerOptions): Promise<FastifyInstance> {
  const { serving, version, allowedOrigins } = options;
  const app = fastify({
    loggerInstance: openLog(options.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(),
    requestTimeout: ARRIVES_WITHIN_MS,
    // While we stop, requests on open connections are answered like any other, and the connection then ends.
    return503OnClosing: false,
    trustProxy: [...(options.trustedProxies ?? [])],
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    ajv: { customOptions: HOT_VALIDATOR },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler(error, socket) {
      if (socket.writable && error.code !== 'ECONNRESET') socket.write(bareProblem(error.code));
      socket.destroy();
    },
  });
  app.removeContentTypeParser('text/plain');
  const metrics = openMetrics(serving);
  metrics.watch(app);
  setSecurityHeaders(app);
  identifyAskers(app, serving.keys);
  answerErrors(app, { ping: serving.context.store.ping });
  await limitRates(app, options.rateLimits ?? GENEROUS);
  await addRoutes(app, { serving, metrics, version, allowedOrigins });
  await serveDocs(app, openApiOf(ROUTES, version));
  registerPage(app, serving);
  serveWidget(app);
  if (options.storefront) await mountStorefront(app, serving, options.storefront);
  return app;
}

async function addRoutes(app: FastifyInstance, desk: Desk): Promise<void> {
  const forBrowsers = ROUTES.filter(({ opensTo }) => opensTo.includes('browser'));
  for (const route of ROUTES) if (!forBrowsers.includes(route)) registerRoute(app, route, desk);
  // What concerns browsers of other origins stays in here.
  await app.register(async (scope) => {
    if (desk.allowedOrigins.length > 0)
      await scope.register(cors, {
        origin: [...desk.allowedOrigins],
        methods: ['GET', 'POST'],
        allowedHeaders: ['authorization', 'content-type', 'x-cartwright-key'],
        exposedHeaders: ['retry-after'],
        maxAge: 7_200,
      });
    for (const route of forBrowsers) if (!route.fromBeacons) registerRoute(scope, route, desk);
    await scope.register(async (beacons) => {
      // A beacon sends text, so that the browser need not ask first; it is JSON all the same.
      beacons.addContentTypeParser('text/plain', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
      for (const route of forBrowsers) if (route.fromBeacons && !route.fromForms) registerRoute(beacons, route, desk);
    });
    await scope.register(async (forms) => {
      takeForms(forms);
      for (const route of forBrowsers) if (route.fromForms) registerRoute(forms, route, desk);
    });
  });
}

/** Ids that tell requests apart in the log of one server and, by their beginning, of several. */
function requestIds(): () => string {
  const server = Math.floor(Math.random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
  let count = 0;
  return () => `${server}-${(count += 1).toString(36)}`;
}

function urlOf(app: FastifyInstance, host: string): string {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function finish(app: FastifyInstance): Promise<void> {
  // Connections that are kept alive end with the answer that they wait for.
  const patience = setTimeout(() => app.server.closeAllConnections(), FINISHES_WITHIN_MS);
  const closed = app.close();
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(patience);
  clearInterval(sweep);
}

function cannotListen(cause: unknown, host: string, port: number): unknown {
  const { code } = cause as { code?: string };
  if (code === 'EADDRINUSE')
    return new Refusal(
      'conflict',
      `Port ${port} is in use by another program.`,
      'Stop that program, or name another port with --port.',
      { cause },
    );
  if (code === 'EACCES')
    return new Refusal(
      'forbidden',
      `This account may not listen on port ${port}.`,
      'Name one above 1023 with --port.',
      {
        cause,
      },
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Refusal(
      'bad_input',
      `${host} is not an address of this machine.`,
      'Name one with --host: 127.0.0.1 for this machine alone, 0.0.0.0 for all networks.',
      { cause },
    );
  return cause;
}
