import {
  type CountryRule,
  type FitRule,
  isWithin,
  type LearnedConstraint,
  type Product,
  type ProductSelector,
  selects,
} from '../../domain/index.ts';
import { fold } from '../../lib/index.ts';
import { attributeChoices, type Choices, isFitting, suits } from '../../scoring/index.ts';

/** Something that must hold between two sorts of products that are used together. */
export interface Constraint {
  readonly id: string;
  /** Which products each side means, and which of their attributes counts, folded. */
  readonly sides: readonly [ConstraintSide, ConstraintSide];
  /** Whether values of the two attributes suit each other; undefined where they cannot be compared. */
  readonly suits: (one: Choices, other: Choices) => boolean | undefined;
  /** What becomes of a product that does not tell the attribute. */
  readonly unknown: 'passes' | 'bars';
  /** What a customer bought before bars what does not fit it, only chooses among variants, or does not count. */
  readonly owned: 'bars' | 'chooses' | 'ignored';
  /** Yes, no and none say nothing. */
  readonly onlyFitting: boolean;
}

/** One side of a constraint. */
export interface ConstraintSide {
  readonly means: (product: Product) => boolean;
  readonly attribute: string;
  /** Names of the widest categories in which all that it means lies; undefined where that is not said. */
  readonly shelves: readonly string[] | undefined;
}

const sideOf = (products: ProductSelector, attribute: string): ConstraintSide => ({
  means: (product) => selects(products, product),
  attribute: fold(attribute),
  shelves: products.categories?.map(([widest]) => widest!),
});

/** A merchant's rule, made ready. */
export function constraintOfRule({ id, between, must, map, unknown, owned }: FitRule): Constraint {
  const [one, other] = between;
  return {
    id,
    sides: [sideOf(one.products, one.attribute), sideOf(other.products, other.attribute)],
    suits: must === 'one_of' ? byMap(map ?? {}) : (choices, others) => suits(must, choices, others),
    unknown,
    owned: owned ? 'bars' : 'ignored',
    onlyFitting: false,
  };
}

/** What orders taught, made ready. Of what a customer bought before it is no more than a hint: people own several bicycles. */
export function constraintOfLearned({ id, between, must }: LearnedConstraint): Constraint {
  const [one, other] = between;
  const apart = isWithin(other.categoryPath, one.categoryPath);
  const narrower = isWithin(one.categoryPath, other.categoryPath);
  return {
    id,
    sides: [
      {
        means: ({ categoryPath }) =>
          isWithin(categoryPath, one.categoryPath) && !(apart && isWithin(categoryPath, other.categoryPath)),
        attribute: fold(one.attribute),
        shelves: one.categoryPath.slice(0, 1),
      },
      {
        means: ({ categoryPath }) =>
          isWithin(categoryPath, other.categoryPath) && !(narrower && isWithin(categoryPath, one.categoryPath)),
        attribute: fold(other.attribute),
        shelves: other.categoryPath.slice(0, 1),
      },
    ],
    suits: (choices, others) => suits(must, choices, others),
    unknown: 'passes',
    owned: 'chooses',
    onlyFitting: true,
  };
}

/** What an attribute must be in a country, made ready. */
export interface CountryConstraint {
  readonly id: string;
  readonly side: ConstraintSide;
  readonly unknown: 'passes' | 'bars';
  /** The values that go there, and as they were written; undefined of a country of which nothing is said. */
  readonly allowed: (country: string) => { readonly choices: Choices; readonly words: string } | undefined;
}

/** A merchant's rule of a country, made ready. */
export function constraintOfCountry({ id, products, attribute, countries, unknown }: CountryRule): CountryConstraint {
  const allowed = new Map(
    Object.entries(countries).map(([country, values]) => [
      country,
      { choices: values.flatMap(attributeChoices), words: values.join(' or ') },
    ]),
  );
  return {
    id,
    side: sideOf(products, attribute),
    unknown,
    allowed: (country) => allowed.get(country),
  };
}

/** By a table of values: of a value that is not in it nothing is said. */
function byMap(map: Readonly<Record<string, readonly string[]>>): Constraint['suits'] {
  const rows = Object.entries(map).map(([value, values]) => ({
    value: attributeChoices(value),
    values: values.flatMap(attributeChoices),
  }));
  return (one, other) => {
    const meant = rows.filter(({ value }) => suits('overlap', value, one));
    return meant.length === 0 ? undefined : meant.some(({ values }) => suits('overlap', values, other));
  };
}

/** Reads each text once, as long as there are not too many. */
export type ReadChoices = (text: string) => Choices;

const MOST_READ = 20_000;

/** A reader that remembers what it has read. */
export function choicesReader(): ReadChoices {
  const known = new Map<string, Choices>();
  return (text) => {
    let choices = known.get(text);
    if (choices === undefined) {
      if (known.size === MOST_READ) known.clear();
      known.set(text, (choices = attributeChoices(text)));
    }
    return choices;
  };
}

/** What a product tells of one side's attribute; no choices where it tells nothing that counts. */
export function toldBy(
  product: Product,
  { attribute }: ConstraintSide,
  { onlyFitting, read }: { onlyFitting: boolean; read: ReadChoices },
): { text: string; choices: Choices } {
  const text = product.attributes[attribute] ?? byFoldedName(product, attribute);
  const choices = text === undefined ? [] : read(text);
  return onlyFitting && !isFitting(choices) ? { text: '', choices: [] } : { text: text ?? '', choices };
}

function byFoldedName({ attributes }: Product, attribute: string): string | undefined {
  return Object.entries(attributes).find(([name]) => fold(name) === attribute)?.[1];
}
