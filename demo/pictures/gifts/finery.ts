import type { Drawing, Motif } from '../look.ts';
import { beads, bothSides, box, disc, line, moved, oval, ring, shadow, shape, times, turned } from '../shapes.ts';
import { decorated } from '../surface.ts';
import { GOLD, RUBBER, SHADE, SHEEN, STEEL } from '../tint.ts';

const bag: Drawing = (look) =>
  [
    shadow([200, 344, 120]),
    line('M138 140V104a62 62 0 0 1 124 0v36', look.accent.dark, 17),
    shape('M78 128h244l20 196q2 16-14 16H72q-16 0-14-16z', look.tint.base),
    decorated(look, [104, 164, 192, 150]),
    shape('M282 128h40l20 196q2 16-14 16h-36z', SHADE),
    box([78, 122, 244, 22, 6], look.accent.base),
    line('M92 160l-12 150', SHEEN, 10),
    line('M138 132V112a62 62 0 0 1 4-22', look.accent.light, 5),
  ].join('');

const lunchBag: Drawing = (look) =>
  [
    shadow([200, 344, 100]),
    line('M156 104V76q0-22 44-22t44 22v28', look.accent.dark, 15),
    shape('M112 96h176l12 50v176q0 18-18 18H118q-18 0-18-18V146z', look.tint.base),
    shape('M112 96h176l12 50H100z', look.tint.dark),
    decorated(look, [120, 172, 160, 140]),
    shape('M268 146h32v176q0 18-18 18h-14z', SHADE),
    box([176, 132, 48, 28, 6], look.accent.base),
    line('M114 166v150', SHEEN, 9),
  ].join('');

const purse: Drawing = (look) =>
  [
    shadow([200, 338, 110]),
    shape('M92 168q108-34 216 0 40 60 24 130-12 40-60 40H128q-48 0-60-40-16-70 24-130z', look.tint.base),
    decorated(look, [124, 196, 152, 120]),
    line('M92 168q108-36 216 0', GOLD.dark, 19),
    line('M92 164q108-36 216 0', GOLD.base, 11),
    disc([188, 128, 17], GOLD.base),
    disc([214, 126, 17], GOLD.light),
    line('M92 200q-14 50-2 90', SHEEN, 10),
  ].join('');

const NECK = 'M84 60Q80 260 200 268T316 60';

const necklace: Drawing = (look) =>
  [
    line(NECK, look.says(/gold|amber/) ? GOLD.base : STEEL.base, 4),
    beads(NECK, look.tint.base, [15, 0.1, 27]),
    beads(NECK, look.tint.light, [6, 0.1, 27]),
    ring([200, 276, 10], GOLD.base, 5),
    look.emblem
      ? moved(look.emblem(look.accent, look.tint), [200, 322], [1, 1])
      : shape('M200 286q40 44 0 80-40-36 0-80z', look.accent.base) + shape('M194 304q-16 20 0 40z', look.accent.light),
  ].join('');

const bracelet: Drawing = (look) =>
  [
    shadow([200, 322, 110]),
    line('M80 200a120 92 0 1 1 240 0a120 92 0 1 1-240 0', STEEL.dark, 5),
    beads('M80 200a120 92 0 1 1 240 0a120 92 0 1 1-240 0', look.tint.base, [34, 0.1, 42]),
    beads('M80 200a120 92 0 1 1 240 0a120 92 0 1 1-240 0', look.tint.light, [11, 0.1, 42]),
    line('M200 292v20', GOLD.base, 5),
    look.emblem
      ? moved(look.emblem(look.accent, look.tint), [200, 336], [0.7, 0.7])
      : disc([200, 330, 20], look.accent.base),
  ].join('');

const earring: Drawing = (look) => {
  const one =
    line('M126 130V90q0-26 24-26', GOLD.base, 6) +
    disc([126, 150, 19], look.tint.base) +
    disc([120, 144, 6], look.tint.light) +
    line('M126 170v26', GOLD.base, 5) +
    (look.emblem
      ? moved(look.emblem(look.accent, look.tint), [126, 236])
      : shape('M126 196q40 50 0 92-40-42 0-92z', look.accent.base) + shape('M118 222q-12 20 2 42z', look.accent.light));
  return shadow([200, 322, 110]) + bothSides(one);
};

