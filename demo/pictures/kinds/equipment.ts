import type { Drawing, Motif } from '../look.ts';
import {
  around,
  box,
  disc,
  lettering,
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
import { RUBBER, SHADE, SHEEN, STEEL, WHITE } from '../tint.ts';

const mudguards: Drawing = (look) => {
  const clip = look.says(/clip/);
  const splat = look.says(/splat|29″/);
  const arc = (x: number, y: number, [from, to]: readonly [number, number]) =>
    `M${around([x, y, 112], from)}A112 112 0 0 1 ${around([x, y, 112], to)}`;
  const guard = (path: string, width: number) =>
    line(path, look.tint.base, width) + line(path, look.tint.light, width / 5);
  if (splat)
    return (
      shadow([200, 336, 120]) +
      shape('M78 236q40-150 150-144q70 8 98 60q-22 10-40 0q-20-30-60-34q-70 4-104 124z', look.tint.deep) +
      shape('M110 216q40-100 112-112q50 4 76 42q-56-34-104-18q-46 24-64 92z', look.tint.base) +
      line('M150 176l46 20M186 136l30 34M238 120l6 40', RUBBER.base, 8)
    );
  const stays = `M${around([176, 236, 112], 200)}L176 236L${around([176, 236, 112], 262)}M${around([260, 276, 112], 318)}L260 276`;
  return (
    shadow([200, 344, 140]) +
    line(stays, STEEL.dark, 4) +
    guard(arc(176, 236, clip ? [215, 300] : [182, 318]), clip ? 18 : 26) +
    guard(arc(260, 276, clip ? [262, 330] : [240, 352]), clip ? 14 : 22) +
    (clip
      ? line('M100 160l-10 40M270 164l6 36', RUBBER.base, 9)
      : disc([176, 236, 8], RUBBER.base) + disc([260, 276, 8], RUBBER.base))
  );
};

const bell: Drawing = (look) => {
  const small = look.amount('diameter', { least: 10, most: 80, usual: 50 }) < 30;
  const metal = small ? look.tint : { ...look.tint };
  const dome = small
    ? shape('M140 220a60 72 0 0 1 120 0z', metal.base) +
      shape('M156 210q2-46 32-54q-14 24-12 54z', SHEEN) +
      ring([200, 262, 34], RUBBER.base, 14)
    : shape('M92 236a108 112 0 0 1 216 0z', metal.base) + shape('M116 226q4-66 60-88q-28 38-26 88z', SHEEN);
  const lever = small
    ? line('M262 232h40', RUBBER.light, 10) + disc([304, 232, 10], look.accent.base)
    : line('M296 262q40-6 46-44', STEEL.dark, 14) + disc([342, 212, 14], look.accent.base);
  return [
    shadow([200, 336, 100]),
    small ? '' : box([120, 268, 160, 34, 12], RUBBER.base),
    dome,
    box(small ? [132, 216, 136, 18, 8] : [82, 230, 236, 24, 12], metal.dark),
    lever,
    disc(small ? [200, 146, 9] : [200, 122, 14], metal.dark),
  ].join('');
};

const mirror: Drawing = ({ tint }) =>
  [
    shadow([200, 336, 90]),
    line('M130 330q20-90 96-120', RUBBER.base, 16),
    box([96, 304, 76, 30, 12], RUBBER.light),
    turned(
      oval([232, 150, 104, 78], tint.deep) +
        oval([232, 150, 92, 66], '#cfe6ee') +
        shape('M146 166q40-40 176 4q-30 46-90 46t-86-50z', '#8fb98f') +
        shape('M166 122l44-30 16 6-54 44z', SHEEN),
      -12,
      [232, 150],
    ),
  ].join('');

const kickstand: Drawing = ({ tint }) =>
  shadow([206, 338, 90]) +
  line('M150 118L246 312', tint.deep, 26) +
  line('M146 116L242 310', tint.base, 14) +
  line('M236 318l34 8', RUBBER.base, 26) +
  box([96, 78, 108, 40, 12], STEEL.dark) +
  disc([126, 98, 10], STEEL.pale) +
  disc([174, 98, 10], STEEL.pale) +
  line('M168 150l20 42', SHEEN, 5);

const phoneMount: Drawing = (look) =>
  [
    shadow([200, 342, 96]),
    line('M64 306H336', STEEL.dark, 26),
    box([166, 280, 68, 54, 14], RUBBER.base),
    look.says(/damped: yes/)
      ? line('M182 262h36M182 272h36', look.accent.base, 7)
      : box([186, 256, 28, 30], RUBBER.light),
    box([134, 58, 132, 204, 20], RUBBER.base),
    box([142, 68, 116, 184, 12], look.tint.pale),
    shape('M142 190l40-44 30 34 46-60v120a12 12 0 0 1-12 12h-92a12 12 0 0 1-12-12z', look.tint.light),
    line('M160 232q30-80 50-70t30-58', look.accent.base, 6),
    disc([240, 104, 9], look.accent.dark),
    [
      [126, 104],
      [256, 104],
      [126, 214],
      [256, 214],
    ]
      .map(([x = 0, y = 0]) => box([x, y, 18, 34, 6], look.tint.dark))
      .join(''),
  ].join('');

/** A device for the handlebar with a screen; what the screen shows says what it can. */
const computer: Drawing = (look) => {
  const maps = look.says(/maps/);
  const track = look.says(/navigation: track/);
  const wide = maps ? 150 : track ? 132 : 112;
  const high = maps ? 226 : track ? 196 : 150;
  const [x, y] = [200 - wide / 2, 196 - high / 2];
  const screen = [x + 13, y + 16, wide - 26, high - 56] as const;
  const solar = look.says(/solar/);
  const figures = lettering('27', [200, screen[1] + (maps ? 64 : screen[3] * 0.62), maps ? 46 : 50], '#25303b');
  const map =
    shape(`M${screen[0]} ${screen[1] + 90}h${screen[2]}v${screen[3] - 90}H${screen[0]}z`, '#bcd8b4') +
    line(`M${screen[0] + 8} ${screen[1] + screen[3] - 8}q30-50 60-36t46-38`, WHITE, 9) +
    line(`M${screen[0] + 8} ${screen[1] + screen[3] - 8}q30-50 60-36`, look.tint.base, 6);
  const parts = [
    shadow([200, y + high + 18, wide * 0.6]),
    box([x - 5, y + 40, 10, 34, 4], look.accent.base),
    box([x, y, wide, high, 24], RUBBER.base),
    box([x + 3, y + 2, wide - 6, high - 10, 22], solar ? '#3d5477' : RUBBER.light),
    box(screen, maps ? '#eef3ee' : '#d5dfd2'),
    figures,
    maps ? map : '',
    track ? line(`M${screen[0] + 14} ${screen[1] + screen[3] - 14}q30-24 40-6t38-20`, look.tint.base, 6) : '',
    solar
      ? line(
          times(5, (place) => `M${x + 9} ${y + 40 + place * 28}v16M${x + wide - 9} ${y + 40 + place * 28}v16`),
          '#88b4e0',
          4,
        )
      : '',
    times(3, (place) =>
      box([200 - 42 + place * 30, y + high - 30, 24, 12, 5], place === 1 ? look.accent.base : RUBBER.base),
    ),
    shape(
      `M${screen[0]} ${screen[1]}h${screen[2] * 0.5}l-${screen[2] * 0.3} ${screen[3] * 0.6}h-${screen[2] * 0.2}z`,
      SHEEN,
    ),
  ];
  return scaled(parts.join(''), 1.22);
};

const waves = (x: number, y: number, colour: string): Mark =>
  line(
    `M${x} ${y}a24 24 0 0 1 34 0M${x - 14} ${y - 16}a44 44 0 0 1 62 0M${x - 28} ${y - 32}a64 64 0 0 1 90 0`,
    colour,
    7,
  );

const speedSensor: Drawing = ({ tint, accent }) =>
  shadow([200, 330, 110]) +
  waves(128, 112, accent.base) +
  box([76, 150, 128, 150, 44], RUBBER.base) +
  oval([140, 218, 48, 54], RUBBER.light) +
  disc([140, 210, 22], tint.base) +
  moved(
    box([232, 190, 104, 120, 28], tint.dark) + box([244, 202, 80, 96, 20], tint.base) + disc([284, 250, 16], WHITE),
    [0, 0],
  ) +
  line('M90 176h100M90 276h100', SHADE, 5);

const heartStrap: Drawing = ({ tint, accent }) =>
  shadow([200, 330, 120]) +
  line('M60 216q140-90 280 0', tint.dark, 40) +
  line('M60 210q140-90 280 0', tint.base, 26) +
  shape('M126 160q74-26 148 0 16 4 16 20v40q0 16-16 18-74 12-148 0-16-2-16-18v-40q0-16 16-20z', RUBBER.base) +
  shape('M200 224l-26-26a17 17 0 0 1 26-22 17 17 0 0 1 26 22z', '#e2574c') +
  line('M128 196h22l8-14 10 26M234 196h40', accent.light, 5) +
  line('M72 240q0 70 128 70t128-70', tint.dark, 14);

const computerMount: Drawing = ({ tint }) =>
  shadow([200, 338, 100]) +
  ring([132, 256, 50], RUBBER.base, 26) +
  ring([132, 256, 36], STEEL.base, 6) +
  line('M176 236q70-6 80-70', RUBBER.base, 30) +
  line('M178 230q60-6 70-60', RUBBER.light, 6) +
  turned(
    oval([262, 138, 76, 44], RUBBER.base) +
      oval([262, 132, 66, 36], RUBBER.light) +
      oval([262, 132, 34, 18], tint.base) +
      line('M238 116l48 32', tint.dark, 8),
    -6,
    [262, 138],
  ) +
  disc([132, 318, 9], STEEL.base);

/** What is mounted on a bike. */
export const equipment = {
  mudguards: { nouns: 'mudguards', draw: mudguards },
  bell: { nouns: 'bell | bike bell', aside: true, draw: bell },
  mirror: { nouns: 'bike mirror', draw: mirror },
  kickstand: { nouns: 'kickstand', draw: kickstand },
  phoneMount: { nouns: 'phone mount', draw: phoneMount },
  computer: { nouns: 'bike computer', draw: computer },
  speedSensor: { nouns: 'speed and cadence sensor | cadence sensor', draw: speedSensor },
  heartStrap: { nouns: 'heart rate strap', draw: heartStrap },
  computerMount: { nouns: 'computer mount', draw: computerMount },
} satisfies Record<string, Motif>;
