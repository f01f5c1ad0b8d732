import { renderForm } from './form-for.ts';
import type { FormName } from './form-name.ts';
import { shareOffers } from './share-offers.ts';
import { type Tree, treeOf } from './tree.ts';
import type { View } from './view.ts';

/** What the elements of a page show that share one decision, each in its place. */
export interface RenderedForms {
  /** As values that are made into elements; null where there is nothing to show. */
  readonly forms: readonly (Tree | null)[];
  /** The products that each offers, so that a page can say which it offers already. */
  readonly offered: readonly (readonly string[])[];
}

/** Makes the forms that a page wants of one decision, in the order of the page; undefined is whichever form suits. */
export function renderForms(view: View, wanted: readonly (FormName | undefined)[]): RenderedForms {
  const rendered = shareOffers(wanted, view.decision.offers).map((offers, place) => {
    const form = renderForm(treeOf, { ...view, decision: { ...view.decision, offers: [...offers] } }, wanted[place]);
    return { form: form ?? null, offered: form ? offers.map(({ productId }) => productId) : [] };
  });
  return { forms: rendered.map(({ form }) => form), offered: rendered.map(({ offered }) => offered) };
}
