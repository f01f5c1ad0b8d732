import { WebUrl, type ProductId } from '../../../domain/index.ts';
import { html, type Html } from '../../../lib/index.ts';

/** What a tile is made of. */
export interface TileInput {
  readonly id: ProductId;
  readonly title: string;
  readonly imageUrl?: string | undefined;
}

const HUES = 12;

/**
 * A product's picture, or its initials where there is none or it does not come. It says nothing that the title beside it
 * does not, and is silent to screen readers.
 */
export function tile({ id, title, imageUrl }: TileInput, size: 'small' | 'large' = 'small'): Html {
  const initials = initialsOf(title);
  const inside = WebUrl.safeParse(imageUrl).success
    ? html`<img src="${imageUrl}" alt="" data-initials="${initials}" loading="lazy" decoding="async" />`
    : initials;
  return html`<span class="tile ${size} hue-${hueOf(id)}" aria-hidden="true">${inside}</span>`;
}

/** One of twelve colours that a product keeps. FNV-1a over the UTF-16 units of the id, stirred as MurmurHash3 ends. */
export function hueOf(id: ProductId): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < id.length; place++) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % HUES;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The first sign of the first two words, whole also where a sign is of several characters: "Cycle helmet" is "CH". */
export function initialsOf(title: string): string {
  // Thai writes some vowels before the consonant that begins the word.
  const words = title.slice(0, 100).match(/(?![เ-ไ])[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words.slice(0, 2).map(firstSign).join('').toLocaleUpperCase('und') || '·';
}

/** To ask the segmenter takes longer than all else of a tile, and most letters stand alone. */
function firstSign(word: string): string {
  if (/^[a-z\d](?!\p{M})/iu.test(word)) return word.charAt(0);
  return graphemes.segment(word).containing(0)?.segment ?? '';
}
