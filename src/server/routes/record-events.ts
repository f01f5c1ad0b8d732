import { z } from 'zod';
import { OfferEvent, Refusal } from '../../domain/index.ts';
import { recordEvents } from '../../operations/index.ts';
import { RecordedAnswer } from '../answers.ts';
import { route } from '../route.ts';

/** `POST /v1/events`: what shoppers did, up to 1,000 at a time. */
export const recordEventsRoute = route({
  name: 'recordEvents',
  method: 'POST',
  path: '/v1/events',
  group: 'Shoppers',
  opensTo: ['browser', 'server'],
  fromBeacons: true,
  summary: 'Report what shoppers did',
  description:
    'Appends what shoppers did with offers, and which products they viewed. All of them are on disk when this answers; the same event id has one effect for ' +
    'ever, so a batch can be sent again safely. A purchase counts as revenue: `bought` and `orderId` need a server key.',
  body: {
    schema: z.strictObject({ events: z.array(OfferEvent).min(1).max(1_000) }),
    maxBytes: 1024 * 1024,
    hot: true,
    example: {
      events: [
        {
          id: 'visit-5f2c-1',
          decisionId: 'dec_01k5z8w3v9m4q7r2t6y1x0c5bn',
          productId: 'LITE-R-WINK',
          kind: 'shown',
          at: '2026-03-01T12:00:00Z',
          shopper: { anonymousId: 'visit-5f2c' },
        },
        {
          id: 'visit-5f2c-2',
          productId: 'LITE-F-ECHO',
          kind: 'viewed',
          at: '2026-03-01T12:00:20Z',
          shopper: { anonymousId: 'visit-5f2c' },
        },
      ],
    },
  },
  answer: { words: 'What became of the batch', schema: RecordedAnswer },
  refusals: ['forbidden', 'not_ready'],
  async run({ serving, metrics }, { body, kind }) {
    if (kind !== 'server') refuseRevenue(body.events);
    const recorded = await recordEvents(serving, body.events, { claimed: kind !== 'server' });
    metrics.recorded(body.events, recorded);
    return recorded;
  },
});

/** Anybody can read a browser key out of a page, so nothing that counts as a sale may come with one. */
function refuseRevenue(events: readonly OfferEvent[]): void {
  const place = events.findIndex(({ kind, orderId }) => kind === 'bought' || orderId !== undefined);
  if (place < 0) return;
  throw new Refusal(
    'forbidden',
    `A browser key cannot report a purchase, as events[${place}] does: nothing of this batch was stored.`,
    'Send orders to PUT /v1/orders, or `bought` to this address, from your own server with its server key.',
  );
}
