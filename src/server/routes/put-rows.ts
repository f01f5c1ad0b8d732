import { z } from 'zod';
import { Customer, Order, Product } from '../../domain/index.ts';
import { putCustomers, putOrders, putProducts } from '../../operations/index.ts';
import { PutAnswer } from '../answers.ts';
import { route } from '../route.ts';

const MOST_ROWS = 1_000;
const MAX_BYTES = 10 * 1024 * 1024;
const COMMON = {
  method: 'PUT',
  group: 'The shop',
  opensTo: ['server'],
  answer: { words: 'How many were new, changed or known already', schema: PutAnswer },
  refusals: ['not_ready'],
} as const;
const SAFE = 'All are stored or none. Each replaces the one of the same id as a whole; sent again, nothing changes.';

/** `PUT /v1/products`: products as the shop knows them. */
export const putProductsRoute = route({
  ...COMMON,
  name: 'putProducts',
  path: '/v1/products',
  summary: 'Store products',
  description: `Up to 1,000 products and variants. ${SAFE} New prices and stock count from the next decision.`,
  body: {
    schema: z.strictObject({ products: z.array(Product).min(1).max(MOST_ROWS) }),
    maxBytes: MAX_BYTES,
    example: {
      products: [
        {
          id: 'example-light',
          title: 'Front light, 400 lumen',
          categoryPath: ['Lights', 'Front'],
          attributes: { power: '400 lm', battery: '18650' },
          priceMinor: 3495,
          currency: 'EUR',
          stock: 12,
        },
      ],
    },
  },
  run: async ({ serving }, { body }) => counts(await putProducts(serving.context, body.products)),
});

/** `PUT /v1/customers`: customers as the shop knows them. */
export const putCustomersRoute = route({
  ...COMMON,
  name: 'putCustomers',
  path: '/v1/customers',
  summary: 'Store customers',
  description: `Up to 1,000 customers. ${SAFE}`,
  body: {
    schema: z.strictObject({ customers: z.array(Customer).min(1).max(MOST_ROWS) }),
    maxBytes: MAX_BYTES,
    example: {
      customers: [{ id: 'example-customer', country: 'NL', locale: 'fy-NL', createdAt: '2026-01-15T09:30:00+01:00' }],
    },
  },
  run: async ({ serving }, { body }) => counts(await putCustomers(serving.context, body.customers)),
});

/** `PUT /v1/orders`: orders as the shop knows them. */
export const putOrdersRoute = route({
  ...COMMON,
  name: 'putOrders',
  path: '/v1/orders',
  summary: 'Store orders',
  description: `Up to 1,000 orders with their lines, fees and refunds. ${SAFE} \`decisionIds\` give offers their credit.`,
  body: {
    schema: z.strictObject({ orders: z.array(Order).min(1).max(MOST_ROWS) }),
    maxBytes: MAX_BYTES,
    example: {
      orders: [
        {
          id: 'example-order',
          customerId: 'example-customer',
          placedAt: '2026-03-01T12:05:00Z',
          currency: 'EUR',
          country: 'NL',
          decisionIds: ['dec_01k5z8w3v9m4q7r2t6y1x0c5bn'],
          lines: [
            { productId: 'example-light', quantity: 1, unitPriceMinor: 3495 },
            { productId: 'example-battery', quantity: 2, unitPriceMinor: 895 },
          ],
          fees: [{ kind: 'shipping', amountMinor: 495 }],
        },
      ],
    },
  },
  run: async ({ serving }, { body }) => counts(await putOrders(serving.context, body.orders, serving.decider.memory)),
});

/** What an import tells beyond these three is not about rows that a shop sends. */
function counts({ added, changed, unchanged }: z.infer<typeof PutAnswer>): z.infer<typeof PutAnswer> {
  return { added, changed, unchanged };
}
