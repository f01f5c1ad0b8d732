import { z } from 'zod';
import { Instant } from '../instant.ts';
import { text } from '../text.ts';
import { ConfigName } from './config-id.ts';
import { PlacementsSection } from './placements.ts';

/** Any short text; with another one everybody is dealt anew. */
const Salt = text(100).regex(/^[^\n]*$/, 'must be one line');

/** Shoppers who are shown nothing, so that what offers earn can be told from what would have been bought anyway. */
export const HoldoutSection = z
  .strictObject({
    /** Part of all shoppers (0-1); 0 switches it off. */
    rate: z.number().min(0).max(0.5).default(0.05),
    salt: Salt.default('cartwright'),
  })
  .prefault({});
export type HoldoutSection = z.infer<typeof HoldoutSection>;

/** One way of treating shoppers: what it changes of the configuration, and how many get it. */
const Arm = z.strictObject({
  id: ConfigName,
  /** Beside the weights of the other arms. */
  weight: z.number().positive().max(1_000).default(1),
  /** What is otherwise for these shoppers; an arm without changes is what the others are compared with. */
  changes: z.strictObject({ placements: PlacementsSection }).prefault({}),
});

/** A comparison of two or more ways of treating shoppers, dealt by chance among all who are not held out. */
export const Experiment = z
  .strictObject({
    id: ConfigName,
    note: text(500).optional(),
    enabled: z.boolean().default(true),
    /** The experiment's id unless said. */
    salt: Salt.optional(),
    /** Part of the shoppers (0-1) who take part. */
    share: z.number().positive().max(1).default(1),
    /** From this instant on. */
    from: Instant.optional(),
    /** Before this instant. */
    until: Instant.optional(),
    arms: z
      .array(Arm)
      .min(2)
      .max(20)
      .refine((arms) => new Set(arms.map(({ id }) => id)).size === arms.length, 'names an arm twice'),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || Date.parse(from) < Date.parse(until), {
    path: ['until'],
    message: 'must be later than `from`',
  });
export type Experiment = z.infer<typeof Experiment>;

/** Experiments, each name once. */
export type ExperimentsSection = readonly Experiment[];
