import { z } from 'zod';
import { ProductId } from '../../domain/index.ts';
import { searchProducts } from '../../operations/index.ts';
import { ProductsAnswer } from '../answers.ts';
import { CategoryText } from '../category-text.ts';
import { limitOf } from '../limit-of.ts';
import { route } from '../route.ts';

const Words = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters');

/** `GET /v1/products`: products by words and category. */
export const searchProductsRoute = route({
  name: 'searchProducts',
  method: 'GET',
  path: '/v1/products',
  group: 'The shop',
  opensTo: ['server'],
  summary: 'Search products',
  description:
    'Products whose id or titles hold every word, those in most orders first as was last learned; without words, all of them. `category` takes those of one category ' +
    'and of the categories within it, as `Lights and batteries > Front lights`. To read on, name the last product of the page before in ' +
    '`after`; `order=id` is an order that no purchase changes, to read the whole catalogue. `compareAtMinor` is there where that price may ' +
    'lawfully be struck through. Products that only orders have told of have the title and the price of those orders.',
  query: z.strictObject({
    search: Words.default(''),
    category: CategoryText.default([]),
    order: z.enum(['sold', 'id']).default('sold'),
    after: ProductId.optional(),
    limit: limitOf({ most: 1_000, usual: 20 }),
  }),
  answer: { words: 'The products', schema: ProductsAnswer },
  refusals: ['not_ready'],
  run: async ({ serving }, { query: { search, category, ...how } }) => ({
    products: await searchProducts(serving, { words: search, categoryPath: category, ...how }),
  }),
});
