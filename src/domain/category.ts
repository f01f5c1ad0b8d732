import { z } from 'zod';

/** A category of the shop, and those within it. */
export interface Category {
  name: string;
  path: string[];
  /** Products for sale in it or in a category within it; variants of one thing count as one. */
  products: number;
  categories: Category[];
}
/** A category of the shop, and those within it: how the API writes it. */
export const Category: z.ZodType<Category, Category> = z.strictObject({
  name: z.string(),
  path: z.array(z.string()),
  products: z.int().min(0),
  categories: z.array(z.lazy(() => Category)),
});
