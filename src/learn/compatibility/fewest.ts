import type { AttributeTable } from './attribute-table.ts';
import type { Tried } from './compatibility.ts';
import type { Scopes } from './scopes.ts';

/**
 * The fewest laws that say all: the one that speaks of the most pairs of narrowest categories first, of two that speak of the same the
 * one of the narrower categories, and none that says nothing new.
 */
export function fewest(laws: readonly Tried[], scopes: Scopes, table: AttributeTable): Tried[] {
  const said = new Set<string>();
  const depth = ({ hypothesis: { one, other } }: Tried) =>
    scopes.paths[one.scope]!.length + scopes.paths[other.scope]!.length;
  return laws
    .map((law) => ({ law, speaksOf: speaksOf(law, scopes, table) }))
    .sort(
      (a, b) =>
        b.speaksOf.length - a.speaksOf.length ||
        depth(b.law) - depth(a.law) ||
        b.law.expected - a.law.expected ||
        (a.speaksOf.join() < b.speaksOf.join() ? -1 : 1),
    )
    .filter(({ speaksOf: pairs }) => {
      const isNew = pairs.some((pair) => !said.has(pair));
      for (const pair of pairs) said.add(pair);
      return isNew;
    })
    .map(({ law }) => law);
}

/** Pairs of narrowest categories with both attributes, in words that are the same whichever side comes first. */
function speaksOf({ hypothesis }: Tried, scopes: Scopes, table: AttributeTable): string[] {
  const { one, other, attributes, law } = hypothesis;
  const leaves = [one, other].map((side, s) => {
    const found = new Set<number>();
    for (const [product, chain] of scopes.of.entries())
      if (side.holds(product) && table.of[product]!.has(attributes[s]!)) found.add(chain.at(-1)!);
    return [...found];
  });
  const turned = { overlap: 'overlap', at_most: 'at_least', at_least: 'at_most' }[law];
  return leaves[0]!.flatMap((leaf) =>
    leaves[1]!
      .filter((beside) => beside !== leaf)
      .map((beside) => {
        const straight = `${leaf} ${attributes[0]} ${law} ${beside} ${attributes[1]}`;
        const around = `${beside} ${attributes[1]} ${turned} ${leaf} ${attributes[0]}`;
        return straight < around ? straight : around;
      }),
  );
}
