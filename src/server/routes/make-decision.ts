import { DecisionRequest } from '../../domain/index.ts';
import { makeDecision } from '../../operations/index.ts';
import { asClaimed } from '../as-claimed.ts';
import { pageForms, PageQuery } from '../page-forms.ts';
import { route } from '../route.ts';
import { DecisionAnswer, forPages } from '../widget-answer.ts';

/** `POST /v1/decisions`: what to offer one shopper at one placement. */
export const makeDecisionRoute = route({
  name: 'makeDecision',
  method: 'POST',
  path: '/v1/decisions',
  group: 'Shoppers',
  opensTo: ['browser', 'server'],
  fromBeacons: true,
  summary: 'Ask what to offer',
  description:
    'Decides what to offer one shopper at one placement. An empty list carries `silence`: why nothing is worth offering. ' +
    'Name the decision in the events that follow. With a browser key `customerId` is only claimed: it is counted, and what the ' +
    'customer bought is not read. `words=true` adds what a page needs that shows the offers by itself: the texts of the widget, and the ' +
    'product of the request. `forms` adds the forms of the widget, ready to be made into elements.',
  query: PageQuery,
  body: {
    schema: DecisionRequest,
    // Ten thousand lines of a cart.
    maxBytes: 1024 * 1024,
    hot: true,
    example: {
      placement: 'cart',
      shopper: { anonymousId: 'visit-5f2c' },
      cart: [{ productId: 'LITE-F-BEAM40', quantity: 1 }],
      locale: 'en',
      slots: 3,
    },
  },
  answer: { words: 'The decision', schema: DecisionAnswer },
  run({ serving, metrics }, { query, body, kind }) {
    const decision = makeDecision(serving, asClaimed(body, kind));
    metrics.decided(decision);
    if (query.words !== 'true' && query.forms === undefined) return decision;
    const { words, ...pages } = forPages(serving, body);
    return {
      ...decision,
      ...pages,
      ...(query.words === 'true' && { words }),
      ...(query.forms && pageForms(query, { request: body, decision, pages: { words, ...pages } })),
    };
  },
});