const fingerRing: Drawing = (look) =>
  [
    shadow([200, 336, 90]),
    ring([200, 226, 92], GOLD.dark, 21),
    ring([198, 223, 92], GOLD.base, 15),
    shape('M140 112l26-44h68l26 44-60 62z', look.tint.base),
    shape('M140 112h120l-60 62z', look.tint.dark),
    shape('M166 68h68l-34 44zM140 112h60l-34-44z', look.tint.light),
    line('M122 190a86 86 0 0 1 30-40', SHEEN, 7),
  ].join('');

const keyring: Drawing = (look) =>
  [
    shadow([200, 346, 80]),
    ring([200, 92, 46], STEEL.base, 11),
    line('M200 138v44', STEEL.dark, 9),
    disc([200, 256, 78], look.tint.dark),
    disc([198, 252, 76], look.tint.base),
    ring([198, 252, 64], look.tint.light, 5),
    decorated(look, [152, 206, 92, 92]),
  ].join('');

const umbrella: Drawing = (look) =>
  [
    shadow([200, 350, 70]),
    line('M200 170V306q0 30 30 30t30-28', '#8a6248', 13),
    line('M200 62V40', '#8a6248', 9),
    shape(
      'M40 206Q50 60 200 60T360 206q-26-22-53 0-26-22-54 0-26-22-53 0-26-22-53 0-27-22-54 0-26-22-53 0z',
      look.tint.base,
    ),
    shape('M200 60Q146 110 147 206q26-22 53 0 27-22 53 0Q254 110 200 60z', look.accent.base),
    decorated(look, [70, 116, 76, 66]),
    decorated(look, [256, 116, 76, 66]),
    line('M62 170q22-74 96-96', SHEEN, 9),
  ].join('');

const scarf: Drawing = (look) =>
  [
    shadow([200, 344, 90]),
    shape('M110 96q90 60 180 0l14 56q-104 66-208 0z', look.tint.dark),
    shape('M150 150l64 20-10 164h-70z', look.tint.base),
    shape('M214 168l66-24 20 150-58 14z', look.tint.light),
    shape('M96 92q104-60 208 0l-14 50q-90-44-180 0z', look.tint.base),
    line('M138 260h66M136 290h66M250 250l44-10M254 276l44-10', look.accent.base, 9),
    line('M140 334v16M156 334v16M172 334v16M188 334v16M250 306l4 16M268 302l4 16M286 296l4 16', look.tint.dark, 6),
  ].join('');

const hotWaterBottle: Drawing = (look) =>
  [
    shadow([200, 346, 100]),
    box([174, 48, 52, 56, 10], RUBBER.base),
    shape('M156 96h88l6 34q50 8 52 60v120q0 32-34 32H132q-34 0-34-32V190q2-52 52-60z', look.tint.base),
    decorated(look, [126, 174, 148, 136]),
    line('M116 200q4-42 44-46M282 200q-4-42-44-46', look.tint.dark, 7),
    line('M150 122h100', look.accent.base, 15),
    line('M112 206v100', SHEEN, 10),
  ].join('');

const toy: Drawing = (look) =>
  [
    shadow([200, 344, 100]),
    bothSides(disc([134, 92, 34], look.tint.base) + disc([134, 92, 19], look.tint.light)),
    disc([200, 140, 84], look.tint.base),
    oval([200, 266, 84, 80], look.tint.dark),
    oval([200, 270, 54, 56], look.tint.light),
    bothSides(
      turned(oval([118, 250, 24, 46], look.tint.base), 24, [118, 250]) + oval([142, 328, 38, 24], look.tint.base),
    ),
    oval([200, 164, 40, 32], look.tint.pale),
    oval([200, 150, 13, 9], RUBBER.base),
    line('M200 160v12q-12 12-24 4M200 172q12 12 24 4', RUBBER.base, 4),
    bothSides(disc([168, 122, 8], RUBBER.base)),
    shape('M200 220l-36-18v36zM200 220l36-18v36z', look.accent.base) + disc([200, 220, 9], look.accent.dark),
  ].join('');

