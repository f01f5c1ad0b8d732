/*
 * What a shop's page shows, written once for browsers and servers. The markup says all that behaviour needs, so that a script
 * enlivens what a server made as well as what it made itself:
 *
 * - `form[data-do=cart]` puts into the cart the `productId`s that it would post (one for each piece) but for those that it posts as
 *   `without`; `token:ID` is the token of the offer of product ID, `instead` a product that it takes the place of.
 *   `form[data-do=decline]` refuses the `productId`s. Both post `decisionId` and `placement`, to the shop itself where scripts are off.
 * - `input[data-do=tick]`, when ticked, submits its form. `button[data-do=previous|next]` scrolls the list after it, and is hidden until a
 *   script finds that there is more than fits. `dialog` stands open in the page until a script lifts it by `showModal`.
 * - `[data-product]` is one offer, to be measured by what is in view and by clicks on links in it.
 * - `[data-line]` holds one `Line`; it is left out while its `input[data-do=toggle]` is ticked. What is left goes through `holesOf`, with
 *   amounts written by the `data-amounts` of the list and the `lang` of the form, and fills each `data-text` by `say`; without lines the button is disabled.
 * - `[role=status]` is empty; what it may say stands in its `data-says`: that it lies in the cart, that it could not be put there, that
 *   the refusal was heard.
 */
export { safeAddress } from './address.ts';
export type { FormName } from './form-name.ts';
export { formFor, offersFor, renderForm } from './form-for.ts';
export type { Attributes, Child, Make } from './make.ts';
export { money } from './money.ts';
export type { Approx } from './money.ts';
export { renderForms } from './render-forms.ts';
export type { RenderedForms } from './render-forms.ts';
export { type Tree, treeOf } from './tree.ts';
export { holesOf, totalOf } from './total.ts';
export type { Line } from './total.ts';
export type { OwnProduct, View } from './view.ts';
export { say } from './say.ts';
