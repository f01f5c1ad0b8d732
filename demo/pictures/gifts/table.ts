import type { Drawing, Motif } from '../look.ts';
import { box, disc, faint, line, type Mark, moved, oval, ring, shadow, shape, times } from '../shapes.ts';
import { decorated } from '../surface.ts';
import { PAPER, SHADE, SHEEN, STEEL, WHITE } from '../tint.ts';

const steam: Mark = line('M160 78q-14-16 0-32M200 72q-14-16 0-32M240 78q-14-16 0-32', '#ffffffb0', 7);

const cup: Drawing = (look) =>
  [
    shadow([196, 334, 110]),
    line('M272 160q70-8 66 52t-72 56', look.tint.dark, 21),
    shape('M92 116h190v160q0 50-50 50h-90q-50 0-50-50z', look.tint.base),
    oval([187, 118, 95, 20], look.tint.light),
    oval([187, 120, 84, 14], '#7a5238'),
    decorated(look, [124, 160, 126, 130]),
    shape('M244 140h38v136q0 50-50 50h-14q30-40 26-186z', SHADE),
    box([104, 146, 11, 130, 5], SHEEN),
    steam,
  ].join('');

const teacup: Drawing = (look) =>
  [
    oval([200, 320, 150, 26], SHADE),
    oval([200, 306, 150, 28], look.accent.base),
    oval([200, 302, 128, 20], look.accent.pale),
    line('M294 176q64-16 58 36t-80 50', look.tint.dark, 16),
    shape('M96 146h208q-2 120-64 150h-80q-62-30-64-150z', look.tint.base),
    oval([200, 148, 104, 20], look.tint.light),
    oval([200, 150, 92, 14], '#b5793f'),
    decorated(look, [142, 180, 116, 86]),
    shape('M264 160h40q-2 110-64 136h-20q40-30 44-136z', SHADE),
    line('M110 170q6 60 30 90', SHEEN, 9),
    moved(steam, [0, 26]),
  ].join('');

const teapot: Drawing = (look) =>
  [
    shadow([200, 334, 120]),
    line('M120 176q-66-6-58 50t70 54', look.tint.dark, 19),
    shape('M278 216q40-6 50-76l34 10q-16 90-80 120z', look.tint.dark),
    shape('M200 128c84 0 102 60 102 102s-30 96-102 96-102-54-102-96 18-102 102-102z', look.tint.base),
    oval([200, 134, 62, 15], look.tint.dark),
    shape('M146 132q54-56 108 0z', look.accent.base) + disc([200, 92, 15], look.accent.dark),
    decorated(look, [146, 182, 108, 108]),
    line('M116 200q10-40 44-52', SHEEN, 10),
  ].join('');

const plate: Drawing = (look) =>
  [
    oval([206, 336, 120, 12], SHADE),
    disc([200, 200, 140], look.tint.dark),
    disc([198, 196, 138], look.tint.base),
    ring([198, 196, 128], look.tint.light, 5),
    disc([198, 196, 92], PAPER.light),
    disc([200, 200, 90], PAPER.base),
    decorated(look, [144, 144, 112, 112]),
    line('M82 160a124 124 0 0 1 60-72', SHEEN, 11),
  ].join('');

const bowl: Drawing = (look) =>
  [
    shadow([200, 336, 100]),
    box([146, 304, 108, 28, 10], look.tint.dark),
    shape('M60 168h280q-6 148-100 148h-80q-94 0-100-148z', look.tint.base),
    oval([200, 168, 140, 30], look.tint.light),
    oval([200, 172, 124, 22], look.tint.dark),
    decorated(look, [134, 212, 132, 82]),
    shape('M290 186l50-18q-6 148-100 148h-30q70-30 80-130z', SHADE),
    line('M76 198q8 50 40 84', SHEEN, 10),
  ].join('');

