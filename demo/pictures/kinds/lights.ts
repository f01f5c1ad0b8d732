import type { Drawing, Look, Motif } from '../look.ts';
import { rows } from '../packs.ts';
import {
  box,
  disc,
  faint,
  lettering,
  line,
  type Mark,
  moved,
  oval,
  ring,
  scaled,
  shape,
  times,
  turned,
} from '../shapes.ts';
import { GOLD, RUBBER, SHADE, SHEEN, STEEL, type Tint, tintOf, WHITE } from '../tint.ts';

const BEAM = '#ffe7a0';
const GLOW = '#ff5a4a';

/** How bright a light is drawn: 0 for a glimmer, 1 for the brightest. */
function brightnessOf(look: Look): number {
  const said = look.amount('brightness', { least: 5, most: 3000, usual: 40 });
  return look.says(/ lm/) ? 0.55 + Math.min(0.45, said / 4500) : Math.min(1, said / 110);
}

/** A lamp from its side that shines to the right. */
function lamp(look: Look, [x, y]: readonly [number, number]): Mark {
  const bright = brightnessOf(look);
  const large = look.says(/battery type: aa;/);
  const half = (large ? 36 : 26) + bright * 20;
  const wide = large ? 134 : 104;
  const spread = 40 + bright * 74;
  return [
    faint(
      shape(`M${x} ${y - half}L480 ${y - half - spread * 1.4}V${y + half + spread * 1.4}L${x} ${y + half}z`, BEAM),
      0.24 + bright * 0.3,
    ),
    faint(
      shape(`M${x} ${y - half * 0.6}L480 ${y - spread * 0.7}V${y + spread * 0.7}L${x} ${y + half * 0.6}z`, '#fff4cf'),
      0.35 + bright * 0.3,
    ),
    box([x - wide * 0.72, y + half - 8, wide * 0.42, 46, 8], RUBBER.base),
    shape(
      `M${x - wide} ${y - half + 14}q0-12 14-12h${wide - 34}l20-8v${half * 2 + 8}l-20-8h-${wide - 34}q-14 0-14-12z`,
      look.tint.base,
    ),
    box([x - wide + 10, y - half + 8, wide - 30, 8, 4], SHEEN),
    look.says(/usb/)
      ? box([x - wide + 14, y - 4, 16, 9, 4], RUBBER.base)
      : line(`M${x - wide + 18} ${y - 14}v28M${x - wide + 30} ${y - 14}v28`, look.tint.dark, 5),
    box([x - wide * 0.6, y - half - 6, 30, 12, 5], look.accent.base),
    box([x - 12, y - half - 8, 18, half * 2 + 16, 6], RUBBER.light),
    oval([x + 6, y, 9, half], '#fff7dd'),
    bright > 0.8
      ? line(
          times(4, (place) => `M${x - 72 + place * 13} ${y + 8}v${half - 14}`),
          look.tint.dark,
          4,
        )
      : '',
  ].join('');
}

const frontLight: Drawing = (look) =>
  scaled(
    lamp(look, [190, 196]) + line('M116 256v34', RUBBER.base, 14) + box([82, 286, 70, 26, 13], RUBBER.light),
    1.2,
    [150, 206],
  );

