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

/** What one form can show of offers: a comparison what there is to compare, a set what has the price of one, and so on. */
export function offersFor(form: FormName, offers: readonly Offer[]): readonly Offer[] {
  return offers.filter(({ evidence, deal, comparison: against }) => {
    if (form === 'comparison') return against;
    if (form === 'bundle') return deal?.products[1];
    return form !== 'together' || TOGETHER.has(evidence.kind);
  });
}

/** What may be said to go together: what orders show, and what the merchant put together. */
const TOGETHER: ReadonlySet<string> = new Set(['bought_together', 'manual']);

/** The form that suits a moment and what came of it, where the page wants none in particular. */
export function formFor({ decision: { placement, offers, rewards } }: View): FormName {
  if (placement === 'add_to_cart') return 'popup';
  if (placement === 'thank_you') return 'thanks';
  if (placement === 'checkout') return 'bump';
  if (placement === 'cart' && rewards?.[0]) return 'progress';
  if (placement !== 'product_page') return 'carousel';
  const fits = (form: FormName): boolean => offers.length > 0 && offersFor(form, offers).length === offers.length;
  return (['bundle', 'comparison', 'together'] as const).find(fits) ?? 'carousel';
}

/** Makes a form of a view; undefined where it has nothing to show. */
export function renderForm<N>(make: Make<N>, view: View, form = formFor(view)): N | undefined {
  const offers = offersFor(form, view.decision.offers);
  const rewards = form === 'progress' && view.decision.rewards?.length;
  return offers[0] || rewards ? FORMS[form]({ ...view, make, form, offers }) : undefined;
}
