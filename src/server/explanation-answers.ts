import { z } from 'zod';
import {
  ConfigId,
  DecisionId,
  DecisionRequest,
  Dropped,
  ExplainedTechnique,
  Offer,
  Reward,
  SnapshotId,
} from '../domain/index.ts';

/** Why a decision comes out as it does. */
export const PreviewAnswer = z.strictObject({
  id: DecisionId,
  at: z.iso.datetime(),
  request: DecisionRequest,
  offers: z.array(Offer),
  silence: z.string().optional(),
  rewards: z.array(Reward).optional(),
  /** What a shopper who is held out would have been offered. */
  withheld: z.array(Offer).optional(),
  arm: z.strictObject({ bucket: z.int(), holdout: z.boolean(), arms: z.record(z.string(), z.string()) }).optional(),
  technique: ExplainedTechnique.optional(),
  dropped: z.array(Dropped),
  passed: z.array(Dropped).optional(),
  snapshotId: SnapshotId.optional(),
  configId: ConfigId.optional(),
  seen: z.looseObject({}),
  tookMs: z.number(),
});

/** Why a decision that was made came out as it did. */
export const ExplanationAnswer = z.strictObject({ ...PreviewAnswer.shape, replayed: z.boolean() });
