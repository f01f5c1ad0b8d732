import { z } from 'zod';
import { ProductId } from '../ids.ts';
import { ConfigName, Note } from './config-id.ts';
import { ProductSelector } from './product-selector.ts';
import { When } from './when.ts';

const Common = {
  id: ConfigName,
  /** Why it is there, for whoever reads it next. */
  note: Note.optional(),
  enabled: z.boolean().default(true),
  when: When.optional(),
};

/** A strength by which the score of a product is multiplied: below 1 it comes later, above 1 sooner. */
const Factor = z.number().min(0.01).max(100);

/**
 * What a merchant wants for some products at some moments. Rules are read in order, and of those that hold at a moment the first that
 * means a product says what becomes of it; nothing that may never be offered is offered because of a rule.
 */
export const MerchantRule = z.discriminatedUnion('do', [
  /** Stands at a slot, counted from 1, wherever it may be offered. */
  z.strictObject({ ...Common, do: z.literal('pin'), product: ProductId, slot: z.int().min(1).max(20).default(1) }),
  z.strictObject({ ...Common, do: z.literal('boost'), products: ProductSelector, factor: Factor }),
  z.strictObject({ ...Common, do: z.literal('bar'), products: ProductSelector }),
  /** Keeps products from the rules that follow. */
  z.strictObject({ ...Common, do: z.literal('allow'), products: ProductSelector }),
]);
export type MerchantRule = z.infer<typeof MerchantRule>;

/** Products that a merchant has chosen to go with others, in order: what the strategy `manual` finds. */
export const MerchantList = z.strictObject({
  id: ConfigName,
  note: Note.optional(),
  enabled: z.boolean().default(true),
  when: When.optional(),
  /** What the list goes with: a product of the request; with anything where nothing is said. */
  goesWith: ProductSelector.optional(),
  offers: z.array(ProductId).min(1).max(50),
});
export type MerchantList = z.infer<typeof MerchantList>;
