import { z } from 'zod';
import { CountryRule, FitRule } from './config/compatibility.ts';
import { SnapshotId } from './ids.ts';
import { LearnedConstraint } from './learned-constraint.ts';

/** Everything that must hold for products to fit. */
export const CompatibilityList = z.strictObject({
  rules: z.array(FitRule),
  countries: z.array(CountryRule),
  learned: z.array(
    LearnedConstraint.extend({
      /** Whether it counts, or is switched off in the configuration. */
      heeded: z.boolean(),
    }),
  ),
  snapshotId: SnapshotId,
});
export type CompatibilityList = z.infer<typeof CompatibilityList>;
