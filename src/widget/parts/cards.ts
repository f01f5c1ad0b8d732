import type { Kit } from '../kit.ts';
import { cardsOf, takingOf, told } from './card.ts';
import { price } from './price.ts';
import { shown } from './product.ts';

/** Offers side by side, each with a button that takes it. */
export function cards<N>(kit: Kit<N>): N {
  return cardsOf(kit, (offer) => [shown(kit, offer), price(kit, offer), told(kit, offer), takingOf(kit, offer)]);
}
