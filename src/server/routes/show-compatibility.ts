import { CompatibilityList } from '../../domain/index.ts';
import { showCompatibility } from '../../operations/index.ts';
import { route } from '../route.ts';

/** `GET /v1/compatibility`: what must hold for products to fit each other. */
export const showCompatibilityRoute = route({
  name: 'showCompatibility',
  method: 'GET',
  path: '/v1/compatibility',
  group: 'What was learned',
  opensTo: ['server'],
  summary: 'Show what fits what',
  description:
    'The rules of the section `compatibility`, and the constraints that orders taught: how many orders chance would bring that break each, how many ' +
    'do, and which values do not go together. One that is wrong is switched off by its id in `compatibility.learned.except`.',
  answer: { words: 'What must hold', schema: CompatibilityList },
  refusals: ['not_ready'],
  run: ({ serving }) => showCompatibility(serving.context, serving.decider),
});
