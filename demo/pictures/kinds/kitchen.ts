import type { Drawing, Motif } from '../look.ts';
import { bottleOf, seal } from '../packs.ts';
import {
  box,
  disc,
  faint,
  line,
  type Mark,
  moved,
  oval,
  ring,
  scaled,
  shadow,
  shape,
  times,
  turned,
} from '../shapes.ts';
import { GOLD, RUBBER, SHADE, SHEEN, STEEL, type Tint, tintOf, WHITE } from '../tint.ts';

/** A flame that burns above a point, blue at its foot. */
const flame = (x: number, y: number, size: number): Mark =>
  moved(
    shape('M0-60q34 36 20 56-6 14-20 14T-20-4q-12-22 20-56z', '#f2a33c') +
      shape('M0-34q18 20 11 34-4 9-11 9t-11-9q-7-14 11-34z', '#f9d976') +
      faint(oval([0, 4, 17, 9], '#4c9cc4'), 0.8),
    [x, y],
    [size, size],
  );

/** A round canister of gas that stands on 330; its content makes it larger. */
function canister(tint: Tint, grams: number): Mark {
  const half = 54 + grams / 8;
  const top = 250 - grams / 4.2;
  const label = String(Math.round(grams));
  return [
    shadow([200, 332, half + 18]),
    box([184, top - 24, 32, 26, 4], GOLD.dark),
    box([176, top - 8, 48, 18, 4], STEEL.base),
    shape(`M${200 - half} ${top + 40}q0-36 ${half}-38t${half} 38V312q0 18-20 18H${220 - half}q-20 0-20-18z`, tint.base),
    shape(`M${200 - half} ${top + 40}q0-36 ${half}-38t${half} 38q-${half} 18-${2 * half} 0z`, tint.light),
    shape(
      `M${200 + half * 0.5} ${top + 12}q${half * 0.5} 6 ${half * 0.5} 28V312q0 18-20 18h-${half * 0.5 - 20}z`,
      SHADE,
    ),
    faint(disc([200, (top + 350) / 2, half * 0.52], WHITE), 0.9),
    flame(200, (top + 350) / 2 - 2, half / 130),
    box([200 - half, 304, half * 2, 10], tint.dark),
    box([200 - half + 10, top + 44, 11, 250 - top, 5], SHEEN),
    seal([200 + half * 0.62, 306, 27], label, tintOf('#34495e')),
  ].join('');
}

const gasCanister: Drawing = (look) =>
  scaled(canister(look.tint, look.amount('content', { least: 60, most: 500, usual: 230 })), 1.16, [200, 340]);

const stove: Drawing = (look) => {
  if (look.says(/fuel: spirit/)) return spiritStove;
  const kettle = look.says(/kettle|pot:/);
  const burner =
    line('M200 262V186', STEEL.base, 17) +
    box([172, 214, 56, 22, 6], STEEL.dark) +
    line('M228 226h44', look.accent.base, 10) +
    box([168, 162, 64, 24, 8], STEEL.dark);
  const arms =
    line('M176 176L116 142M224 176L284 142M200 168V140', STEEL.base, 10) +
    line('M116 142h-16M284 142h16', STEEL.dark, 10);
  const spark = look.says(/piezo/)
    ? box([246, 196, 34, 16, 5], RUBBER.base) + line('M290 190l18-14M294 204h20', '#e8a33c', 5)
    : '';
  const pot =
    box([124, 34, 152, 116, 12], look.tint.base) +
    box([116, 28, 168, 16, 8], look.tint.dark) +
    line('M276 62q46 0 46 32t-46 32', RUBBER.base, 11) +
    box([124, 118, 152, 32, 8], look.tint.dark) +
    box([136, 50, 10, 66, 5], SHEEN) +
    line('M180 14q-8-8 0-16M212 14q-8-8 0-16', WHITE, 5);
  return [
    shadow([200, 346, 110]),
    shape('M130 336V286q0-26 70-26t70 26v50q0 8-10 8H140q-10 0-10-8z', kettle ? look.accent.dark : look.tint.base),
    shape('M130 286q0-26 70-26t70 26q-70 16-140 0z', kettle ? look.accent.base : look.tint.light),
    burner,
    spark,
    kettle ? pot : arms + flame(172, 142, 0.72) + flame(228, 142, 0.72) + flame(200, 138, 0.95),
  ].join('');
};

const spiritStove: Mark = [
  shadow([200, 338, 120]),
  shape('M96 170h208l-22 156q-2 10-12 10H130q-10 0-12-10z', STEEL.base),
  shape('M96 170h208l-4 26H100z', STEEL.dark),
  times(5, (place) => disc([140 + place * 30, 232, 10], STEEL.deep) + disc([150 + place * 25, 272, 8], STEEL.deep)),
  oval([200, 172, 104, 22], STEEL.deep),
  box([150, 150, 100, 30, 10], GOLD.base),
  oval([200, 152, 50, 12], GOLD.dark),
  flame(176, 146, 0.9),
  flame(226, 146, 0.9),
  flame(200, 142, 1.25),
  line('M110 200l16 110', SHEEN, 9),
].join('');

