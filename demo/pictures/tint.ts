/** One colour with its companions: the lit side, the side in shade, a breath of it, and what stands out on it. */
export interface Tint {
  readonly base: string;
  readonly light: string;
  readonly dark: string;
  readonly pale: string;
  readonly deep: string;
  /** How light the base is, from 0 to 255. */
  readonly lightness: number;
}

/** A tint from its base colour, `#rrggbb`. */
export function tintOf(base: string): Tint {
  return {
    base,
    light: mixed(base, '#ffffff', 0.28),
    dark: mixed(base, '#1c2233', 0.26),
    pale: mixed(base, '#ffffff', 0.72),
    deep: mixed(base, '#1c2233', 0.55),
    lightness: [0.3, 0.59, 0.11].reduce((sum, weight, place) => sum + weight * channelOf(base, place), 0),
  };
}

/** The colour that lies so far (0-1) on the way from one to the other; both `#rrggbb`. */
export function mixed(from: string, to: string, share: number): string {
  const channel = (place: number) => Math.round(channelOf(from, place) * (1 - share) + channelOf(to, place) * share);
  return `#${[0, 1, 2].map((place) => channel(place).toString(16).padStart(2, '0')).join('')}`;
}

const channelOf = (text: string, place: number): number =>
  Number.parseInt(text.slice(1 + 2 * place, 3 + 2 * place), 16);

/** Colours that a title or a fact may name. */
export const NAMED_TINTS: ReadonlyMap<string, Tint> = new Map(
  Object.entries({
    red: '#c8483c',
    blue: '#3f74ab',
    green: '#528d5c',
    yellow: '#e3b440',
    orange: '#df8540',
    pink: '#dc879f',
    purple: '#7b64a2',
    violet: '#7b64a2',
    lilac: '#a993c4',
    black: '#34383f',
    white: '#e2dccf',
    cream: '#ecdfc3',
    ivory: '#e3d8bf',
    grey: '#8d959d',
    gray: '#8d959d',
    silver: '#b6bec5',
    gold: '#c9a34e',
    brown: '#8c6449',
    chocolate: '#6f4a37',
    turquoise: '#3f9c9b',
    teal: '#2f8583',
    mint: '#8cc4a8',
    navy: '#31496e',
    sky: '#6fb0d0',
    rose: '#cf7486',
    ruby: '#a93550',
    scarlet: '#c23b33',
    copper: '#b67449',
    coral: '#e2775f',
    lime: '#9db84f',
    olive: '#8a944d',
    sand: '#cdb592',
    natural: '#c9ae86',
    vintage: '#b58f72',
  }).map(([name, base]) => [name, tintOf(base)]),
);

/** What an article is painted in where nothing names its colour: they go with one another and with every backdrop. */
export const PLEASANT_TINTS: readonly Tint[] = [
  '#c8483c',
  '#3f74ab',
  '#df8540',
  '#528d5c',
  '#7b64a2',
  '#2f8583',
  '#d99b33',
  '#31496e',
  '#b8506f',
  '#4c9cc4',
  '#8a944d',
  '#5b6470',
].map(tintOf);

/** Rubber, of tyres and grips. */
export const RUBBER = tintOf('#31353b');
/** Steel and aluminium, bare. */
export const STEEL = tintOf('#aeb7bf');
/** Paper and card. */
export const PAPER = tintOf('#f3ecdd');
/** Wood and wicker. */
export const WOOD = tintOf('#b88b5d');
/** Brass and gold. */
export const GOLD = tintOf('#c9a34e');
/** A warm white. */
export const WHITE = '#fbf9f4';
/** Laid over a shape: the lit part of it. */
export const SHEEN = '#ffffff40';
/** Laid over a shape: the part of it in shade. */
export const SHADE = '#10182826';
