import type { Product } from '../../src/domain/index.ts';
import { pairHash, textHash } from '../../src/lib/index.ts';
import { type Emblem, EMBLEMS } from './emblems.ts';
import type { Mark } from './shapes.ts';
import { NAMED_TINTS, PLEASANT_TINTS, type Tint } from './tint.ts';
import { wordsIn } from './title-words.ts';

/** What a drawing is told of the product: its colours, its facts and its own chance, all of them settled by the product alone. */
export interface Look {
  /** The colour of the thing. */
  readonly tint: Tint;
  /** Whether the product itself names its colour. */
  readonly painted: boolean;
  /** A second colour that goes with it. */
  readonly accent: Tint;
  /** From the plainest (0) to the finest (3) of its kind. */
  readonly level: number;
  /** What is printed on it: the letter that the title begins with. */
  readonly initial: string;
  readonly pattern: Pattern;
  /** The sign that the title names beside the thing itself: a heart, an owl. */
  readonly emblem: Emblem | undefined;
  /** The first number of an attribute, held within bounds. */
  readonly amount: (name: string, bounds: Bounds) => number;
  /** Whether title or attributes say one of the words. */
  readonly says: (words: RegExp) => boolean;
  /** An attribute as it stands, cut to a few letters; empty where there is none. */
  readonly fact: (name: string) => string;
  /** A number from 0 to below `sides`, for each salt the same for the same product. */
  readonly dice: (sides: number, salt?: number) => number;
}

/** What a surface is covered with all over. */
export type Pattern = 'plain' | 'dots' | 'stripes' | 'checks';

/** How small and how large an amount may be drawn, and what it is where nobody says. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/** Draws the thing itself on a field of 400 by 400; the backdrop is there already. */
export type Drawing = (look: Look) => Mark;

/** Something that can be drawn, and the English nouns that it is called by, parted by bars. */
export interface Motif {
  readonly nouns: string;
  /** True where the noun often says what is on a thing, or what it is with: then another noun in the title wins. */
  readonly aside?: boolean;
  readonly draw: Drawing;
}

const LEVELS = ['entry', 'mid', 'high', 'top'];

/** Reads a product as a drawing needs it. Variants of one thing look alike but for what their attributes say. */
export function lookOf(product: Product): Look {
  const seed = textHash(product.groupId ?? product.id);
  const dice = (sides: number, salt = 0) => pairHash(seed, salt) % sides;
  const title = product.title.slice(0, 200).toLowerCase();
  const words = wordsIn(title);
  const named = namedTints(product, words);
  const fact = (name: string) => (Object.hasOwn(product.attributes, name) ? product.attributes[name]! : '');
  const level = LEVELS.indexOf(fact('level'));
  // A ladder of levels has a colour for each; what has no level has one by chance.
  const series = textHash(`${product.brand} ${product.categoryPath.at(-1)}`) + 5 * level;
  const own = (level === -1 ? dice(PLEASANT_TINTS.length) : series) % PLEASANT_TINTS.length;
  const tint = named[0] ?? PLEASANT_TINTS[own]!;
  let said: string | undefined;
  return {
    tint,
    painted: named.length > 0,
    accent: named.find((other) => other !== tint) ?? besides(tint, own + 3 + dice(PLEASANT_TINTS.length - 5, 1)),
    level: level === -1 ? dice(3, 2) : level,
    initial: /[\p{L}\p{N}]/u.exec(product.title)?.[0].toLocaleUpperCase('en') ?? '',
    pattern: patternOf(title),
    emblem: words.map((word) => EMBLEMS.get(word)).findLast((emblem) => emblem !== undefined),
    amount: (name, { least, most, usual }) => {
      const found = /\d+(?:[.,]\d+)?/.exec(fact(name).slice(0, 60))?.[0].replace(',', '.');
      return found === undefined ? usual : Math.min(most, Math.max(least, Number(found)));
    },
    says: (sought) => {
      said ??= `${title} ${Object.entries(product.attributes)
        .slice(0, 40)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; ')
        .slice(0, 600)
        .toLowerCase()}`;
      return sought.test(said);
    },
    fact: (name) => fact(name).slice(0, 12),
    dice,
  };
}

/** The first colour from a place in the row that can be told from another one by its lightness alone. */
function besides(tint: Tint, from: number): Tint {
  const row = PLEASANT_TINTS.map((_, place) => PLEASANT_TINTS[(from + place) % PLEASANT_TINTS.length]!);
  return row.find(({ lightness }) => Math.abs(lightness - tint.lightness) > 28) ?? row[0]!;
}

/** The colours that the product names, an attribute for it before the title. */
function namedTints(product: Product, words: readonly string[]): readonly Tint[] {
  const colour = product.attributes.colour ?? product.attributes.color ?? '';
  return [...wordsIn(colour.slice(0, 60)), ...words].flatMap((word) => NAMED_TINTS.get(word) ?? []);
}

const PATTERNS: readonly (readonly [RegExp, Pattern])[] = [
  [/retrospot|polkadot|\bspot|\bdott?/, 'dots'],
  [/strip/, 'stripes'],
  [/check|gingham|tartan|patchwork/, 'checks'],
];

const patternOf = (title: string): Pattern => PATTERNS.find(([words]) => words.test(title))?.[1] ?? 'plain';
