import type { Drawing, Motif } from '../look.ts';
import { bottleOf, cartonOf, pouchOf, tubeOf } from '../packs.ts';
import { box, disc, line, type Mark, moved, oval, ring, shadow, shape, times, turned } from '../shapes.ts';
import { decorated } from '../surface.ts';
import { PAPER, RUBBER, SHADE, SHEEN, STEEL, tintOf } from '../tint.ts';

const bread: Drawing = () =>
  shadow([200, 320, 140]) +
  shape('M64 220q-20-90 70-96h132q90 6 70 96l-6 80q-2 16-18 16H88q-16 0-18-16z', '#b9793f') +
  shape('M84 216q-10-70 56-76h120q66 6 56 76-116 30-232 0z', '#d69a5b') +
  line('M140 156l24 44M192 150l24 50M244 152l24 46', '#f0c58c', 13) +
  shape('M284 132q52 20 46 88l-6 80q-2 16-18 16h-30q30-80 8-184z', SHADE);

const milk: Drawing = (look) =>
  shadow([206, 340, 96]) +
  shape('M128 132l36-64h84l34 64v192q0 12-12 12H140q-12 0-12-12z', PAPER.light) +
  shape('M128 132l36-64h84l-34 64z', look.tint.light) +
  shape('M214 132l34-64 34 64v192q0 12-12 12h-56z', PAPER.dark) +
  box([160, 50, 92, 24, 5], look.tint.dark) +
  shape('M128 220q40-30 86 0v116h-74q-12 0-12-12z', look.tint.base) +
  shape('M214 220q30-24 68 0v104q0 12-12 12h-56z', look.tint.dark) +
  decorated(look, [142, 146, 60, 60]);

const cheese: Drawing = () =>
  shadow([200, 316, 140]) +
  shape('M56 214L300 110q46 30 48 104v96H56z', '#e5b03e') +
  shape('M56 214L300 110q46 30 48 104z', '#f3d27c') +
  disc([120, 262, 22], '#cf952c') +
  disc([208, 282, 15], '#cf952c') +
  disc([276, 250, 26], '#cf952c') +
  oval([240, 178, 24, 11], '#e0b552') +
  oval([300, 190, 13, 7], '#e0b552');

const can: Drawing = (look) =>
  [
    shadow([200, 342, 84]),
    shape('M120 96h160v216q0 28-80 28t-80-28z', look.tint.base),
    decorated(look, [144, 156, 112, 124]),
    shape('M248 96h32v216q0 16-32 22z', SHADE),
    oval([200, 96, 80, 22], STEEL.base),
    oval([200, 94, 66, 15], STEEL.light),
    oval([200, 90, 20, 8], STEEL.dark),
    shape('M120 306v10q0 28 80 28t80-28v-10q0 26-80 26t-80-26z', STEEL.base),
    box([132, 124, 11, 176, 5], SHEEN),
  ].join('');

const cereal: Drawing = (look) =>
  cartonOf([94, 84, 188, 250], look.tint) +
  decorated(look, [116, 118, 144, 130]) +
  shape('M94 270q94-40 188 0v64H94z', look.tint.pale) +
  times(9, (place) => ring([116 + place * 18, 300 + (place % 3) * 9, 9], '#c9924f', 6));

const coffeePack: Drawing = (look) =>
  shadow([200, 340, 100]) +
  pouchOf([110, 70, 180, 264], look.says(/tea/) ? tintOf('#6f8f57') : look.painted ? look.tint : tintOf('#7a5238')) +
  (look.says(/tea/)
    ? shape('M170 210q-6-50 60-50-4 56-60 50z', '#5c9468')
    : turned(oval([200, 182, 40, 27], '#5a3a26') + line('M164 184q20-18 36-2t36-4', '#8a6248', 6), -22)) +
  box([150, 260, 100, 13, 6], PAPER.base) +
  box([166, 286, 68, 11, 5], PAPER.dark);

const sweets: Drawing = (look) =>
  shadow([200, 320, 130]) +
  turned(
    box([70, 140, 270, 124, 8], '#6f4a37') +
      times(
        8,
        (place) =>
          box([78 + (place % 4) * 65, 148 + Math.floor(place / 4) * 57, 58, 50, 6], '#85593f') +
          box([84 + (place % 4) * 65, 153 + Math.floor(place / 4) * 57, 40, 7, 3], '#a17557'),
      ) +
      box([190, 132, 158, 140, 8], look.tint.base) +
      decorated(look, [216, 150, 106, 104]),
    -12,
  );

const tubOf: Drawing = (look) =>
  shadow([200, 336, 100]) +
  shape('M104 146h192l-22 172q-2 16-18 16H144q-16 0-18-16z', look.tint.base) +
  decorated(look, [146, 184, 108, 110]) +
  shape('M258 146h38l-22 172q-2 16-18 16h-20z', SHADE) +
  shape('M94 124q0-10 10-10h192q10 0 10 10v24q-106 22-212 0z', look.accent.base) +
  line('M120 168l14 140', SHEEN, 9);

