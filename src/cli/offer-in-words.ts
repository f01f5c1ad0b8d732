import type { Offer } from '../domain/index.ts';
import { money } from './words.ts';

/** An offer as two lines: what it is and costs, and why it is made. `place` counts from 0. */
export function offerInWords(offer: Offer, place: number): string[] {
  const { title, productId, priceMinor, currency, strategy, reason, confidence } = offer;
  return [
    `${String(place + 1).padStart(2)}. ${title}  ${money(priceMinor, currency)}  [${productId}]`,
    `    ${strategy.replaceAll('_', ' ')}, ${Math.round(confidence * 100)}% sure. ${reason}`,
  ];
}
