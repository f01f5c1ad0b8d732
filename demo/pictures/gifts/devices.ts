import type { Drawing, Motif } from '../look.ts';
import { bothSides, box, disc, line, type Mark, ring, shadow, shape, times } from '../shapes.ts';
import { decorated } from '../surface.ts';
import { RUBBER, SHADE, SHEEN, STEEL } from '../tint.ts';

const scene = (look: Parameters<Drawing>[0], [x, y, width, height]: readonly [number, number, number, number]): Mark =>
  box([x, y, width, height, 6], look.tint.pale) +
  shape(
    `M${x} ${y + height}v-${height * 0.4}q${width * 0.25}-${height * 0.3} ${width * 0.5} 0t${width * 0.5} 0v${height * 0.4}z`,
    look.tint.base,
  ) +
  disc([x + width * 0.74, y + height * 0.26, Math.min(width, height) * 0.1], look.accent.base) +
  shape(`M${x} ${y}h${width * 0.4}l-${width * 0.25} ${height}h-${width * 0.15}z`, SHEEN);

const phone: Drawing = (look) =>
  shadow([200, 352, 80]) +
  box([124, 44, 152, 304, 26], RUBBER.base) +
  scene(look, [134, 60, 132, 262]) +
  box([178, 52, 44, 6, 3], RUBBER.light) +
  box([176, 330, 48, 6, 3], RUBBER.light);

const tablet: Drawing = (look) =>
  shadow([200, 340, 130]) +
  box([64, 86, 272, 234, 20], RUBBER.base) +
  scene(look, [82, 104, 236, 198]) +
  disc([326, 204, 5], RUBBER.light);

const laptop: Drawing = (look) =>
  shadow([200, 322, 170]) +
  box([84, 90, 232, 170, 14], STEEL.dark) +
  scene(look, [96, 102, 208, 144]) +
  shape('M52 260h296l22 44q2 12-12 12H42q-14 0-12-12z', STEEL.base) +
  shape('M52 260h296l8 16H44z', STEEL.light) +
  box([164, 286, 72, 20, 5], STEEL.dark);

const screen: Drawing = (look) =>
  shadow([200, 346, 100]) +
  box([48, 78, 304, 200, 14], RUBBER.base) +
  scene(look, [60, 90, 280, 166]) +
  shape('M172 278h56l10 52h-76z', STEEL.dark) +
  box([130, 324, 140, 18, 8], STEEL.base);

const headphones: Drawing = (look) =>
  shadow([200, 344, 110]) +
  line('M84 236v-36a116 116 0 0 1 232 0v36', look.tint.dark, 24) +
  line('M92 190a108 108 0 0 1 74-88', SHEEN, 7) +
  bothSides(
    box([62, 216, 58, 112, 26], look.tint.base) +
      box([104, 222, 28, 100, 13], RUBBER.base) +
      disc([88, 272, 15], look.accent.base),
  );

const camera: Drawing = (look) =>
  [
    shadow([200, 330, 140]),
    shape('M140 106l16-34h88l16 34z', RUBBER.light),
    box([56, 104, 288, 208, 26], RUBBER.base),
    box([56, 150, 288, 92], look.tint.base),
    box([80, 88, 52, 20, 6], look.accent.base),
    disc([200, 208, 84], STEEL.dark),
    disc([200, 208, 74], RUBBER.base),
    disc([200, 208, 52], '#31496e'),
    disc([200, 208, 32], '#1c2233'),
    disc([180, 188, 13], '#ffffff90'),
    disc([310, 130, 10], '#ffe9a8'),
    ring([200, 208, 64], STEEL.light, 3),
  ].join('');

const speaker: Drawing = (look) =>
  [
    shadow([200, 352, 90]),
    box([112, 52, 176, 296, 26], look.tint.base),
    shape('M262 52q26 2 26 26v244q0 24-26 26z', SHADE),
    disc([200, 236, 72], RUBBER.base),
    ring([200, 236, 54], RUBBER.light, 9),
    disc([200, 236, 26], look.accent.base),
    disc([200, 114, 38], RUBBER.base),
    disc([200, 114, 15], RUBBER.light),
    line('M126 80v230', SHEEN, 7),
  ].join('');

const keyboard: Drawing = (look) =>
  shadow([200, 306, 170]) +
  box([36, 132, 328, 164, 18], look.tint.dark) +
  box([36, 124, 328, 160, 18], look.tint.base) +
  times(27, (place) =>
    box(
      [54 + (place % 9) * 33, 142 + Math.floor(place / 9) * 34, 27, 27, 5],
      place % 7 === 3 ? look.accent.base : look.tint.pale,
    ),
  ) +
  box([120, 246, 160, 24, 5], look.tint.pale);

const printer: Drawing = (look) =>
  shadow([200, 334, 140]) +
  box([110, 70, 180, 90, 4], '#fbf9f4') +
  line('M134 96h130M134 116h90', STEEL.base, 6) +
  box([60, 146, 280, 150, 20], look.tint.base) +
  box([60, 146, 280, 44, 18], look.tint.dark) +
  disc([306, 168, 8], '#8fd694') +
  shape('M104 250h192l20 78H84z', '#fbf9f4') +
  decorated(look, [150, 258, 100, 60]) +
  box([92, 240, 216, 15, 6], look.tint.deep);

const sofa: Drawing = (look) =>
  shadow([200, 322, 170]) +
  line('M84 290v28M316 290v28', '#8a6248', 15) +
  box([72, 110, 256, 120, 30], look.tint.base) +
  decorated(look, [110, 126, 180, 70]) +
  box([92, 204, 216, 64, 16], look.tint.light) +
  bothSides(box([40, 166, 66, 130, 28], look.tint.dark)) +
  box([72, 256, 256, 42, 12], look.tint.dark) +
  line('M200 206v58', look.tint.dark, 5);

const bed: Drawing = (look) =>
  shadow([200, 322, 170]) +
  box([44, 96, 40, 224, 12], '#8a6248') +
  box([316, 200, 30, 120, 10], '#8a6248') +
  box([70, 216, 260, 74, 16], '#fbf9f4') +
  shape('M150 204h156q26 0 26 26v46H150z', look.tint.base) +
  decorated(look, [176, 212, 140, 58]) +
  box([86, 180, 84, 46, 18], look.accent.pale) +
  box([60, 282, 276, 20, 6], '#6f4e36');

/** Devices and furniture of other shops. */
export const devices = {
  phone: { nouns: 'phone | smartphone | mobile phone | iphone', aside: true, draw: phone },
  tablet: { nouns: 'tablet | e-reader | ipad', aside: true, draw: tablet },
  laptop: { nouns: 'laptop | notebook computer | computer | chromebook', aside: true, draw: laptop },
  screen: { nouns: 'monitor | tv | television | display', aside: true, draw: screen },
  headphones: { nouns: 'headphones | headset | earphones | earbuds | ear muffs', draw: headphones },
  camera: { nouns: 'camera | webcam | camcorder', draw: camera },
  speaker: { nouns: 'speaker | loudspeaker | soundbar | radio', draw: speaker },
  keyboard: { nouns: 'keyboard | calculator', draw: keyboard },
  printer: { nouns: 'printer | scanner', draw: printer },
  sofa: { nouns: 'sofa | couch | settee', aside: true, draw: sofa },
  bed: { nouns: 'bed | mattress | duvet | bedding', aside: true, draw: bed },
} satisfies Record<string, Motif>;
