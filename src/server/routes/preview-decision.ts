import { z } from 'zod';
import { DecisionRequest, Instant, ShopConfig } from '../../domain/index.ts';
import { previewDecision } from '../../operations/index.ts';
import { PreviewAnswer } from '../explanation-answers.ts';
import { route } from '../route.ts';

/** `POST /v1/decisions/preview`: what would be offered, and why. */
export const previewDecisionRoute = route({
  name: 'previewDecision',
  method: 'POST',
  path: '/v1/decisions/preview',
  group: 'Configuration',
  opensTo: ['server'],
  summary: 'Preview a decision',
  description:
    'What would be offered to a shopper at a moment, and why, by the configuration in force or by a draft. It leaves no trace: nothing is kept, ' +
    'counted or learned from, and asked again it answers the same as long as nothing new is known.',
  body: {
    schema: z.strictObject({ request: DecisionRequest, at: Instant.optional(), config: ShopConfig.optional() }),
    maxBytes: 5 * 1024 * 1024,
    example: {
      request: { placement: 'cart', cart: [{ productId: 'LITE-F-BEAM40', quantity: 1 }] },
      at: '2026-12-24T12:00:00Z',
      config: { placements: { cart: { slots: 1 } } },
    },
  },
  answer: { words: 'The decision that would be made, explained', schema: PreviewAnswer },
  refusals: ['not_ready'],
  run: ({ serving }, { body: { at, ...input } }) =>
    previewDecision(serving.context, { ...input, at: at === undefined ? undefined : Date.parse(at) }, serving.decider),
});
