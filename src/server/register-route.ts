import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { turnedAway } from './asker.ts';
import { understood } from './bad-input.ts';
import { hotSchema } from './hot-schema.ts';
import { HttpAnswer } from './http-answer.ts';
import { isLocal } from './is-local.ts';
import type { Desk, Route } from './route.ts';

/** Puts one call on the server: who may ask, what is taken, what is answered. */
export function registerRoute(app: FastifyInstance, route: Route, desk: Desk): void {
  const { body, answer } = route;
  const hot = body?.hot === true;
  app.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { keyInAddress: route.fromBeacons === true, inPages: route.inPages === true },
    ...(body && { bodyLimit: body.maxBytes }),
    // What compiled code turns down, zod explains.
    ...(hot && { schema: { body: hotSchema(body.schema) }, attachValidation: true }),
    // Before the body is read: nobody unknown may make us read ten megabytes.
    preParsing(...[request, , , done]) {
      done(opens(route, request) ? undefined : turnedAway(request.asker, route.opensTo));
    },
    handler(request, reply) {
      if (answer.type !== undefined) reply.type(answer.type);
      const answered = route.run(desk, askedBy(request, route));
      return answered instanceof Promise ? answered.then((each) => put(each, reply)) : put(answered, reply);
    },
  });
}

function put(answered: unknown, reply: FastifyReply): unknown {
  if (!(answered instanceof HttpAnswer)) return answered;
  const { status, headers, body } = answered;
  return reply.code(status).headers(headers).send(body);
}

function opens({ opensTo, openOnThisMachine }: Route, request: FastifyRequest): boolean {
  return opensTo.length === 0 || (openOnThisMachine === true && isLocal(request));
}

function askedBy(request: FastifyRequest, route: Route) {
  const { params, query, body } = route;
  return {
    params: params && understood(params, request.params, 'address'),
    query: query && understood(query, request.query, 'query'),
    body: body && bodyOf(request, body),
    kind: request.asker.kind,
    header: (name: string) => [request.headers[name]].flat()[0],
  };
}

function bodyOf(request: FastifyRequest, { schema, hot }: NonNullable<Route['body']>): unknown {
  const accepted = hot === true && request.validationError === undefined;
  return accepted ? request.body : understood(schema, request.body ?? undefined, 'body');
}
