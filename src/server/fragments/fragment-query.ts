import { z } from 'zod';
import { AnonymousId, CartLine, CustomerId, DecisionRequest, ProductId, type Placement } from '../../domain/index.ts';
import { CategoryText } from '../category-text.ts';
import { FormName, PageQuery } from '../page-forms.ts';
import { ListedCart, ListedIds } from './listed-ids.ts';
import { PageAddress } from './page-address.ts';

const { locale, currency, country, strategy, viewed, onPage } = DecisionRequest.shape;

/** What a page asks of a fragment, in an address. */
export const FragmentQuery = z.strictObject({
  /** A browser key, where it is not in a header. */
  key: z.string().optional(),
  product: ProductId.optional(),
  category: CategoryText.optional(),
  cart: ListedCart.pipe(z.array(CartLine).max(10_000)).optional(),
  viewed: ListedIds.pipe(viewed.unwrap()).optional(),
  onPage: ListedIds.pipe(onPage.unwrap()).optional(),
  visitor: AnonymousId.optional(),
  customer: CustomerId.optional(),
  locale,
  currency,
  country,
  strategy,
  slots: z
    .string()
    .regex(/^\d{1,2}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(1).max(20))
    .optional(),
  form: FormName.optional(),
  /** Where a product's page and picture are, with `{id}` in place of its id. */
  links: PageAddress.optional(),
  images: PageAddress.optional(),
  /** Where forms put things into the cart, and where they tell of a refusal. */
  cartUrl: PageAddress.optional(),
  declineUrl: PageAddress.optional(),
  approx: PageQuery.shape.approx,
  /** What nothing is answered with: `200`, for what includes pages into pages and knows no other success. */
  empty: z.enum(['200', '204']).default('204'),
});
export type FragmentQuery = z.infer<typeof FragmentQuery>;

/** The decision that a fragment shows. */
export function requestOf(placement: Placement, query: FragmentQuery): DecisionRequest {
  const { product, category, cart = [], visitor, customer, viewed: seen, onPage: there } = query;
  const named = {
    ...(customer !== undefined && { customerId: customer }),
    ...(visitor !== undefined && { anonymousId: visitor }),
  };
  return {
    placement,
    shopper: customer === undefined && visitor === undefined ? undefined : named,
    productId: product,
    categoryPath: category,
    cart,
    viewed: seen,
    onPage: there,
    locale: query.locale,
    currency: query.currency,
    country: query.country,
    slots: query.slots,
    strategy: query.strategy,
  };
}
