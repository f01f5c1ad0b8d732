import { legsOf, topOf } from '../garments.ts';
import type { Drawing, Motif } from '../look.ts';
import { bothSides, box, disc, line, moved, oval, shadow, shape, times, turned } from '../shapes.ts';
import { SHADE, SHEEN, STEEL, tintOf } from '../tint.ts';

const NEON = tintOf('#d8e24a');

const jersey: Drawing = (look) => {
  const winter = look.says(/sleeves: long/);
  return topOf(look, {
    sleeves: winter ? 'long' : 'short',
    zip: look.level > 0 || winter ? 'whole' : 'half',
    collar: winter ? 'high' : 'low',
    band: look.accent,
    hem: look.tint,
  });
};

const rainJacket: Drawing = (look) =>
  topOf(look, {
    sleeves: 'long',
    loose: true,
    zip: 'whole',
    hood: look.level < 2,
    collar: 'high',
    pockets: true,
    ...(look.level > 0 && { band: look.accent }),
    hem: look.accent,
  }) +
  times(look.level * 3, (place) =>
    shape(`M${104 + ((place * 47) % 190)} ${226 + ((place * 29) % 80)}q9 15 0 20-9-5 0-20z`, '#ffffff99'),
  );

const reflective: Drawing = (look) =>
  topOf({ ...look, tint: NEON, accent: STEEL }, { sleeves: 'none', loose: true, zip: 'whole' }) +
  line('M110 214q90 18 180 0M108 272q92 18 184 0', '#dfe7ee', 20) +
  line('M150 106q-8 50-6 104M250 106q8 50 6 104', '#dfe7ee', 18) +
  line('M110 214q90 18 180 0', '#ffffff', 4);

const fleece: Drawing = (look) => {
  const down = look.says(/down/);
  return topOf(look, {
    sleeves: 'long',
    loose: down,
    zip: 'whole',
    collar: 'high',
    quilt: down,
    hood: false,
    pockets: true,
    hem: look.accent,
  });
};

/** One glove, its back to us, thumb to the right. */
const glove = (look: Parameters<Drawing>[0], full: boolean) => {
  const tip = full ? 0 : 34;
  const finger = (x: number, top: number) => box([x, top + tip, 25, 110 - tip, full ? 12 : 3], look.tint.base);
  return [
    finger(84, 104),
    finger(111, 84),
    finger(138, 90),
    shape(
      full ? 'M150 210q30-14 38-44 16-4 16 14-6 44-42 70z' : 'M150 210q20-10 28-30l20 10q-8 34-36 60z',
      look.tint.base,
    ),
    finger(57, 128),
    shape('M57 176h108v86q-6 22-54 22t-54-22z', look.tint.base),
    box([66, 268, 92, 52, 10], look.accent.base),
    box([66, 268, 92, 14, 4], look.tint.deep),
    times(3, (place) => disc([86 + place * 26, 206, 8], look.tint.dark)),
    shape('M66 184h12v70h-12z', SHEEN),
    full && look.says(/waterproof: yes/) ? shape('M111 228q14 22 0 30-14-8 0-30z', '#bfe3f2') : '',
  ].join('');
};

const gloves =
  (full: boolean): Drawing =>
  (look) =>
    shadow([200, 340, 120]) +
    turned(moved(glove(look, full), [2, 4]), -8, [110, 200]) +
    moved(turned(moved(glove(look, full), [2, 4]), -8, [110, 200]), [400, 6], [-1, 1]);

const sock = (look: Parameters<Drawing>[0], high: number, thick: boolean) =>
  [
    shape(`M132 ${high}h76v128l50 46q20 22 2 42-16 14-50 2l-72-30q-14-8-12-30z`, look.tint.base),
    shape('M204 224l52 50q20 22 4 42-16 10-40 4 12-34-22-62z', look.accent.base),
    shape('M130 246q26 10 34 38l-30-12q-10-8-4-26z', look.accent.base),
    box([126, high - 8, 88, thick ? 46 : 26, 8], look.accent.dark),
    line(
      thick ? `M142 ${high + 52}h56M142 ${high + 68}h56M142 ${high + 84}h56` : `M134 ${high + 44}h72`,
      look.tint.light,
      thick ? 5 : 9,
    ),
    box([140, high + 30, 10, 150, 5], SHEEN),
  ].join('');

const socks =
  (high: number, thick: boolean): Drawing =>
  (look) =>
    shadow([200, 336, 120]) + moved(sock(look, high, thick), [44, -4]) + moved(sock(look, high, thick), [-40, 8]);

const overshoes: Drawing = ({ tint, accent }) =>
  shadow([204, 334, 140]) +
  shape('M96 96q56 20 104-4l14 96q36 46 108 58 24 8 22 40v22H84q-8-100 12-212z', tint.base) +
  shape('M84 296h260v12q0 18-16 18H100q-16 0-16-18z', tint.deep) +
  line('M124 110q-14 90-12 180', accent.base, 8) +
  line('M214 190q-40 30-46 100', tint.dark, 5) +
  shape('M94 96q56 20 106-4l4 22q-60 22-112 4z', accent.dark) +
  box([196, 236, 84, 12, 6], '#f2f5f7') +
  shape('M186 130q14 22 0 30-14-8 0-30z', '#bfe3f2');

