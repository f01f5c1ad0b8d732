import { z } from 'zod';
import { AnonymousId, DecisionId, ProductId } from '../../domain/index.ts';
import { declineOffers } from '../../operations/index.ts';
import { isPath } from '../fragments/page-address.ts';
import { HttpAnswer } from '../http-answer.ts';
import { route } from '../route.ts';

const MOST = 100;

/** What may stand in the address as well as in the form: the shop writes the one, the fragment the other. */
const Beside = z.object({ visitor: AnonymousId.optional(), back: z.string().max(2_000).optional() });

/** `POST /v1/fragments/declined`: a refusal by a form, for pages without scripts. */
export const declineOffersRoute = route({
  name: 'declineOffers',
  method: 'POST',
  path: '/v1/fragments/declined',
  group: 'Shoppers',
  opensTo: ['browser', 'server'],
  fromBeacons: true,
  fromForms: true,
  inPages: true,
  summary: 'Refuse offers by a form',
  description:
    'What the button “no, thanks” of a fragment posts where scripts are off: that the shopper refused these offers, counted once however often it ' +
    'is sent. It leads back to `back` where that is a path or a page of an allowed origin; without `back` the browser stays where it is. ' +
    '`visitor` says who refused where the fragment was made for nobody in particular.',
  query: Beside.extend({ key: z.string().optional() }),
  body: {
    schema: Beside.extend({
      decisionId: DecisionId,
      productId: z.union([ProductId, z.array(ProductId).min(1).max(MOST)]),
    }),
    maxBytes: 64 * 1024,
    example: { decisionId: 'dec_01k5z8w3v9m4q7r2t6y1x0c5bn', productId: ['LITE-R-WINK', 'LITE-F-ECHO'] },
  },
  answer: { words: 'It is recorded, and the browser stays where it is', status: 204 },
  also: { 303: 'It is recorded, and the browser goes back' },
  refusals: ['not_ready'],
  async run({ serving, metrics, allowedOrigins }, { query, body, kind }) {
    const { decisionId, productId, visitor = query.visitor, back = query.back } = body;
    const declined = {
      decisionId,
      productIds: [productId].flat(),
      ...(visitor !== undefined && { shopper: { anonymousId: visitor } }),
    };
    const recorded = await declineOffers(serving, declined, { claimed: kind !== 'server' });
    metrics.recorded(
      declined.productIds.map(() => ({ kind: 'declined' })),
      recorded,
    );
    return back !== undefined && mayGoTo(back, allowedOrigins)
      ? new HttpAnswer(303, { location: back })
      : new HttpAnswer(204, {});
  },
});

/** Nobody can be sent to another's page by an address of ours. */
function mayGoTo(address: string, allowedOrigins: readonly string[]): boolean {
  return isPath(address) || (URL.canParse(address) && allowedOrigins.includes(new URL(address).origin));
}
