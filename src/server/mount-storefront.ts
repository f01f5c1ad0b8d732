import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PageAnswer, ShopApi, Storefront } from '../domain/index.ts';
import type { Serving } from '../operations/index.ts';
import { statusOf } from './problem.ts';
import { onThisMachineAlone } from './this-machine-alone.ts';

/** A form with ten thousand fields is no shopper's. */
const FORM_MAX_BYTES = 256 * 1024;

/** Puts a shop's own pages at `/shop`. They get what any shop gets: the API, by a server key, and a browser key to hand out. */
export async function mountStorefront(
  app: FastifyInstance,
  serving: Serving,
  open: (api: ShopApi) => Storefront,
): Promise<void> {
  const storefront = open(apiWithin(app, serving));
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_MAX_BYTES },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    for (const url of ['/shop', '/shop/*'])
      scope.route({ method: ['GET', 'POST'], url, handler: (request, reply) => answer(storefront, request, reply) });
  });
}

/** The API without a network between, asked with keys that end with this process. */
function apiWithin(app: FastifyInstance, { keys }: Serving): ShopApi {
  const authorization = `Bearer ${keys.lend('server')}`;
  return {
    browserKey: keys.lend('browser'),
    async ask(method, path, body) {
      const { statusCode, payload, headers } = await app.inject({
        method,
        url: path,
        headers: { authorization },
        ...(body && { payload: body }),
      });
      const isJson = String(headers['content-type']).includes('json');
      const json: unknown = isJson ? JSON.parse(payload) : undefined;
      return { status: statusCode, text: payload, json };
    },
  };
}

async function answer(storefront: Storefront, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  onThisMachineAlone(request, '/shop');
  const { body } = request;
  const page = await storefront({
    method: request.method === 'POST' ? 'POST' : 'GET',
    address: request.url,
    headers: request.headers as Record<string, string | undefined>,
    form: body instanceof URLSearchParams ? body : new URLSearchParams(),
  });
  return send(reply, page);
}

function send(
  reply: FastifyReply,
  { type, body, headers = {}, seeOther, unchanged, trouble }: PageAnswer,
): FastifyReply {
  reply.headers(headers);
  if (seeOther !== undefined) return reply.redirect(seeOther, 303);
  if (unchanged === true) return reply.code(304).send();
  if (trouble !== undefined) reply.code(statusOf(trouble));
  return reply.type(type).send(body);
}
