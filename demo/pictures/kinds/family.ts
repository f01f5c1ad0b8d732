import type { Drawing, Motif } from '../look.ts';
import { bothSides, box, disc, line, oval, ring, shadow, shape, times } from '../shapes.ts';
import { RUBBER, SHADE, SHEEN, STEEL, WHITE } from '../tint.ts';
import { wheel } from '../wheel.ts';

const childSeat: Drawing = (look) => {
  const front = look.says(/position: front/);
  const sleep = look.says(/recline: yes/);
  const { tint, accent } = look;
  const top = front ? 128 : 70;
  return [
    shadow([200, 350, 110]),
    line(front ? 'M150 318H84' : 'M214 310h110', STEEL.base, 13),
    shape(`M128 ${top + 30}q2-34 36-34 30 0 38 34l20 130q44 6 62 22 12 20-4 26H170q-26 0-32-34z`, tint.base),
    shape(`M150 ${top + 34}q4-18 20-16 14 2 18 22l16 116q-28 20-40 16z`, accent.base),
    shape('M236 252q40 0 52 14l6 64q0 18-20 18h-22q-14 0-14-18z', tint.dark),
    box([238, 320, 64, 22, 10], RUBBER.base),
    line(`M164 ${top + 60}l34 66M196 ${top + 52}l6 70`, RUBBER.light, 8),
    disc([204, top + 130, 10], '#d8433a'),
    sleep
      ? shape(`M118 ${top + 40}q-18-60 44-58 46 2 58 44l-26 8q-10-26-32-24-24 0-20 34z`, tint.dark) +
        oval([172, top + 22, 30, 15], WHITE)
      : '',
    line(`M138 ${top + 60}l12 120`, SHEEN, 8),
    disc([268, 292, 9], tint.light),
  ].join('');
};

const trailer: Drawing = (look) => {
  const two = look.amount('children', { least: 1, most: 2, usual: 1 }) > 1;
  const { tint, accent } = look;
  const spring = look.says(/suspension: yes/);
  const left = two ? 60 : 92;
  return [
    shadow([190, 338, 140]),
    line('M270 296q60 6 84-30', RUBBER.light, 11),
    shape(`M${left} 296q-16-120 60-186h100q70 40 74 130l-10 56z`, tint.base),
    shape(`M${left + 70} 110h84q58 34 66 110-90 14-150 0z`, '#cfe3ea'),
    two ? line(`M${left + 128} 112q24 60 20 116`, tint.dark, 8) : '',
    disc([left + 112, 188, 18], '#efc8a4') +
      shape(`M${left + 94} 184a18 18 0 0 1 36-2z`, '#7a4f35') +
      shape(`M${left + 92} 230q2-28 20-28t20 28z`, accent.base),
    two
      ? disc([left + 176, 194, 17], '#b98660') +
        shape(`M${left + 159} 190a17 17 0 0 1 34-2z`, '#3a2a22') +
        shape(`M${left + 158} 230q2-24 18-24t18 24z`, accent.light)
      : '',
    shape(`M${left + 8} 230q110 26 ${226 - (left - 60) * 0.6} 4l-4 62H${left}q-2-30 8-66z`, tint.dark),
    line(`M${left + 70} 110q-40 40-50 110`, SHEEN, 8),
    line(`M${left + 6} 150V40`, STEEL.base, 3) + shape(`M${left + 6} 40l46 14-46 16z`, accent.base),
    wheel([left + 96, 288, 50], { tyre: 13, rim: STEEL.base, spokes: 10 }),
    spring ? line(`M${left + 96} 238v-8l10-6-20-8 20-8`, accent.base, 7) : '',
    disc([left + 4, 284, 7], '#d8433a'),
  ].join('');
};

const hitch: Drawing = ({ tint }) =>
  shadow([200, 334, 120]) +
  box([60, 176, 130, 66, 20], tint.base) +
  box([72, 184, 106, 10, 5], SHEEN) +
  line('M180 208H262', STEEL.base, 30) +
  ring([292, 208, 40], STEEL.base, 24) +
  disc([292, 208, 13], STEEL.deep) +
  line('M104 176V116h60', STEEL.dark, 11) +
  disc([168, 116, 13], '#d8433a') +
  line('M96 242q-10 60 60 60t70-40', RUBBER.base, 10);

const flag: Drawing = ({ tint }) =>
  shadow([150, 352, 60]) +
  line('M140 348L154 50', STEEL.base, 7) +
  shape('M152 58q60-22 104 10t92-6l-26 54 30 50q-60 22-100-6t-104 8z', tint.base) +
  shape('M152 92q60-20 104 10t80 0l-6 18q-40 10-80-12t-100 6z', '#f4e06a') +
  shape('M252 66q36 28 92-6l-6 14q-50 24-86-2z', SHADE) +
  box([126, 330, 34, 22, 6], RUBBER.base);

const electricCharger: Drawing = (look) => {
  const strong = look.amount('current', { least: 1, most: 8, usual: 2 }) > 3;
  return [
    shadow([200, 330, 120]),
    line('M96 236q-60 10-50 70t70 30', RUBBER.light, 10),
    line('M304 220q60 0 50-60t-60-70', RUBBER.light, 10),
    box([256, 66, 52, 32, 8], look.accent.base),
    line('M256 74h-14M256 90h-14', STEEL.base, 6),
    strong ? box([82, 140, 236, 140, 22], RUBBER.base) : box([100, 156, 200, 116, 20], RUBBER.base),
    box([112, 166, 176, 8, 4], SHEEN),
    strong ? line('M112 260h176M112 246h176', RUBBER.light, 6) : '',
    shape('M206 180l-32 46h22l-8 34 36-48h-24z', look.tint.light),
    disc([270, 196, 8], '#8fd694'),
    disc([118, 336, 13], RUBBER.base),
  ].join('');
};

