import type { Offer } from '../../../src/domain/index.ts';
import type { Words } from '../words/words.ts';

/** Evidence that was counted in orders, visits or customers, or measured as likeness; a merchant's word and a price need none. */
const COUNTED: ReadonlySet<Offer['evidence']['kind']> = new Set([
  'bought_together',
  'viewed_next',
  'customers_like_you',
  'trending',
  'bestsellers',
  'similar',
]);

/** From which confidence on: of orders 36 beyond what chance brings, of likeness four fifths. */
const STRONG = 0.8;
/** Of orders nine beyond what chance brings, of likeness a half. */
const SOME = 0.5;

/** How much speaks for an offer, in words: confidence grows with evidence and is no chance of anything. Undefined where nothing was counted. */
export function evidenceText(words: Words, { evidence, confidence }: Pick<Offer, 'evidence' | 'confidence'>) {
  if (!COUNTED.has(evidence.kind)) return undefined;
  if (confidence >= STRONG) return words.whyStrong;
  return confidence >= SOME ? words.whySome : words.whyLittle;
}
