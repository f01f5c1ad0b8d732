import { EMBLEMS } from '../emblems.ts';
import type { Drawing, Motif } from '../look.ts';
import { around, bothSides, box, disc, line, moved, oval, ring, shadow, shape, times, turned } from '../shapes.ts';
import { decorated } from '../surface.ts';
import { GOLD, PAPER, SHADE, SHEEN, WHITE, WOOD } from '../tint.ts';

const card: Drawing = (look) =>
  [
    shadow([200, 342, 120]),
    turned(
      box([128, 150, 210, 160, 6], look.accent.light) + line('M130 154l103 80 103-80', look.accent.dark, 5),
      9,
      [230, 230],
    ),
    turned(
      box([76, 60, 190, 250, 8], PAPER.dark) +
        box([72, 56, 190, 250, 8], look.tint.base) +
        box([90, 74, 154, 214, 4], look.tint.pale) +
        decorated({ ...look, tint: look.accent, accent: look.tint }, [104, 96, 126, 130]) +
        box([122, 250, 90, 12, 6], look.tint.dark),
      -7,
      [170, 190],
    ),
  ].join('');

const book: Drawing = (look) =>
  [
    shadow([204, 344, 110]),
    box([100, 64, 220, 274, 10], look.tint.deep),
    box([104, 76, 210, 256, 4], PAPER.base),
    line('M308 90v230M300 90v230', PAPER.dark, 3),
    shape('M92 60q0-10 10-10h186q10 0 10 10v262q0 10-10 10H102q-10 0-10-10z', look.tint.base),
    box([92, 50, 30, 282, 8], look.tint.dark),
    decorated(look, [142, 96, 136, 140]),
    box([154, 268, 112, 14, 7], look.tint.pale),
    line('M262 332v34l-12-10-12 10v-34', look.accent.base, 9),
  ].join('');

const wrap: Drawing = (look) => {
  const roll = (x: number, degrees: number, tint: typeof look.tint) =>
    turned(
      box([x - 34, 70, 68, 256, 10], tint.base) +
        decorated({ ...look, tint }, [x - 28, 96, 56, 204]) +
        oval([x, 72, 34, 13], tint.dark) +
        oval([x, 72, 15, 6], PAPER.base) +
        box([x - 26, 92, 8, 220, 4], SHEEN),
      degrees,
      [x, 320],
    );
  return (
    shadow([200, 340, 120]) +
    roll(160, -12, look.accent) +
    roll(236, 10, look.tint) +
    shape('M150 250q50-20 100 0l-4 26q-46-16-92 0z', GOLD.base)
  );
};

const gift: Drawing = (look) =>
  [
    shadow([200, 340, 120]),
    box([88, 170, 224, 164, 8], look.tint.base),
    decorated(look, [100, 196, 84, 124]),
    decorated(look, [218, 196, 84, 124]),
    box([76, 132, 248, 50, 8], look.tint.dark),
    box([182, 132, 38, 202], look.accent.base),
    bothSides(
      shape('M200 132q-20-70-74-60-34 16-6 44 34 18 80 16z', look.accent.base) +
        shape('M190 124q-20-40-50-34-16 10 0 22 24 12 50 12z', look.accent.dark),
    ),
    disc([200, 128, 15], look.accent.light),
  ].join('');

const bunting: Drawing = (look) => {
  const tints = [look.tint, look.accent, PAPER];
  const flag = (x: number, y: number, place: number) =>
    shape(`M${x - 30} ${y}h60l-30 76z`, tints[place % 3]!.base) +
    (look.pattern === 'plain'
      ? disc([x, y + 24, 9], tints[(place + 1) % 3]!.light)
      : moved(decorated({ ...look, tint: tints[place % 3]! }, [-12, 6, 24, 30]), [x, y]));
  const row = (top: number, salt: number) =>
    times(5, (place) => flag(64 + place * 68, top + 40 - Math.abs(2 - place) ** 2 * 9, place + salt)) +
    line(`M20 ${top - 16}Q200 ${top + 92} 380 ${top - 16}`, '#8a6248', 6);
  return row(96, 0) + row(226, 1);
};

const garland: Drawing = (look) =>
  [
    ring([200, 200, 104], '#4f8a5b', 46),
    ring([200, 200, 104], '#6aa877', 17),
    times(12, (place) =>
      turned(oval([200, 84, 12, 24], place % 2 === 0 ? '#5c9468' : '#3f7a4d'), place * 30, [200, 200]),
    ),
    times(9, (place) => disc(berry(place * 40 + 12), place % 2 === 0 ? look.tint.base : look.accent.base)),
    shape('M200 300q-60-30-66 14 30 30 66-4 36 34 66 4-6-44-66-14z', look.tint.base) +
      shape('M188 306l-34 64 26-8 14-50zM212 306l34 64-26-8-14-50z', look.tint.dark) +
      disc([200, 306, 13], look.tint.light),
  ].join('');

