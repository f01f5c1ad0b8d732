import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Product } from '../../src/domain/index.ts';
import { ARTICLES } from '../catalogue/articles.ts';
import { pictureOf } from '../index.ts';
import { MOTIFS } from './motifs.ts';
import { recogniser } from './recognise.ts';

/** Sizes of one thing share a picture's subject; the first of each stands for all. */
const distinct = [...Map.groupBy(ARTICLES, ({ product }) => product.groupId ?? product.id).values()].map(
  ([first]) => first!.product,
);

const TAGS = new Set(['svg', 'title', 'g', 'path', 'rect', 'circle', 'ellipse', 'text']);
const VALUE = /^[\w\s#.,:/()'%-]*$/;

const PIECE = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>/g;

/** What is wrong with a picture: mark-up that is not whole, an element or attribute that has no place, a number that is none. */
function flawsOf(svg: string): readonly string[] {
  const flaws: string[] = [];
  const open: string[] = [];
  for (const [, close, tag = '', said = '', empty] of svg.matchAll(PIECE)) {
    if (!TAGS.has(tag)) flaws.push(`element ${tag}`);
    for (const [, name = '', value = ''] of said.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
      if (/^on|href|style|src/i.test(name)) flaws.push(`attribute ${name}`);
      if (name !== 'xmlns' && (!VALUE.test(value) || /url|script/i.test(value))) flaws.push(`${name} of ${value}`);
      if (/NaN|Infinity|undefined|null|\de[-+]?\d/.test(value.replaceAll(/#\w+/g, '')))
        flaws.push(`no number: ${value}`);
    }
    if (close) flaws.push(...(open.pop() === tag ? [] : [`stray end of ${tag}`]));
    else if (!empty) open.push(tag);
  }
  if (open.length > 0) flaws.push(`open: ${open.join(' ')}`);
  const words = svg.replaceAll(PIECE, '');
  if (/[<>]|&(?!#\d+;|amp;|lt;|gt;|quot;)|undefined|NaN/.test(words)) flaws.push(`mark-up in text: ${words}`);
  if (/[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]|\p{Cs}/u.test(svg)) flaws.push('a character that XML forbids');
  return flaws;
}

const recognise = recogniser(MOTIFS.map(([, motif]) => motif));
const nameOf = new Map(MOTIFS.map(([name, motif]) => [motif, name]));

test('every article has a picture of its own, whole and of at most six kilobytes', () => {
  const pictures = distinct.map((product) => {
    const svg = pictureOf(product);
    expect(flawsOf(svg), product.id).toEqual([]);
    expect(Buffer.byteLength(svg), product.id).toBeLessThanOrEqual(6144);
    return svg.replace(/<title>.*?<\/title>/s, '');
  });
  expect(new Set(pictures).size).toBe(distinct.length);
});

test('every article is recognised as what it is, by its title alone', () => {
  const seen = ARTICLES.map(({ kind, product }) => [product.title, kind, nameOf.get(recognise(product)!)]);
  expect(seen.filter(([, kind, name]) => kind !== name)).toEqual([]);
});

test('goods of other shops are recognised by the nouns in their titles', () => {
  const seen = (title: string) => nameOf.get(recognise(Product.parse({ id: 'A', title }))!);
  expect(
    Object.fromEntries(
      [
        'WHITE HANGING HEART T-LIGHT HOLDER',
        'JUMBO BAG RED RETROSPOT',
        'SET OF 3 CAKE TINS',
        'REGENCY CAKESTAND 3 TIER',
        'JAM MAKING SET WITH JARS',
        'LUNCH BAG APPLE DESIGN',
        'PAPER CHAIN KIT 50’S CHRISTMAS',
        'HEART OF WICKER SMALL',
        'Ziegelstein',
      ].map((title) => [title, seen(title)]),
    ),
  ).toEqual({
    'WHITE HANGING HEART T-LIGHT HOLDER': 'tealight',
    'JUMBO BAG RED RETROSPOT': 'bag',
    'SET OF 3 CAKE TINS': 'tin',
    'REGENCY CAKESTAND 3 TIER': 'cakestand',
    'JAM MAKING SET WITH JARS': 'jar',
    'LUNCH BAG APPLE DESIGN': 'lunchBag',
    'PAPER CHAIN KIT 50’S CHRISTMAS': 'garland',
    'HEART OF WICKER SMALL': 'sign heart',
    Ziegelstein: undefined,
  });
});

test('a colour that the title names is the colour of the picture, and a colour among the facts comes before it', () => {
  const red = pictureOf(Product.parse({ id: 'A', title: 'Mug, red' }));
  expect(red).toBe(pictureOf(Product.parse({ id: 'A', title: 'Mug, red', attributes: { colour: 'Red' } }), {}));
  expect(red).not.toContain('#3f74ab');
  expect(pictureOf(Product.parse({ id: 'A', title: 'Mug, red', attributes: { colour: 'Blue' } }))).toContain('#3f74ab');
});

test('the same product gives the same picture, and the label is what readers of screens are told', () => {
  const [product] = distinct;
  expect(pictureOf(product!)).toBe(pictureOf(structuredClone(product!)));
  expect(pictureOf(product!, { label: 'Tea & <cake>', size: 96 })).toContain('<title>Tea &amp; &lt;cake&gt;</title>');
  expect(pictureOf(product!, { size: 96 })).toContain('width="96" height="96"');
});

const text = (maxLength: number) => fc.string({ unit: 'binary', minLength: 1, maxLength });
const attack = fc.constantFrom(
  '"><script>alert(1)</script>',
  ']]><x onload=',
  '&#0;',
  '\u0000\uFFFE',
  '1e999',
  '-9e-9',
  '__proto__',
  '٣',
);
const nouns = MOTIFS.flatMap(([, motif]) => motif.nouns.split(' | '));
const known = fc.oneof(
  fc.constantFrom(...distinct),
  fc.constantFrom(...nouns).map((noun) => Product.parse({ id: noun, title: `Retrospot heart ${noun}` })),
);

test('whatever a product says, its picture is whole, small and holds nothing that could run', () => {
  const said = fc.oneof(
    text(80).filter((words) => !/undefined|NaN/.test(words)),
    attack,
  );
  const hostile = fc
    .record({ base: known, id: said, title: said, noun: fc.boolean(), fact: said, category: said })
    .map(({ base, id, title, noun, fact, category }) => ({
      ...base,
      id,
      title: noun ? `${title} ${base.title}` : title,
      categoryPath: [category],
      attributes: Object.fromEntries([...Object.keys(base.attributes), 'colour', fact].map((name) => [name, fact])),
    }))
    .filter((product) => Product.safeParse(product).success);
  fc.assert(
    fc.property(hostile, (product) => {
      const svg = pictureOf(product);
      expect(flawsOf(svg)).toEqual([]);
      expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(6144);
    }),
    { numRuns: 400 },
  );
});
