import { z } from 'zod';
import { Country, Language } from '../locale.ts';
import { CategoryPath } from '../product.ts';
import { text } from '../text.ts';
import { type ChoiceTrait, NUMBER_TRAITS, TRAIT_IDS, TRAITS } from './traits.ts';

/** How deep conditions may stand in one another, and how many one may hold in all. */
const DEEPEST = 10;
const MOST_PARTS = 200;
const MOST_WORDS = 300;

const ends = { from: z.number().optional(), to: z.number().optional() };

/** Both ends are included. */
const ofNumber = z.strictObject({ trait: z.enum(NUMBER_TRAITS), ...ends });
/** Of the lines that the shopper bought, the share in the category and all below it. */
const ofAffinity = z.strictObject({ trait: z.literal('affinity'), category: CategoryPath.min(1), ...ends });
const ofChoice = <Id extends ChoiceTrait, Word extends z.ZodType<string>>(trait: Id, word: Word) =>
  z.strictObject({ trait: z.literal(trait), in: z.array(word).min(1).max(MOST_WORDS) });

/** What one trait must be: a number from here to there, or one of some words. */
const TraitCondition = z
  .discriminatedUnion(
    'trait',
    [
      ofNumber,
      ofAffinity,
      ofChoice('buyer', z.enum(TRAITS.buyer.choices)),
      ofChoice('country', Country),
      ofChoice('language', Language),
      ofChoice('ageBand', z.enum(TRAITS.ageBand.choices)),
      ofChoice('gender', z.enum(TRAITS.gender.choices)),
      ofChoice('homeLanguage', Language),
      ofChoice('culture', text(80)),
      ofChoice('incomeBand', z.enum(TRAITS.incomeBand.choices)),
      ofChoice('feedback', z.enum(TRAITS.feedback.choices)),
    ],
    {
      error: `must be a condition: all, any or not over others, or a trait with what it must be. Traits: ${TRAIT_IDS.join(', ')}`,
    },
  )
  .superRefine((leaf, context) => {
    if ('in' in leaf) return;
    const { from, to } = leaf;
    if (from === undefined && to === undefined)
      context.addIssue({ code: 'custom', path: ['from'], message: 'is needed, or `to`, or both' });
    if (from !== undefined && to !== undefined && from > to)
      context.addIssue({ code: 'custom', path: ['to'], message: 'must not be below `from`' });
  });
type TraitCondition = z.infer<typeof TraitCondition>;

/**
 * A tree of conditions on the traits of a shopper. What is not known is neither true nor false: `all` is false where a part is, `any`
 * true where a part is, `not` of the unknown is unknown, and only a shopper of whom the whole is true is meant.
 */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | TraitCondition;

const Parts = z
  .array(z.lazy(() => ConditionTree))
  .min(1)
  .max(MOST_PARTS);
/** The tree by itself, as documents of the API name it. */
export const ConditionTree: z.ZodType<Condition, Condition> = z.union([
  TraitCondition,
  z.strictObject({ all: Parts }),
  z.strictObject({ any: Parts }),
  z.strictObject({ not: z.lazy(() => ConditionTree) }),
]);

/** Reads a tree of conditions; one that is too deep or too large is refused before it is read. */
export const Condition = z.preprocess((value, context) => {
  if (!isTooLarge(value)) return value;
  context.addIssue({
    code: 'custom',
    message: `may be ${DEEPEST} levels deep and hold ${MOST_PARTS} conditions at most`,
    input: value,
  });
  return z.NEVER;
}, ConditionTree);

/** Breadth first, so that nesting costs no stack. */
function isTooLarge(value: unknown): boolean {
  let level: unknown[] = [value];
  let parts = 0;
  for (let depth = 0; level.length > 0; depth++) {
    parts += level.length;
    if (depth >= DEEPEST || parts > MOST_PARTS) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

function partsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { all, any, not } = value as Record<string, unknown>;
  const parts: unknown[] = [all, any].filter(Array.isArray).flat();
  return not === undefined ? parts : [...parts, not];
}

/** Every condition on a trait in the tree, in its order. */
export function leavesOf(condition: Condition): TraitCondition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}