const spirit: Drawing = () =>
  bottleOf({
    top: 96,
    half: 68,
    cap: 'screw',
    body: tintOf('#cfdfe6'),
    lid: tintOf('#c8483c'),
    label: tintOf('#e08a3c'),
    text: ' ',
  }) + flame(200, 256, 0.9);

const potOf = ([x, y, half]: readonly [number, number, number], high: number, metal: Tint): Mark =>
  shape(`M${x - half} ${y}h${half * 2}v${high - 18}q0 18-18 18h-${half * 2 - 36}q-18 0-18-18z`, metal.base) +
  box([x - half - 7, y - 8, half * 2 + 14, 16, 7], metal.dark) +
  shape(`M${x + half * 0.5} ${y + 8}h${half * 0.5}v${high - 26}q0 18-18 18h-${half * 0.5 - 18}z`, SHADE) +
  box([x - half + 12, y + 16, 10, high - 38, 5], SHEEN);

const cookware: Drawing = (look) => {
  const metal = look.says(/titanium/) ? tintOf('#8a8f98') : STEEL;
  const two = look.amount('persons', { least: 1, most: 4, usual: 1 }) > 1;
  const handle = line('M284 230h60M284 250h60', look.tint.base, 9);
  const lid = shape('M124 200q76-40 152 0z', metal.light) + disc([200, 174, 11], look.tint.base);
  if (!two)
    return (
      shadow([200, 336, 110]) +
      potOf([200, 206, 84], 124, metal) +
      handle +
      lid +
      (look.level > 1 ? line('M140 290h120', look.accent.base, 7) : '')
    );
  return (
    shadow([200, 340, 150]) +
    shape('M40 292h180q-6 40-46 40H86q-40 0-46-40z', RUBBER.light) +
    line('M216 300h20', look.tint.base, 11) +
    potOf([140, 196, 74], 98, metal) +
    shape('M72 190q68-34 136 0z', metal.light) +
    disc([140, 168, 10], look.tint.base) +
    potOf([272, 244, 62], 88, metal) +
    line('M330 268h34M330 284h34', look.tint.base, 8) +
    shape('M234 120h76l-8 68h-60z', look.accent.base) +
    line('M306 134q30 4 22 26t-26 16', look.accent.dark, 7)
  );
};

const cutlery: Drawing = ({ tint }) =>
  shadow([200, 344, 80]) +
  turned(
    shape(
      'M160 60q40-20 80 0 16 56-10 92-14 16-12 40l8 130q-4 20-26 20t-26-20l8-130q2-24-12-40-26-36-10-92z',
      STEEL.base,
    ) +
      line('M184 54v34M200 50v40M216 54v34', '#fbeee1', 7) +
      oval([200, 128, 24, 20], STEEL.dark) +
      box([190, 210, 20, 104, 10], tint.base) +
      shape('M168 70q6-8 10-8l-6 60q-12-20-4-52z', SHEEN),
    24,
  );

const mug: Drawing = (look) =>
  shadow([200, 334, 110]) +
  line('M272 186q68-6 62 48t-68 50', look.tint.dark, 19) +
  shape('M96 150h182l-10 164q-2 16-20 16H126q-18 0-20-16z', look.tint.base) +
  oval([187, 150, 91, 20], look.tint.light) +
  oval([187, 152, 80, 15], '#6b4630') +
  times(8, (place) => disc([122 + ((place * 53) % 130), 196 + ((place * 37) % 110), 3], WHITE)) +
  shape('M112 176h14l8 134h-12z', SHEEN) +
  line('M150 120q-16-18 0-36t0-36M190 116q-16-18 0-36t0-36M230 120q-16-18 0-36t0-36', '#ffffffb0', 7);

const fireSteel: Drawing = ({ tint, accent }) =>
  shadow([200, 340, 110]) +
  turned(
    box([184, 60, 26, 180, 10], '#565d66') +
      box([176, 210, 42, 110, 16], tint.base) +
      box([182, 216, 9, 92, 4], SHEEN) +
      ring([197, 330, 15], accent.base, 6),
    34,
  ) +
  turned(box([96, 166, 150, 34, 6], STEEL.base) + line('M110 196h124', STEEL.dark, 4), -10, [170, 180]) +
  flame(292, 150, 0.9) +
  [
    [262, 84],
    [318, 86],
    [338, 132],
    [236, 118],
    [300, 60],
  ]
    .map(([x = 0, y = 0]) => disc([x, y, 6], '#f2b33c'))
    .join('');

