import type { Drawing, Look, Motif } from '../look.ts';
import { bottleOf, cartonOf, pouchOf, seal } from '../packs.ts';
import {
  around,
  box,
  disc,
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
import { PAPER, RUBBER, SHADE, SHEEN, STEEL, type Tint, tintOf, WHITE } from '../tint.ts';

/** What a thing tastes of: its colour, and a small picture about the middle of the field. */
interface Taste {
  readonly tint: Tint;
  readonly sign: Mark;
}

const berries: Mark =
  disc([-12, 6, 15], '#7a3d7c') +
  disc([12, 8, 15], '#8f4a91') +
  disc([0, -12, 15], '#6d3370') +
  shape('M0-26q10-12 22-8-6 12-22 8z', '#5f9a57');
const lemon: Mark =
  oval([0, 0, 30, 22], '#f0c93e') +
  disc([30, -2, 6], '#f0c93e') +
  oval([-2, 0, 20, 14], '#fbeaa0') +
  line('M-2 0h18M-2 0h-18M-2 0l8-12M-2 0l-8 12M-2 0l8 12M-2 0l-8-12', '#f0c93e', 2.5);
const coffee: Mark = turned(
  oval([0, 0, 28, 19], '#6b4630') + line('M-26 2q14-14 26-2t26-4', '#3f2818', 5),
  -24,
  [0, 0],
);
const date: Mark = turned(oval([0, 0, 30, 17], '#7a4a2d') + line('M-18-4q16-8 34-2', '#b07a4e', 4), -18, [0, 0]);
const nut: Mark =
  shape('M-24-6q24-18 48 0-2 36-24 40-22-4-24-40z', '#b3763f') + shape('M-26-6q26-26 52 0-26 14-52 0z', '#8a5628');
const lentil: Mark = times(6, (place) =>
  oval([((place * 19) % 46) - 22, ((place * 13) % 30) - 14, 11, 8], place % 2 === 0 ? '#c9742f' : '#e09a45'),
);
const pasta: Mark =
  line('M-28 8q10-18 20 0t20 0 18 0', '#e8c56a', 8) +
  line('M-24-10q10-14 18 0t18 0', '#f0d58a', 7) +
  shape('M4-20q14-10 20 2-12 10-20-2z', '#5f9a57');
const apple: Mark =
  shape('M0-12q-28-18-30 10 2 30 30 30t30-30q-2-28-30-10z', '#c8483c') +
  shape('M2-16q4-16 18-16-2 14-18 16z', '#5f9a57');

const TASTES: readonly (readonly [RegExp, Taste])[] = [
  [/lemon/, { tint: tintOf('#dcb52f'), sign: lemon }],
  [/berry/, { tint: tintOf('#9a4f8f'), sign: berries }],
  [/coffee/, { tint: tintOf('#6d4a36'), sign: coffee }],
  [/hazelnut|nut\b/, { tint: tintOf('#b5763c'), sign: nut }],
  [/\bdate\b/, { tint: tintOf('#7d5334'), sign: date }],
  [/lentil|curry/, { tint: tintOf('#d0762f'), sign: lentil }],
  [/pasta|pesto/, { tint: tintOf('#5f8f4e'), sign: pasta }],
  [/apple|porridge/, { tint: tintOf('#c25848'), sign: apple }],
];

const tasteOf = (look: Look): Taste =>
  TASTES.find(([words]) => look.says(words))?.[1] ?? { tint: look.tint, sign: lemon };

const gelSachet = ({ tint, sign }: Taste): Mark =>
  pouchOf([142, 60, 116, 262], tint) +
  box([176, 44, 48, 22, 6], tint.dark) +
  moved(sign, [200, 170], [1.1, 1.1]) +
  box([164, 232, 72, 10, 5], tint.pale) +
  box([176, 252, 48, 10, 5], tint.light);

const mixed = TASTES.slice(0, 3).map(([, taste]) => taste);
const mixedBars = [TASTES[4]![1], TASTES[3]![1], TASTES[7]![1]];

/** An open carton with samples of its content standing in it. */
const assortment = (look: Look, samples: readonly Mark[]): Mark =>
  samples.map((sample, place) => moved(sample, [60 + place * 66, 40], [0.62, 0.62])).join('') +
  cartonOf([70, 196, 236, 134], look.tint) +
  box([92, 220, 192, 86, 8], look.tint.pale) +
  seal([306, 292, 36], String(Math.round(look.amount('pieces', { least: 2, most: 99, usual: 12 }))), look.accent);

const gel: Drawing = (look) =>
  look.amount('pieces', { least: 1, most: 50, usual: 1 }) > 1
    ? assortment(
        look,
        mixed.map((taste) => moved(gelSachet(taste), [-80, 0])),
      ) +
      moved(lemon, [150, 264]) +
      moved(berries, [216, 264])
    : shadow([200, 336, 80]) + turned(gelSachet(tasteOf(look)), 8);

const barOf = ({ tint, sign }: Taste): Mark =>
  shape('M36 152l14-8 14 8h272l14-8 14 8v100l-14-8-14 8H64l-14 8-14-8z', tint.base) +
  box([66, 152, 10, 100], tint.dark) +
  box([324, 152, 10, 100], tint.dark) +
  oval([148, 202, 52, 40], tint.pale) +
  moved(sign, [148, 200]) +
  box([218, 182, 86, 14, 7], tint.pale) +
  box([218, 208, 58, 11, 5], tint.light) +
  box([82, 158, 232, 8, 4], SHEEN);

const bar: Drawing = (look) =>
  look.amount('pieces', { least: 1, most: 50, usual: 1 }) > 1
    ? assortment(
        look,
        mixedBars.map((taste) => moved(turned(barOf(taste), 90), [-40, 30], [0.85, 0.85])),
      ) +
      moved(nut, [150, 264]) +
      moved(apple, [220, 262])
    : shadow([200, 330, 120]) + turned(barOf(tasteOf(look)), -16) + crumbs;

const crumbs: Mark =
  disc([120, 316, 8], '#c99f62') +
  disc([146, 322, 5], '#b3864a') +
  disc([258, 314, 7], '#c99f62') +
  disc([284, 322, 4], '#b3864a');

/** A tub of powder with a screw lid. */
function tub(look: Look, tint: Tint, sign: Mark): Mark {
  const heavy = look.amount('weight', { least: 200, most: 2000, usual: 800 });
  const half = 66 + heavy / 60;
  const top = 190 - heavy / 16;
  return [
    shadow([200, 336, half + 16]),
    box([200 - half, top, half * 2, 332 - top, 18], PAPER.base),
    box([200 - half, top + 50, half * 2, 252 - top], tint.base),
    box([200 - half - 6, top - 18, half * 2 + 12, 46, 10], tint.dark),
    line(
      times(8, (place) => `M${200 - half + 8 + (place * (half * 2 - 16)) / 7} ${top - 8}v26`),
      tint.deep,
      3,
    ),
    disc([200, top + 130, 50], tint.pale),
    moved(sign, [200, top + 130], [1.25, 1.25]),
    box([200 - half + 10, top + 40, 12, 270 - top, 5], SHEEN),
    shape(`M${200 + half - 24} ${top + 28}h24V314q0 18-18 18h-6z`, SHADE),
  ].join('');
}

const waterDrop: Mark = shape('M0-28q32 44 0 56-32-12 0-56z', '#4c9cc4') + shape('M-8-4q-8 14 2 22', '#bfe3f2');
const milk: Mark =
  shape('M-18-22h36l-5 48h-26z', WHITE) + shape('M-16-4h32l-3 30h-26z', '#8a5d3f') + line('M6-30l12-10', '#c8483c', 4);

const electrolyte: Drawing = (look) =>
  [
    shadow([200, 338, 120]),
    box([112, 84, 84, 250, 14], look.tint.base),
    box([106, 64, 96, 46, 10], look.tint.dark),
    oval([154, 206, 32, 44], look.tint.pale),
    moved(waterDrop, [154, 206]),
    box([120, 116, 11, 196, 5], SHEEN),
    disc([264, 296, 38], PAPER.base) + ring([264, 296, 27], PAPER.dark, 4) + line('M238 296h52', PAPER.dark, 3),
    disc([310, 240, 28], '#f6f0e2') + ring([310, 240, 19], PAPER.dark, 3),
    [
      [300, 190, 7],
      [322, 168, 5],
      [286, 160, 9],
    ]
      .map(([x = 0, y = 0, radius = 0]) => ring([x, y, radius], '#6fb0d0', 3))
      .join(''),
  ].join('');

const trailMeal: Drawing = (look) => {
  const { tint, sign } = tasteOf(look);
  return (
    shadow([200, 344, 110]) +
    pouchOf([98, 64, 204, 272], { ...PAPER, dark: tint.base, pale: tint.pale }) +
    box([94, 232, 212, 66], tint.base) +
    moved(sign, [200, 176], [1.5, 1.5]) +
    line('M176 120q-10-14 0-24M200 120q-10-14 0-24M224 120q-10-14 0-24', tint.light, 6) +
    box([128, 252, 100, 12, 6], tint.pale) +
    box([128, 274, 64, 10, 5], tint.light) +
    shape('M270 250q18 24 0 34-18-10 0-34z', '#bfe3f2')
  );
};

const bottle: Drawing = (look) => {
  const volume = look.amount('volume', { least: 200, most: 1500, usual: 600 });
  const cold = look.says(/insulated: yes/);
  const half = 46 + volume / 40;
  return scaled(
    bottleOf({
      top: 210 - volume * 0.13,
      half,
      cap: 'sport',
      body: cold ? STEEL : look.tint,
      lid: cold ? look.tint : RUBBER,
      label: cold ? look.tint : look.accent,
      text: String(Math.round(volume)),
    }) +
      (cold
        ? line('M200 268v40M183 278l34 20M217 278l-34 20', WHITE, 5)
        : line(`M${200 - half} 300h${half * 2}M${200 - half} 310h${half * 2}`, look.tint.dark, 3)),
    1.06,
    [200, 330],
  );
};

const cage: Drawing = (look) => {
  if (look.says(/nylon/)) return sideCage(look);
  const carbon = look.says(/carbon/);
  const [stuff, width] = carbon ? [RUBBER, 20] : [STEEL, 13];
  return [
    shadow([200, 344, 90]),
    box([186, 76, 30, 240, 10], stuff.dark),
    disc([201, 140, 8], STEEL.pale),
    disc([201, 232, 8], STEEL.pale),
    line('M150 90q-40 70-24 160M250 90q40 70 24 160M126 190q74 40 148 0', stuff.base, width),
    line('M126 250q0 70 74 72t74-72', stuff.base, width),
    line('M144 104q-28 60-18 120', carbon ? look.accent.base : SHEEN, 5),
    carbon ? line('M150 316l12-12M170 322l12-12M214 322l12-12', RUBBER.light, 4) : '',
    line('M150 90q50-24 100 0', stuff.dark, width),
  ].join('');
};

/** A cage that is open to one side, for small frames. */
const sideCage: Drawing = ({ tint, accent }) =>
  [
    shadow([200, 344, 90]),
    box([188, 64, 34, 256, 12], tint.deep),
    disc([205, 140, 8], STEEL.pale),
    disc([205, 240, 8], STEEL.pale),
    shape('M196 84Q96 96 104 210q6 106 100 120 88-8 92-76l-26-14q-10 56-66 58-66-12-70-90-4-74 62-92z', tint.base),
    shape('M196 84Q96 96 104 210q2 30 12 54-4-110 80-150z', tint.light),
    shape('M214 84q74 2 84 74l-28 6q-8-44-56-50z', tint.base),
    line('M150 300q50 34 110-6', accent.base, 7),
  ].join('');

const sparkle = (x: number, y: number): Mark =>
  line(
    times(4, (place) => `M${around([x, y, 4], place * 90)}L${around([x, y, 12], place * 90)}`),
    WHITE,
    3,
  );

/** What feeds on the way, and what one drinks from. */
export const food = {
  gel: { nouns: 'energy gel', draw: gel },
  bar: { nouns: 'oat bar | energy bar', draw: bar },
  drinkMix: { nouns: 'isotonic drink mix | drink mix', draw: (look) => tub(look, look.tint, waterDrop) },
  electrolyte: { nouns: 'electrolyte tablets', draw: electrolyte },
  recovery: { nouns: 'recovery shake', draw: (look) => tub(look, tintOf('#7b5a48'), milk) + sparkle(292, 130) },
  trailMeal: { nouns: 'freeze-dried meal', draw: trailMeal },
  bottle: { nouns: 'bottle', draw: bottle },
  cage: { nouns: 'bottle cage', draw: cage },
} satisfies Record<string, Motif>;
