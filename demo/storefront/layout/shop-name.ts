import { DEMO_SHOP } from '../../shop.ts';
import type { Visit } from '../visit.ts';

/** What the shop is called: whoever brings a catalogue of their own is not in ours. */
export function shopName({ catalogue, words }: Visit): string {
  return catalogue.demo ? DEMO_SHOP.name : words.ownName;
}
