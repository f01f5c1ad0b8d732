import type { Drawing, Motif } from '../look.ts';
import { around, bothSides, box, disc, line, moved, oval, shadow, shape, times, turned } from '../shapes.ts';
import { decorated } from '../surface.ts';
import { PAPER, RUBBER, SHADE, SHEEN, STEEL, WOOD } from '../tint.ts';

const cushion: Drawing = (look) =>
  [
    shadow([200, 338, 130]),
    shape(
      'M74 84q126 34 252 0 22 0 16 24-30 92 0 184 4 24-18 24-124-30-248 0-22 0-18-24 30-92 0-184-6-24 16-24z',
      look.tint.base,
    ),
    decorated(look, [120, 128, 160, 144]),
    line('M86 96q114 30 228 0M86 304q114-28 228 0', look.tint.dark, 5),
    line('M94 112q22 84 0 170', SHEEN, 10),
    bothSides(disc([70, 86, 10], look.accent.base) + disc([68, 316, 10], look.accent.base)),
  ].join('');

const clock: Drawing = (look) => {
  const alarm = look.says(/alarm/);
  return [
    shadow([200, 346, 100]),
    alarm
      ? bothSides(
          turned(shape('M96 92a44 44 0 0 1 88 0z', look.accent.base), -32, [140, 92]) +
            line('M124 300l-22 38', look.tint.dark, 15),
        ) +
        line('M200 70V50', look.tint.dark, 9) +
        disc([200, 46, 10], look.tint.dark)
      : '',
    disc([200, 206, 122], look.tint.dark),
    disc([198, 202, 120], look.tint.base),
    disc([200, 204, 96], PAPER.light),
    line(
      times(
        12,
        (place) =>
          `M${around([200, 204, 86], place * 30)}L${around([200, 204, place % 3 === 0 ? 70 : 78], place * 30)}`,
      ),
      RUBBER.light,
      5,
    ),
    line(`M200 204L${around([200, 204, 48], look.dice(12, 7) * 30)}`, RUBBER.base, 9),
    line(`M200 204L${around([200, 204, 68], look.dice(12, 8) * 30 + 15)}`, look.accent.dark, 6),
    disc([200, 204, 9], look.accent.base),
    line('M96 172a108 108 0 0 1 52-62', SHEEN, 10),
  ].join('');
};

const frame: Drawing = (look) =>
  [
    shadow([206, 342, 110]),
    box([88, 60, 230, 276, 10], look.tint.dark),
    box([82, 54, 230, 276, 10], look.tint.base),
    box([108, 80, 178, 224, 4], PAPER.light),
    box([124, 96, 146, 192], '#cfe3ea'),
    disc([232, 138, 20], '#f7d98a'),
    shape('M124 288v-60q40-50 80-10 30-30 66 6v64z', look.accent.base),
    shape('M124 288v-30q60-40 146 0v30z', look.accent.dark),
    line('M94 70v240', SHEEN, 7),
  ].join('');

const mirror: Drawing = (look) =>
  [
    shadow([200, 346, 80]),
    oval([200, 196, 118, 146], look.tint.dark),
    oval([196, 192, 116, 144], look.tint.base),
    oval([198, 194, 90, 118], '#d6e8ee'),
    shape('M130 220q20-100 90-130l20 12q-80 40-96 142z', '#ffffff90'),
    times(12, (place) =>
      disc([196 + 103 * Math.cos(place * 0.5236), 192 + 131 * Math.sin(place * 0.5236), 8], look.accent.base),
    ),
  ].join('');

const sign: Drawing = (look) =>
  [
    line('M120 140L200 52 280 140', '#8a6248', 6),
    disc([200, 52, 10], STEEL.dark),
    box([56, 136, 296, 156, 14], look.tint.dark),
    box([50, 130, 296, 156, 14], look.tint.base),
    box([64, 144, 268, 128, 8], look.tint.pale),
    decorated({ ...look, tint: look.accent, accent: look.tint }, [72, 158, 96, 100]),
    box([182, 176, 128, 16, 8], look.tint.dark),
    box([182, 206, 96, 14, 7], look.tint.base),
    box([182, 234, 112, 14, 7], look.tint.base),
  ].join('');

const hook: Drawing = (look) =>
  [
    box([60, 120, 280, 74, 18], look.tint.dark),
    box([56, 112, 280, 74, 18], look.tint.base),
    decorated(look, [150, 116, 100, 66]),
    times(
      3,
      (place) =>
        line(`M${106 + place * 90} 176v60q0 34 26 34t24-26`, SHADE, 17) +
        line(`M${102 + place * 90} 170v60q0 34 26 34t24-26`, STEEL.dark, 15) +
        disc([152 + place * 90, 236, 11], look.accent.base),
    ),
    line('M76 126h120', SHEEN, 8),
  ].join('');

