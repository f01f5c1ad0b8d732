import { z } from 'zod';
import { Placement } from '../../domain/index.ts';
import { showFragment } from '../../operations/index.ts';
import { asClaimed } from '../as-claimed.ts';
import { FragmentQuery, requestOf } from '../fragments/fragment-query.ts';
import { fragmentOf } from '../fragments/fragment.ts';
import { entityTag, isKnown } from '../fragments/entity-tag.ts';
import { HttpAnswer } from '../http-answer.ts';
import { route } from '../route.ts';

/** `GET /v1/fragments/{placement}`: offers as a part of a page. */
export const showFragmentRoute = route({
  name: 'showFragment',
  method: 'GET',
  path: '/v1/fragments/{placement}',
  group: 'Shoppers',
  opensTo: ['browser', 'server'],
  fromBeacons: true,
  inPages: true,
  summary: 'Show offers as a part of a page',
  description:
    'The same decision as `POST /v1/decisions` as HTML, for pages that a server puts together: the forms of the widget, in the language of the ' +
    'request. Its forms work without scripts where `cartUrl` and `declineUrl` say where they post to; with the widget’s script the page ' +
    'enlivens it. Where nothing is personal (no `visitor`, `customer`, `cart`, `viewed` or `onPage`) and nothing holds for this moment alone, ' +
    'caches may keep it for a minute. Silence has no content. A refusal is a comment of HTML, which nobody sees in a page.',
  params: z.object({ placement: Placement }),
  query: FragmentQuery,
  answer: { words: 'A part of a page', type: 'text/html; charset=utf-8' },
  also: { 204: 'Silence: there is nothing to show', 304: 'The copy at hand still holds' },
  run({ serving, metrics }, { params, query, kind, header }) {
    const request = asClaimed(requestOf(params.placement, query), kind);
    const { decision, lasting } = showFragment(serving, request);
    metrics.decided(decision);
    const body = fragmentOf(serving, { request, decision, query });
    const headers = { 'cache-control': lasting ? LASTING : PASSING };
    if (body === '') return new HttpAnswer(query.empty === '200' ? 200 : 204, headers, body);
    if (!lasting) return new HttpAnswer(200, headers, body);
    // Each decision has an id of its own, and a copy with another id of the same offers is as good.
    const etag = entityTag(body.replaceAll(decision.id, ''));
    return isKnown(etag, header('if-none-match'))
      ? new HttpAnswer(304, { ...headers, etag })
      : new HttpAnswer(200, { ...headers, etag }, body);
  },
});

const LASTING = 'public, max-age=60, stale-while-revalidate=60';
const PASSING = 'private, no-store';
