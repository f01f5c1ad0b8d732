import type { Decision, Offer, WidgetWords } from '../domain/index.ts';
import type { Approx } from './money.ts';

/** The product that a page is about, as far as a form shows it. */
export type OwnProduct = Pick<Offer, 'productId' | 'title' | 'priceMinor' | 'currency' | 'imageUrl' | 'url'>;

/** Everything that a form shows. Addresses may be http(s) or begin with a slash; others are as if they were not there. */
export interface View {
  readonly decision: Decision;
  readonly words: WidgetWords;
  /** In which amounts are written: a language tag. */
  readonly locale: string;
  /** The product that the page is about, where it can be bought and does not lie in the cart: `together` and `bundle` put it into the cart too. */
  readonly product?: OwnProduct | undefined;
  /** Where a product's page is: `/p/{id}`; goes before what the product says itself. */
  readonly links?: string | undefined;
  /** Where a product's picture is: `/pictures/{id}.svg`; goes before what the product says itself. */
  readonly images?: string | undefined;
  /** The shop's own address that puts what is posted into the cart, for pages without scripts. */
  readonly cart?: string | undefined;
  /** The address that is told of a refusal, for pages without scripts. */
  readonly decline?: string | undefined;
  readonly approx?: Approx | undefined;
}
