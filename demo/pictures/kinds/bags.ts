import type { Drawing, Look, Motif } from '../look.ts';
import { bothSides, box, dashes, disc, line, type Mark, moved, oval, scaled, shadow, shape, times } from '../shapes.ts';
import { GOLD, RUBBER, SHADE, SHEEN, STEEL, type Tint, WOOD } from '../tint.ts';

const buckle = (x: number, y: number): Mark =>
  box([x - 13, y, 26, 18, 4], RUBBER.base) + box([x - 7, y + 5, 14, 7, 2], STEEL.light);

/** A rucksack from the front; its volume makes it taller, a trekking one has a lid and pockets at the hips. */
function rucksack(look: Look, lid: boolean, extras = ''): Mark {
  const { tint, accent } = look;
  const litres = look.amount('volume', { least: 8, most: 70, usual: 25 });
  const top = 150 - litres * 1.4;
  const half = 70 + litres * 0.55;
  const [left, right] = [200 - half, 200 + half];
  return [
    shadow([200, 344, half + 14]),
    line(`M182 ${top + 6}q18-40 36 0`, tint.deep, 10),
    bothSides(line(`M${left + 6} ${top + 80}q-34 60-6 150`, tint.deep, 14)),
    lid
      ? bothSides(box([left - 20, 250, 36, 74, 12], tint.dark))
      : bothSides(box([left - 14, 236, 30, 88, 10], tint.dark)),
    shape(
      `M${left} 336V${top + 60}Q${left + 4} ${top} 200 ${top}T${right} ${top + 60}V336q0 6-10 6H${left + 10}q-10 0-10-6z`,
      tint.base,
    ),
    shape(`M${right - 34} ${top + 26}Q${right} ${top + 30} ${right} ${top + 60}V336q0 6-10 6h-30z`, SHADE),
    lid
      ? shape(
          `M${left - 6} ${top + 74}q0-74 ${half + 6}-78t${half + 6} 78q-${half + 6} 22-${2 * half + 12} 0z`,
          accent.base,
        ) +
        line(`M${left + 34} ${top + 80}v60M${right - 34} ${top + 80}v60`, tint.deep, 9) +
        buckle(left + 34, top + 120) +
        buckle(right - 34, top + 120)
      : line(`M${left + 20} ${top + 60}q${half - 20}-50 ${2 * half - 40} 0`, tint.deep, 5) +
        box([200, top + 30, 8, 22, 4], accent.light),
    shape(`M${left + 20} 230h${2 * half - 40}v74q0 20-20 20H${left + 40}q-20 0-20-20z`, tint.dark),
    line(`M${left + 28} 244h${2 * half - 56}`, accent.light, 5),
    line(`M${left + 12} ${top + 70}V300`, SHEEN, 8),
    extras,
  ].join('');
}

const hydrationPack: Drawing = (look) =>
  scaled(
    rucksack(
      look,
      false,
      line('M216 110q60 20 44 120t40 60', '#6fb6d6', 9) +
        box([290, 282, 26, 20, 6], RUBBER.base) +
        shape('M200 158q28 38 0 54-28-16 0-54z', '#bfe3f2'),
    ),
    1.06,
    [200, 340],
  );

const rearRack: Drawing = (look) => {
  const strong = look.says(/steel/);
  const width = strong ? 13 : 9;
  return [
    shadow([200, 340, 130]),
    line('M120 142L214 318M176 142L214 318M262 142L214 318', look.tint.dark, width),
    strong ? line('M96 196H276M96 196V142', look.tint.dark, width - 3) : '',
    disc([214, 318, 12], STEEL.base),
    line('M288 142l50-46', look.tint.dark, width - 2),
    line('M60 136H306q14 0 14-12', look.tint.base, width + 5),
    line('M70 118H296', look.tint.light, width),
    line('M100 118v18M160 118v18M220 118v18M276 118v18', look.tint.dark, 6),
    box([40, 122, 24, 30, 5], '#d8433a'),
    strong ? '' : line('M84 108h190', look.accent.base, 8),
  ].join('');
};

const frontRack: Drawing = ({ tint }) =>
  shadow([200, 340, 120]) +
  line('M126 164L190 318M274 164L190 318', tint.dark, 10) +
  disc([190, 318, 12], STEEL.base) +
  line('M76 128H324V92', tint.base, 15) +
  line('M76 128V92M76 92H324', tint.light, 9) +
  line('M116 92v36M158 92v36M200 92v36M242 92v36M284 92v36', tint.dark, 6) +
  line('M150 150H254', tint.dark, 9);

