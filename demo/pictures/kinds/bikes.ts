import { bicycle, type Point, powerPack } from '../bicycle.ts';
import type { Drawing, Motif } from '../look.ts';
import { box, disc, line, shape } from '../shapes.ts';
import { RUBBER, STEEL } from '../tint.ts';

const roadBike: Drawing = (look) =>
  bicycle(look, {
    radius: 74,
    tyre: 8,
    hubs: [100, 300],
    bottom: [186, 258],
    seat: [164, 158],
    head: [266, 150],
    crown: [272, 176],
    bars: 'drop',
    post: 26,
    disc: look.says(/disc/),
    tube: look.says(/carbon$|carbon;|frame: carbon/) ? 14 : 9,
  });

const gravelBike: Drawing = (look) =>
  bicycle(look, {
    radius: 73,
    tyre: 13,
    hubs: [98, 302],
    bottom: [184, 254],
    seat: [162, 164],
    head: [262, 144],
    crown: [269, 174],
    bars: 'drop',
    disc: true,
    tube: look.says(/frame: carbon/) ? 14 : 10,
    behind: line('M222 198l16-18', look.accent.base, 20),
  });

const mountainBike: Drawing = (look) => {
  const full = look.says(/full suspension/);
  const travel = look.amount('travel', { least: 60, most: 180, usual: 120 });
  return bicycle(look, {
    radius: 74,
    tyre: 19,
    hubs: [94, 308],
    bottom: [180, 246],
    seat: [158, 178],
    head: [250, 140],
    crown: [258, 166],
    bars: 'flat',
    stem: 8,
    post: 34,
    tube: 13,
    travel,
    disc: look.says(/disc/),
    before: full ? line('M168 206L214 180', STEEL.base, 6) + line('M178 202L204 187', look.accent.base, 12) : '',
  });
};

const cityBike: Drawing = (look) =>
  bicycle(look, {
    radius: 72,
    tyre: 11,
    hubs: [98, 300],
    bottom: [182, 256],
    seat: [156, 168],
    head: [256, 128],
    crown: [266, 166],
    top: [
      [172, 218],
      [262, 150],
    ],
    bars: 'swept',
    stem: 18,
    saddle: 'town',
    mudguards: true,
    rack: true,
    disc: look.says(/disc/),
    before: line('M100 248L182 242', look.tint.dark, 14) + (look.says(/belt/) ? '' : basketOn([262, 110])),
  });

const touringBike: Drawing = (look) =>
  bicycle(look, {
    radius: 72,
    tyre: 13,
    hubs: [98, 302],
    bottom: [184, 254],
    seat: [160, 152],
    head: [262, 140],
    crown: [270, 172],
    bars: look.level > 0 ? 'drop' : 'flat',
    mudguards: true,
    rack: true,
    disc: look.says(/disc/),
    before: pannierOn([52, 176], look.accent.base, look.accent.dark),
  });

const foldingBike: Drawing = (look) => {
  const [seat, head]: readonly Point[] = [
    [150, 216],
    [270, 200],
  ];
  return bicycle(look, {
    radius: 48,
    tyre: 13,
    hubs: [104, 296],
    bottom: [176, 276],
    seat: seat!,
    head: head!,
    crown: [276, 228],
    top: [
      [160, 250],
      [272, 214],
    ],
    bars: 'flat',
    post: 88,
    stem: 92,
    tube: 14,
    saddle: 'town',
    mudguards: true,
    before: disc([216, 232, 9], look.accent.base) + disc([216, 232, 4], STEEL.pale),
  });
};

const electricBike: Drawing = (look) => {
  const power = look.amount('battery', { least: 300, most: 900, usual: 500 });
  const hubMotor = look.says(/front hub/);
  return bicycle(look, {
    radius: 72,
    tyre: 13,
    hubs: [98, 302],
    bottom: [184, 254],
    seat: [156, 160],
    head: [258, 132],
    crown: [268, 168],
    top: [
      [170, 212],
      [262, 146],
    ],
    bars: 'swept',
    stem: 16,
    saddle: 'town',
    mudguards: true,
    rack: true,
    disc: look.says(/disc/),
    before:
      (hubMotor ? powerPack([128, 166], [60, 166], 18) : powerPack([250, 186], [206, 234], 12 + power / 50)) +
      (hubMotor ? disc([302, 252, 17], STEEL.dark) : disc([184, 254, 22], RUBBER.light)) +
      disc([184, 254, 9], look.accent.base) +
      shape('M276 152h14l6 10h-20z', RUBBER.base) +
      shape('M296 150l60-14v44l-60-16z', '#ffe9a866'),
  });
};

const kidsBike: Drawing = (look) => {
  const small = look.amount('wheel size', { least: 12, most: 26, usual: 16 }) < 18;
  return bicycle(look, {
    radius: small ? 56 : 63,
    tyre: 15,
    hubs: [108, 288],
    bottom: [180, 262],
    seat: [156, 196],
    head: [254, 158],
    crown: [262, 198],
    top: [
      [168, 232],
      [258, 178],
    ],
    bars: 'swept',
    stem: 20,
    post: 22,
    tube: 15,
    disc: false,
    mudguards: look.says(/light/),
    before: small
      ? line('M108 262l-10 52', RUBBER.light, 5) +
        disc([96, 316, 13], RUBBER.base) +
        disc([96, 316, 5], look.accent.light)
      : line('M108 258l-44-110', STEEL.base, 3) + shape('M64 148l44 12-38 20z', look.accent.base),
  });
};

const basketOn = ([x, y]: Point) =>
  shape(`M${x} ${y}h56l-8 42h-40z`, '#b88b5d') +
  line(`M${x + 4} ${y + 14}h48M${x + 6} ${y + 28}h44`, '#96703f', 3) +
  line(`M${x} ${y}h56`, '#96703f', 6);

const pannierOn = ([x, y]: Point, colour: string, flap: string) =>
  box([x, y, 74, 84, 12], colour) +
  shape(`M${x} ${y + 12}a12 12 0 0 1 12-12h50a12 12 0 0 1 12 12v22h-74z`, flap) +
  line(`M${x + 22} ${y + 22}v28M${x + 52} ${y + 22}v28`, '#f3ecdd', 4);

/** Whole bikes: each sort has a frame of its own. */
export const bikes = {
  roadBike: { nouns: 'road bike | racing bike', draw: roadBike },
  gravelBike: { nouns: 'gravel bike', draw: gravelBike },
  mountainBike: { nouns: 'mountain bike', draw: mountainBike },
  cityBike: { nouns: 'city bike | bicycle | bike', aside: true, draw: cityBike },
  touringBike: { nouns: 'touring bike', draw: touringBike },
  foldingBike: { nouns: 'folding bike', draw: foldingBike },
  electricBike: { nouns: 'electric bike | e-bike', draw: electricBike },
  kidsBike: { nouns: "children's bike | kids bike", draw: kidsBike },
} satisfies Record<string, Motif>;
