import { z } from 'zod';
import { ProductId } from '../../domain/index.ts';
import { showProduct } from '../../operations/index.ts';
import { ProductAnswer } from '../answers.ts';
import { route } from '../route.ts';

/** `GET /v1/products/{id}`: one product with its variants. */
export const showProductRoute = route({
  name: 'showProduct',
  method: 'GET',
  path: '/v1/products/{id}',
  group: 'The shop',
  opensTo: ['server'],
  summary: 'Show a product with its variants',
  description:
    'The product as the shop last told of it, and every product that shares its `groupId`, itself among them. `compareAtMinor` is there where ' +
    'that price may lawfully be struck through.',
  params: z.object({ id: ProductId }),
  answer: { words: 'The product', schema: ProductAnswer },
  refusals: ['not_found', 'not_ready'],
  run: ({ serving }, { params }) => showProduct(serving, params.id),
});