const basket: Drawing = ({ accent }) =>
  [
    shadow([200, 338, 120]),
    line('M112 140q88-110 176 0', WOOD.dark, 13),
    shape('M70 138h260l-34 190q-2 10-12 10H116q-10 0-12-10z', WOOD.base),
    times(5, (place) =>
      dashes(
        `M${82 + place * 6} ${172 + place * 33}H${318 - place * 6}`,
        place % 2 === 0 ? WOOD.dark : WOOD.light,
        [20, 21, 7],
      ),
    ),
    box([60, 126, 280, 26, 12], WOOD.dark),
    line('M120 140v40M280 140v40', accent.dark, 14),
    shape('M86 160h16l26 166h-12z', SHEEN),
  ].join('');

/** One bag for the side of a rack. */
function sideBag(look: Look, x: number): Mark {
  const wet = look.says(/waterproof: yes/);
  const { tint, accent, level } = look;
  return [
    line(`M${x + 34} 92h92`, STEEL.dark, 12),
    line(`M${x + 50} 92v-16M${x + 110} 92v-16`, RUBBER.base, 10),
    shape(`M${x} 110h160l6 196q0 22-22 22H${x + 16}q-22 0-22-22z`, tint.base),
    wet
      ? shape(`M${x - 2} 100h164v44q-82 16-164 0z`, tint.dark) + line(`M${x + 10} 118h140`, tint.light, 5)
      : shape(`M${x - 4} 106h168v92q-84 20-168 0z`, tint.dark),
    wet
      ? line(`M${x + 80} 104v120`, accent.base, 12) + buckle(x + 80, 196)
      : line(`M${x + 44} 190v50M${x + 116} 190v50`, '#8a5f42', 13) + buckle(x + 44, 222) + buckle(x + 116, 222),
    level > 1 ? box([x + 30, 250, 100, 56, 10], accent.base) : disc([x + 124, 288, 13], '#e8eef2'),
    line(`M${x + 12} 154v140`, SHEEN, 9),
  ].join('');
}

const pannier: Drawing = (look) =>
  shadow([200, 344, 150]) +
  scaled(moved(sideBag(look, 188), [0, -26]), 0.9) +
  scaled(sideBag(look, 42), 0.98, [120, 330]);

const saddleBag: Drawing = (look) => {
  const wet = look.says(/waterproof: yes/);
  return [
    shadow([200, 300, 120]),
    shape('M60 100q60-26 130-4 80 14 150 6 14 10-2 18-80 20-150 14-60 16-128-4z', RUBBER.base),
    line('M150 126v40M196 128v36', look.tint.deep, 12),
    shape('M88 172q4-26 30-24l128 6q48 8 58 60-4 36-46 40l-120 12q-40-2-48-36z', look.tint.base),
    shape('M100 236q60 14 196-6-8 22-38 24l-120 12q-26-2-38-30z', SHADE),
    wet
      ? line('M110 184l168 10', look.tint.deep, 6) + line('M110 176l168 10', look.tint.light, 4)
      : line('M104 200q90 20 192 4', look.tint.deep, 5) + box([120, 198, 8, 24, 4], look.accent.light),
    box([176, 220, 60, 12, 6], '#e8eef2'),
    box([84, 196, 22, 44, 8], look.accent.base),
  ].join('');
};

const seatPack: Drawing = (look) =>
  [
    shadow([200, 322, 140]),
    line('M300 84v90', STEEL.base, 17),
    shape('M236 70q50-16 110 6 10 12-6 16h-96q-18-6-8-22z', RUBBER.base),
    shape('M44 168q-8-40 26-58l220 14q34 24 24 92l-64 44q-130 10-186-14-18-30-20-78z', look.tint.base),
    shape('M56 230q100 22 216 12l-22 18q-130 10-186-14z', SHADE),
    line('M110 110q-22 70 4 142M190 116q-18 70 2 144', look.tint.deep, 10),
    line('M262 124q-14 60 4 128', look.accent.base, 12),
    shape('M44 168q-8-40 26-58l-14-14q-50 28-36 92 6 50 40 64z', look.tint.dark),
    line('M84 130q90 0 160 8', SHEEN, 8),
  ].join('');

const frameBag: Drawing = (look) =>
  [
    shadow([200, 330, 130]),
    line('M60 128L340 84', STEEL.base, 22),
    line('M330 120L176 312', STEEL.base, 24),
    line('M84 140L168 306', STEEL.base, 20),
    shape('M88 142L322 106q10 8-2 26L190 286q-14 8-24-6z', look.tint.base),
    line('M104 160L306 128', look.tint.deep, 6),
    box([268, 124, 24, 9, 4], look.accent.light),
    shape('M190 286L320 132l-10-4L176 272z', SHADE),
    line('M150 124v22M250 108v22M116 206l-18 8M256 216l22 14', look.accent.base, 14),
    line('M124 178l40 78', SHEEN, 7),
  ].join('');

