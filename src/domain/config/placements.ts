import { z } from 'zod';
import { Placement, Strategy } from '../placement.ts';

const Slots = z.int().min(1).max(20);
const BySlots = z.partialRecord(Strategy, Slots);

/** What a merchant wants otherwise at one placement; what is left out stays as it is by default. */
export const PlacementSettings = z.strictObject({
  /** False: nothing is ever offered here. */
  enabled: z.boolean().optional(),
  /** Asked in this order; each fills only what the ones before it leave open. */
  strategies: z
    .array(Strategy)
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'names a strategy twice')
    .optional(),
  slots: Slots.optional(),
  /** What the offers should go with: the product that is looked at before the cart, or all of both. */
  about: z.enum(['product', 'all']).optional(),
  /** At most so many of a strategy, and they are kept free for it while no more than half of the slots are kept. */
  room: BySlots.optional(),
  /** So many slots are kept free for a strategy, and it may take more that others leave open. */
  keeps: BySlots.optional(),
});
export type PlacementSettings = z.infer<typeof PlacementSettings>;

/** Settings by placement. */
export const PlacementsSection = z.partialRecord(Placement, PlacementSettings).default({});
