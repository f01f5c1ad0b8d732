import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../domain/index.ts';
import type { KeyRing } from '../operations/index.ts';

/** Whose key came with a request. */
export type KeyKind = 'browser' | 'server';

/** Who asks. Without a kind, `trouble` says what is wrong with the key, where there was one. */
export interface Asker {
  readonly kind?: KeyKind | undefined;
  /** The key itself, only where it is a valid one. */
  readonly secret?: string;
  readonly trouble?: Refusal;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before anything else happens. */
    asker: Asker;
  }
  interface FastifyContextConfig {
    /** A browser's beacon can set no headers: here its key may stand in the address. */
    keyInAddress?: boolean;
    /** What is answered becomes part of a page. */
    inPages?: boolean;
  }
}

const NOBODY: Asker = {};
const BEARER = /^Bearer +(\S+) *$/i;

/** Finds out who asks, for every request. Nobody is turned away here. */
export function identifyAskers(app: FastifyInstance, keys: KeyRing): void {
  app.decorateRequest('asker');
  app.addHook('onRequest', (request, _reply, done) => {
    request.asker = askerOf(request, keys);
    done();
  });
}

/** Why a call does not open to whoever asks; undefined where it does. */
export function turnedAway({ kind, trouble }: Asker, opensTo: readonly KeyKind[]): Refusal | undefined {
  if (kind === undefined) return trouble ?? noKey();
  return opensTo.includes(kind) ? undefined : browserKey();
}

function askerOf(request: FastifyRequest, keys: KeyRing): Asker {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const secret = BEARER.exec(authorization)?.[1];
    return secret === undefined ? { trouble: notBearer() } : known(secret, keys);
  }
  const aside = request.headers['x-cartwright-key'];
  if (typeof aside === 'string') return forBrowsers(known(aside, keys), 'the header X-Cartwright-Key');
  if (!request.routeOptions.config.keyInAddress) return NOBODY;
  const { key } = request.query as { key?: unknown };
  return typeof key === 'string' ? forBrowsers(known(key, keys), 'an address') : NOBODY;
}

function known(secret: string, keys: KeyRing): Asker {
  const kind = keys.kindOf(secret);
  return kind === undefined ? { trouble: unknownKey() } : { kind, secret };
}

/** A server key in an address ends up in the logs of whatever lies between. */
function forBrowsers(asker: Asker, place: string): Asker {
  if (asker.kind !== 'server') return asker;
  const message = `A server key may not come in ${place}.`;
  return { trouble: new Refusal('unauthorized', message, 'Send it as `Authorization: Bearer <key>`.') };
}

const notBearer = () =>
  new Refusal(
    'unauthorized',
    'The Authorization header holds no key of ours.',
    'Send the key as `Authorization: Bearer <key>`.',
  );

const unknownKey = () =>
  new Refusal(
    'unauthorized',
    'This key is not one of this shop’s keys.',
    'Check that it was copied whole. `npx cartwright create key` makes another, known at once.',
  );

const noKey = () =>
  new Refusal(
    'unauthorized',
    'This call needs a key, and none came with it.',
    'Send it as `Authorization: Bearer <key>`; `npx cartwright create key` makes one.',
  );

const browserKey = () =>
  new Refusal(
    'forbidden',
    'A browser key does not open this call: it needs a server key.',
    'Ask from your own server with its server key, and never put that key into a page.',
  );
