import type { Drawing, Motif } from '../look.ts';
import {
  beads,
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
import { GOLD, PAPER, RUBBER, SHADE, SHEEN, STEEL, WHITE } from '../tint.ts';

const guys = (points: string): Mark => line(points, '#f4efe2', 3);

/** A small tent: two poles that cross; a light one is lower and shows its poles, one for storms has a tunnel of three bows. */
const dome: Drawing = (look) => {
  const { tint, accent, level } = look;
  const persons = look.amount('persons', { least: 1, most: 4, usual: 2 });
  const half = 104 + persons * 22;
  const high = 150 + persons * 14;
  const [left, right, top] = [200 - half, 200 + half, 330 - high];
  return [
    oval([200, 332, half + 24, 14], SHADE),
    guys(`M${left + 30} 250L${left - 26} 334M${right - 30} 250L${right + 26} 334`),
    shape(`M${left} 330Q${left + half * 0.4} ${top} 200 ${top}T${right} 330z`, tint.base),
    shape(
      `M200 ${top}Q${right - half * 0.4} ${top} ${right} 330H${right - half * 0.5}Q${200 + half * 0.36} ${top + 30} 200 ${top}z`,
      tint.dark,
    ),
    shape(
      `M200 ${top}Q${200 - half * 0.5} ${top + 70} ${200 - half * 0.48} 330H${200 + half * 0.3}Q${200 + half * 0.3} ${top + 70} 200 ${top}z`,
      accent.dark,
    ),
    shape(
      `M200 ${top + 8}Q${200 - half * 0.2} ${top + 90} ${200 - half * 0.14} 330H${200 + half * 0.3}Q${200 + half * 0.26} ${top + 70} 200 ${top + 8}z`,
      PAPER.base,
    ),
    line(`M${200 - half * 0.14} 330Q${200 - half * 0.2} ${top + 90} 200 ${top + 8}`, accent.light, 7),
    line(
      `M${left} 330Q${left + half * 0.4} ${top} 200 ${top}T${right} 330`,
      level > 1 ? GOLD.base : tint.deep,
      level > 1 ? 7 : 5,
    ),
    level > 0
      ? shape(
          `M${200 - half * 0.3} ${top + 18}q${half * 0.3}-34 ${half * 0.6} 0-${half * 0.3} 16-${half * 0.6} 0z`,
          accent.base,
        )
      : '',
    line(`M${left + 30} 300Q${left + half * 0.44} ${top + 40} ${200 - 30} ${top + 18}`, SHEEN, 9),
  ].join('');
};

const storm: Drawing = ({ tint, accent }) => {
  const bow = (x: number, high: number, colour: string) =>
    line(`M${x - 40} 330Q${x - 30} ${330 - high} ${x + 20} ${330 - high}T${x + 90} 330`, colour, 7);
  return [
    oval([200, 332, 184, 15], SHADE),
    guys('M60 262L14 334M340 250L388 334M150 160L96 334M250 160l70 174'),
    shape('M36 330Q60 196 130 176 200 150 270 170 344 190 366 330z', tint.base),
    shape('M270 170q74 20 96 160h-76q6-120-20-160z', tint.dark),
    shape('M60 330q20-110 78-140 44 30 40 140z', accent.dark),
    shape('M92 330q14-90 48-120 26 30 26 120z', PAPER.base),
    bow(96, 146, accent.base),
    bow(180, 166, accent.base),
    bow(252, 150, accent.base),
    line('M130 176q70-26 140-6', SHEEN, 9),
    line('M300 96v34M285 104l30 18M315 104l-30 18M92 96v26M81 102l22 13M103 102l-22 13', WHITE, 5),
  ].join('');
};

const family: Drawing = (look) => {
  const { tint, accent } = look;
  const air = look.says(/air/);
  const pole = air ? 17 : 6;
  return [
    oval([200, 334, 190, 15], SHADE),
    guys('M60 180L12 336M340 180L390 336'),
    shape('M34 332L62 170Q130 96 220 96T344 176l24 156z', tint.base),
    shape('M236 96q80 12 108 80l24 156h-92z', tint.dark),
    shape('M62 332L80 184q30-30 66-40l24 188z', accent.dark),
    shape('M90 332l14-134q18-18 34-22l18 156z', PAPER.base),
    shape('M196 190q30-20 56-4l6 62q-30 12-60 2z', '#cfe3ea'),
    line('M224 186l4 66M196 220h60', WHITE, 5),
    line('M62 170Q130 96 220 96T344 176M34 332L62 170M368 332L344 176', air ? accent.base : tint.deep, pole),
    air ? line('M64 172Q130 98 220 98', accent.light, 5) : shape('M62 170l-46 30 20-58z', accent.base),
    line('M190 150q60-30 110 10', SHEEN, 9),
  ].join('');
};

const tent: Drawing = (look) => {
  const persons = look.amount('persons', { least: 1, most: 9, usual: 2 });
  if (persons > 2) return moved(family(look), [0, -16]);
  const worn = persons < 2 ? { ...look, tint: look.accent, accent: look.tint } : look;
  return scaled(look.says(/seasons: 4/) ? storm(look) : dome(worn), 1.06, [200, 420]);
};

const footprint: Drawing = (look) => {
  const big = look.says(/4 persons/);
  return [
    shape(big ? 'M40 300L96 140H316l52 160z' : 'M74 296L120 160H290l44 136z', look.tint.dark),
    shape(big ? 'M40 290L96 130H316l52 160z' : 'M74 286L120 150H290l44 136z', look.tint.base),
    line(big ? 'M76 210H338M206 130v160' : 'M98 216H310', look.tint.dark, 4),
    big ? shape('M316 130l52 160h-80l-20-60z', look.tint.light) : shape('M290 150l44 136h-66l-8-40z', look.tint.light),
    (big
      ? [
          [96, 130],
          [316, 130],
          [40, 290],
          [368, 290],
        ]
      : [
          [120, 150],
          [290, 150],
          [74, 286],
          [334, 286],
        ]
    )
      .map(([x = 0, y = 0]) => line(`M${x} ${y}v-16`, STEEL.dark, 6) + ring([x, y, 9], look.accent.base, 5))
      .join(''),
  ].join('');
};

const tentPegs: Drawing = ({ tint, accent }) =>
  shadow([200, 340, 140]) +
  times(8, (place) => {
    const x = 84 + place * 33;
    const metal = place % 2 === 0 ? STEEL.base : STEEL.light;
    const peg =
      shape(`M${x - 9} 116h18v180l-9 40-9-40z`, metal) +
      line(`M${x} 124v190`, STEEL.dark, 4) +
      box([x - 14, 100, 28, 20, 6], place % 3 === 0 ? accent.base : tint.base) +
      line(`M${x - 4} 102q-16-30 6-34t4 32`, place % 3 === 0 ? accent.dark : tint.dark, 5);
    return turned(peg, (place % 3) * 3 - 3, [x, 220]);
  });

const snowflake = (x: number, y: number): Mark =>
  line(`M${x} ${y - 26}v52M${x - 22} ${y - 13}l44 26M${x + 22} ${y - 13}l-44 26`, WHITE, 7);

/** A sleeping bag, from warm to cold: quilted ever more richly. */
const sleepingBag: Drawing = (look) => {
  const { tint, accent, level } = look;
  const down = look.says(/fill: down/);
  const rows = 4 + level * 2;
  const outline = down
    ? 'M200 44q76 0 84 84l-8 120q-10 100-46 104h-60q-36-4-46-104l-8-120q8-84 84-84z'
    : 'M128 52h144q20 0 22 22v250q0 24-24 24H130q-24 0-24-24V74q2-22 22-22z';
  const half = (place: number) => (down ? 80 - Math.max(0, place / rows - 0.45) * 66 : 92);
  return turned(
    [
      shape(outline, tint.dark),
      shape(
        down
          ? 'M200 52q66 0 74 78l-8 116q-10 92-40 98h-52q-30-6-40-98l-8-116q8-78 74-78z'
          : 'M132 60h134q18 0 20 20v238q0 22-22 22H134q-20 0-20-22V80q2-20 18-20z',
        tint.base,
      ),
      down
        ? oval([200, 104, 50, 44], accent.dark) +
          oval([200, 110, 40, 34], '#f3dcc0') +
          ring([200, 104, 50], tint.light, 6)
        : shape('M114 60h172v70q-86 26-172 0z', accent.base) + box([136, 70, 128, 38, 16], PAPER.base),
      times(rows, (place) => {
        const y = 164 + (place * 170) / rows;
        return line(`M${200 - half(place)} ${y}q${half(place)} 12 ${half(place) * 2} 0`, tint.dark, 4);
      }),
      line(down ? 'M250 150q4 90-14 170' : 'M274 140v180', accent.base, 6),
      line(down ? 'M140 150q4 80 14 130' : 'M128 150v160', SHEEN, 8),
      level > 2 ? snowflake(200, 240) : '',
    ].join(''),
    16,
  );
};

const liner: Drawing = ({ tint, accent }) =>
  shadow([200, 344, 100]) +
  turned(
    shape('M150 60q50-20 100 0 26 90 6 280-56 16-112 0-20-190 6-280z', tint.pale) +
      shape('M150 60q50-20 100 0l4 40q-54 20-108 0z', tint.light) +
      line('M170 120q-10 90-2 200M204 110q6 100 0 220M236 116q6 100-4 206', '#ffffffb0', 5) +
      line('M146 100q54 20 108 0', accent.base, 6),
    -12,
  ) +
  box([250, 236, 92, 96, 22], tint.base) +
  line('M262 250q34-18 68 0', tint.dark, 6) +
  box([262, 284, 66, 9, 4], tint.pale);

const sleepingMat: Drawing = (look) => {
  const { tint, accent, level } = look;
  const thick = look.amount('thickness', { least: 1, most: 10, usual: 4 }) * 2.6;
  const round = level > 1 ? 30 : level === 1 ? 20 : 8;
  const surface = [
    times(9, (place) => beads(`M138 ${82 + place * 30}H270`, tint.light, [15, 0.1, 25])),
    line('M146 76V318M182 70V324M218 70V324M254 76V318', tint.dark, 5),
    times(8, (place) => line(`M142 ${86 + place * 32}H258`, tint.light, 15)),
    times(7, (place) => line(`M146 ${84 + place * 34}l108 26M254 ${84 + place * 34}l-108 26`, accent.light, 7)),
  ];
  return turned(
    [
      box([120 + thick, 54 + thick, 160, 290, round], SHADE),
      box([120 + thick / 2, 54 + thick / 2, 160, 290, round], tint.dark),
      box([120, 54, 160, 290, round], tint.base),
      surface[level] ?? surface[0]!,
      level > 1 ? box([138, 66, 124, 44, 18], tint.pale) : '',
      level > 0
        ? disc([264, 328, 11], RUBBER.base) + disc([264, 328, 5], accent.light)
        : line('M108 92h184M108 306h184', accent.base, 9),
      level > 2 ? snowflake(200, 206) : '',
      box([128, 74, 8, 240, 4], SHEEN),
    ].join(''),
    14,
  );
};

const pillow: Drawing = ({ tint, accent }) =>
  shadow([200, 312, 140]) +
  shape('M74 130q126-40 252 0 34 80 0 160-126 34-252 0-34-80 0-160z', tint.base) +
  shape('M74 230q126 40 262-30-2 60-10 90-126 34-252 0z', tint.dark) +
  shape('M110 156q90-30 180 0 16 50-10 84-80 20-160 0-26-34-10-84z', tint.light) +
  disc([312, 268, 12], accent.base) +
  line('M96 150q30-14 80-20', SHEEN, 9);

const chair: Drawing = ({ tint }) =>
  shadow([200, 340, 120]) +
  line('M110 336L250 196M290 336L150 196M96 100L130 220M304 100L270 220', STEEL.dark, 13) +
  shape('M88 84q112 40 224 0l-22 144q-90 40-180 0z', tint.base) +
  shape('M108 220q92 44 184 0l18 42q-110 50-220 0z', tint.dark) +
  line('M120 130q80 22 160 0M126 160q74 20 148 0', tint.light, 5) +
  disc([96, 92, 12], RUBBER.base) +
  disc([304, 92, 12], RUBBER.base) +
  line('M104 106l14 90', SHEEN, 8);

const headlamp: Drawing = (look) => {
  const bright = look.amount('brightness', { least: 50, most: 600, usual: 200 }) / 600;
  const usb = look.says(/usb/);
  const parts = [
    faint(shape(`M182 264L${60 - bright * 60} 400H${340 + bright * 60}L218 264z`, '#fff2b8'), 0.6 + bright * 0.3),
    line('M66 190q20-62 134-62t134 62', look.tint.deep, 22),
    line('M66 190q10 62 134 62t134-62', look.tint.dark, 40),
    line('M66 190q10 62 134 62t134-62', look.tint.base, 30),
    line('M76 204q20 36 76 42', look.tint.light, 6),
    look.level > 0 ? line('M200 128Q214 60 200 210', look.tint.dark, 15) : '',
    box([138, 208, 124, 84, usb ? 36 : 18], RUBBER.base),
    disc([200, 250, 32], RUBBER.light),
    disc([200, 250, 25], '#fff7dd'),
    disc([200, 250, 13 + bright * 8], '#ffe48a'),
    usb
      ? disc([156, 250, 6], '#8fd694') + disc([244, 250, 6], '#8fd694')
      : box([184, 198, 32, 14, 6], look.accent.base),
  ];
  return moved(parts.join(''), [0, -20]);
};

const lantern: Drawing = ({ tint }) =>
  [
    faint(disc([200, 200, 150], '#fff2b8'), 0.75),
    shadow([200, 344, 90]),
    line('M136 130q0-84 64-84t64 84', STEEL.dark, 9),
    box([132, 120, 136, 36, 10], tint.base),
    shape('M140 156h120l12 120H128z', '#fffbe6'),
    shape('M176 156h48l10 120h-68z', '#ffe48a'),
    line('M140 156l-10 120M260 156l10 120M200 156v120', STEEL.base, 4),
    box([118, 272, 164, 64, 16], tint.base),
    box([130, 280, 140, 9, 4], SHEEN),
    disc([200, 312, 12], tint.pale),
  ].join('');

/** What one sleeps in and sees by. */
export const camping = {
  tent: { nouns: 'tent', draw: tent },
  footprint: { nouns: 'tent footprint', draw: footprint },
  tentPegs: { nouns: 'tent pegs', draw: tentPegs },
  sleepingBag: { nouns: 'sleeping bag', draw: sleepingBag },
  liner: { nouns: 'sleeping bag liner', draw: liner },
  sleepingMat: { nouns: 'sleeping mat', draw: sleepingMat },
  pillow: { nouns: 'camping pillow', draw: pillow },
  chair: { nouns: 'camp chair', draw: chair },
  headlamp: { nouns: 'headlamp | head torch', draw: headlamp },
  lantern: { nouns: 'camp lantern', draw: lantern },
} satisfies Record<string, Motif>;
