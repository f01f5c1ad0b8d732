import { z } from 'zod';
import { text } from '../text.ts';
import { Condition, leavesOf } from '../traits/condition.ts';
import { SENSITIVE_TRAITS, TRAITS, type TraitId } from '../traits/traits.ts';
import { ConfigName } from './config-id.ts';

/** A part of all shoppers: those of whom a tree of conditions on their traits is true. */
export const SegmentDefinition = z.strictObject({
  id: ConfigName,
  /** What merchants call it. */
  name: text(100),
  note: text(500).optional(),
  when: Condition,
});
export type SegmentDefinition = z.infer<typeof SegmentDefinition>;

/** Which traits of people are used. Sensitive ones are off, and of shoppers who agreed to it alone where they are on. */
export const TraitSettings = z
  .strictObject({
    /** Sensitive traits that are switched on. */
    sensitive: z.array(z.enum(SENSITIVE_TRAITS as [TraitId, ...TraitId[]])).default([]),
  })
  .prefault({});
export type TraitSettings = z.infer<typeof TraitSettings>;

/** The part of a shop's configuration that says who is in which segment. */
export interface SegmentConfig {
  readonly segments: readonly SegmentDefinition[];
  readonly traits: TraitSettings;
}

/** Ids of the segments by which no price may differ, because they look at age, gender, language, culture or income. */
export function sensitiveSegments({ segments }: Pick<SegmentConfig, 'segments'>): ReadonlySet<string> {
  const touches = ({ when }: SegmentDefinition) => leavesOf(when).some(({ trait }) => !TRAITS[trait].mayMovePrice);
  return new Set(segments.filter(touches).map(({ id }) => id));
}

/** An offer, as far as it says for whom it is. */
interface Offered {
  readonly when?: { readonly segments?: readonly string[] | undefined } | undefined;
}

/** Refuses offers for segments by which no price may differ. */
export function refuseSensitivePrices(
  config: Pick<SegmentConfig, 'segments'> & { readonly offers: readonly Offered[] },
  context: z.RefinementCtx,
): void {
  const sensitive = sensitiveSegments(config);
  for (const [at, { when }] of config.offers.entries())
    for (const [place, id] of (when?.segments ?? []).entries())
      if (sensitive.has(id))
        context.addIssue({
          code: 'custom',
          path: ['offers', at, 'when', 'segments', place],
          message: `is "${id}", a segment on age, gender, language, culture or income: no price may differ by these`,
        });
}

/** Sensitive traits that a segment looks at and that are not switched on: of those nothing is known. */
export function traitsSwitchedOff(when: Condition, { sensitive }: TraitSettings): readonly TraitId[] {
  const asked = new Set(leavesOf(when).map(({ trait }) => trait));
  return SENSITIVE_TRAITS.filter((trait) => asked.has(trait) && !sensitive.includes(trait));
}
