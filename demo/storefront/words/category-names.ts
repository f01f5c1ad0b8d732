import type { Language } from './words.ts';

/** What a shelf is called in the shopper's language; a shelf of one's own shop is called as that shop calls it. */
export function categoryName(_visit: { readonly language: Language }, name: string): string {
  return name;
}