const electricBattery: Drawing = (look) => {
  const hours = look.amount('capacity', { least: 300, most: 900, usual: 500 });
  const top = 200 - hours * 0.18;
  return [
    shadow([200, 350, 80]),
    box([126, top, 148, 344 - top, 30], RUBBER.base),
    box([138, top + 10, 16, 314 - top, 8], SHEEN),
    box([126, top + 60, 148, 150, 0], look.tint.dark),
    box([126, top + 60, 148, 12], look.tint.base),
    shape(`M208 ${top + 84}l-42 60h28l-10 46 48-64h-30z`, look.tint.light),
    times(5, (place) => box([166 + place * 15, top + 28, 9, 14, 3], place < hours / 160 ? '#8fd694' : RUBBER.light)),
    box([168, 320, 64, 16, 6], STEEL.dark),
    line(`M164 ${top}q0-34 36-34t36 34`, RUBBER.light, 12),
  ].join('');
};

const batteryCover: Drawing = ({ tint, accent }) =>
  shadow([200, 336, 120]) +
  shape('M86 128q0-34 34-34h160q34 0 34 34v164q0 34-34 34H120q-34 0-34-34z', tint.base) +
  line('M104 120v180M150 98v224M200 96v228M250 98v224M296 120v180', SHADE, 6) +
  line('M86 168h228M86 250h228', accent.base, 17) +
  box([178, 154, 44, 28, 6], RUBBER.base) +
  box([178, 236, 44, 28, 6], RUBBER.base) +
  line('M106 124q2-12 18-12h60', SHEEN, 8);

const trainer: Drawing = (look) => {
  const pro = look.level > 0;
  return [
    shadow([200, 346, 140]),
    line('M84 334H316M140 334L200 190 268 334', RUBBER.base, 20),
    box([60, 322, 60, 22, 10], RUBBER.light),
    box([282, 322, 60, 22, 10], RUBBER.light),
    disc([200, 184, pro ? 122 : 104], RUBBER.base),
    ring([200, 184, pro ? 104 : 88], look.tint.base, 15),
    disc([200, 184, pro ? 82 : 68], RUBBER.light),
    times(pro ? 8 : 6, (place) =>
      line(
        `M200 184l${(Math.cos((place * 6.283) / (pro ? 8 : 6)) * 70).toFixed(1)} ${(Math.sin((place * 6.283) / (pro ? 8 : 6)) * 70).toFixed(1)}`,
        RUBBER.base,
        8,
      ),
    ),
    disc([200, 184, 34], STEEL.base),
    disc([200, 184, 17], STEEL.dark),
    line('M116 130a100 100 0 0 1 56-46', SHEEN, 9),
    line('M306 78a24 24 0 0 1 34 0M294 66a42 42 0 0 1 58 0', look.accent.base, 7),
  ].join('');
};

const trainerMat: Drawing = ({ tint, accent }) =>
  shape('M70 300l60-150h206l30 150z', tint.dark) +
  shape('M70 292l60-150h206l30 150z', tint.base) +
  line('M128 178h208M116 208h226M104 238h244M90 268h266', tint.light, 4) +
  shape('M40 300a30 30 0 0 1 30-30h296v30a30 30 0 0 1-30 30H70a30 30 0 0 1-30-30z', tint.dark) +
  ring([66, 300, 20], tint.light, 7) +
  box([220, 290, 110, 22, 6], accent.base);

const sweatTowel: Drawing = ({ tint, accent }) =>
  shadow([200, 344, 100]) +
  line('M60 116q140-50 280 0', STEEL.base, 15) +
  shape('M112 96q88-24 176 0l-58 226q-30 18-60 0z', tint.base) +
  line('M128 140q72-20 144 0M146 216q54-14 108 0', tint.light, 11) +
  line('M112 96l-26 18M288 96l26 18M200 326v20', RUBBER.base, 11) +
  shape('M200 244q18 28 0 38-18-10 0-38z', '#bfe3f2') +
  shape('M250 92q20 0 38 4l-58 226-14 6z', SHADE) +
  line('M134 116l40 170', SHEEN, 8) +
  bothSides(disc([84, 116, 7], accent.base));

/** For children, for electric bikes and for riding indoors. */
export const family = {
  childSeat: { nouns: 'child seat', draw: childSeat },
  trailer: { nouns: 'child trailer', draw: trailer },
  hitch: { nouns: 'trailer hitch', draw: hitch },
  flag: { nouns: 'safety flag | flag', draw: flag },
  electricCharger: { nouns: 'e-bike charger', draw: electricCharger },
  electricBattery: { nouns: 'e-bike battery', draw: electricBattery },
  batteryCover: { nouns: 'battery cover', draw: batteryCover },
  trainer: { nouns: 'smart trainer', draw: trainer },
  trainerMat: { nouns: 'trainer mat', draw: trainerMat },
  sweatTowel: { nouns: 'frame sweat guard', draw: sweatTowel },
} satisfies Record<string, Motif>;
