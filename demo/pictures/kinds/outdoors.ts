import type { Drawing, Look, Motif } from '../look.ts';
import { bottleOf, tubeOf } from '../packs.ts';
import { around, box, disc, lettering, line, type Mark, oval, ring, shadow, shape, times, turned } from '../shapes.ts';
import { GOLD, PAPER, RUBBER, SHADE, SHEEN, STEEL, tintOf, WHITE, WOOD } from '../tint.ts';

/** A folded map: its land drawn for the region. */
function mapOf(look: Look, land: Mark): Mark {
  const { tint, accent } = look;
  return [
    shadow([200, 340, 140]),
    shape('M60 112l92-24 96 24 92-24v214l-92 24-96-24-92 24z', PAPER.base),
    land,
    shape('M152 88l96 24v214l-96-24z', SHADE),
    shape('M340 88v214l-92 24V112z', '#ffffff30'),
    shape('M60 112l92-24v72l-92 24z', tint.base),
    line('M76 134l56-14M76 152l36-9', WHITE, 8),
    disc([300, 150, 16], accent.base) + shape('M286 156q14 44 14 44t14-44z', accent.base) + disc([300, 150, 6], WHITE),
  ].join('');
}

const LANDS: readonly (readonly [RegExp, Mark])[] = [
  [
    /friesland/,
    shape('M60 190l92-24 96 24 92-24v50q-40 30-92 10t-96-20-92 30z', '#9cc9df') +
      shape('M60 250q60-20 96 0t96 0 88-16v68l-92 24-96-24-92 24z', '#b9d59a') +
      line('M70 300q60-60 120-20t130-70', '#d8573f', 5) +
      oval([200, 272, 26, 12], '#9cc9df'),
  ],
  [
    /danube/,
    shape('M60 190l92-24 96 24 92-24v136l-92 24-96-24-92 24z', '#d2dfae') +
      line('M62 230q60 50 110 20t80 10 86-40', '#6fb0d0', 17) +
      line('M62 250q60 50 110 20t80 10 86-40', '#d8573f', 5),
  ],
  [
    /carpathian/,
    shape('M60 190l92-24 96 24 92-24v136l-92 24-96-24-92 24z', '#c9d8a8') +
      shape('M80 286l44-76 40 60 40-84 62 110z', '#8fa56d') +
      shape('M204 186l16 28-14-4-14 10z', WHITE) +
      shape('M124 210l12 20-10-2-12 8z', WHITE),
  ],
  [
    /lyci/,
    shape('M60 190l92-24 96 24 92-24v136l-92 24-96-24-92 24z', '#e6d3a0') +
      shape('M60 276q50-30 90-10t100-10 90-30v76l-92 24-96-24-92 24z', '#6fb8cf') +
      line('M76 240q50-40 90-10t80-20 80-20', '#d8573f', 5),
  ],
  [
    /thailand/,
    shape('M60 190l92-24 96 24 92-24v136l-92 24-96-24-92 24z', '#a9cf9a') +
      shape('M90 290q20-70 50-70t40 60q20-80 50-70t40 76z', '#5f9a6a') +
      line('M80 220q60 20 120-6t120 10', '#6fb0d0', 9),
  ],
];

const mapDrawing: Drawing = (look) => mapOf(look, LANDS.find(([words]) => look.says(words))?.[1] ?? LANDS[1]![1]);

const hikingMap: Drawing = (look) =>
  mapDrawing(look) + times(9, (place) => disc([96 + place * 24, 282 - Math.abs(4 - place) * 9, 4], '#8a3d2c'));

const compass: Drawing = ({ tint, accent }) =>
  [
    shadow([200, 344, 110]),
    box([116, 34, 168, 128, 26], tint.dark),
    box([132, 50, 136, 96, 14], '#cfe6ee'),
    shape('M136 140l50-86h24l-52 88z', SHEEN),
    box([108, 150, 184, 188, 30], tint.base),
    disc([200, 244, 80], RUBBER.base),
    disc([200, 244, 68], WHITE),
    line(
      times(
        12,
        (place) =>
          `M${around([200, 244, 64], place * 30)}L${around([200, 244, place % 3 === 0 ? 50 : 57], place * 30)}`,
      ),
      RUBBER.light,
      4,
    ),
    turned(shape('M200 188l14 56h-28z', '#d8433a') + shape('M200 300l14-56h-28z', STEEL.dark), 28, [200, 244]),
    disc([200, 244, 7], GOLD.base),
    line('M270 334q30 10 44-20', accent.base, 7),
    line('M120 176v130', SHEEN, 7),
  ].join('');

const poles: Drawing = (look) => {
  const carbon = look.says(/carbon/);
  const metal = carbon ? RUBBER : STEEL;
  const pole = [
    line('M200 70V340', metal.base, carbon ? 9 : 12),
    line('M200 150V236', look.tint.base, carbon ? 9 : 13),
    box([191, 150, 18, 20, 4], RUBBER.base),
    box([191, 230, 18, 20, 4], RUBBER.base),
    box([187, 36, 26, carbon ? 104 : 66, 11], carbon ? RUBBER.light : WOOD.base),
    line('M194 46q-40 30-6 62', look.accent.base, 8),
    shape('M176 308q24-10 48 0l-12 12h-24z', RUBBER.base),
    line('M200 330v24', STEEL.dark, 5),
  ].join('');
  return shadow([200, 352, 120]) + turned(pole, 17) + turned(pole, -17);
};

