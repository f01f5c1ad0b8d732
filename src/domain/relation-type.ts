import { z } from 'zod';

/**
 * What one product is to another. Complement: bought beside it. Required part: it does not work without. Part of a set: of
 * one series, and collected. Substitute: bought in its place. Upgrade: a better version of it.
 */
export const RelationType = z.enum(['complement', 'required_part', 'part_of_set', 'substitute', 'upgrade']);
export type RelationType = z.infer<typeof RelationType>;

/** What tells the type beside the counts: the attribute, or the word of the series, by which two products belong together. */
export const Because = z.strictObject({ name: z.string(), value: z.string() });
export type Because = z.infer<typeof Because>;

/** Types by their number in a snapshot; 0 is a pair of which orders and texts do not say what it is. */
export const RELATION_TYPES: readonly (RelationType | undefined)[] = [undefined, ...RelationType.options];