const doll: Drawing = (look) =>
  [
    shadow([200, 346, 90]),
    shape(
      'M200 44c56 0 76 40 70 86 40 30 46 84 40 130-8 60-50 80-110 80s-102-20-110-80c-6-46 0-100 40-130-6-46 14-86 70-86z',
      look.tint.base,
    ),
    disc([200, 116, 48], '#f3d3b4'),
    shape('M152 112q10-46 48-46t48 46q-26-30-48-30t-48 30z', '#6b4630'),
    disc([182, 120, 6], RUBBER.base) + disc([218, 120, 6], RUBBER.base),
    line('M190 140q10 8 20 0', '#c8483c', 5),
    disc([172, 134, 8], '#eeb3a3') + disc([228, 134, 8], '#eeb3a3'),
    oval([200, 256, 70, 64], look.accent.light),
    decorated({ ...look, pattern: 'plain' }, [150, 206, 100, 100]),
    line('M112 200q-10 60 10 100', SHEEN, 10),
  ].join('');

const chair: Drawing = (look) =>
  [
    shadow([200, 348, 110]),
    line('M120 250v92M280 250v92', '#8a6248', 15),
    box([118, 60, 164, 170, 26], look.tint.base),
    decorated(look, [146, 86, 108, 100]),
    box([100, 216, 200, 52, 16], look.tint.dark),
    box([106, 212, 188, 26, 12], look.accent.base),
    line('M134 84v120', SHEEN, 9),
  ].join('');

const spool: Drawing = (look) =>
  [
    shadow([200, 340, 100]),
    box([118, 84, 164, 32, 10], '#b88b5d'),
    box([136, 112, 128, 192], look.tint.base),
    line(
      times(9, (place) => `M136 ${128 + place * 20}l128-8`),
      look.tint.dark,
      5,
    ),
    box([118, 300, 164, 34, 10], '#a3774b'),
    line('M250 60L320 250', STEEL.base, 7) + line('M264 296q60 10 56-46', look.tint.base, 5),
    box([146, 116, 11, 180, 5], SHEEN),
  ].join('');

/** What one wears, carries and plays with. */
export const finery = {
  bag: { nouns: 'bag | jumbo bag | shopper | tote | storage bag | shopping bag | handbag | gift bag', draw: bag },
  lunchBag: { nouns: 'lunch bag | charlotte bag | washbag | wash bag | cool bag | lunchbox', draw: lunchBag },
  purse: {
    nouns: 'purse | wallet | card wallet | card holder | pouch | pencil case | case | cosmetic bag',
    draw: purse,
  },
  necklace: { nouns: 'necklace | pendant | rosary', draw: necklace },
  bracelet: { nouns: 'bracelet | bangle | anklet', draw: bracelet },
  earring: { nouns: 'earring', draw: earring },
  fingerRing: { nouns: 'ring | brooch', draw: fingerRing },
  keyring: { nouns: 'keyring | key ring | bag charm | phone charm | charm | key fob | keychain', draw: keyring },
  umbrella: { nouns: 'umbrella | parasol', draw: umbrella },
  scarf: { nouns: 'scarf | shawl | poncho | sarong', draw: scarf },
  hotWaterBottle: { nouns: 'hot water bottle | hand warmer | cosy | tea cosy | egg cosy', draw: hotWaterBottle },
  toy: { nouns: 'toy | soft toy | teddy | bear | helicopter | puppet', draw: toy },
  doll: { nouns: 'doll | dolly | babushka | dolly girl | matryoshka', draw: doll },
  chair: { nouns: 'chair | stool | footstool | table | bench | armchair', draw: chair },
  spool: { nouns: 'sewing kit | sewing box | thread | knitting | felt kit | feltcraft | craft kit', draw: spool },
} satisfies Record<string, Motif>;
