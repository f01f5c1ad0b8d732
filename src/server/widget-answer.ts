import { z } from 'zod';
import { Decision, type DecisionRequest, Offer, ProductId, WidgetSpeech } from '../domain/index.ts';
import { knownProduct, type Serving } from '../operations/index.ts';
import { titleIn, widgetWords } from '../wording/index.ts';

/** What a page needs beside the decision where it shows it by itself. */
export const ForPages = z.strictObject({
  ...WidgetSpeech.shape,
  /** The product that the page is about, where it can be bought. */
  product: Offer.pick({
    productId: true,
    title: true,
    priceMinor: true,
    currency: true,
    imageUrl: true,
    url: true,
  }).optional(),
});
export type ForPages = z.infer<typeof ForPages>;

/** A decision, and where it was asked for what a page needs beside it. */
export const DecisionAnswer = Decision.extend({
  ...ForPages.partial().shape,
  /** The forms that were asked for: of each element its name, its attributes, then what stands in it; null where there is nothing to show. */
  forms: z.array(z.array(z.unknown()).nullable()).optional(),
  /** Which products each of these forms offers. */
  offered: z.array(z.array(ProductId)).optional(),
});
export type DecisionAnswer = z.infer<typeof DecisionAnswer>;

/** What a page needs beside a decision, for one that shows it by itself. */
export function forPages(serving: Serving, { productId, locale }: DecisionRequest): ForPages {
  return { ...widgetWords(locale, serving.decider.config.current().config), ...productOf(serving, productId, locale) };
}

function productOf(
  serving: Serving,
  productId: string | undefined,
  locale: string | undefined,
): Pick<ForPages, 'product'> {
  const product = productId === undefined ? undefined : knownProduct(serving, productId)?.product;
  if (product?.priceMinor === undefined || product.currency === undefined) return {};
  // Forms put it into the cart beside what they offer, and say what all of it costs.
  if (!product.active || product.stock === 0) return {};
  const { id, priceMinor, currency, imageUrl, url } = product;
  return {
    product: {
      productId: id,
      title: titleIn(product, locale),
      priceMinor,
      currency,
      ...(imageUrl !== undefined && { imageUrl }),
      ...(url !== undefined && { url }),
    },
  };
}
