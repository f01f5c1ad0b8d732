import { z } from 'zod';
import { searchProducts } from '../../operations/index.ts';
import { ProductsAnswer } from '../answers.ts';
import { limitOf } from '../limit-of.ts';
import { route } from '../route.ts';

const Words = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters');

/** `GET /v1/products`: products by words. */
export const searchProductsRoute = route({
  name: 'searchProducts',
  method: 'GET',
  path: '/v1/products',
  group: 'The shop',
  opensTo: ['server'],
  summary: 'Search products',
  description: 'Products whose id or title holds every word; without words, those that sell best.',
  query: z.strictObject({ search: Words.default(''), limit: limitOf({ most: 100, usual: 20 }) }),
  answer: { words: 'The products', schema: ProductsAnswer },
  refusals: ['not_ready'],
  run: async ({ serving }, { query }) => ({
    products: await searchProducts(serving.context, query.search, query.limit),
  }),
});
