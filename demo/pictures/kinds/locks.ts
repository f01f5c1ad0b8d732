import type { Drawing, Motif } from '../look.ts';
import { beads, box, disc, line, type Mark, oval, shadow, times } from '../shapes.ts';
import { GOLD, RUBBER, SHEEN, STEEL } from '../tint.ts';

const keyhole = (x: number, y: number): Mark =>
  disc([x, y, 13], STEEL.pale) + disc([x, y - 3, 4], RUBBER.base) + box([x - 2, y - 2, 4, 10], RUBBER.base);

/** Points for how safe it is, as manufacturers print them. */
const rating = (points: number, [x, y]: readonly [number, number], colour: string): Mark =>
  times(5, (place) => disc([x + place * 16, y, 5], place < Math.round(points / 2) ? colour : '#ffffff55'));

const uLock: Drawing = (look) => {
  const thick = look.amount('shackle', { least: 8, most: 22, usual: 13 }) * 1.9;
  const safe = look.amount('security', { least: 0, most: 10, usual: 5 });
  return [
    shadow([200, 348, 130]),
    line('M124 262V150a76 76 0 0 1 152 0V262', RUBBER.base, thick + 6),
    line('M124 262V150a76 76 0 0 1 152 0V262', look.tint.dark, thick - 2),
    line('M118 250V150a82 82 0 0 1 50-74', SHEEN, 5),
    box([76, 262, 248, 72, 34], RUBBER.base),
    box([112, 262, 176, 72, 8], look.tint.base),
    box([120, 270, 160, 9, 4], SHEEN),
    keyhole(304, 298),
    rating(safe, [166, 302], look.accent.pale),
  ].join('');
};

/** Where the bars of a folding lock meet. */
const LONG_BARS: readonly (readonly [number, number])[] = [
  [104, 300],
  [64, 196],
  [110, 88],
  [212, 62],
  [306, 102],
  [336, 206],
  [300, 296],
];
const SHORT_BARS: readonly (readonly [number, number])[] = [
  [110, 296],
  [78, 178],
  [152, 82],
  [262, 84],
  [324, 180],
  [294, 292],
];

const foldingLock: Drawing = (look) => {
  const long = look.amount('length', { least: 60, most: 130, usual: 90 });
  const corners = long > 90 ? LONG_BARS : SHORT_BARS;
  const bars = `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}`;
  return [
    shadow([200, 344, 120]),
    line(bars, RUBBER.base, long > 90 ? 36 : 30),
    line(bars, look.tint.base, long > 90 ? 24 : 20),
    corners.map(([x, y]) => disc([x, y, 10], STEEL.base)).join(''),
    box([90, 284, 220, 54, 16], RUBBER.base),
    box([104, 290, 150, 9, 4], SHEEN),
    rating(look.amount('security', { least: 0, most: 10, usual: 6 }), [130, 314], look.tint.light),
    keyhole(284, 312),
  ].join('');
};

const WAY = 'M120 286Q52 236 84 150T204 74t112 76-34 136';

const chainLock: Drawing = (look) =>
  [
    shadow([200, 342, 120]),
    line(WAY, look.tint.dark, 44),
    line(WAY, look.tint.base, 36),
    beads(WAY, look.tint.light, [8, 14, 40]),
    line('M120 286l24 10M282 286l-24 10', STEEL.base, 20),
    box([126, 264, 148, 70, 16], RUBBER.base),
    box([138, 272, 120, 8, 4], SHEEN),
    keyhole(248, 300),
    rating(8, [148, 302], look.accent.light),
  ].join('');

const cableLock: Drawing = (look) =>
  [
    shadow([200, 340, 110]),
    line(
      'M102 186a98 98 0 1 1 196 0a98 98 0 1 1-196 0M124 178a82 90 0 1 1 164 0a82 90 0 1 1-164 0',
      look.tint.base,
      15,
    ),
    line('M112 162q16-70 90-72', look.tint.light, 4),
    line('M112 230q10 70 70 76M290 230q-10 70-50 76', look.tint.base, 15),
    box([164, 280, 84, 50, 16], RUBBER.base),
    times(4, (place) => box([172 + place * 18, 290, 14, 30, 4], place % 2 === 0 ? STEEL.light : GOLD.light)),
  ].join('');

const frameLock: Drawing = (look) =>
  [
    shadow([200, 348, 100]),
    line('M128 316C40 240 70 84 200 84s160 156 72 232', RUBBER.base, 50),
    line('M124 290C56 226 86 96 200 96', look.tint.base, 22),
    line('M142 262a88 88 0 0 0 116 0', STEEL.base, 15),
    box([262, 176, 62, 96, 20], look.tint.base),
    box([270, 184, 8, 80, 4], SHEEN),
    keyhole(298, 222),
    oval([282, 286, 20, 11], GOLD.base),
    box([276, 290, 12, 44, 4], GOLD.base),
  ].join('');

/** What keeps a bike where it stands. */
export const locks = {
  uLock: { nouns: 'u-lock', draw: uLock },
  foldingLock: { nouns: 'folding lock', draw: foldingLock },
  chainLock: { nouns: 'chain lock', draw: chainLock },
  cableLock: { nouns: 'cable lock', draw: cableLock },
  frameLock: { nouns: 'frame lock | lock', draw: frameLock },
} satisfies Record<string, Motif>;
