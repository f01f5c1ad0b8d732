import type { Command } from 'commander';
import type { CompatibilityList, FitRule, LearnedConstraint } from '../../domain/index.ts';
import { showCompatibility } from '../../operations/index.ts';
import { runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { counted, lines } from '../words.ts';

/** Adds `cartwright compatibility`. */
export function addCompatibility(program: Command, outside: Outside): void {
  withCommonOptions(program.command('compatibility'), outside)
    .description('show what must hold for products to fit each other: your rules, and what orders taught')
    .action((options: CommonOptions) =>
      runWith(outside, options, { work: (context) => showCompatibility(context), words: inWords }),
    );
}

const MUST: Readonly<Record<FitRule['must'], string>> = {
  equal: 'is the same as',
  overlap: 'has something in common with',
  within: 'lies within',
  at_most: 'is at most',
  at_least: 'is at least',
  one_of: 'goes by a table with',
};

function inWords({ rules, countries, learned }: CompatibilityList): string {
  return lines(
    ...rules.map(({ id, between: [one, other], must, enabled }) => {
      const off = enabled ? '' : '  (switched off)';
      return `${id}: ${one.attribute} ${MUST[must]} ${other.attribute}${off}`;
    }),
    ...countries.map(({ id, attribute, countries: by, enabled }) => {
      const off = enabled ? '' : '  (switched off)';
      return `${id}: ${attribute} in ${Object.keys(by).join(', ')}${off}`;
    }),
    ...learned.flatMap(learnedInWords),
    rules.length + countries.length + learned.length === 0 &&
      'No rule says what fits what, and orders are too few to teach it.',
  );
}

function learnedInWords(constraint: LearnedConstraint & { heeded: boolean }): string[] {
  const { id, between, must, orders, expected, seen, never, heeded } = constraint;
  const [one, other] = between.map(({ categoryPath, attribute }) => `${attribute} of ${categoryPath.join(' > ')}`);
  const pairs = never.slice(0, 3).map(({ values }) => values.join(' with '));
  return [
    `${id}: ${one} ${MUST[must]} ${other}${heeded ? '' : '  (switched off)'}`,
    `    Of ${counted(orders, 'order')} chance would break it in ${expected.toFixed(1)}, and ${seen === 0 ? 'none' : seen} did: never ${pairs.join(', ')}.`,
  ];
}
