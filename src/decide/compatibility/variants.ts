import type { Snapshot } from '../../domain/index.ts';

/** Places of products by group of variants, those that sell best first. */
type Variants = ReadonlyMap<number, readonly number[]>;

const known = new WeakMap<Snapshot, Variants>();

/** Places of the other variants of a product, those that sell best first. */
export function otherVariants(snapshot: Snapshot, place: number): readonly number[] {
  const group = snapshot.group[place]!;
  if (group < 0) return [];
  let variants = known.get(snapshot);
  if (variants === undefined) known.set(snapshot, (variants = variantsOf(snapshot)));
  return variants.get(group)!.filter((other) => other !== place);
}

function variantsOf({ group, orderCount }: Snapshot): Variants {
  const variants = new Map<number, number[]>();
  for (let place = 0; place < group.length; place++) {
    if (group[place]! < 0) continue;
    const sisters = variants.get(group[place]!);
    if (sisters) sisters.push(place);
    else variants.set(group[place]!, [place]);
  }
  for (const sisters of variants.values()) sisters.sort((a, b) => orderCount[b]! - orderCount[a]! || a - b);
  return variants;
}
