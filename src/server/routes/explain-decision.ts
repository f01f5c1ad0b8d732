import { z } from 'zod';
import { DecisionId } from '../../domain/index.ts';
import { explainDecision } from '../../operations/index.ts';
import { ExplanationAnswer } from '../explanation-answers.ts';
import { route } from '../route.ts';

/** `GET /v1/decisions/{id}/explanation`: why a decision came out as it did. */
export const explainDecisionRoute = route({
  name: 'explainDecision',
  method: 'GET',
  path: '/v1/decisions/{id}/explanation',
  group: 'What was learned',
  opensTo: ['server'],
  summary: 'Explain a decision',
  description:
    'What was asked and answered, what each candidate was worth, and what was found and left out with the reason, by making the decision ' +
    'again from the snapshot, the configuration and the facts of its moment.',
  params: z.object({ id: DecisionId }),
  answer: { words: 'The explanation', schema: ExplanationAnswer },
  refusals: ['not_found', 'not_ready'],
  run: ({ serving }, { params }) => explainDecision(serving.context, params.id),
});
