import type { Offer } from '../domain/index.ts';
import type { Form } from './form.ts';
import type { FormName } from './form-name.ts';
import { bump } from './forms/bump.ts';
import { bundle } from './forms/bundle.ts';
import { carousel } from './forms/carousel.ts';
import { comparison } from './forms/comparison.ts';
import { popup } from './forms/popup.ts';
import { progress } from './forms/progress.ts';
import { thanks } from './forms/thanks.ts';
import { together } from './forms/together.ts';
import type { Make } from './make.ts';
import type { View } from './view.ts';

const FORMS: Readonly<Record<FormName, Form>> = {
  together,
  carousel,
  bump,
  popup,
  comparison,
  progress,
  thanks,
  bundle,
};

/** What may be said to go together: what orders show, and what the merchant put together. */
const GO_TOGETHER: ReadonlySet<string> = new Set(['bought_together', 'manual']);

/** What some forms need of an offer, in the order in which they suit the page of a product; the others show whatever there is. */
const NEEDS: Partial<Record<FormName, (offer: Offer) => boolean>> = {
  bundle: ({ deal }) => deal !== undefined && deal.products.length > 1,
  comparison: (offer) => offer.comparison !== undefined,
  together: ({ evidence }) => GO_TOGETHER.has(evidence.kind),
};

/** What a form can show of offers. */
export function offersFor(form: FormName, offers: readonly Offer[]): readonly Offer[] {
  const needs = NEEDS[form];
  return needs ? offers.filter(needs) : offers;
}

const SUITS: Partial<Record<string, FormName>> = { add_to_cart: 'popup', thank_you: 'thanks', checkout: 'bump' };

/** The form that suits a moment and what came of it, where the page wants none in particular. */
export function formFor({ decision: { placement, offers, rewards = [] } }: View): FormName {
  if (placement === 'cart' && rewards.length > 0) return 'progress';
  if (placement !== 'product_page') return SUITS[placement] ?? 'carousel';
  const fits = (form: FormName): boolean => offersFor(form, offers).length === offers.length;
  return (Object.keys(NEEDS) as FormName[]).find(fits) ?? 'carousel';
}

/** Makes a form of a view; undefined where it has nothing to show. */
export function renderForm<N>(make: Make<N>, view: View, form = formFor(view)): N | undefined {
  const earns = form === 'progress' && view.decision.rewards?.[0] !== undefined;
  // Where nothing can be earned, what the cart may want is offered in a row.
  if (form === 'progress' && !earns) return renderForm(make, view, 'carousel');
  const offers = offersFor(form, view.decision.offers);
  return offers[0] || earns ? FORMS[form]({ ...view, make, form, offers }) : undefined;
}
