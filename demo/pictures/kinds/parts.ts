import type { Drawing, Motif } from '../look.ts';
import { seal } from '../packs.ts';
import { around, beads, box, dashes, disc, line, moved, ring, shadow, shape, times, turned } from '../shapes.ts';
import { GOLD, RUBBER, SHADE, SHEEN, STEEL, tintOf } from '../tint.ts';

const circle = (radius: number) =>
  `M${200 - radius} 196a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1-${2 * radius} 0`;
const COPPER = tintOf('#b7774b');

const chain: Drawing = (look) => {
  const metal = look.says(/low friction/) ? GOLD : look.says(/coating: none/) ? tintOf('#7d858c') : STEEL;
  const gears = look.amount('speeds', { least: 1, most: 13, usual: 1 });
  const width = 42 - gears * 1.1;
  const way =
    gears % 2 === 0
      ? 'M64 118H296a46 46 0 0 1 0 92H112a44 44 0 0 0 0 88H330'
      : 'M336 112H110a44 44 0 0 0 0 88H292a46 46 0 0 1 0 92H70';
  return [
    line(way, metal.deep, width * 0.5),
    beads(way, metal.base, [width, 16, 44]),
    beads(way, metal.light, [width * 0.45, 12, 48]),
    beads(way, metal.deep, [5, 0.1, 15]),
    seal([200, 330, 36], look.fact('speeds') === 'hub' ? '1' : String(gears), look.tint),
  ].join('');
};

const cassette: Drawing = (look) => {
  const gears = Math.round(look.amount('speeds', { least: 5, most: 13, usual: 9 }));
  const teeth = Number(/-(\d\d)/.exec(look.fact('teeth'))?.[1] ?? 32);
  const most = 88 + Math.min(60, Math.max(20, teeth)) * 0.9;
  const discs = times(gears, (place) => {
    const radius = most - (place * (most - 34)) / Math.max(1, gears - 1);
    const finest = place === 0 && gears > 10;
    const colour = finest ? look.tint.base : place % 2 === 0 ? STEEL.base : STEEL.light;
    return (
      dashes(circle(radius), colour, [9, 6, 5]) +
      disc([200, 196, radius - 2], colour) +
      ring([200, 196, radius - 4], STEEL.dark, 1.2)
    );
  });
  return (
    shadow([200, 352, 96]) +
    discs +
    disc([200, 196, 22], STEEL.deep) +
    dashes(circle(20), STEEL.light, [6, 6, 6]) +
    disc([200, 196, 12], '#f1f5f8') +
    seal([322, 320, 34], String(gears), look.tint)
  );
};

const rimPads: Drawing = (look) => {
  const straight = look.says(/v-brake/);
  const pad = straight ? 'M96 200q110-44 214 0v34H96z' : 'M110 196q90-30 180 0v44H110z';
  const one =
    shape(pad, RUBBER.base) +
    shape(pad.replace(/v\d+H\d+z$/, 'v14H100z'), look.tint.base) +
    box([188, straight ? 112 : 132, 22, 62, 6], STEEL.base) +
    (straight ? box([176, 136, 46, 14, 5], STEEL.dark) : box([180, 152, 38, 16, 5], STEEL.dark)) +
    line('M140 214v20M200 210v24M260 214v20', RUBBER.light, 5);
  return shadow([200, 336, 118]) + moved(one, [-20, -34]) + moved(one, [20, 74]);
};

const brakePads: Drawing = (look) => {
  const metal = look.says(/metal/);
  const round = look.says(/d1/);
  const plate = round
    ? 'M-46-60q46-26 92 0l8 84q-54 30-108 0zM-10-96h20l8 40h-36z'
    : 'M-60-44h120l-8 70h-104zM-14-84h28l10 44h-48z';
  const face = round ? 'M-36-44q36-18 72 0l6 60q-42 22-84 0z' : 'M-46-30h92l-6 46h-80z';
  const stuff = metal ? COPPER : tintOf('#4a4f56');
  const pad = (x: number, y: number, degrees: number) =>
    moved(
      turned(
        shape(plate, round ? STEEL.base : look.tint.base) +
          shape(face, stuff.base) +
          line('M0-34v42', stuff.dark, 4) +
          disc([0, -80, 5], RUBBER.base) +
          (metal ? disc([-18, -8, 3], COPPER.light) + disc([16, -18, 3], COPPER.light) : ''),
        degrees,
        [0, 0],
      ),
      [x, y],
      [1.25, 1.25],
    );
  return shadow([200, 326, 130]) + pad(132, 214, -12) + pad(270, 226, 10);
};

const brakeDisc: Drawing = (look) =>
  [
    shadow([200, 340, 90]),
    ring([200, 196, 108], STEEL.base, 34),
    dashes(circle(116), '#f1f5f8', [9, 12, 28]),
    dashes(circle(101), '#f1f5f8', [8, 10, 25]),
    line(
      times(6, (place) => `M${around([200, 196, 94], place * 60)}L${around([200, 196, 34], place * 60 + 34)}`),
      look.tint.base,
      13,
    ),
    ring([200, 196, 36], look.tint.base, 20),
    times(6, (place) => disc(spot(around([200, 196, 36], place * 60 + 30), 5), STEEL.pale)),
    line(`M${around([200, 196, 120], 200)}A120 120 0 0 1 ${around([200, 196, 120], 250)}`, SHEEN, 6),
  ].join('');

