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

/** What some forms need of an offer: a set its price, a comparison what to compare, and what is said to go together is in orders or chosen by hand. */
const NEEDS: Partial<Record<FormName, (offer: Offer) => unknown>> = {
  bundle: ({ deal }) => deal?.products[1],
  comparison: (offer) => offer.comparison,
  together: ({ evidence }) => /bought_t|man/.test(evidence.kind),
};

/** What a form can show of offers. */
export function offersFor(form: FormName, offers: readonly Offer[]): readonly Offer[] {
  return offers.filter(NEEDS[form] ?? Boolean);
}

const SUITS: Partial<Record<string, FormName>> = { add_to_cart: 'popup', thank_you: 'thanks', checkout: 'bump' };

/** The form that suits a moment and what came of it, where the page wants none in particular. */
export function formFor({ decision: { placement, offers, rewards } }: View): FormName {
  if (rewards?.[0]) return 'progress';
  const fits = (form: FormName): boolean =>
    placement === 'product_page' && offers.every((offer) => NEEDS[form]!(offer));
  return SUITS[placement] ?? (Object.keys(NEEDS) as FormName[]).find(fits) ?? 'carousel';
}

/** Makes a form of a view; undefined where it has nothing to show. */
export function renderForm<N>(make: Make<N>, view: View, form = formFor(view)): N | undefined {
  const offers = offersFor(form, view.decision.offers);
  return offers[0] || (form === 'progress' && view.decision.rewards?.[0])
    ? FORMS[form]({ ...view, make, form, offers })
    : undefined;
}
