import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { showStats, type Serving } from '../../operations/index.ts';
import { ASSETS } from './assets.ts';
import { readState } from './page-state.ts';
import { gather } from './page.ts';
import { remembered } from './remembered.ts';
import { SAFETY } from './safety.ts';
import { documentOf } from './views/document.ts';

/** Counting a whole history at each view would make the page slow exactly where the shop is large. */
const FRESH_MS = 5_000;
const USABLE_MS = 60_000;

/** Adds the first page at `/`, with its style and its script. */
export function registerPage(app: FastifyInstance, serving: Serving): void {
  const { context } = serving;
  const stats = remembered(() => showStats(context), { freshMs: FRESH_MS, usableMs: USABLE_MS, now: context.now });

  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    const page = await gather(serving, readState(request.query), await stats());
    return reply.headers(SAFETY).type('text/html; charset=utf-8').send(documentOf(page).text);
  });
  for (const { address, type, content } of Object.values(ASSETS))
    app.get(address, { schema: { hide: true } }, (_request, reply) =>
      reply
        .headers({ 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' })
        .type(type)
        .send(content),
    );
}