const cakestand: Drawing = (look) => {
  const tiers = look.says(/3 tier/) ? 3 : look.says(/2 tier/) ? 2 : 1;
  const cake = (x: number, y: number) =>
    shape(`M${x - 15} ${y}h30l5-24h-40z`, PAPER.dark) +
    shape(`M${x - 22} ${y - 22}q4-24 22-28 18 4 22 28z`, '#e59fb0') +
    disc([x, y - 48, 6], '#c8483c');
  const tier = (y: number, half: number) =>
    oval([200, y + 7, half, 16], look.tint.dark) +
    oval([200, y, half, 16], look.tint.base) +
    oval([200, y - 2, half - 12, 10], look.tint.light);
  const heights = tiers === 1 ? [206] : tiers === 2 ? [274, 150] : [286, 194, 106];
  return [
    shadow([200, 344, 80]),
    line('M200 336V70', STEEL.base, 13) + shape('M140 340q60-40 120 0z', look.tint.dark),
    heights
      .map(
        (y, place) =>
          tier(y, 144 - place * 36) +
          times(3 - place, (at) => cake(200 + (at - (2 - place) / 2) * (tiers === 1 ? 70 : 66), y - 2)),
      )
      .join(''),
    tiers === 1 ? '' : ring([200, 58, 15], STEEL.base, 7),
  ].join('');
};

const jar: Drawing = (look) =>
  [
    shadow([200, 336, 90]),
    shape('M116 132q-8 10-8 40v134q0 26 26 26h132q26 0 26-26V172q0-30-8-40z', '#d3e4e8'),
    shape('M112 196h176v108q0 24-24 24H136q-24 0-24-24z', look.tint.light),
    box([120, 218, 160, 84, 8], PAPER.light),
    decorated(look, [144, 224, 112, 72]),
    shape('M96 96q104-34 208 0l-10 46q-94 24-188 0z', look.accent.base),
    line('M104 130q96 26 192 0', look.accent.dark, 9),
    line('M124 156v140', '#ffffff90', 11),
  ].join('');

const tin: Drawing = (look) =>
  [
    shadow([200, 338, 120]),
    shape('M84 140h232v160q0 36-116 36T84 300z', look.tint.base),
    decorated(look, [118, 186, 164, 120]),
    oval([200, 140, 122, 34], look.accent.dark),
    oval([200, 128, 122, 34], look.accent.base),
    oval([200, 124, 96, 22], look.accent.light),
    disc([200, 104, 15], look.accent.dark),
    shape('M270 166h46v134q0 20-46 30z', SHADE),
    box([96, 168, 12, 130, 6], SHEEN),
  ].join('');

const jug: Drawing = (look) =>
  [
    shadow([200, 336, 90]),
    line('M272 140q76 6 60 74t-72 60', look.tint.dark, 19),
    shape('M116 84q40 12 96 4l60-16-4 70q26 40 22 110-4 78-60 78h-60q-56 0-60-78-2-70 22-110z', look.tint.base),
    decorated(look, [142, 186, 116, 110]),
    shape('M268 142q26 40 22 110-4 78-60 78h-20q50-40 50-190z', SHADE),
    line('M128 170q-14 50-2 110', SHEEN, 10),
  ].join('');

const drinkGlass: Drawing = (look) =>
  [
    shadow([200, 338, 90]),
    shape('M112 90h176l-22 230q-2 14-16 14H150q-14 0-16-14z', '#dcebef'),
    shape('M120 172h160l-14 148q-2 14-16 14H150q-14 0-16-14z', look.tint.light),
    faint(oval([200, 172, 80, 13], look.tint.base), 0.8),
    decorated(look, [152, 196, 96, 112]),
    line('M128 108l18 200', '#ffffffa0', 10),
    line('M234 172L276 44', look.accent.base, 9),
  ].join('');

const glassBottle: Drawing = (look) =>
  [
    shadow([200, 344, 74]),
    box([174, 40, 52, 30, 8], '#b88b5d'),
    shape('M178 66h44v70q50 24 50 80v100q0 24-24 24h-96q-24 0-24-24V216q0-56 50-80z', look.tint.light),
    shape('M128 240h144v76q0 24-24 24h-96q-24 0-24-24z', look.tint.base),
    box([136, 214, 128, 84, 6], PAPER.light),
    decorated(look, [150, 220, 100, 72]),
    line('M144 206q4-30 36-48', '#ffffff90', 10),
  ].join('');