/** A lamp from behind, glowing. */
function redLamp(look: Look, [x, y]: readonly [number, number], scale = 1): Mark {
  const tall = look.says(/radar/) ? 92 : look.level > 0 ? 60 : 50;
  const wide = look.level > 0 ? 38 : 50;
  const count = look.says(/brake light/) ? 4 : look.level > 1 ? 3 : 2;
  const marks = [
    faint(oval([0, 0, wide + 74, tall + 66], GLOW), 0.16),
    faint(oval([0, 0, wide + 40, tall + 34], GLOW), 0.28),
    box([-wide, -tall, wide * 2, tall * 2, look.level > 0 ? 36 : 48], '#8e1f22'),
    box([-wide + 6, -tall + 6, wide * 2 - 12, tall * 2 - 12, look.level > 0 ? 30 : 42], '#d8362f'),
    times(count, (place) => disc([0, (place - (count - 1) / 2) * ((tall * 1.5) / count), 13], '#ffd9cc')),
    look.says(/brake light/)
      ? line(`M-${wide - 14} ${-tall + 22}h${wide * 2 - 28}M-${wide - 14} ${tall - 22}h${wide * 2 - 28}`, '#ffb3a2', 7)
      : '',
    box([-wide + 12, -tall + 12, 9, tall * 1.3, 4], SHEEN),
    look.says(/usb/) ? box([-10, tall - 2, 20, 9, 4], RUBBER.light) : box([-16, tall - 6, 32, 14, 6], RUBBER.base),
    box([-8, -tall - 10, 16, 12, 4], look.tint.base),
  ];
  return moved(marks.join(''), [x, y], [scale, scale]);
}

const rearLight: Drawing = (look) =>
  redLamp(look, [200, 200], 1.25) +
  (look.says(/radar/)
    ? line(
        'M92 150a70 70 0 0 0 0 100M60 128a106 106 0 0 0 0 144M308 150a70 70 0 0 1 0 100M340 128a106 106 0 0 1 0 144',
        '#8fd0e8',
        8,
      )
    : '');

const lightSet: Drawing = (look) =>
  moved(lamp(look, [190, 200]), [8, -52], [0.86, 0.86]) +
  redLamp(look, [118, 286], 0.72) +
  (look.level > 1 ? box([216, 262, 130, 70, 18], look.tint.light) + line('M216 292h130', look.tint.dark, 4) : '');

const dynamoLight: Drawing = (look) =>
  [
    faint(shape('M222 124L400 44V330L222 256z', BEAM), 0.5),
    line('M150 250q-20 60 20 84', STEEL.base, 12),
    line('M118 226q-60 40-40 110', RUBBER.base, 6),
    shape('M96 190q6-66 126-74v148q-120-8-126-74z', look.tint.base),
    shape('M110 180q16-46 90-52q-60 18-66 56z', SHEEN),
    box([210, 106, 22, 168, 10], STEEL.light),
    oval([232, 190, 14, 74], '#fff7dd'),
    box([112, 236, 66, 26, 10], RUBBER.light),
  ].join('');

/** One cell that stands: middle, foot, half its width, height. */
function cell([x, foot, half, height]: readonly [number, number, number, number], body: Tint, sleeve: Tint): Mark {
  const top = foot - height;
  return [
    box([x - half * 0.36, top - half * 0.3, half * 0.72, half * 0.4, 3], STEEL.light),
    box([x - half, top, half * 2, height, half * 0.3], body.base),
    box([x - half, top, half * 2, height * 0.28, half * 0.3], sleeve.base),
    box([x - half, top + height * 0.24, half * 2, 5], sleeve.light),
    line(
      `M${x} ${top + height * 0.1}v${half * 0.5}M${x - half * 0.25} ${top + height * 0.1 + half * 0.25}h${half * 0.5}`,
      WHITE,
      4,
    ),
    box([x - half * 0.74, top + 6, half * 0.36, height - 14, 4], SHEEN),
    box([x + half * 0.56, top + 4, half * 0.44, height - 8, 4], SHADE),
  ].join('');
}

/** As much as is seen of a cell that stands behind another. */
const cellBehind: typeof cell = ([x, foot, half, height], body, sleeve) =>
  box([x - half * 0.36, foot - height - half * 0.3, half * 0.72, half * 0.4, 3], STEEL.base) +
  box([x - half, foot - height, half * 2, height, half * 0.3], body.base) +
  box([x - half, foot - height, half * 2, height * 0.28, half * 0.3], sleeve.dark);

