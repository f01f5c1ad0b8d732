import type { Drawing, Motif } from '../look.ts';
import { box, disc, faint, line, type Mark, oval, ring, shadow, shape, times } from '../shapes.ts';
import { decorated } from '../surface.ts';
import { GOLD, SHADE, SHEEN, STEEL, WHITE } from '../tint.ts';

const flame = (x: number, y: number): Mark =>
  faint(disc([x, y - 16, 60], '#ffe9a8'), 0.55) +
  shape(`M${x} ${y - 46}q22 26 13 40-4 10-13 10t-13-10q-9-14 13-40z`, '#f2a33c') +
  shape(`M${x} ${y - 24}q10 12 6 20-2 5-6 5t-6-5q-4-8 6-20z`, '#fbe08a');

const candle: Drawing = (look) =>
  [
    shadow([200, 338, 110]),
    oval([200, 328, 110, 18], STEEL.base),
    box([132, 150, 136, 176, 14], look.tint.base),
    oval([200, 154, 68, 17], look.tint.light),
    shape('M132 156q14 40 22 0 12 60 24 4z', look.tint.light),
    decorated(look, [150, 204, 100, 100]),
    line('M200 150v-20', '#4a3b30', 5),
    flame(200, 130),
    box([144, 190, 10, 118, 5], SHEEN),
  ].join('');

const tealight: Drawing = (look) => {
  const heart = look.says(/heart/);
  const glass = heart
    ? 'M200 328L96 214a62 62 0 0 1 104-70 62 62 0 0 1 104 70z'
    : 'M104 140h192l-20 166q-4 24-28 24h-96q-24 0-28-24z';
  return [
    shadow([200, 340, 100]),
    look.says(/hanging/) ? line('M200 20V150', look.tint.dark, 5) + ring([200, 22, 11], look.tint.dark, 5) : '',
    faint(disc([200, 220, 150], '#ffe9a8'), 0.45),
    shape(glass, look.tint.light),
    heart ? ring([200, 238, 46], look.tint.dark, 7) : decorated(look, [140, 220, 120, 90]),
    faint(box([158, 240, 84, 44, 8], STEEL.light), 0.95),
    flame(200, 234),
    heart ? line('M112 196a44 44 0 0 1 40-44', SHEEN, 10) : line('M122 160l16 140', SHEEN, 10),
  ].join('');
};

const lantern: Drawing = (look) =>
  [
    shadow([200, 344, 90]),
    ring([200, 54, 24], look.tint.dark, 8),
    shape('M122 138l78-66 78 66z', look.tint.base),
    faint(box([132, 138, 136, 170], '#fff1c4'), 0.9),
    flame(200, 266),
    box([180, 262, 40, 46, 6], WHITE),
    line('M132 138v170M268 138v170M200 138v60', look.tint.dark, 9),
    box([114, 300, 172, 36, 8], look.tint.base),
    box([118, 130, 164, 14, 6], look.tint.dark),
  ].join('');

const lamp: Drawing = (look) =>
  [
    shadow([200, 344, 90]),
    faint(disc([200, 150, 140], '#ffefb8'), 0.7),
    line('M200 200V320', GOLD.dark, 15),
    shape('M140 338q0-30 60-30t60 30z', GOLD.base),
    shape('M136 66h128l54 138H82z', look.tint.base),
    decorated(look, [136, 96, 128, 92]),
    shape('M232 66h32l54 138h-46z', SHADE),
    line('M148 76l-44 118', SHEEN, 10),
  ].join('');

const fairyLights: Drawing = (look) => {
  const bulbs = [look.tint, look.accent, GOLD];
  const rows = [0, 1, 2].map((row) => `M40 ${80 + row * 96}q160 90 320 0`).join('');
  return (
    line(rows, '#56645c', 5) +
    times(15, (place) => {
      const [row, column] = [Math.floor(place / 5), place % 5];
      const x = 72 + column * 64;
      const y = 80 + row * 96 + 45 * (1 - ((x - 200) / 160) ** 2);
      return (
        faint(disc([x, y + 18, 24], '#ffe9a8'), 0.7) +
        box([x - 6, y - 4, 12, 12, 3], '#56645c') +
        oval([x, y + 20, 10, 14], bulbs[place % 3]!.base)
      );
    })
  );
};

/** What gives a warm light. */
export const glow = {
  candle: {
    nouns: 'candle | dinner candle | boxed candle | incense | candlestick | candle in tin | scented candle',
    draw: candle,
  },
  tealight: {
    nouns:
      't light holder | t light | t light set | candlepot | candle pot | candle holder | candleholder | tealight | votive',
    draw: tealight,
  },
  gardenLantern: { nouns: 'lantern', draw: lantern },
  lamp: { nouns: 'lamp | lampshade | night light | table lamp', draw: lamp },
  fairyLights: { nouns: 'light | fairy light | string light | chandelier | light chain', draw: fairyLights },
} satisfies Record<string, Motif>;