const cutlery: Drawing = (look) =>
  [
    shadow([200, 344, 120]),
    box([102, 190, 30, 140, 13], look.tint.base) +
      shape('M92 60v70q0 40 18 64h14q18-24 18-64V60h-9v60h-8V60h-9v60h-8V60z', STEEL.base),
    box([186, 190, 30, 140, 13], look.tint.base) +
      shape('M201 54q34 8 30 76-2 40-18 64h-24q-16-24-18-64 0-68 30-76z', STEEL.base),
    box([270, 190, 30, 140, 13], look.tint.base) + shape('M272 54q34 20 30 140h-30z', STEEL.base),
    times(
      3,
      (place) =>
        moved(decorated(look, [0, 0, 26, 100]), [104 + place * 84, 214]) +
        box([108 + place * 84, 200, 7, 118, 3], SHEEN),
    ),
  ].join('');

const cakeCases: Drawing = (look) => {
  const one = (x: number, y: number) =>
    shape(`M${x - 54} ${y}h108l-18 76h-72z`, look.tint.base) +
    times(6, (place) =>
      line(
        `M${x - 44 + place * 17.6} ${y + 6}l${6 - place * 2.4} 66`,
        place % 2 === 0 ? look.tint.dark : look.tint.pale,
        4,
      ),
    ) +
    shape(`M${x - 60} ${y + 4}q0-60 60-76 60 16 60 76-60 18-120 0z`, look.accent.light) +
    disc([x, y - 68, 10], '#c8483c') +
    times(4, (place) => disc([x - 30 + place * 20, y - 22 - (place % 2) * 16, 4], WHITE));
  return shadow([200, 330, 140]) + one(200, 140) + one(126, 246) + one(274, 246);
};

const tray: Drawing = (look) =>
  [
    oval([206, 324, 150, 14], SHADE),
    shape('M48 150q0-24 24-24h256q24 0 24 24v130q0 24-24 24H72q-24 0-24-24z', look.tint.dark),
    shape('M68 158q0-14 14-14h236q14 0 14 14v112q0 14-14 14H82q-14 0-14-14z', look.tint.base),
    decorated(look, [104, 164, 192, 100]),
    line('M52 190v50M348 190v50', look.tint.deep, 11),
    line('M84 156h150', SHEEN, 8),
  ].join('');

/** What stands on a table. */
export const table = {
  cup: { nouns: 'mug | cup | beaker | coffee mug', draw: cup },
  teacup: { nouns: 'teacup | saucer | teacup and saucer | tea set', draw: teacup },
  teapot: { nouns: 'teapot | tea pot | kettle', draw: teapot },
  plate: { nouns: 'plate | dinner plate | side plate | platter', draw: plate },
  bowl: { nouns: 'bowl | dish | pudding bowl | trinket dish', draw: bowl },
  cakestand: { nouns: 'cakestand | cake stand | cake plate', draw: cakestand },
  jar: { nouns: 'jar | jam jar | storage jar | jam making set', draw: jar },
  tin: { nouns: 'tin | cake tin | biscuit tin | caddy | canister', draw: tin },
  jug: { nouns: 'jug | vase | pitcher | milk jug', draw: jug },
  drinkGlass: { nouns: 'tumbler | tea glass | drinking glass | wine glass | goblet | straws', draw: drinkGlass },
  glassBottle: { nouns: 'glass bottle | milk bottle | decanter', draw: glassBottle },
  tableCutlery: { nouns: 'cutlery | cutlery set | spoon | fork | spatula', draw: cutlery },
  cakeCases: { nouns: 'cake case | cupcake | fairy cake | baking set | baking case', draw: cakeCases },
  tray: { nouns: 'tray | placemat | coaster | doily | doiley | chopping board', draw: tray },
} satisfies Record<string, Motif>;
