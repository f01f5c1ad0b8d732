import { z } from 'zod';
import { Currency, type Decision, type DecisionRequest } from '../domain/index.ts';
import { type RenderedForms, renderForms, type View } from '../widget/index.ts';
import type { ForPages } from './widget-answer.ts';

/** The forms in which offers are shown. */
export const FormName = z.enum(['together', 'carousel', 'bump', 'popup', 'comparison', 'progress', 'thanks', 'bundle']);
const Address = z.string().max(2_000);

/** What a page may want beside a decision, in the address of the call. */
export const PageQuery = z.object({
  words: z.enum(['true', 'false']).optional(),
  /** Forms that share the decision, in the order of the page, with commas between; an empty name is whichever form suits. */
  forms: z
    .string()
    .transform((text) => text.split(',').map((name) => (name === '' ? undefined : name)))
    .pipe(z.array(FormName.optional()).max(20))
    .optional(),
  /** Where a product's page and picture are, with `{id}` in place of its id. */
  links: Address.optional(),
  images: Address.optional(),
  /** Where forms put things into the cart, and where they tell of a refusal. */
  cartUrl: Address.optional(),
  declineUrl: Address.optional(),
  /** Another currency, and how much of it one of the price's own is: `THB 37.42`. */
  approx: z
    .string()
    .regex(/^[A-Z]{3} \d{1,9}(\.\d{1,9})?$/, 'must be a currency and a rate, such as THB 37.42')
    .transform((text) => ({ currency: text.slice(0, 3), rate: Number(text.slice(4)) }))
    .pipe(z.strictObject({ currency: Currency, rate: z.number().positive() }))
    .optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** What a form is made of. */
export interface Shown {
  readonly request: DecisionRequest;
  readonly decision: Decision;
  readonly pages: ForPages;
}

/** The forms that a page wants of a decision, as values that the widget makes elements of, and what each of them offers. */
export function pageForms({ forms = [], ...query }: PageQuery, shown: Shown): RenderedForms {
  return renderForms(viewOf(query, shown), forms);
}

/** What a form shows of a decision, as the page wants it. */
export function viewOf(query: Omit<PageQuery, 'words' | 'forms'>, { request, decision, pages }: Shown): View {
  const inCart = request.cart.some(({ productId }) => productId === request.productId);
  return {
    decision,
    words: pages.words,
    locale: pages.locale,
    product: inCart ? undefined : pages.product,
    links: query.links,
    images: query.images,
    cart: query.cartUrl,
    decline: query.declineUrl,
    approx: query.approx,
  };
}
