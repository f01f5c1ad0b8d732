import { dealText, type Offer } from '../domain/index.ts';
import { money } from './words.ts';

/** An offer as lines: what it is and costs, why it is made, for how much less by an offer, and what else is claimed of it. `place` counts from 0. */
export function offerInWords(offer: Offer, place: number): string[] {
  const { title, productId, priceMinor, currency, strategy, reason, confidence, deal, claims = [] } = offer;
  return [
    `${String(place + 1).padStart(2)}. ${title}  ${money(priceMinor, currency)}  [${productId}]`,
    `    ${strategy.replaceAll('_', ' ')}, ${Math.round(confidence * 100)}% sure. ${reason}`,
    ...(deal ? [`    ${dealText(deal, 'en')}.`] : []),
    ...claims.map(({ text }) => `    ${text}`),
  ];
}