const cabinet: Drawing = (look) =>
  [
    shadow([200, 344, 120]),
    line('M104 320v22M296 320v22', look.tint.deep, 17),
    box([76, 70, 248, 256, 12], look.tint.base),
    box([66, 58, 268, 24, 8], look.tint.dark),
    times(
      3,
      (place) =>
        box([92, 94 + place * 76, 216, 66, 6], look.tint.light) + disc([200, 127 + place * 76, 10], look.accent.base),
    ),
    decorated(look, [112, 104, 60, 46]),
    shape('M290 82h34v244h-34z', SHADE),
  ].join('');

const storageBox: Drawing = (look) =>
  [
    shadow([200, 338, 130]),
    box([74, 160, 252, 172, 10], look.tint.base),
    decorated(look, [104, 196, 192, 120]),
    box([62, 116, 276, 60, 10], look.accent.base),
    shape('M62 126q0-10 10-10h256q10 0 10 10v12H62z', look.accent.light),
    shape('M282 176h44v146q0 10-10 10h-34z', SHADE),
    box([86, 188, 11, 126, 5], SHEEN),
  ].join('');

const doormat: Drawing = (look) =>
  [
    shape('M84 120h232l48 176H36z', WOOD.dark),
    shape('M84 112h232l48 176H36z', WOOD.base),
    shape('M102 128h196l36 142H66z', look.tint.base),
    moved(decorated(look, [0, 0, 180, 100]), [110, 148]),
    line(
      times(16, (place) => `M${44 + place * 20.6} 290v16`),
      WOOD.dark,
      5,
    ),
  ].join('');

const towel: Drawing = (look) =>
  [
    line('M60 76H340', WOOD.base, 17),
    shape('M96 78h208v240q-104 20-208 0z', look.tint.base),
    box([96, 240, 208, 14], look.accent.base) + box([96, 264, 208, 8], look.accent.light),
    decorated(look, [126, 110, 148, 112]),
    shape('M262 78h42v240q-20 6-42 8z', SHADE),
    line('M112 96v200', SHEEN, 9),
  ].join('');

const wateringCan: Drawing = (look) =>
  [
    shadow([190, 336, 110]),
    line('M116 190q-70-10-60 60t66 40', look.tint.dark, 17),
    line('M260 270Q310 240 330 150', look.tint.dark, 24),
    turned(shape('M300 120h66l-12 30h-42z', look.tint.base), 16, [332, 138]),
    line('M128 168q60-100 120 0', look.tint.dark, 15),
    shape('M112 168h156l14 150q-92 24-184 0z', look.tint.base),
    oval([190, 168, 78, 16], look.tint.deep),
    decorated(look, [132, 200, 116, 100]),
    line('M124 190l-8 110', SHEEN, 9),
  ].join('');

const plantPot: Drawing = (look) =>
  [
    shadow([200, 340, 90]),
    line('M200 200V110', '#5c9468', 9),
    times(5, (place) =>
      turned(
        shape('M200 190q-34-60 0-120 34 60 0 120z', place % 2 === 0 ? '#5c9468' : '#79b083'),
        place * 28 - 56,
        [200, 200],
      ),
    ),
    shape('M112 204h176l-24 116q-2 16-18 16h-92q-16 0-18-16z', look.tint.base),
    box([102, 190, 196, 34, 8], look.tint.dark),
    decorated(look, [152, 236, 96, 84]),
    line('M130 236l12 80', SHEEN, 9),
  ].join('');

/** What a home is made pleasant with. */
export const home = {
  cushion: { nouns: 'cushion | cushion cover | pillow | throw | doorstop | kneeling pad', draw: cushion },
  clock: { nouns: 'clock | alarm clock | wall clock | watch', draw: clock },
  frame: { nouns: 'frame | photoframe | photo frame | picture frame | picture | wall art | canvas', draw: frame },
  wallMirror: { nouns: 'mirror | wall mirror', draw: mirror },
  sign: {
    nouns: 'sign | metal sign | door sign | plaque | chalkboard | memo board | slate | wall tile | number tile | tile',
    draw: sign,
  },
  hook: { nouns: 'hook | hanger | coat rack | rack | drawer knob | knob', draw: hook },
  cabinet: { nouns: 'cabinet | drawer | chest | cupboard | shelf | organiser', draw: cabinet },
  storageBox: {
    nouns:
      'box | trinket box | recipe box | jewellery box | tissue box | lunch box | storage box | bread bin | container | cannister | bin',
    draw: storageBox,
  },
  doormat: { nouns: 'doormat | door mat | rug | mat', draw: doormat },
  towel: { nouns: 'towel | tea towel | apron | flannel | curtain | table cloth | tablecloth | blanket', draw: towel },
  wateringCan: { nouns: 'watering can | bucket', draw: wateringCan },
  plantPot: { nouns: 'plant pot | pot | planter | herb | window box', draw: plantPot },
} satisfies Record<string, Motif>;
