import { RELATION_WRITERS } from '../connect/index.ts';
import { typedRelationsOf } from '../decide/index.ts';
import { type Product, Refusal, type RelatedProducts, type RelationType, type Snapshot } from '../domain/index.ts';
import type { Context } from './context.ts';
import { openDecider } from './serving/decider.ts';
import { writeOut } from './write-out.ts';

/** The formats that relations can be exported in, with how many of one product each takes. */
export const EXPORT_FORMATS: readonly { readonly id: string; readonly most: number }[] = RELATION_WRITERS;

/** What to export, and where to. */
export interface ExportInput {
  readonly format: string;
  /** Relations of one product at most. */
  readonly limit: number;
  /** A file to write, or a stream to write to. */
  readonly out: string | NodeJS.WritableStream;
}

/** What was exported. */
export interface ExportedRelations {
  readonly format: string;
  readonly file?: string;
  /** Products with at least one relation. */
  readonly products: number;
  readonly relations: number;
  /** Relations that the format cannot say. */
  readonly leftOut: number;
  readonly byType: Readonly<Partial<Record<RelationType, number>>>;
}

/** Below this a relation is a guess that should not leave the house. */
const LEAST_CONFIDENCE = 0.3;
/** What comes first where there is no room for all, and what part of the room each may take. */
const ROOM: readonly { readonly type: RelationType; readonly shareRate: number }[] = [
  { type: 'required_part', shareRate: 1 },
  { type: 'upgrade', shareRate: 1 / 3 },
  { type: 'part_of_set', shareRate: 1 / 2 },
  { type: 'substitute', shareRate: 1 / 3 },
  { type: 'complement', shareRate: 1 },
];

/**
 * Writes what every product is to others, by today's facts: what is not for sale is left out, and of a partner's variants one
 * is named. A file is written whole or not at all.
 */
export async function exportRelations(context: Context, input: ExportInput): Promise<ExportedRelations> {
  const writer = RELATION_WRITERS.find(({ id }) => id === input.format)!;
  const decider = await openDecider(context);
  const snapshot = decider.current()?.snapshot;
  if (!snapshot)
    throw new Refusal('not_ready', 'Nothing has been learned yet.', 'Import orders, then run `cartwright learn`.');
  const factsOf = (place: number): Product => decider.live.find(snapshot.idOf(place)) ?? snapshot.productAt(place);
  const count = { products: 0, relations: 0, leftOut: 0 };
  const byType: Partial<Record<RelationType, number>> = {};
  function* texts(known: Snapshot): Generator<string> {
    yield writer.head;
    for (let place = 0; place < known.size; place++) {
      const related = relatedTo(known, place, { factsOf, limit: Math.min(input.limit, writer.most) });
      if (related.relations.length === 0) continue;
      const { text, leftOut } = writer.write(related);
      count.products += text === '' ? 0 : 1;
      count.relations += related.relations.length - leftOut;
      count.leftOut += leftOut;
      for (const { type } of related.relations) byType[type] = (byType[type] ?? 0) + 1;
      yield text;
    }
  }
  await writeOut(input.out, texts(snapshot));
  return { format: writer.id, ...(typeof input.out === 'string' && { file: input.out }), ...count, byType };
}

function relatedTo(
  snapshot: Snapshot,
  place: number,
  { factsOf, limit }: { factsOf: (place: number) => Product; limit: number },
): RelatedProducts {
  const product = factsOf(place);
  if (snapshot.offerable[place] === 0 || !product.active) return { product, relations: [] };
  const things = new Set<number>();
  const all = typedRelationsOf(snapshot, place).filter((relation) => {
    const group = snapshot.group[relation.place]!;
    if (relation.confidence < LEAST_CONFIDENCE || !factsOf(relation.place).active || things.has(group)) return false;
    if (group >= 0) things.add(group);
    return true;
  });
  const relations = ROOM.flatMap(({ type, shareRate }) =>
    all.filter((relation) => relation.type === type).slice(0, Math.ceil(limit * shareRate)),
  ).slice(0, limit);
  return { product, relations: relations.map((relation) => ({ ...relation, product: factsOf(relation.place) })) };
}