const batteries: Drawing = (look) => {
  const slim = look.says(/battery type: aaa/);
  const pieces = look.amount('pieces', { least: 1, most: 12, usual: 4 });
  const green = look.says(/rechargeable: yes/);
  const body = green ? tintOf('#e8ece6') : tintOf('#23262c');
  const sleeve = green ? tintOf(slim ? '#5ba267' : '#3d8f7d') : slim ? GOLD : tintOf('#c9743b');
  const half = slim ? 27 : 36;
  const height = slim ? 150 : 176;
  const row = (count: number, foot: number, each: typeof cell) =>
    rows(count, { first: [200 - (count - 1) * (half + 4), foot], step: [half * 2 + 8, 0], wide: 6 }, ([x, y]) =>
      each([x, y, half, height], body, sleeve),
    );
  const set =
    pieces > 6 ? moved(row(6, 218, cellBehind) + row(6, 318, cell), [24, 6], [0.88, 0.96]) : row(pieces, 300, cell);
  const label = look.fact('battery type');
  return `${set}${faint(box([0, 330, 400, 70], '#10182a'), 0.35)}${lettering(label, [200, 378, 32], sleeve.light)}`;
};

const buttonCell: Drawing = ({ tint }) =>
  [
    faint(oval([200, 330, 130, 12], '#0b1120'), 0.4),
    disc([258, 216, 86], STEEL.dark),
    disc([252, 212, 84], STEEL.base),
    disc([154, 196, 94], STEEL.dark),
    disc([148, 190, 92], STEEL.base),
    ring([148, 190, 78], STEEL.light, 5),
    line('M148 138v34M131 155h34', tint.deep, 8),
    lettering('CR2032', [148, 222, 27], '#4a525b'),
    shape('M82 160a74 74 0 0 1 50-40l10 20a54 54 0 0 0-38 30z', SHEEN),
  ].join('');

const batteryCharger: Drawing = ({ tint }) =>
  [
    line('M200 306q0 44 60 44h60', RUBBER.light, 9),
    box([312, 336, 46, 28, 6], STEEL.light),
    box([70, 110, 260, 200, 26], tint.deep),
    box([76, 106, 248, 190, 24], tint.base),
    rows(
      4,
      { first: [118, 262], step: [55, 0], wide: 4 },
      ([x, y]) =>
        box([x - 24, y - 136, 48, 144, 8], tint.deep) + cell([x, y, 20, 122], tintOf('#e8ece6'), tintOf('#5ba267')),
    ),
    times(4, (place) => disc([118 + place * 55, 284, 5], place < 3 ? '#9be29f' : '#f2c14e')),
  ].join('');

const reflectiveBands: Drawing = () => {
  const band =
    ring([0, 0, 70], '#d7e84c', 34) +
    ring([0, 0, 70], '#f4f8fb', 12) +
    shape('M-87 0a87 87 0 0 1 44-76l8 14a70 70 0 0 0-36 62z', SHEEN);
  return (
    turned(moved(band, [150, 166], [1.2, 1]), -14, [150, 166]) +
    turned(moved(band, [258, 246], [1.2, 1]), 12, [258, 246])
  );
};

/** Light, what feeds it, and what gives it back. */
export const lights = {
  frontLight: { nouns: 'front light', draw: frontLight },
  rearLight: { nouns: 'rear light', draw: rearLight },
  lightSet: { nouns: 'light set', draw: lightSet },
  dynamoLight: { nouns: 'dynamo front light | dynamo light', draw: dynamoLight },
  battery: { nouns: 'alkaline batteries | battery', aside: true, draw: batteries },
  rechargeableBattery: { nouns: 'rechargeable batteries', draw: batteries },
  buttonCell: { nouns: 'button cells', draw: buttonCell },
  batteryCharger: { nouns: 'battery charger', draw: batteryCharger },
  reflectiveBands: { nouns: 'reflective bands', draw: reflectiveBands },
} satisfies Record<string, Motif>;
