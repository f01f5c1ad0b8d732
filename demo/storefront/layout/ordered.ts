import { html, type Html } from '../../../src/lib/index.ts';
import type { ShownCart } from '../ordering/gifts.ts';
import { titleIn, type Visit } from '../visit.ts';

/** What is ordered, in short: so many of each, and which of them is a gift. */
export function ordered(visit: Visit, { lines }: ShownCart): Html {
  const { words, catalogue } = visit;
  return html`<ul class="ordered">
    ${lines.map(({ productId, quantity, gift }) => {
      const product = catalogue.find(productId);
      const title = product ? titleIn(visit, product) : productId;
      return html`<li>${quantity} × ${title}${gift && html` <span class="note">(${words.gift})</span>`}</li>`;
    })}
  </ul>`;
}
