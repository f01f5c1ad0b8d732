import type { Product, ShopConfig, Snapshot } from '../../domain/index.ts';
import { Slots } from '../../lib/index.ts';
import type { Choices } from '../../scoring/index.ts';
import {
  choicesReader,
  type Constraint,
  constraintOfCountry,
  constraintOfLearned,
  constraintOfRule,
  type ConstraintSide,
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
const KEPT = 16_384;
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
  const read = choicesReader();
  const sides = byShelf(
    constraints.flatMap((constraint, number) =>
      constraint.sides.map((side, s) => ({ side, constraint, own: 2 * number + s, opposite: 2 * number + 1 - s })),
    ),
  );
  const standsOf = (product: Product): Stands => ({
    fits: sides(product)
      .filter(({ side }) => side.means(product))
      .map(({ side, constraint, own, opposite }) => {
        const told = toldBy(product, side, { onlyFitting: constraint.onlyFitting, read });
        return { constraint, side: own, opposite, ...told };
      }),
    countries: places
      .filter(({ side }) => side.means(product))
      .map((constraint) => {
        const told = toldBy(product, constraint.side, { onlyFitting: false, read });
        return { constraint, side: -1, opposite: -1, ...told };
      }),
  });
  const find = (place: number) => standsOf(productAt(place));
  return {
    any: constraints.length + places.length > 0,
    standsAt: (place) => kept.get(place, find),
    standsOf,
  };
}

/** The sides that could mean a product by the widest of its categories, in their order. */
function byShelf<Of extends { readonly side: ConstraintSide }>(
  all: readonly Of[],
): (product: Product) => readonly Of[] {
  const names = new Set(all.flatMap(({ side }) => side.shelves ?? []));
  const on = (name: string | undefined) =>
    all.filter(({ side: { shelves } }) => shelves === undefined || (name !== undefined && shelves.includes(name)));
  const shelves = new Map([...names].map((name) => [name, on(name)]));
  const elsewhere = on(undefined);
  return ({ categoryPath: [widest] }) => (widest === undefined ? elsewhere : (shelves.get(widest) ?? elsewhere));
}
