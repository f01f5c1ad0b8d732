import { z } from 'zod';
import { ProductId } from './ids.ts';
import { Reduction } from './reduction.ts';

/** Of more pieces than this nobody is told, so when they were counted is not kept. */
export const FEW_PIECES = 100;

/** What a shop told of a product over time, as far as something said now depends on it. */
export const ProductPast = z.strictObject({
  productId: ProductId,
  /** What its price of today was lowered from. */
  reduction: Reduction.optional(),
  /** What the shop last said of its stock, and when: milliseconds since 1970. */
  stock: z.strictObject({ pieces: z.int().min(0), toldAt: z.int() }).optional(),
  /** Ends of limited offers that shoppers were told of lately: milliseconds since 1970, ascending. */
  toldEnds: z.array(z.int()).optional(),
});
export type ProductPast = z.infer<typeof ProductPast>;
