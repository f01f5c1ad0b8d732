import { OffersForCart, OffersToRedeem, RedeemedOffers, VerifiedOffers } from '../../domain/index.ts';
import { redeemOffers, verifyOffers } from '../../operations/index.ts';
import { route } from '../route.ts';

const MAX_BYTES = 1024 * 1024;

const EXAMPLE = {
  tokens: ['cwo1.eyJrIjoiTnV6...fQ.5Zr8l1...'],
  cart: [
    { productId: 'LITE-F-BEAM40', quantity: 1 },
    { productId: 'LITE-R-WINK', quantity: 1 },
  ],
  shopper: { anonymousId: 'visit-5f2c' },
};

/** `POST /v1/offers/verify`: what a cart costs with signed offers. */
export const verifyOffersRoute = route({
  name: 'verifyOffers',
  method: 'POST',
  path: '/v1/offers/verify',
  group: 'Shoppers',
  opensTo: ['server'],
  summary: 'Ask what a cart costs with its offers',
  description:
    'Holds the tokens that came with decisions against keys, clock, configuration, products and shopper, and prices the cart with them. Prices ' +
    'that a client sends are ignored. Nothing is used up. What does not hold is refused, with the reason.',
  body: { schema: OffersForCart, maxBytes: MAX_BYTES, example: EXAMPLE },
  answer: { words: 'What the cart costs', schema: VerifiedOffers },
  refusals: ['conflict', 'not_ready'],
  run: ({ serving }, { body }) => verifyOffers(serving, body),
});

/** `POST /v1/offers/redeem`: uses signed offers up for a cart that is bought. */
export const redeemOffersRoute = route({
  name: 'redeemOffers',
  method: 'POST',
  path: '/v1/offers/redeem',
  group: 'Shoppers',
  opensTo: ['server'],
  summary: 'Use offers up for a cart that is bought',
  description:
    'Uses up the offers of the tokens, all of them or none, and answers what the cart costs. Limits and budgets hold however many ask at ' +
    'once. Sent again under the same `idempotencyKey` it has no second effect and the same answer; the same key with another body is refused.',
  body: {
    schema: OffersToRedeem,
    maxBytes: MAX_BYTES,
    example: { idempotencyKey: 'order-1001', ...EXAMPLE, orderId: '1001' },
  },
  answer: { words: 'What the cart costs, and coupons for the next order', schema: RedeemedOffers },
  refusals: ['conflict', 'not_ready'],
  run: ({ serving }, { body }) => redeemOffers(serving, body),
});
