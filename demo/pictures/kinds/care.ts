import type { Drawing, Motif } from '../look.ts';
import { bottleOf, rows, tubeOf } from '../packs.ts';
import { around, box, disc, line, type Mark, moved, ring, shadow, shape, times, turned } from '../shapes.ts';
import { RUBBER, SHEEN, STEEL, tintOf, WHITE } from '../tint.ts';

const chainLube: Drawing = (look) => {
  const [tint, sign] = look.says(/wax/)
    ? [tintOf('#d9a441'), shape('M200 226l26 44h-52z', WHITE)]
    : look.says(/wet/)
      ? [tintOf('#3f74ab'), shape('M200 216q32 46 0 62-32-16 0-62z', WHITE)]
      : [
          tintOf('#c8583c'),
          disc([200, 250, 18], WHITE) +
            line(
              times(8, (place) => `M${around([200, 250, 26], place * 45)}L${around([200, 250, 34], place * 45)}`),
              WHITE,
              5,
            ),
        ];
  return (
    bottleOf({
      top: 148,
      half: 56,
      cap: 'nozzle',
      body: tint,
      lid: RUBBER,
      label: { ...tint, base: tint.dark, pale: tint.dark },
      text: ' ',
    }) +
    sign +
    shape('M200 36q14 22 0 32-14-10 0-32z', tint.light)
  );
};

const citrus = ([x, y, radius]: readonly [number, number, number]): Mark =>
  disc([x, y, radius], '#e8952f') +
  disc([x, y, radius - 7], '#fbe3a2') +
  line(
    times(6, (place) => `M${x} ${y}L${around([x, y, radius - 12], place * 60)}`),
    '#e8a53f',
    5,
  );

const degreaser: Drawing = () =>
  bottleOf({
    top: 128,
    half: 66,
    cap: 'trigger',
    body: tintOf('#e9a23b'),
    lid: RUBBER,
    label: tintOf('#f4ecd8'),
    text: ' ',
  }) + citrus([200, 252, 36]);

const bubbles: Mark = [
  [120, 136, 16],
  [96, 172, 9],
  [286, 150, 20],
  [312, 196, 11],
  [270, 108, 10],
]
  .map(([x = 0, y = 0, radius = 0]) => disc([x, y, radius], '#ffffffb0') + ring([x, y, radius], '#8ec4d6', 2))
  .join('');

const bikeWash: Drawing = (look) =>
  bottleOf({
    top: 116,
    half: 76,
    cap: 'trigger',
    body: tintOf('#dc7f9c'),
    lid: look.accent,
    label: tintOf('#4c9cc4'),
    text: '1 l',
  }) + bubbles;

const grease: Drawing = (look) => tubeOf([200, 84, 62], look.tint, '100');

const frameTape: Drawing = (look) =>
  shadow([200, 332, 120]) +
  shape('M70 268h180l60 36H110z', '#ffffffa0') +
  shape('M86 276h150l30 18H116z', '#cfe3ea') +
  ring([212, 186, 78], '#d9e8ec', 46) +
  ring([212, 186, 90], WHITE, 3) +
  ring([212, 186, 72], '#b9d0d8', 3) +
  ring([212, 186, 50], look.tint.base, 12) +
  shape('M134 190q0 80 80 78h60v-12q-100 16-124-66z', '#b9d0d8');

/** A dial about a point. */
const gauge = ([x, y, radius]: readonly [number, number, number], share: number, colour: string): Mark =>
  disc([x, y, radius], RUBBER.base) +
  disc([x, y, radius - 6], WHITE) +
  line(
    times(
      7,
      (place) => `M${around([x, y, radius - 14], 150 + place * 40)}L${around([x, y, radius - 9], 150 + place * 40)}`,
    ),
    RUBBER.light,
    3,
  ) +
  line(`M${x} ${y}L${around([x, y, radius - 14], 150 + share * 240)}`, colour, 4);

const floorPump: Drawing = (look) => {
  const bar = look.amount('pressure', { least: 2, most: 16, usual: 8 });
  const metal = look.level > 0 ? STEEL : look.tint;
  const chamber = look.says(/tubeless chamber/);
  return [
    shadow([204, 346, 110]),
    line('M210 120q120 30 96 190', RUBBER.base, 9),
    box([296, 300, 22, 34, 6], look.accent.base),
    chamber ? box([232, 140, 54, 184, 20], look.accent.dark) + box([240, 152, 9, 156, 4], SHEEN) : '',
    box([192, 72, 16, 60], STEEL.light),
    box([170, 116, 60, 212, 12], metal.base),
    box([178, 124, 10, 196, 5], SHEEN),
    box([170, 190, 60, 60], look.tint.dark),
    box([112, 46, 176, 30, 14], look.level > 1 ? '#a3744a' : RUBBER.base),
    box([120, 51, 150, 7, 3], SHEEN),
    box([92, 322, 216, 22, 10], RUBBER.base),
    gauge([200, 284, 44], bar / 16, look.accent.base),
  ].join('');
};

