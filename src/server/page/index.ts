import type { FastifyInstance } from 'fastify';
import { DecisionId, Refusal } from '../../domain/index.ts';
import { explainDecision, showStats, type Serving } from '../../operations/index.ts';
import { onThisMachineAlone } from '../this-machine-alone.ts';
import { ASSETS } from './assets.ts';
import { readState } from './page-state.ts';
import { gather } from './page.ts';
import { remembered } from './remembered.ts';
import { SAFETY } from './safety.ts';
import { decisionDocument } from './views/decision.ts';
import { documentOf } from './views/document.ts';

/** Counting a whole history at each view would make the page slow exactly where the shop is large. */
const FRESH_MS = 2_000;
const USABLE_MS = 60_000;

/** Adds the first page at `/`, with its style and its script, and a page for each decision at `/decisions/{id}`. They open on this machine, or with a server key. */
export function registerPage(app: FastifyInstance, serving: Serving): void {
  const { context } = serving;
  const stats = remembered(() => showStats(context), { freshMs: FRESH_MS, usableMs: USABLE_MS, now: context.now });

  app.get('/', async (request, reply) => {
    onThisMachineAlone(request);
    const page = await gather(
      serving,
      readState(request.query),
      await stats(serving.decider.current()?.record.id ?? ''),
    );
    return reply.headers(SAFETY).type('text/html; charset=utf-8').send(documentOf(page).text);
  });
  app.get('/decisions/:id', async (request, reply) => {
    onThisMachineAlone(request);
    const { id } = request.params as { id: string };
    if (!DecisionId.safeParse(id).success) throw noDecision(id);
    await serving.log.flush();
    const page = decisionDocument(await explainDecision(context, id));
    return reply.headers(SAFETY).type('text/html; charset=utf-8').send(page.text);
  });
  for (const { address, type, content } of Object.values(ASSETS))
    app.get(address, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(content),
    );
}

const noDecision = (id: string): Refusal =>
  new Refusal(
    'not_found',
    `"${id.slice(0, 40)}" is not the id of a decision.`,
    'Copy it whole, as it came with the offers: dec_ and 26 signs.',
  );