const hat: Drawing = ({ tint, accent }) =>
  shadow([200, 312, 120]) +
  shape('M84 262q-6-166 116-166t116 166q-116 30-232 0z', tint.base) +
  shape('M184 98q-50 60-46 176l-54-10q-4-150 100-166z', SHEEN) +
  line('M200 98v178M150 108q-26 60-22 160M250 108q26 60 22 160', tint.dark, 4) +
  shape('M80 236q120 34 240 0l6 44q-126 34-252 0z', accent.base) +
  line('M84 252q116 30 232 0', accent.light, 4);

const neckTube: Drawing = ({ tint, accent }) =>
  shadow([200, 330, 110]) +
  shape('M104 96q96 36 192 0l10 196q-106 60-212 0z', tint.base) +
  oval([200, 100, 97, 24], tint.deep) +
  line('M102 158q60 40 120 20t78 14M98 210q70 44 130 14t76 20M98 262q60 30 204 0', tint.dark, 6) +
  shape('M118 124l18 6q-8 80-2 184l-20-8q-6-100 4-182z', SHEEN) +
  line('M96 286q104 58 208 0', accent.base, 10);

const armWarmers: Drawing = ({ tint, accent }) => {
  const one =
    shape('M110 72h84q-2 130-20 254h-50q-8-120-14-254z', tint.base) +
    box([106, 66, 92, 26, 8], accent.base) +
    line('M128 318h44', accent.dark, 12) +
    shape('M122 100h12l6 200h-10z', SHEEN) +
    line('M180 100q-2 110-16 206', SHADE, 10);
  return (
    shadow([200, 340, 110]) + turned(moved(one, [-22, 0]), 5, [140, 200]) + turned(moved(one, [114, 0]), -5, [260, 200])
  );
};

const glasses: Drawing = (look) => {
  const photo = look.says(/photochromic: yes/);
  const lens = photo ? look.accent.base : look.accent.dark;
  return [
    shadow([200, 300, 130]),
    bothSides(line('M64 150q-34 30-24 92', look.tint.dark, 13)),
    shape('M52 142q148-30 296 0 6 92-70 100-50 2-64-54-14-8-28 0-14 56-64 54-76-8-70-100z', lens),
    photo ? shape('M52 142q148-30 296 0l-2 32q-146-26-292 0z', look.accent.deep) : '',
    shape('M82 152l52-8-40 84q-24-20-26-60zM240 144l30 2-30 70q-12-14-16-30z', SHEEN),
    line('M52 142q148-30 296 0', look.tint.base, 15),
    shape('M188 190q12-8 24 0l8 28q-20-14-40 0z', look.tint.dark),
    photo ? '' : shape('M130 292q70-14 140 0 2 34-34 36-20 0-28-20-8-4-16 0-8 20-28 20-36-2-34-36z', '#f2c14ecc'),
  ].join('');
};

/** What is worn, shoes and helmets apart. */
export const clothing = {
  jersey: { nouns: 'cycling jersey | jersey', draw: jersey },
  bibShorts: {
    nouns: 'bib shorts',
    draw: (look) => legsOf(look, { length: 'short', bib: true, seams: look.level + 1 }),
  },
  trailShorts: {
    nouns: 'mountain bike shorts',
    draw: (look) => legsOf(look, { length: 'knee', loose: true, pockets: true }),
  },
  tights: { nouns: 'winter bib tights | tights', draw: (look) => legsOf(look, { length: 'long', bib: true }) },
  rainJacket: { nouns: 'rain jacket', draw: rainJacket },
  rainTrousers: { nouns: 'rain trousers', draw: (look) => legsOf(look, { length: 'long', loose: true }) },
  hikingTrousers: {
    nouns: 'hiking trousers',
    draw: (look) =>
      legsOf({ ...look, tint: tintOf('#9a8a68') }, { length: 'long', loose: true, zipOff: true, pockets: true }),
  },
  windVest: {
    nouns: 'wind vest',
    draw: (look) => topOf(look, { sleeves: 'none', zip: 'whole', collar: 'high', hem: look.accent }),
  },
  baseLayer: {
    nouns: 'merino base layer | base layer',
    draw: (look) => topOf(look, { sleeves: 'long', collar: 'low' }),
  },
  fleece: { nouns: 'fleece jacket', draw: fleece },
  reflective: { nouns: 'reflective vest', draw: reflective },
  summerGloves: { nouns: 'summer gloves', draw: gloves(false) },
  winterGloves: { nouns: 'winter gloves | glove | oven mitt', draw: gloves(true) },
  socks: { nouns: 'cycling socks | sock', draw: socks(120, false) },
  hikingSocks: { nouns: 'merino hiking socks', draw: socks(84, true) },
  overshoes: { nouns: 'overshoes', draw: overshoes },
  hat: { nouns: 'helmet cap | beanie | hat', draw: hat },
  neckTube: { nouns: 'neck tube', draw: neckTube },
  armWarmers: { nouns: 'arm warmers', draw: armWarmers },
  glasses: { nouns: 'cycling glasses | sunglasses', draw: glasses },
} satisfies Record<string, Motif>;