const spot = (point: string, radius: number): readonly [number, number, number] => {
  const [x = 200, y = 200] = point.split(' ').map(Number);
  return [x, y, radius];
};

const shiftCable: Drawing = ({ tint, accent }) =>
  shadow([200, 330, 110]) +
  [104, 88, 72]
    .map((radius) => ring([200, 190, radius], tint.base, 9) + ring([199, 188, radius + 1], tint.light, 2))
    .join('') +
  line('M104 190v96q0 20 24 20h64', tint.base, 9) +
  line('M192 306h58', STEEL.base, 4) +
  box([184, 297, 22, 18, 4], GOLD.base) +
  line('M296 190v64q0 16-18 24', accent.base, 9) +
  box([262, 272, 22, 18, 4], STEEL.dark);

const barTape: Drawing = (look) => {
  const thick = look.amount('thickness', { least: 1, most: 5, usual: 3 });
  const roll = (x: number, y: number, outer: number) =>
    ring([x, y, outer - 24], look.tint.base, 48) +
    [10, 22, 34].map((depth) => ring([x, y, outer - depth], look.tint.dark, thick / 1.4)).join('') +
    disc([x, y, outer - 46], '#f6f3ee') +
    (thick > 3 ? ring([x, y, outer - 4], look.accent.base, 7) : '');
  return (
    shadow([200, 332, 130]) +
    shape('M140 286h190q8 2 4 18l-6 22H140z', look.tint.dark) +
    roll(146, 244, 84) +
    roll(252, 166, 76) +
    disc([316, 286, 20], RUBBER.base) +
    disc([316, 286, 12], look.accent.base)
  );
};

const grips: Drawing = (look) => {
  const wing = look.says(/palm/);
  const one = [
    box([104, 132, 200, 46, 20], look.tint.dark),
    wing ? shape('M200 150q96-16 108 16q6 66-44 58q-20-42-84-46z', look.tint.base) : '',
    dashes('M130 155H288', look.tint.light, [30, 5, 9]),
    box([92, 126, 26, 58, 8], wing ? STEEL.dark : look.accent.base),
    wing ? '' : box([290, 126, 26, 58, 8], look.accent.base),
    box([124, 138, 160, 8, 4], SHEEN),
  ].join('');
  return shadow([200, 330, 120]) + turned(one, -14, [200, 160]) + moved(turned(one, -14, [200, 160]), [4, 96]);
};

const saddle: Drawing = (look) => {
  const town = look.amount('width', { least: 120, most: 230, usual: 150 }) > 170;
  const race = look.says(/carbon/);
  const top = town
    ? 'M70 150q60-34 120-4q70 18 126 6q22 4 14 24q-60 26-120 26q-14 44-62 60q-66 10-84-50q-4-44 6-62z'
    : 'M66 158q40-26 110-6q80 14 160 2q18 6 8 20q-70 22-130 20q-50 34-112 32q-48-14-36-68z';
  return [
    shadow([200, 332, 120]),
    town
      ? line('M112 252q-18 12 0 24t0 24t0 24M156 256q-18 12 0 22t0 22t0 22', STEEL.dark, 8)
      : line('M112 214q4 66 50 68h70q40-6 60-90', race ? RUBBER.base : STEEL.base, 11),
    town ? line('M300 188q-30 92-150 110', STEEL.base, 10) : box([176, 276, 46, 18, 6], STEEL.dark),
    shape(top, town ? '#9a6a47' : race ? RUBBER.base : look.tint.deep),
    shape(
      town
        ? 'M84 160q60-26 106 0q60 18 110 10q-50 20-110 12q-60-14-106-22z'
        : 'M82 166q50-16 100-2q70 12 130 4q-60 18-130 12q-60-4-100-14z',
      town ? '#b98660' : race ? look.accent.base : look.tint.base,
    ),
    line(top.slice(0, top.indexOf('q', 20)), SHADE, 3),
    times(town ? 5 : 0, (place) => disc([98 + place * 9, 226 - place * 2, 3], GOLD.base)),
  ].join('');
};

/** What a bike is put together from, and what of it wears out. */
export const parts = {
  chain: { nouns: 'chain | bike chain', aside: true, draw: chain },
  cassette: { nouns: 'cassette', draw: cassette },
  rimPads: { nouns: 'rim brake pads', draw: rimPads },
  brakePads: { nouns: 'disc brake pads | brake pads', draw: brakePads },
  brakeDisc: { nouns: 'brake disc', draw: brakeDisc },
  shiftCable: { nouns: 'cable set', draw: shiftCable },
  barTape: { nouns: 'bar tape', draw: barTape },
  grips: { nouns: 'grips', aside: true, draw: grips },
  saddle: { nouns: 'saddle', draw: saddle },
} satisfies Record<string, Motif>;