const handlebarBag: Drawing = (look) => {
  const town = look.says(/letterbox/);
  if (town)
    return (
      shadow([200, 334, 120]) +
      line('M60 104H340', STEEL.base, 17) +
      box([88, 120, 224, 200, 20], look.tint.base) +
      shape('M80 112h240v70q-120 30-240 0z', look.tint.dark) +
      line('M140 112v104M260 112v104', '#8a5f42', 14) +
      buckle(140, 200) +
      buckle(260, 200) +
      line('M104 200v96', SHEEN, 9) +
      box([164, 240, 72, 44, 6], look.accent.base)
    );
  return [
    shadow([200, 322, 150]),
    line('M120 116q-60-30-70 40t60 50M280 116q60-30 70 40t-60 50M120 116H280', RUBBER.base, 15),
    shape('M60 178q0-28 28-28h224q28 0 28 28v82q0 28-28 28H88q-28 0-28-28z', look.tint.base),
    oval([60, 219, 20, 62], look.tint.dark),
    oval([340, 219, 20, 62], look.tint.dark),
    line('M140 150v138M260 150v138', look.accent.base, 15),
    buckle(140, 226),
    buckle(260, 226),
    line('M92 172h216', SHEEN, 9),
  ].join('');
};

const topTubeBag: Drawing = (look) =>
  shadow([200, 320, 140]) +
  line('M40 276L360 244', STEEL.base, 34) +
  shape('M96 254l8-100q4-20 26-18 90-4 150 48 18 20 18 50z', look.tint.base) +
  line('M116 158q90 0 158 42', look.tint.deep, 6) +
  box([250, 176, 26, 11, 5], look.accent.light) +
  line('M130 262v34M252 246v34', look.accent.base, 18) +
  line('M122 178v60', SHEEN, 9) +
  box([164, 204, 66, 26, 6], look.accent.base);

const dryBag: Drawing = (look) => {
  const big = look.amount('volume', { least: 2, most: 40, usual: 10 }) > 12;
  const one =
    shadow([200, 338, 90]) +
    box([122, 120, 156, 214, 26], look.tint.base) +
    oval([200, 322, 78, 18], look.tint.dark) +
    shape('M128 132q72 20 144 0l-8-36h-128z', look.tint.dark) +
    box([130, 76, 140, 26, 8], look.tint.deep) +
    line('M132 88q-30 40 6 60M268 88q30 40-6 60', RUBBER.base, 9) +
    buckle(200, 80) +
    line('M144 160v140', SHEEN, 12) +
    shape('M200 176q34 48 0 66-34-18 0-66z', look.tint.pale) +
    line('M168 276h64', look.accent.base, 9);
  return big ? scaled(one, 1.1, [200, 330]) : scaled(one, 0.84, [200, 330]);
};

/** A strap that is closed to a ring. */
const strap = (tint: Tint): Mark =>
  shape('M96 186a104 74 0 0 1 208 0v26a104 74 0 0 1-208 0z', tint.dark) +
  oval([200, 186, 104, 74], tint.base) +
  oval([200, 186, 80, 52], '#faf4e2') +
  line('M112 190a88 62 0 0 1 70-64', SHEEN, 6) +
  shape('M262 240l60 40 16-20-58-44z', tint.base) +
  buckle(256, 222);

const straps: Drawing = ({ tint, accent }) =>
  shadow([200, 346, 130]) + moved(strap(tint), [-24, -56], [0.95, 0.95]) + moved(strap(accent), [40, 76], [0.95, 0.95]);

/** What carries things, on a bike or on a back. */
export const bags = {
  rearRack: { nouns: 'rear rack', draw: rearRack },
  frontRack: { nouns: 'front rack', draw: frontRack },
  basket: { nouns: 'basket | hamper', draw: basket },
  pannier: { nouns: 'panniers', draw: pannier },
  saddleBag: { nouns: 'saddle bag', draw: saddleBag },
  seatPack: { nouns: 'bikepacking seat pack', draw: seatPack },
  frameBag: { nouns: 'frame bag', draw: frameBag },
  handlebarBag: { nouns: 'handlebar bag', draw: handlebarBag },
  topTubeBag: { nouns: 'top tube bag', draw: topTubeBag },
  dryBag: { nouns: 'dry bag', draw: dryBag },
  straps: { nouns: 'luggage straps', draw: straps },
  hydrationPack: { nouns: 'hydration pack', draw: hydrationPack },
  dayPack: { nouns: 'day pack | backpack | rucksack', draw: (look) => rucksack(look, false) },
  trekkingPack: {
    nouns: 'trekking pack',
    draw: (look) => rucksack(look, true, look.level > 1 ? line('M150 250l100 60M250 250l-100 60', GOLD.base, 4) : ''),
  },
} satisfies Record<string, Motif>;