const miniPump: Drawing = (look) => {
  const electric = look.says(/electric/);
  const hose = look.says(/hose: yes/);
  if (electric)
    return (
      shadow([200, 344, 80]) +
      line('M200 96V62q0-16 40-16h24', RUBBER.base, 9) +
      box([256, 34, 34, 24, 5], STEEL.base) +
      box([126, 92, 148, 240, 34], look.tint.base) +
      box([138, 104, 12, 210, 6], SHEEN) +
      box([158, 124, 90, 66, 10], '#1f2a33') +
      line('M176 140v34M190 140v34h14v-34h-14M224 140h-10v16h12v18h-14', '#8fe3b0', 6) +
      disc([200, 238, 30], look.tint.dark) +
      line('M200 224v28M186 238h28', WHITE, 6) +
      box([184, 300, 32, 8, 4], look.tint.deep)
    );
  const pump = [
    box([92, 172, 150, 48, 16], look.tint.base),
    box([236, 180, 84, 32, 6], STEEL.light),
    box([300, 168, 62, 56, 14], RUBBER.base),
    box([52, 164, 56, 64, 16], RUBBER.light),
    box([112, 178, 120, 9, 4], SHEEN),
    line('M160 176v40M176 176v40M192 176v40', look.tint.dark, 5),
  ].join('');
  return (
    shadow([200, 336, 130]) +
    (hose ? line('M104 246q-30 60 40 70t120-10', RUBBER.base, 10) + box([256, 294, 40, 22, 5], look.accent.base) : '') +
    turned(pump, -24)
  );
};

/** A steel cartridge of gas that stands: middle, foot. */
const cartridge = ([x, foot]: readonly [number, number], colour: string): Mark =>
  box([x - 6, foot - 112, 12, 24, 2], STEEL.dark) +
  shape(`M${x - 20} ${foot - 60}q0-22 14-30h12q14 8 14 30v48q0 12-12 12h-16q-12 0-12-12z`, STEEL.base) +
  box([x - 20, foot - 48, 40, 26], colour) +
  box([x - 14, foot - 72, 6, 64, 3], SHEEN);

const co2Inflator: Drawing = (look) =>
  shadow([200, 336, 90]) +
  turned(
    moved(cartridge([0, 0], look.accent.base), [200, 330], [1.9, 1.9]) +
      box([172, 96, 56, 46, 10], look.tint.base) +
      shape('M180 70h40v30h-40z', look.tint.dark) +
      box([222, 104, 62, 28, 8], look.tint.dark) +
      box([280, 98, 14, 40, 4], STEEL.dark) +
      disc([200, 118, 10], look.tint.light),
    14,
    [200, 230],
  );

const co2Cartridge: Drawing = (look) => {
  const pieces = look.amount('pieces', { least: 1, most: 10, usual: 3 });
  if (pieces < 5)
    return (
      shadow([200, 330, 130]) +
      rows(pieces, { first: [60, 0], step: [54, 0], wide: 5 }, ([x]) =>
        moved(cartridge([0, 0], look.tint.base), [x * 1.8 - 2, 318], [1.8, 1.8]),
      )
    );
  return (
    shadow([200, 344, 150]) +
    rows(5, { first: [88, 208], step: [56, 0], wide: 5 }, ([x, y]) => cartridge([x, y], look.tint.dark)) +
    rows(5, { first: [88, 324], step: [56, 0], wide: 5 }, ([x, y]) => cartridge([x, y], look.tint.base))
  );
};

const shockPump: Drawing = (look) =>
  shadow([200, 344, 110]) +
  turned(
    box([180, 150, 40, 180, 10], look.tint.base) +
      box([188, 158, 8, 164, 4], SHEEN) +
      box([192, 320, 16, 30], STEEL.light) +
      box([160, 344, 80, 22, 10], RUBBER.base),
    18,
    [200, 200],
  ) +
  line('M232 120q70-20 76 60t-30 110', RUBBER.base, 9) +
  box([262, 284, 24, 34, 5], STEEL.base) +
  gauge([206, 112, 62], 0.7, look.accent.base);

/** What keeps a bike clean, quick and full of air. */
export const care = {
  chainLube: { nouns: 'chain lube', draw: chainLube },
  degreaser: { nouns: 'degreaser', draw: degreaser },
  bikeWash: { nouns: 'bike wash', draw: bikeWash },
  grease: { nouns: 'assembly grease | grease', draw: grease },
  frameTape: { nouns: 'frame protection tape', draw: frameTape },
  floorPump: { nouns: 'floor pump', draw: floorPump },
  miniPump: { nouns: 'mini pump', draw: miniPump },
  co2Inflator: { nouns: 'co2 inflator', draw: co2Inflator },
  co2Cartridge: { nouns: 'co2 cartridges', draw: co2Cartridge },
  shockPump: { nouns: 'shock pump', draw: shockPump },
} satisfies Record<string, Motif>;
