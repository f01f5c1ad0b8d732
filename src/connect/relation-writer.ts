import type { RelatedProducts } from '../domain/index.ts';
import { relationsAsCsv, relationsAsJsonLines } from './cartwright/relations.ts';
import { relatedProductAttribute } from './google-merchant/related-product.ts';

/** Writes relations in one format, product by product, so that a catalogue of any size streams through. */
export interface RelationWriter {
  readonly id: string;
  /** Relations of one product that the format takes at most. */
  readonly most: number;
  /** What stands before the first product. */
  readonly head: string;
  /** Rows of one product, and how many of its relations the format cannot say. */
  readonly write: (related: RelatedProducts) => { readonly text: string; readonly leftOut: number };
}

/** The formats that relations can be exported in. */
export const RELATION_WRITERS: readonly RelationWriter[] = [
  relatedProductAttribute,
  relationsAsCsv,
  relationsAsJsonLines,
];