const berry = (degrees: number): readonly [number, number, number] => {
  const [x = 0, y = 0] = around([200, 200, 104], degrees).split(' ').map(Number);
  return [x, y, 12];
};

const decoration: Drawing = (look) =>
  [
    line('M200 20v76', look.accent.dark, 5),
    box([178, 84, 44, 34, 8], GOLD.base),
    look.emblem
      ? moved(look.emblem(look.tint, look.accent), [200, 226], [3, 3])
      : disc([200, 226, 112], look.tint.base) +
        decorated(look, [130, 166, 140, 120]) +
        line('M112 200a94 94 0 0 1 60-66', SHEEN, 13),
  ].join('');

const tree: Drawing = (look) =>
  [
    shadow([200, 344, 90]),
    box([182, 290, 36, 50, 4], WOOD.dark),
    shape('M200 50l66 96h-34l62 86h-40l60 72H86l60-72h-40l62-86h-34z', '#4f8a5b'),
    shape('M200 50l66 96h-34l62 86h-40l60 72h-84z', '#44794f'),
    times(9, (place) =>
      disc([150 + ((place * 47) % 104), 140 + place * 17, 9], [look.tint, look.accent, GOLD][place % 3]!.base),
    ),
    shape('M200 28l8 17 18 2-13 13 4 18-17-9-17 9 4-18-13-13 18-2z', '#f3c54e'),
  ].join('');

const stickers: Drawing = (look) =>
  [
    turned(
      box([84, 70, 220, 262, 12], '#ffffff') +
        times(6, (place) =>
          moved(
            place % 2 === 0
              ? disc([0, 0, 38], look.tint.base) + decorated({ ...look, pattern: 'plain' }, [-22, -22, 44, 44])
              : disc([0, 0, 38], look.accent.base) +
                  decorated({ ...look, tint: look.accent, accent: look.tint, pattern: 'plain' }, [-22, -22, 44, 44]),
            [146 + (place % 2) * 98, 120 + Math.floor(place / 2) * 82],
          ),
        ),
      -6,
    ),
    shape('M280 300l40-30q6 30-20 46z', PAPER.dark),
  ].join('');

const label: Drawing = (look) =>
  [
    shadow([200, 340, 100]),
    line('M200 96q-40-60 20-74t30 46', WOOD.dark, 6),
    shape('M128 130l50-54h44l50 54v186q0 14-14 14H142q-14 0-14-14z', look.tint.base),
    ring([200, 110, 14], look.tint.dark, 8),
    decorated(look, [150, 150, 100, 110]),
    box([156, 282, 88, 12, 6], look.tint.pale),
  ].join('');

const ribbon: Drawing = (look) =>
  [
    shadow([200, 338, 120]),
    shape('M200 262q110-10 150 40l-20 24q-50-40-130-26z', look.tint.dark),
    disc([180, 196, 118], look.tint.dark),
    disc([176, 192, 114], look.tint.base),
    [96, 78, 60].map((radius) => ring([176, 192, radius], look.tint.light, 4)).join(''),
    decorated(look, [130, 96, 92, 46]),
    disc([176, 192, 42], PAPER.base),
    disc([176, 192, 20], PAPER.dark),
  ].join('');

const pencil: Drawing = (look) => {
  const one = (x: number, degrees: number, tint: typeof look.tint) =>
    turned(
      box([x - 17, 110, 34, 200, 3], tint.base) +
        box([x - 6, 110, 11, 200], tint.light) +
        shape(`M${x - 17} 112L${x} 56l17 56z`, '#e8c99a') +
        shape(`M${x - 6} 76L${x} 56l6 20z`, tint.deep) +
        box([x - 17, 296, 34, 14], GOLD.light) +
        box([x - 15, 308, 30, 26, 6], '#e59fb0'),
      degrees,
      [x, 320],
    );
  return shadow([200, 342, 110]) + one(150, -14, look.accent) + one(250, 14, GOLD) + one(200, 0, look.tint);
};

const balloon: Drawing = (look) => {
  const one = (x: number, y: number, tint: typeof look.tint) =>
    line(`M${x} ${y + 84}Q${x + 10} ${y + 150} 200 372`, '#8d959d', 4) +
    shape(
      `M${x} ${y - 84}c44 0 66 34 66 72S${x + 26} ${y + 78} ${x} ${y + 78} ${x - 66} ${y + 26} ${x - 66} ${y - 12} ${x - 44} ${y - 84} ${x} ${y - 84}z`,
      tint.base,
    ) +
    shape(`M${x - 10} ${y + 90}h20l-10-16z`, tint.dark) +
    line(`M${x - 44} ${y - 20}q2-30 24-44`, SHEEN, 9);
  return one(116, 150, look.accent) + one(284, 150, GOLD) + one(200, 116, look.tint);
};

