import { z } from 'zod';
import { CustomerId } from '../../domain/index.ts';
import { listOrders } from '../../operations/index.ts';
import { OrdersAnswer } from '../answers.ts';
import { limitOf } from '../limit-of.ts';
import { route } from '../route.ts';

/** `GET /v1/orders`: a customer's orders. */
export const listOrdersRoute = route({
  name: 'listOrders',
  method: 'GET',
  path: '/v1/orders',
  group: 'The shop',
  opensTo: ['server'],
  summary: 'List orders',
  description:
    'Orders in which something was bought, newest first: those of `customerId`, or everybody’s where none is named. What came back of an ' +
    'order stands in its `refunds`, also where the return was a document of its own.',
  query: z.strictObject({ customerId: CustomerId.optional(), limit: limitOf({ most: 1_000, usual: 20 }) }),
  answer: { words: 'The orders', schema: OrdersAnswer },
  refusals: ['not_ready'],
  run: async ({ serving }, { query: { customerId, limit } }) => ({
    orders: await listOrders(serving.context, customerId, limit),
  }),
});
