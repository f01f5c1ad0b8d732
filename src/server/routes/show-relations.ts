import { z } from 'zod';
import { ProductId, Relations } from '../../domain/index.ts';
import { showRelations } from '../../operations/index.ts';
import { limitOf } from '../limit-of.ts';
import { route } from '../route.ts';

/** `GET /v1/products/{id}/relations`: how a product stands to others. */
export const showRelationsRoute = route({
  name: 'showRelations',
  method: 'GET',
  path: '/v1/products/{id}/relations',
  group: 'What was learned',
  opensTo: ['server'],
  summary: 'Show how a product stands to others',
  description:
    'What is bought together with it, its upgrades, what is like it and sets that hold it, each with its evidence; best first.',
  params: z.object({ id: ProductId }),
  query: z.strictObject({ limit: limitOf({ most: 100, usual: 20 }) }),
  answer: { words: 'Its relations', schema: Relations },
  refusals: ['not_found', 'not_ready'],
  run: ({ serving }, { params, query }) => showRelations(serving, params.id, query.limit),
});