const thermos: Drawing = ({ tint, accent }) =>
  shadow([200, 346, 84]) +
  shape('M150 56h100l8 64H142z', STEEL.base) +
  box([146, 112, 108, 14, 4], STEEL.dark) +
  shape('M146 124h108q14 20 14 50v150q0 18-18 18H150q-18 0-18-18V174q0-30 14-50z', tint.base) +
  box([132, 290, 136, 52, 16], STEEL.base) +
  box([132, 284, 136, 12], tint.dark) +
  shape('M236 124h18q14 20 14 50v110h-24V170q0-30-8-46z', SHADE) +
  box([146, 160, 12, 116, 6], SHEEN) +
  box([158, 62, 10, 46, 4], SHEEN) +
  flame(200, 224, 0.8) +
  line('M176 256h48', accent.light, 7);

const drops = (points: readonly (readonly [number, number])[]): Mark =>
  points.map(([x, y]) => shape(`M${x} ${y}q14 20 0 28-14-8 0-28z`, '#4c9cc4')).join('');

const waterFilter: Drawing = (look) => {
  if (look.says(/camp/))
    return (
      line('M120 60h160', RUBBER.base, 11) +
      shape('M116 64h168l12 128q-4 28-96 28t-96-28z', '#8cc0d8') +
      shape('M108 130q92 30 184 0l4 62q-4 28-96 28t-96-28z', '#4c9cc4') +
      shape('M130 76h14l-10 110h-14z', SHEEN) +
      line('M200 220v40', RUBBER.light, 9) +
      box([176, 250, 48, 62, 14], look.tint.base) +
      line('M200 312v24', RUBBER.light, 9) +
      drops([[200, 344]]) +
      disc([200, 152, 26], WHITE) +
      cleanDrop
    );
  return (
    shadow([200, 344, 90]) +
    turned(
      shape('M140 170q60-20 120 0l10 150q-70 26-140 0z', '#8cc0d8') +
        shape('M134 236q66 20 132 0l4 84q-70 26-140 0z', '#4c9cc4') +
        box([164, 150, 72, 24, 6], RUBBER.base) +
        box([160, 80, 80, 76, 18], look.tint.base) +
        box([186, 50, 28, 34, 6], look.tint.dark) +
        box([168, 90, 9, 56, 4], SHEEN) +
        shape('M150 186h14l-4 110h-14z', SHEEN),
      10,
      [200, 220],
    ) +
    drops([
      [96, 120],
      [120, 172],
      [84, 206],
    ])
  );
};

const cleanDrop: Mark = shape('M200 138q18 24 0 32-18-8 0-32z', '#4c9cc4');

const filterCartridge: Drawing = (look) => {
  const big = look.fact('cartridge') === 'C4';
  const one = [
    shadow([200, 338, 90]),
    box([132, 96, 136, 236, 22], '#e9f1f3'),
    times(9, (place) => line(`M${146 + place * 13.5} 130V296`, '#b9d0d8', 5)),
    box([124, 84, 152, 42, 12], look.tint.base),
    box([124, 300, 152, 38, 12], look.tint.dark),
    box([178, 52, 44, 36, 8], look.tint.dark),
    box([134, 92, 130, 8, 4], SHEEN),
    seal([200, 212, 40], look.fact('cartridge').slice(0, 2), look.accent),
  ].join('');
  return big ? scaled(one, 1.08, [200, 340]) : scaled(one, 0.84, [200, 340]);
};

const waterTablets: Drawing = ({ tint }) =>
  shadow([200, 336, 130]) +
  turned(
    box([70, 120, 260, 150, 14], STEEL.light) +
      box([70, 120, 260, 26, 8], tint.base) +
      times(
        10,
        (place) =>
          disc([106 + (place % 5) * 47, 180 + Math.floor(place / 5) * 52, 19], WHITE) +
          ring([106 + (place % 5) * 47, 180 + Math.floor(place / 5) * 52, 19], STEEL.base, 3),
      ),
    -10,
  ) +
  drops([
    [96, 290],
    [132, 300],
  ]);

/** What cooks, and what makes water fit to drink. */
export const kitchen = {
  stove: { nouns: 'camping stove | stove', draw: stove },
  gasCanister: { nouns: 'gas canister', draw: gasCanister },
  spirit: { nouns: 'spirit fuel', draw: spirit },
  cookware: { nouns: 'cookware set | frying pan | saucepan | pan', draw: cookware },
  cutlery: { nouns: 'spork', draw: cutlery },
  mug: { nouns: 'camp mug', draw: mug },
  fireSteel: { nouns: 'fire steel', draw: fireSteel },
  thermos: { nouns: 'vacuum flask | flask', draw: thermos },
  waterFilter: { nouns: 'water filter', draw: waterFilter },
  filterCartridge: { nouns: 'replacement cartridge', draw: filterCartridge },
  waterTablets: { nouns: 'water purification tablets', draw: waterTablets },
} satisfies Record<string, Motif>;
