import { z } from 'zod';
import {
  Category,
  ConditionTree,
  Currency,
  Customer,
  Offer,
  OfferEvent,
  Order,
  Product,
  Relation,
} from '../domain/index.ts';
import { documented, PROBLEM_TYPE, type ProblemCode } from './problem.ts';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** The description of the API in OpenAPI 3.1, from the very schemas that requests are checked by. */
export function openApiOf(routes: readonly Route[], version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cartwright',
      version,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This server' }],
    paths: pathsOf(routes),
    components: {
      securitySchemes: SECURITY,
      schemas: {
        ...schemasOf(bodyNames(routes), 'input'),
        ...schemasOf(answerNames(routes), 'output'),
        Problem: PROBLEM,
      },
    },
  };
}

const DESCRIPTION =
  'Ask what to offer a shopper, report what became of it, and keep products, customers and orders up to date. ' +
  'A browser key asks and reports; a server key does everything. Whatever answers 2xx is on disk, and sent twice it has one ' +
  'effect. Every error is a problem document (RFC 9457) that says what to do.';

const SECURITY = {
  serverKey: { type: 'http', scheme: 'bearer', description: 'A server key, `cw_server_...`: keep it secret.' },
  browserKey: { type: 'http', scheme: 'bearer', description: 'A browser key, `cw_browser_...`.' },
  browserKeyHeader: { type: 'apiKey', in: 'header', name: 'X-Cartwright-Key', description: 'A browser key.' },
  browserKeyInAddress: {
    type: 'apiKey',
    in: 'query',
    name: 'key',
    description: 'A browser key, for beacons, which cannot set headers.',
  },
};

const PROBLEM = {
  type: 'object',
  description: 'What went wrong and what to do about it (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'fix', 'instance'],
  properties: {
    type: { type: 'string', description: 'The kind of problem; stable, for programs.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What happened this time.' },
    fix: { type: 'string', description: 'What to do about it.' },
    instance: { type: 'string', description: 'The request, as the log of the server names it.' },
    places: {
      type: 'array',
      description: 'What is wrong where, for a request that does not fit.',
      items: {
        type: 'object',
        required: ['at', 'wrong'],
        properties: { at: { type: 'string' }, wrong: { type: 'string' } },
      },
    },
  },
};

function pathsOf(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: callOf(route) };
  return paths;
}

function callOf(route: Route): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')];
  return {
    operationId: route.name,
    tags: [route.group],
    summary: route.summary,
    description: route.description,
    security: securityOf(route),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: reference(bodyName(route)),
            examples: { usual: { value: route.body.example } },
          },
        },
      },
    }),
    responses: { ...answersOf(route), ...Object.fromEntries(problemsOf(route)) },
  };
}

function securityOf({ opensTo, openOnThisMachine, fromBeacons }: Route): Json[] {
  const schemes = [
    ...(opensTo.includes('server') ? ['serverKey'] : []),
    ...(opensTo.includes('browser') ? ['browserKey', 'browserKeyHeader'] : []),
    ...(fromBeacons ? ['browserKeyInAddress'] : []),
  ].map((scheme) => ({ [scheme]: [] }));
  return openOnThisMachine ? [...schemes, {}] : schemes;
}

function answersOf(route: Route): Json {
  const others = Object.entries(route.also ?? {}).map(([status, words]) => [status, { description: words }] as const);
  return { [route.answer.status ?? 200]: answerOf(route), ...Object.fromEntries(others) };
}

function answerOf(route: Route): Json {
  const { words, schema, type, status } = route.answer;
  if (status !== undefined) return { description: words };
  if (!schema)
    return { description: words, content: { [(type ?? '').split(';')[0] ?? '']: { schema: { type: 'string' } } } };
  return { description: words, content: { 'application/json': { schema: reference(answerName(route)) } } };
}

function problemsOf({ body, params, query, opensTo, inPages, refusals = [] }: Route): [string, Json][] {
  const codes = new Set<ProblemCode>([
    ...(body || params || query ? (['bad_input'] as const) : []),
    ...(opensTo.length > 0 ? (['unauthorized'] as const) : []),
    ...(opensTo.length === 1 ? (['forbidden'] as const) : []),
    ...(body ? (['too_large', 'wrong_type'] as const) : []),
    ...refusals,
    'too_many',
    'internal',
  ]);
  const content = inPages
    ? { 'text/html': { schema: { type: 'string', description: 'A problem document as a comment.' } } }
    : { [PROBLEM_TYPE.split(';')[0] ?? '']: { schema: reference('Problem') } };
  return [...codes].map((code) => {
    const { status, title } = documented(code);
    const headers = code === 'too_many' || code === 'not_ready' ? { headers: RETRY_AFTER } : {};
    return [status, { description: title, content, ...headers }];
  });
}

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } };

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {} } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, of]) => ({ name, in: place, required: place === 'path', schema: of }));
}

type Named = Readonly<Record<string, z.ZodType>>;

const bodyName = ({ name }: Route): string => `${capital(name)}Body`;
const answerName = ({ name }: Route): string => `${capital(name)}Answer`;
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** Schemas that bodies are made of get names of their own, so that clients made from this have good types. */
function bodyNames(routes: readonly Route[]): Named {
  const bodies = routes.flatMap((route) => (route.body ? [[bodyName(route), route.body.schema] as const] : []));
  return {
    OfferEvent,
    ConditionInput: ConditionTree,
    ProductInput: Product,
    CustomerInput: Customer,
    OrderInput: Order,
    ...Object.fromEntries(bodies),
  };
}

function answerNames(routes: readonly Route[]): Named {
  const answers = routes.flatMap((route) =>
    route.answer.schema ? [[answerName(route), route.answer.schema] as const] : [],
  );
  return { Offer, Relation, Product, Order, Category, Condition: ConditionTree, ...Object.fromEntries(answers) };
}

function schemasOf(named: Named, io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === Currency) Object.assign(jsonSchema, { pattern: '^[A-Z]{3}$', description: 'ISO 4217' });
    },
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, component(schema)]));
}

/** A schema among others: which draft it is of and where it lies is said once, for all of them. */
function component(schema: z.core.JSONSchema.BaseSchema): Json {
  const bare = { ...schema };
  delete bare.$schema;
  delete bare.$id;
  return bare;
}
