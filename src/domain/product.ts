import { z } from 'zod';
import { ProductId } from './ids.ts';
import { Instant } from './instant.ts';
import { Locale } from './locale.ts';
import { Currency, PriceMinor } from './money.ts';
import { text } from './text.ts';

/** A web address that a page may link to or load: http or https and nothing else, so that no script hides in it. */
export const WebUrl = z
  .string()
  .max(2000)
  .refine(
    (address) => /^https?:\/\//i.test(address) && URL.canParse(address) && address.isWellFormed(),
    'must be an http or https address',
  );

/** From the widest category to the narrowest: `['Bikes', 'Road bikes']`. */
export const CategoryPath = z.array(text(200)).max(10);

/**
 * Something that the shop sells. A variant (a size, a colour) is a product with the `groupId` that it shares with
 * its sisters; a product without variants has none.
 */
export const Product = z
  .strictObject({
    id: ProductId,
    title: text(500),
    description: text(20_000).optional(),
    categoryPath: CategoryPath.default([]),
    /** Facts that can be compared, by name: `{ "weight": "9.2 kg" }`. */
    attributes: z.record(text(100), text(500)).default({}),
    tags: z.array(text(100)).max(250).default([]),
    priceMinor: PriceMinor.optional(),
    currency: Currency.optional(),
    compareAtMinor: PriceMinor.optional(),
    costMinor: PriceMinor.optional(),
    /** Pieces at hand; absent where the shop does not count them. */
    stock: z.int().min(0).optional(),
    /** When more pieces are expected; taken out once they have come. */
    restockAt: Instant.optional(),
    /** What customers gave it on average, of 5, and how many did. */
    rating: z.strictObject({ average: z.number().min(0).max(5), count: z.int().min(1) }).optional(),
    imageUrl: WebUrl.optional(),
    url: WebUrl.optional(),
    brand: text(200).optional(),
    groupId: ProductId.optional(),
    /** Title by language where the shop has several. */
    titles: z.record(Locale, text(500)).default({}),
    /** False keeps a product known but never offered: a draft, an archived one. */
    active: z.boolean().default(true),
  })
  .refine((product) => product.priceMinor === undefined || product.currency !== undefined, {
    path: ['currency'],
    message: 'is needed wherever there is a price',
  });
export type Product = z.infer<typeof Product>;
export type ProductInput = z.input<typeof Product>;