const orange: Mark =
  disc([0, 0, 62], '#df8a3a') + disc([-20, -20, 12], '#f2b36f') + shape('M2-58q16-26 46-18-10 30-46 18z', '#5c9468');
const fruit: Drawing = () =>
  shadow([200, 330, 130]) +
  moved(orange, [138, 252]) +
  moved(orange, [262, 252]) +
  shape('M206 190Q180 100 232 62q26 80 100 92-60 50-126 36z', '#e8c24a') +
  shape('M232 62l-6-20 16 2z', '#7a5a2c') +
  line('M232 84q20 60 76 72', '#cf9f2c', 5);

const carrot: Mark =
  shape('M-26-60q26-16 52 0L6 96q-6 10-12 0z', '#df7f35') +
  line('M-16-20h18M6 12h-16M-8 44h12', '#c2652a', 5) +
  shape('M0-62q-44-20-34-66 24 10 34 40 8-40 32-48 14 50-32 74z', '#5c9468');
const vegetable: Drawing = () =>
  shadow([200, 336, 120]) +
  turned(moved(carrot, [150, 196], [1.2, 1.2]), 14, [150, 200]) +
  turned(moved(carrot, [252, 206], [1.1, 1.1]), -12, [252, 206]);

const meat: Drawing = () =>
  shadow([200, 320, 140]) +
  shape('M70 210q-10-90 90-100 60-10 110 20 90 30 70 120-20 70-110 60-50-6-80-10-70-10-80-90z', '#f1dccf') +
  shape('M92 208q-6-66 74-76 50-6 96 20 70 26 56 88-16 50-86 44-46-4-76-10-56-10-64-66z', '#c65a52') +
  ring([150, 194, 21], '#f1dccf', 9) +
  line('M214 170q40 0 60 30M206 236q30 14 64 6', '#e4938a', 9);

const pump: Drawing = (look) =>
  bottleOf({ top: 138, half: 64, cap: 'pump', body: look.tint, lid: look.accent, label: PAPER, text: ' ' }) +
  decorated(look, [160, 206, 80, 76]);

const cream: Drawing = (look) => tubeOf([200, 76, 64], look.tint, '') + decorated(look, [160, 136, 80, 72]);

const perfume: Drawing = (look) =>
  shadow([200, 336, 96]) +
  box([164, 50, 72, 62, 10], look.accent.dark) +
  box([180, 108, 40, 24, 3], STEEL.base) +
  box([106, 128, 188, 204, 24], look.tint.light) +
  shape('M106 210h188v98q0 24-24 24H130q-24 0-24-24z', look.tint.base) +
  box([146, 190, 108, 90, 6], PAPER.light) +
  decorated(look, [156, 200, 88, 70]) +
  box([120, 148, 11, 150, 5], '#ffffff90');

const paperRoll: Drawing = (look) =>
  shadow([200, 340, 100]) +
  shape('M116 110h168v190q0 34-84 34t-84-34z', PAPER.light) +
  decorated(look, [136, 170, 128, 120]) +
  oval([200, 110, 84, 36], PAPER.base) +
  oval([200, 110, 30, 13], '#b88b5d') +
  shape('M284 150h44v150l-20 16-24-10z', PAPER.base) +
  shape('M116 130h20v190q-20-6-20-20z', RUBBER.pale);

/** Their nouns often say only what a thing is for. */
const provisions: Readonly<Record<string, Motif>> = Object.fromEntries(
  (
    [
      ['bread', 'bread | loaf | bun | roll | bagel | toast | baguette', bread],
      ['milk', 'milk | cream carton | buttermilk | juice', milk],
      ['cheese', 'cheese | butter', cheese],
      ['can', 'can | soup | beer | cola | soda | lemonade | tuna | energy drink | soft drink', can],
      ['cereal', 'cereal | muesli | granola | pasta | rice | noodle | flour | cracker bread | detergent', cereal],
      ['coffeePack', 'coffee | tea | espresso | cocoa', coffeePack],
      ['sweets', 'chocolate | candy | cookie | biscuit | sweets | snack | chips', sweets],
      ['tub', 'yogurt | yoghurt | ice cream | margarine | dip', tubOf],
      ['fruit', 'banana | orange | citrus | mango', fruit],
      ['vegetable', 'vegetable | carrot | salad | potato | tomato | onion', vegetable],
      ['meat', 'meat | beef | pork | ham | bacon | sausage | steak | poultry', meat],
      ['pump', 'soap | shampoo | lotion | shower gel | conditioner | hand wash', pump],
      ['creamTube', 'toothpaste | hand cream | lip balm | body cream | ointment | bath salts', cream],
      ['perfume', 'perfume | fragrance | cologne | scent | bubble bath | nail polish', perfume],
    ] as const
  ).map(([name, nouns, draw]) => [name, { nouns, aside: true, draw }]),
);

/** What other shops sell to eat, and to keep oneself and the house clean. */
export const pantry: Readonly<Record<string, Motif>> = {
  ...provisions,
  paperRoll: { nouns: 'paper towel | toilet tissue | kitchen roll | bath tissue', draw: paperRoll },
};
