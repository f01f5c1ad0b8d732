import { z } from 'zod';
import { CategoryPath } from './product.ts';

/** The id of a learned constraint: the same for as long as it says the same of the same categories. */
export const ConstraintId = z
  .string()
  .regex(/^fit_[0-9a-f]{12}$/, 'is not the id of a learned constraint, such as fit_0123456789ab');
export type ConstraintId = string;

const Side = z.strictObject({ categoryPath: CategoryPath, attribute: z.string() });

/** What must hold between attributes of two categories, because orders that break it are missing where chance would bring them. */
export const LearnedConstraint = z.strictObject({
  id: ConstraintId,
  /** Where the second category lies in the first, the first is meant without it. */
  between: z.tuple([Side, Side]),
  /** How the first attribute stands to the second. */
  must: z.enum(['overlap', 'at_most', 'at_least']),
  /** Orders that hold one value of each. */
  orders: z.int(),
  /** How many of them would break it if values met by chance. */
  expected: z.number(),
  /** How many orders break it. */
  seen: z.int(),
  /** Values that do not go together, those first that chance would bring most often. */
  never: z.array(z.strictObject({ values: z.tuple([z.string(), z.string()]), expected: z.number() })),
});
export type LearnedConstraint = z.infer<typeof LearnedConstraint>;
