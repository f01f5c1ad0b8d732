import type { CartLine, Decision, DecisionRequest, ProductId } from '../domain/index.ts';
import type { FormName } from './form-name.ts';

/** What a page says to `<cartwright-offers>`; each but `form`, `slots` and `loading` may instead stand around it as `data-cartwright-...`. */
export interface OffersAttributes {
  readonly placement: DecisionRequest['placement'];
  readonly 'product-id'?: ProductId | undefined;
  /** From the widest to the narrowest: `Home > Lamps`. */
  readonly category?: string | undefined;
  /** Absent, what suits the placement and what came. */
  readonly form?: FormName | undefined;
  readonly slots?: number | undefined;
  /** It asks as soon as the script runs, and not only when it comes near the window. */
  readonly loading?: 'eager' | undefined;
  readonly strategy?: DecisionRequest['strategy'];
  readonly locale?: string | undefined;
  readonly currency?: string | undefined;
  readonly country?: string | undefined;
  /** `A:2,B`: two of A and one of B; `,`, `:` and `%` of an id are percent-encoded. */
  readonly cart?: string | undefined;
  /** The shop's own name for this visit. */
  readonly visitor?: string | undefined;
  readonly customer?: string | undefined;
  /** `true` where the visitor has agreed that something is stored. */
  readonly consent?: 'true' | 'false' | undefined;
  /** Where the page of a product is: `/p/{id}`. */
  readonly links?: string | undefined;
  /** Where the picture of a product is: `/pictures/{id}.jpg`. */
  readonly images?: string | undefined;
  /** The shop's own addresses that forms post to where no script of the shop takes what is put into the cart, or refused. */
  readonly 'cart-url'?: string | undefined;
  readonly 'decline-url'?: string | undefined;
  /** Prices in another currency as well: `THB 37.42`. */
  readonly approx?: string | undefined;
  /** How many milliseconds an answer is waited for; 300 unless said. */
  readonly budget?: number | undefined;
}

/** What is to be put into the cart, or was. */
export interface AddDetail {
  readonly lines: readonly CartLine[];
  /** Goes with the order, so that offers get their credit. */
  readonly decisionId: Decision['id'];
  /** By product, what the shop's server verifies and redeems what was promised with; empty where nothing comes off. */
  readonly tokens: Readonly<Record<ProductId, string>>;
  readonly placement: DecisionRequest['placement'];
  /** A product of the cart that the line takes the place of, where it is a better version. */
  readonly instead?: ProductId | undefined;
  /** Takes the matter over: what is offered waits for it, and says to the shopper whether it worked. */
  wait(work: Promise<unknown>): void;
}

/** The events of `<cartwright-offers>`, all of which bubble. */
export interface OffersEvents {
  'cartwright-decided': CustomEvent<{ readonly decision: Decision }>;
  'cartwright-add': CustomEvent<AddDetail>;
  'cartwright-added': CustomEvent<AddDetail>;
  /** An order bump that was ticked is unticked; the box stays ticked unless the shop prevents that. */
  'cartwright-remove': CustomEvent<{ readonly lines: readonly CartLine[]; readonly decisionId: Decision['id'] }>;
  'cartwright-declined': CustomEvent<{
    readonly decisionId: Decision['id'];
    readonly productIds: readonly ProductId[];
  }>;
  'cartwright-shown': CustomEvent<{ readonly decisionId: Decision['id']; readonly productId: ProductId }>;
}
