import type { LearnedConstraint } from '../../domain/index.ts';
import { type Choices, suits } from '../../scoring/index.ts';
import type { AttributeTable } from './attribute-table.ts';
import type { Side } from './sides.ts';
import type { Work } from './work.ts';

/** How values may have to stand to each other. */
export type Law = LearnedConstraint['must'];

/** A law that could hold between an attribute of one side and one of the other. */
export interface Hypothesis {
  readonly one: Side;
  readonly other: Side;
  readonly attributes: readonly [number, number];
  readonly law: Law;
  /** Whether two values suit each other; undefined where they cannot be compared. */
  readonly suits: (value: number, other: number) => boolean | undefined;
}

/** Without two values of each side that suit a value of the other, orders cannot show what suits. */
const LEAST_SUITED = 2;

/**
 * Every law that the catalogue leaves room for: the same attribute on both sides, or two that take the same values, has something in
 * common; amounts of one measure under two names are one at most, or at least, the other.
 */
export function* hypotheses(
  one: Side,
  other: Side,
  { table, work }: { table: AttributeTable; work: Work },
): Generator<Hypothesis, void, void> {
  for (const [a, values] of one.attributes) {
    const unit = unitOf(values, table);
    for (const [b, others] of other.attributes) {
      work.left -= values.length + others.length;
      const measured = unit !== undefined && unit === unitOf(others, table);
      const laws: Law[] = [
        ...(a === b || measured || shared(values, others) >= LEAST_SUITED ? (['overlap'] as const) : []),
        ...(a !== b && measured ? (['at_most', 'at_least'] as const) : []),
      ];
      for (const law of laws) {
        const held = judgeOf(law, table);
        work.left -= values.length * others.length;
        if (isOpen(values, others, held)) yield { one, other, attributes: [a, b], law, suits: held };
      }
    }
  }
}

const judges = new WeakMap<AttributeTable, Map<Law, Hypothesis['suits']>>();

/** Compares values of a table, each pair once. */
function judgeOf(law: Law, table: AttributeTable): Hypothesis['suits'] {
  let known = judges.get(table);
  if (known === undefined) judges.set(table, (known = new Map<Law, Hypothesis['suits']>()));
  let judge = known.get(law);
  if (judge === undefined) {
    const compared = new Map<number, boolean | undefined>();
    judge = (value, other) => {
      const key = value * table.values.length + other;
      if (compared.has(key)) return compared.get(key);
      const answer = suits(law, table.values[value]!.choices, table.values[other]!.choices);
      compared.set(key, answer);
      return answer;
    };
    known.set(law, judge);
  }
  return judge;
}

function shared(values: readonly number[], others: readonly number[]): number {
  return values.filter((value) => others.includes(value)).length;
}

/** The unit that every value has; undefined where one has none or another. */
function unitOf(values: readonly number[], table: AttributeTable): string | undefined {
  const units = new Set(values.flatMap((value) => unitsIn(table.values[value]!.choices)));
  const [unit] = units;
  return units.size === 1 && unit !== '' ? unit : undefined;
}

const unitsIn = (choices: Choices): string[] => choices.map((choice) => (choice.kind === 'amounts' ? choice.unit : ''));

/** Whether some values would suit and some would not. */
function isOpen(values: readonly number[], others: readonly number[], held: Hypothesis['suits']): boolean {
  const suited = values.filter((value) => others.some((other) => held(value, other)));
  const suiting = others.filter((other) => values.some((value) => held(value, other)));
  const broken = values.some((value) => others.some((other) => held(value, other) === false));
  return broken && suited.length >= LEAST_SUITED && suiting.length >= LEAST_SUITED;
}
