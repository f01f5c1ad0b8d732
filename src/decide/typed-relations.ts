import {
  type Neighbours,
  RELATION_TYPES,
  type RelationBasis,
  type RelationType,
  type Snapshot,
} from '../domain/index.ts';
import { likenessConfidence, sureness, upgradeConfidence } from './confidence.ts';

/** One product as it stands to another, by places of the snapshot. */
export interface TypedRelation {
  readonly place: number;
  readonly type: RelationType;
  /** 0-1: how sure we are that the relation is real. */
  readonly confidence: number;
  readonly basis: RelationBasis;
}

/** What the entry of a table is to the product at `from`, or undefined where its type is open. */
export function typeOfEntry(
  snapshot: Snapshot,
  table: 'pairs' | 'similar' | 'upgrades',
  { from, entry }: { from: number; entry: number },
): TypedRelation | undefined {
  const place = snapshot[table].product[entry]!;
  const together = table === 'upgrades' ? togetherIn(snapshot, from, place) : snapshot[table].support[entry]!;
  const expected = snapshot.chanceRate * snapshot.thingCount[from]! * snapshot.thingCount[place]!;
  const type = table === 'upgrades' ? 'upgrade' : RELATION_TYPES[snapshot.types[table].type[entry]!];
  if (type === undefined) return undefined;
  const because = table === 'upgrades' ? undefined : snapshot.types[table].because.get(entry);
  const score = snapshot[table].score[entry]!;
  const confidence =
    type === 'upgrade' && table === 'upgrades'
      ? upgradeConfidence(score, snapshot.differencesAt(entry).length)
      : type === 'substitute' && table === 'similar'
        ? substituteConfidence({ likeness: score, together, expected })
        : sureness(Math.abs(together - expected));
  const rounded = Math.round(expected * 100) / 100;
  return { place, type, confidence, basis: { together, expected: rounded, ...(because && { because }) } };
}

/** Everything that one product is known to be related to, the surest first, ties by place; each other product once. */
export function typedRelationsOf(snapshot: Snapshot, from: number): TypedRelation[] {
  const found = new Map<number, TypedRelation>();
  for (const table of ['upgrades', 'pairs', 'similar'] as const)
    for (let entry = snapshot[table].start[from]!; entry < snapshot[table].start[from + 1]!; entry++) {
      const relation = typeOfEntry(snapshot, table, { from, entry });
      if (relation && !found.has(relation.place)) found.set(relation.place, relation);
    }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence || a.place - b.place);
}

/**
 * How sure we are that one product stands in for the other: their likeness, halved where no orders say that they avoid each
 * other, and whole the more orders expected them to meet in vain.
 */
function substituteConfidence(said: { likeness: number; together: number; expected: number }): number {
  return likenessConfidence(said.likeness * (0.5 + 0.5 * sureness(said.expected - said.together)));
}

function togetherIn({ pairs, similar }: Snapshot, from: number, place: number): number {
  const inTable = ({ start, product, support }: Neighbours): number => {
    for (let e = start[from]!; e < start[from + 1]!; e++) if (product[e] === place) return support[e]!;
    return 0;
  };
  return inTable(pairs) || inTable(similar);
}
