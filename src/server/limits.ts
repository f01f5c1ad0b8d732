import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../domain/index.ts';

/** Requests a minute from one address: with a browser key, with a server key, and with none. */
export interface RateLimits {
  readonly browser: number;
  readonly server: number;
  readonly nobody: number;
}

/** Twenty a second from one shopper, a thousand a second from one shop's server; page and documents in between. */
export const GENEROUS: RateLimits = { browser: 1_200, server: 60_000, nobody: 1_200 };

const WINDOW_MS = 60_000;
/** Distinct addresses and keys that are remembered at a time. */
const REMEMBERED = 20_000;

/** Turns away, with the seconds to wait, whoever asks too often with one key from one address. */
export async function limitRates(app: FastifyInstance, limits: RateLimits): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: WINDOW_MS,
    cache: REMEMBERED,
    max: ({ asker }) => limits[asker.kind ?? 'nobody'],
    // A key that is not valid makes no difference: guessing keys would otherwise be free.
    keyGenerator: (request) => `${request.asker.secret ?? ''} ${addressOf(request)}`,
    errorResponseBuilder: (_request, { max, ttl }) => tooMany(max, Math.ceil(ttl / 1000)),
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
}

/** One home has a whole /64 of IPv6 addresses, and counts as one. */
function addressOf({ ip }: FastifyRequest): string {
  return ip.includes(':') ? normalizeIP(ip) : ip;
}

function tooMany(max: number, seconds: number): Refusal {
  return new Refusal(
    'too_many',
    `More than ${max.toLocaleString('en')} requests in a minute came from this address.`,
    `Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}, as Retry-After says, and send it again.`,
  );
}
