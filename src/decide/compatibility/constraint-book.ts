import type { Product, ShopConfig, Snapshot } from '../../domain/index.ts';
import { Slots } from '../../lib/index.ts';
import type { Choices } from '../../scoring/index.ts';
import {
  type Constraint,
  constraintOfCountry,
  constraintOfLearned,
  constraintOfRule,
  type CountryConstraint,
  toldBy,
} from './constraint.ts';

/** Where a product stands in a constraint, and what it tells of the attribute there. */
export interface Stand<Of = Constraint> {
  readonly constraint: Of;
  /** The key of this side of the constraint, and of the other one. */
  readonly side: number;
  readonly opposite: number;
  readonly text: string;
  readonly choices: Choices;
}

/** Every constraint that a product stands in. */
export interface Stands {
  readonly fits: readonly Stand[];
  readonly countries: readonly Stand<CountryConstraint>[];
}

/** The constraints of one configuration and one snapshot, made ready. */
export interface ConstraintBook {
  /** False where nothing constrains anything. */
  readonly any: boolean;
  /** Constraints in which the product at a place of the snapshot stands. */
  standsAt(place: number): Stands;
  /** The same for a product as it is told here. */
  standsOf(product: Product): Stands;
}

/** Products for which it is kept where they stand, a power of two. */
const KEPT = 8_192;
const books = new WeakMap<ShopConfig, WeakMap<Snapshot, ConstraintBook>>();

/** The book of a configuration and a snapshot: made once, and kept for as long as both are in use. */
export function constraintBookOf(config: ShopConfig, snapshot: Snapshot): ConstraintBook {
  let known = books.get(config);
  if (known === undefined) books.set(config, (known = new WeakMap()));
  let book = known.get(snapshot);
  if (book === undefined) known.set(snapshot, (book = makeBook(config, snapshot)));
  return book;
}

function makeBook({ compatibility }: ShopConfig, { compatibility: learned, productAt }: Snapshot): ConstraintBook {
  const { rules, countries, learned: heeded } = compatibility;
  const constraints = [
    ...rules.filter(({ enabled }) => enabled).map(constraintOfRule),
    ...(heeded.use ? learned.filter(({ id }) => !heeded.except.includes(id)).map(constraintOfLearned) : []),
  ];
  const places = countries.filter(({ enabled }) => enabled).map(constraintOfCountry);
  const kept = new Slots<Stands>(KEPT);
  const standsOf = (product: Product): Stands => ({
    fits: constraints.flatMap((constraint, number) => standsIn(constraint, number, product)),
    countries: places.flatMap((constraint) => {
      if (!constraint.side.means(product)) return [];
      return [{ constraint, side: -1, opposite: -1, ...toldBy(product, constraint.side.attribute, false) }];
    }),
  });
  const find = (place: number) => standsOf(productAt(place));
  return {
    any: constraints.length + places.length > 0,
    standsAt: (place) => kept.get(place, find),
    standsOf,
  };
}

function standsIn(constraint: Constraint, number: number, product: Product): Stand[] {
  return constraint.sides.flatMap(({ means, attribute }, side) => {
    if (!means(product)) return [];
    const told = toldBy(product, attribute, constraint.onlyFitting);
    return [{ constraint, side: 2 * number + side, opposite: 2 * number + 1 - side, ...told }];
  });
}
