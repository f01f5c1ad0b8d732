import type { Offer } from '../domain/index.ts';
import type { FormName } from './form-name.ts';
import type { Make } from './make.ts';
import type { View } from './view.ts';

/** What a form is written with: what it shows, and how an element is made. */
export interface Kit<N> extends View {
  readonly make: Make<N>;
  readonly form: FormName;
  /** Those of the decision that the form can show. */
  readonly offers: readonly Offer[];
}
