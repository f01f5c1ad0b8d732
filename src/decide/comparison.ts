import {
  type Comparison,
  COMPARISON_ROWS,
  type ComparisonRow,
  type Difference,
  type Evidence,
  type Product,
} from '../domain/index.ts';
import type { Candidate } from './candidate.ts';
import type { Moment } from './moment.ts';
import { titleIn } from '../wording/index.ts';

/**
 * An upgrade beside what it would replace: what it is better in, then in what else they differ. A row stands there only where both say
 * something, and there is no comparison without a row.
 */
export function comparisonOf(candidate: Candidate, evidence: Evidence, moment: Moment): Comparison | undefined {
  if (evidence.kind !== 'upgrade') return undefined;
  const chosen = moment.facts.at(candidate.from);
  const offered = moment.facts.at(candidate.place);
  const rows = [...betterRows(evidence.differences), ...otherRows(chosen, offered, evidence.differences)];
  if (rows.length === 0 || chosen.currency === undefined) return undefined;
  return {
    withProductId: evidence.fromProductId,
    title: titleIn(chosen, moment.request.locale),
    priceMinor: evidence.fromPriceMinor,
    currency: chosen.currency,
    extraMinor: evidence.extraMinor,
    rows: rows.slice(0, COMPARISON_ROWS),
  };
}

function betterRows(differences: readonly Difference[]): ComparisonRow[] {
  return differences.flatMap(({ name, from, to }) =>
    from === undefined ? [] : [{ name, chosen: from, offered: to, better: true }],
  );
}

/** Attributes of both that differ, in the order in which the chosen one has them. */
function otherRows(chosen: Product, offered: Product, differences: readonly Difference[]): ComparisonRow[] {
  const named = new Set(differences.map(({ name }) => name));
  return Object.entries(chosen.attributes).flatMap(([name, own]) => {
    if (named.has(name) || !Object.hasOwn(offered.attributes, name)) return [];
    const other = offered.attributes[name]!;
    return plain(own) === plain(other) ? [] : [{ name, chosen: own, offered: other, better: false }];
  });
}

/** "9.2KG" and "9.2 kg" are one value, written twice. */
function plain(value: string): string {
  return value.toLowerCase().replaceAll(/\s/g, '');
}
