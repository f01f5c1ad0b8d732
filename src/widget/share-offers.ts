import type { Offer } from '../domain/index.ts';
import { offersFor } from './form-for.ts';
import type { FormName } from './form-name.ts';

/** Forms that show only what has something of its own to show, and so choose before the others. */
const CHOOSY: readonly (FormName | undefined)[] = ['bundle', 'comparison', 'together'];

/**
 * What each of several forms shows that stand on one page and share one decision: first choose the choosy ones, then the
 * others, and those that are no form in particular, in their order. Nothing is shown twice.
 */
export function shareOffers(
  forms: readonly (FormName | undefined)[],
  offers: readonly Offer[],
): readonly (readonly Offer[])[] {
  const shares: (readonly Offer[])[] = forms.map(() => []);
  let left = offers;
  for (const place of [...forms.keys()].sort((a, b) => rank(forms[a]) - rank(forms[b]) || a - b)) {
    const form = forms[place];
    const taken = form ? offersFor(form, left) : left;
    shares[place] = taken;
    left = left.filter((offer) => !taken.includes(offer));
  }
  return shares;
}

function rank(form: FormName | undefined): number {
  const place = CHOOSY.indexOf(form);
  return place < 0 ? CHOOSY.length : place;
}
