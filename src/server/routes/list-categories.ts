import { listCategories } from '../../operations/index.ts';
import { CategoriesAnswer } from '../answers.ts';
import { route } from '../route.ts';

/** `GET /v1/categories`: the shop's categories as a tree. */
export const listCategoriesRoute = route({
  name: 'listCategories',
  method: 'GET',
  path: '/v1/categories',
  group: 'The shop',
  opensTo: ['server'],
  summary: 'List categories',
  description:
    'The categories of all products for sale as a tree, each with how many products are in it and within it; variants of one thing count as ' +
    'one. A shop whose products have no categories has none.',
  answer: { words: 'The widest categories, with those within them', schema: CategoriesAnswer },
  refusals: ['not_ready'],
  run: async ({ serving }) => ({ categories: await listCategories(serving.context) }),
});
