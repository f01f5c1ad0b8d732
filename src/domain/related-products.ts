import type { Product } from './product.ts';
import type { RelationBasis } from './relation.ts';
import type { RelationType } from './relation-type.ts';

/** A product with others to which it is related, as other systems are told of it; the most important first. */
export interface RelatedProducts {
  readonly product: Product;
  readonly relations: readonly {
    readonly product: Product;
    readonly type: RelationType;
    /** 0-1: how sure we are that the relation is real. */
    readonly confidence: number;
    readonly basis: RelationBasis;
  }[];
}