const firstAid: Drawing = () =>
  shadow([200, 336, 130]) +
  line('M156 116q0-40 44-40t44 40', '#8e2c2a', 15) +
  box([68, 112, 264, 216, 30], '#a93a35') +
  box([68, 108, 264, 210, 30], '#d24c43') +
  line('M70 164h260', '#a93a35', 6) +
  box([240, 154, 34, 18, 6], STEEL.light) +
  disc([200, 236, 62], WHITE) +
  box([186, 194, 28, 84, 5], '#d24c43') +
  box([158, 222, 84, 28, 5], '#d24c43') +
  line('M90 134q4-10 16-10h90', SHEEN, 9);

const insectSpray: Drawing = (look) =>
  bottleOf({ top: 136, half: 54, cap: 'pump', body: tintOf('#6f9a55'), lid: RUBBER, label: PAPER, text: ' ' }) +
  ring([200, 246, 32], '#c8483c', 7) +
  oval([200, 246, 7, 15], '#3a3e45') +
  line('M200 238l-20-12M200 238l20-12M200 248h-22M200 248h22M178 268l44-44', '#3a3e45', 4) +
  times(6, (place) => disc([132 - (place % 3) * 24, 78 + place * 7, 5 - (place % 3)], look.accent.light));

const sun: Mark =
  disc([200, 162, 22], '#f7d25a') +
  line(
    times(8, (place) => `M${around([200, 162, 30], place * 45)}L${around([200, 162, 40], place * 45)}`),
    '#f7d25a',
    6,
  );

const sunCream: Drawing = () =>
  tubeOf([200, 70, 70], tintOf('#df8a3a'), '') + sun + lettering('50', [200, 246, 34], WHITE);

const chamoisCream: Drawing = ({ tint }) =>
  shadow([200, 336, 120]) +
  box([92, 186, 216, 146, 30], PAPER.base) +
  box([92, 216, 216, 74], tint.base) +
  box([84, 142, 232, 62, 16], tint.dark) +
  line(
    times(14, (place) => `M${98 + place * 15.6} 154v40`),
    tint.deep,
    3,
  ) +
  shape('M200 230q34-22 44 4-4 34-44 44-40-10-44-44 10-26 44-4z', tint.pale) +
  box([104, 200, 12, 116, 6], SHEEN) +
  shape('M126 142q10-50 74-44 20-34 50-10 34 8 26 54z', WHITE) +
  shape('M150 142q10-30 60-28-20 16-18 28z', PAPER.dark);

const knife: Drawing = ({ tint }) =>
  shadow([200, 336, 130]) +
  turned(
    shape('M60 176q70-44 150-24v44H96q-26-2-36-20z', STEEL.base) +
      shape('M60 176q10 18 36 20h114v-12H100q-26 0-40-8z', STEEL.light) +
      line('M170 166h26', STEEL.dark, 4) +
      shape('M196 146h118q30 4 30 32t-30 30q-40 10-118-6z', tint.base) +
      shape('M196 182q80 16 148-8-2 30-30 34-40 10-118-6z', SHADE) +
      disc([216, 176, 9], GOLD.base) +
      disc([310, 178, 9], GOLD.base) +
      line('M210 156h100', SHEEN, 6),
    -24,
  );

const powerBank: Drawing = (look) => {
  const big = look.amount('capacity', { least: 5, most: 40, usual: 10 }) > 12;
  const half = big ? 78 : 62;
  return [
    shadow([200, 346, half + 20]),
    box([200 - half, big ? 64 : 96, half * 2, big ? 276 : 244, 30], look.tint.dark),
    box([200 - half, big ? 60 : 92, half * 2 - 8, big ? 274 : 242, 30], look.tint.base),
    box([180, big ? 52 : 84, 32, 18, 6], STEEL.dark),
    big ? box([222, 52, 26, 18, 6], STEEL.dark) : '',
    times(4, (place) => disc([170 + place * 20, 306, 6], place < 3 ? '#f4f8e8' : look.tint.dark)),
    shape('M212 130l-48 72h30l-12 58 56-82h-32z', look.tint.pale),
    box([200 - half + 12, big ? 84 : 116, 11, 180, 5], SHEEN),
    big ? lettering('20', [200, 108, 28], look.tint.pale) : '',
  ].join('');
};

const usbCable: Drawing = ({ tint }) => {
  const plug = (x: number, y: number, degrees: number) =>
    turned(
      box([x - 20, y - 4, 40, 62, 10], tint.dark) +
        box([x - 13, y - 34, 26, 34, 8], STEEL.base) +
        box([x - 7, y - 26, 14, 20, 4], STEEL.deep),
      degrees,
      [x, y],
    );
  return (
    shadow([200, 340, 110]) +
    line('M110 130V210q0 90 90 90t84-70-80-66-70 60 60 50 96 6 20-60V170', tint.base, 14) +
    line('M106 140v70', tint.light, 4) +
    plug(110, 96, 0) +
    plug(290, 130, 0) +
    box([186, 246, 34, 30, 8], tint.deep)
  );
};

/** Maps, safety and whatever else one takes outdoors. */
export const outdoors = {
  cyclingMap: { nouns: 'cycling map | map', draw: mapDrawing },
  hikingMap: { nouns: 'hiking map', draw: hikingMap },
  compass: { nouns: 'compass', draw: compass },
  poles: { nouns: 'trekking poles', draw: poles },
  firstAid: { nouns: 'first-aid kit', draw: firstAid },
  insectSpray: { nouns: 'insect repellent', draw: insectSpray },
  sunCream: { nouns: 'sun cream', draw: sunCream },
  chamoisCream: { nouns: 'chamois cream', draw: chamoisCream },
  knife: { nouns: 'pocket knife | knife', draw: knife },
  powerBank: { nouns: 'power bank', draw: powerBank },
  usbCable: { nouns: 'usb-c cable | cable', draw: usbCable },
} satisfies Record<string, Motif>;