const napkin: Drawing = (look) =>
  [
    shadow([200, 336, 120]),
    turned(box([104, 100, 200, 200, 6], look.tint.dark), 12) +
      turned(box([104, 100, 200, 200, 6], look.tint.light), 4) +
      turned(
        box([100, 96, 200, 200, 6], look.tint.base) +
          decorated(look, [122, 118, 156, 156]) +
          line('M112 108h176v176H112z', look.tint.pale, 5),
        -6,
      ),
  ].join('');

const playingCards: Drawing = (look) => {
  const one = (degrees: number, front: boolean) =>
    turned(
      box([140, 80, 150, 220, 14], front ? WHITE : look.tint.base) +
        (front
          ? moved((look.emblem ?? EMBLEMS.get('heart')!)(look.tint, look.accent), [215, 190], [1.3, 1.3]) +
            disc([164, 108, 9], look.tint.base) +
            disc([266, 272, 9], look.tint.base)
          : box([152, 92, 126, 196, 8], look.tint.light) + ring([215, 190, 34], look.tint.dark, 9)),
      degrees,
      [215, 330],
    );
  return shadow([214, 336, 130]) + one(-32, false) + one(-14, false) + one(6, true);
};

const jigsaw: Drawing = (look) => {
  const piece = (x: number, y: number, colour: string) =>
    shape(`M${x} ${y}h34q-10-26 16-26t16 26h34v34q26-10 26 16t-26 16v34H${x}z`, colour);
  return (
    shadow([200, 340, 120]) +
    piece(76, 106, look.tint.base) +
    turned(piece(206, 116, look.accent.base), 8, [250, 160]) +
    piece(86, 226, look.accent.light) +
    turned(piece(216, 236, look.tint.light), -6, [260, 280]) +
    shape('M84 114h24v8H84z', SHADE)
  );
};

const post: Drawing = (look) =>
  [
    shadow([200, 330, 140]),
    box([60, 110, 280, 200, 12], PAPER.dark),
    box([56, 104, 280, 200, 12], PAPER.light),
    line('M60 112l136 104 136-104', PAPER.dark, 7),
    box([250, 126, 64, 76, 3], look.tint.base) + disc([282, 164, 20], look.tint.pale),
    line('M170 132q30-16 60 0t60 0M170 150q30-16 60 0t60 0', look.accent.base, 4),
    box([90, 240, 110, 11, 5], look.accent.light) + box([90, 264, 80, 11, 5], look.accent.light),
  ].join('');

/** What is written on, wrapped in, hung up or played with on a table. */
export const paper = {
  card: { nouns: 'card | greeting card | birthday card | postcard | invite', draw: card },
  book: {
    nouns:
      'book | notebook | sketchbook | journal | diary | passport cover | address book | cookbook | album | photo album | calendar',
    draw: book,
  },
  wrap: { nouns: 'wrap | gift wrap | wrapping paper | wallpaper', draw: wrap },
  gift: { nouns: 'gift | present | gift box | gift set | cracker', draw: gift },
  bunting: { nouns: 'bunting', draw: bunting },
  garland: { nouns: 'garland | wreath | paper chain', draw: garland },
  decoration: {
    nouns:
      'decoration | bauble | ornament | hanging decoration | mobile | windmill | disco ball | christmas ball | paperweight',
    draw: decoration,
  },
  tree: { nouns: 'christmas tree', draw: tree },
  stickers: { nouns: 'sticker | magnet | fridge magnet | eraser | patch | confetti', draw: stickers },
  label: { nouns: 'tag | label | luggage tag | bookmark', draw: label },
  ribbon: { nouns: 'ribbon | tape | ribbon reel | reel | string | twine', draw: ribbon },
  pencil: {
    nouns: 'pencil | pen | chalk | ruler | scissors | sharpener | crayon | paint set | stationery',
    draw: pencil,
  },
  balloon: { nouns: 'balloon', draw: balloon },
  napkin: { nouns: 'napkin | tissue | paper napkin | serviette | handkerchief | hankie', draw: napkin },
  playingCards: { nouns: 'playing card | snap card | card game | game | domino', draw: playingCards },
  jigsaw: { nouns: 'jigsaw | puzzle | mini jigsaw', draw: jigsaw },
  post: { nouns: 'postage | envelope | stamp | stamp set | letter rack | letter', draw: post },
} satisfies Record<string, Motif>;
