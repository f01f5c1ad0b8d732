import { z } from 'zod';
import { ConstraintId } from '../learned-constraint.ts';
import { Country } from '../locale.ts';
import { text } from '../text.ts';
import { ConfigName } from './config-id.ts';
import { named } from './named.ts';
import { ProductSelector } from './product-selector.ts';

const Values = z.array(text(500)).min(1).max(1_000);
const Attribute = text(100);

/** How the first attribute of a rule must stand to the second. */
export const CompatibilityMust = z.enum(['equal', 'overlap', 'within', 'at_most', 'at_least', 'one_of']);
export type CompatibilityMust = z.infer<typeof CompatibilityMust>;

const Common = {
  id: ConfigName,
  /** Why it is there, for whoever reads it next. */
  note: text(500).optional(),
  enabled: z.boolean().default(true),
  /** What becomes of a product that does not tell the attribute. */
  unknown: z.enum(['passes', 'bars']).default('passes'),
};

/** Products of which one attribute counts. */
const Side = z.strictObject({ products: ProductSelector, attribute: Attribute });

/** Two sorts of products that are used together, and what must hold between them for the two to fit. */
export const FitRule = z
  .strictObject({
    ...Common,
    between: z.tuple([Side, Side]),
    must: CompatibilityMust,
    /** For `one_of`: by a value of the first attribute, those of the second that go with it. */
    map: z.record(text(500), Values).optional(),
    /** Whether what a known customer bought before counts where nothing at hand does. */
    owned: z.boolean().default(true),
  })
  .refine(({ must, map }) => (must === 'one_of') === (map !== undefined), {
    path: ['map'],
    message: 'belongs to `must: one_of`, and to nothing else',
  });
export type FitRule = z.infer<typeof FitRule>;

/** What an attribute of some products must be where the shopper is: a plug, a language, a voltage. */
export const CountryRule = z.strictObject({
  ...Common,
  products: ProductSelector,
  attribute: Attribute,
  /** By country as requests write it, the values that go there; of other countries nothing is said. */
  countries: z
    .record(Country, Values)
    .refine((countries) => Object.keys(countries).length > 0, 'names no country: say what goes where'),
});
export type CountryRule = z.infer<typeof CountryRule>;

/** Which products go together: rules of the merchant's, and which of those that orders taught are heeded. */
export const CompatibilitySection = z
  .strictObject({
    rules: named(FitRule, 1_000),
    countries: named(CountryRule, 1_000),
    learned: z
      .strictObject({
        /** False: nothing that was learned counts. */
        use: z.boolean().default(true),
        /** Learned constraints that do not count, by their ids. */
        except: z.array(ConstraintId).max(10_000).default([]),
      })
      .prefault({}),
  })
  .prefault({});
export type CompatibilitySection = z.infer<typeof CompatibilitySection>;
