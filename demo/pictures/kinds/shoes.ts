import type { Drawing, Look, Motif } from '../look.ts';
import { box, dashes, disc, line, type Mark, moved, ring, scaled, shadow, shape, times, turned } from '../shapes.ts';
import { GOLD, RUBBER, SHEEN, STEEL, tintOf } from '../tint.ts';

/** How a shoe is cut, and how it closes. */
interface ShoeCut {
  readonly upper: string;
  readonly sole: Mark;
  readonly closure: Mark;
  readonly extras?: Mark;
}

const LOW = 'M60 292q-6-90 14-128 16-14 40 0 22 22 62 0 12-6 22 6 24 40 92 62 56 16 58 60z';
const MID = 'M62 292q-8-110 4-168 40-14 98-2l10 44q12 4 22 14 26 32 94 52 56 16 58 60z';
const TALL = 'M64 292q-10-150 0-216 50-14 100-2l8 88q10 4 22 16 28 34 96 54 56 16 58 60z';

/** A shoe from its right side, its toe to the right. */
function shoe(look: Look, { upper, sole, closure, extras = '' }: ShoeCut): Mark {
  const { tint, accent } = look;
  const parts = [
    shadow([204, 338, 150]),
    shape(upper, tint.base),
    shape('M60 292q-4-50 4-96 30 20 34 96z', tint.dark),
    shape('M268 232q80 12 80 60h-64q10-34-16-60z', tint.dark),
    closure,
    extras,
    line('M120 286q60-14 96-70', accent.base, 9),
    sole,
    shape('M76 176q8-6 16-2-8 44-4 90-8 0-14-4-2-50 2-84z', SHEEN),
  ];
  return moved(scaled(parts.join(''), 1.04, [200, 330]), [-4, -22]);
}

const DIAL: Mark = disc([214, 192, 17], RUBBER.base) + ring([214, 192, 11], STEEL.light, 4);
const laces = (from: readonly [number, number], count: number): Mark =>
  line(
    times(count, (place) => `M${from[0] + place * 20} ${from[1] + place * 15}l24-20`),
    '#f6f2ea',
    6,
  );
const strapsOver = (tint: string): Mark => line('M150 190l44 8M182 214l48 6', tint, 16);
const LUGS: Mark =
  shape('M56 288h296v16q0 10-10 10H70q-14 0-14-14z', RUBBER.light) + dashes('M66 322H344', RUBBER.base, [18, 22, 10]);

const roadShoes: Drawing = (look) => {
  const stiff = look.says(/sole: carbon/);
  const sole =
    shape('M54 288q150 18 296-2 6 18-14 26-100 16-190 8-80 2-92-32z', stiff ? RUBBER.base : RUBBER.light) +
    (stiff ? line('M90 308q120 16 220-2', look.accent.base, 5) : '') +
    box([232, 316, 62, 16, 5], '#c9463c');
  const dials = look.level > 1 ? DIAL + moved(DIAL, [34, 26]) : look.says(/dial/) ? DIAL : strapsOver(look.accent.base);
  return shoe(look, {
    upper: LOW,
    sole,
    closure: line('M150 176q50 40 110 56', look.tint.deep, 4) + dials,
    extras: times(6, (place) =>
      disc([246 + (place % 3) * 20, 250 + Math.floor(place / 3) * 16 + (place % 3) * 3, 4], look.tint.deep),
    ),
  });
};

const trailShoes: Drawing = (look) =>
  shoe(look, {
    upper: LOW,
    sole: LUGS + box([216, 310, 44, 14, 4], STEEL.base),
    closure: look.says(/dial/) ? DIAL + line('M150 180q40 20 64 12l40 34', look.tint.pale, 4) : laces([142, 188], 4),
    extras: shape('M300 250q50 6 48 42h-60q24-14 12-42z', look.tint.deep),
  });

const winterShoes: Drawing = (look) =>
  shoe(look, {
    upper: TALL,
    sole: LUGS,
    closure: box([64, 92, 112, 26, 8], look.accent.base) + line('M150 110q-20 60 8 120', look.tint.deep, 6) + DIAL,
    extras: line('M246 240v30M233 248l26 15M259 248l-26 15', '#ffffff', 5),
  });

const hikingBoots: Drawing = (look) => {
  const high = look.says(/height: high/);
  const leather = { ...look, tint: tintOf(high ? '#8a5d3f' : '#7d7a55') };
  return shoe(leather, {
    upper: high ? TALL : MID,
    sole: LUGS,
    closure:
      box(high ? [60, 66, 108, 22, 10] : [60, 114, 108, 20, 10], look.accent.dark) +
      laces(high ? [110, 104] : [124, 144], high ? 3 : 5),
    extras: line('M96 150q10 60-6 110', leather.tint.deep, 4),
  });
};

/** A pair: the one behind, and the same nearer by. */
const pair = (one: Mark): Mark =>
  shadow([200, 334, 130]) + moved(one, [40, -64], [0.92, 0.92]) + moved(one, [-14, 50], [0.92, 0.92]);

const SPINDLE: Mark = box([196, 176, 150, 20, 5], STEEL.base) + box([322, 172, 24, 28, 4], STEEL.dark);

const roadPedals: Drawing = (look) => {
  const fine = look.says(/carbon/);
  const body = fine ? RUBBER : tintOf('#7b848c');
  return pair(
    SPINDLE +
      shape('M84 168q30-46 104-44l84 34q8 28 0 56l-84 22q-74 0-104-44-10-12 0-24z', body.base) +
      shape('M84 168q30-46 104-44l-10 20q-50 0-72 30z', body.light) +
      box([196, 146, 62, 78, 8], fine ? GOLD.base : STEEL.light) +
      box([100, 170, 52, 26, 8], look.tint.base),
  );
};

const trailPedals: Drawing = (look) => {
  const cage = look.says(/trail/) && look.level > 0;
  const inner =
    ring([172, 186, 40], STEEL.base, 16) +
    box([118, 140, 108, 18, 6], STEEL.dark) +
    box([118, 214, 108, 18, 6], STEEL.dark) +
    box([140, 172, 66, 28, 10], RUBBER.base);
  return pair(
    SPINDLE +
      (cage
        ? shape(
            'M76 112h196q16 6 16 74t-16 74H76q-16-6-16-74t16-74zm24 26q-10 48 0 96h148q10-48 0-96z',
            look.tint.base,
          ) + times(4, (place) => disc([86 + place * 58, 106, 5], STEEL.dark))
        : '') +
      inner,
  );
};

const flatPedals: Drawing = (look) =>
  pair(
    SPINDLE +
      shape(
        'M78 106h194l18 22v116l-18 22H78l-18-22V128zm32 34v32h52v-32zm78 0v32h52v-32zm-78 60v32h52v-32zm78 0v32h52v-32z',
        look.tint.base,
      ) +
      box([60, 176, 230, 20], look.tint.dark) +
      times(
        5,
        (place) => box([82 + place * 44, 96, 8, 14, 2], STEEL.dark) + box([82 + place * 44, 262, 8, 14, 2], STEEL.dark),
      ) +
      line('M84 114h180', SHEEN, 5),
  );

const cleats: Drawing = (look) => {
  const three = look.says(/three-bolt/);
  const one = three
    ? shape('M140 96q60-26 120 0l14 60-30 30 22 80q-66 22-132 0l22-80-30-30z', look.tint.base) +
      shape('M150 108q50-20 100 0l6 30q-56-14-112 0z', look.tint.light) +
      [
        [200, 132],
        [168, 228],
        [232, 228],
      ]
        .map(([x = 0, y = 0]) => box([x - 13, y - 17, 26, 34, 10], RUBBER.base) + disc([x, y, 8], STEEL.base))
        .join('')
    : shape('M166 92h68l18 46-14 40 22 76-30 22h-60l-30-22 22-76-14-40z', STEEL.base) +
      shape('M172 100h56l10 30h-76z', STEEL.light) +
      box([180, 138, 40, 92, 16], STEEL.deep) +
      disc([200, 162, 13], GOLD.base) +
      disc([200, 206, 13], GOLD.base);
  const small = (x: number, degrees: number) => turned(moved(one, [x - 160, 40], [0.8, 0.8]), degrees, [x, 190]);
  return shadow([200, 330, 130]) + small(120, -10) + small(280, 10);
};

/** What stands on pedals, and pedals. */
export const shoes = {
  roadShoes: { nouns: 'road shoes', draw: roadShoes },
  trailShoes: { nouns: 'mountain bike shoes | shoes | sneaker | trainers | slippers', draw: trailShoes },
  winterShoes: { nouns: 'winter cycling shoes', draw: winterShoes },
  hikingBoots: { nouns: 'hiking boots | boots', draw: hikingBoots },
  roadPedals: { nouns: 'road pedals', draw: roadPedals },
  trailPedals: { nouns: 'clipless pedals', draw: trailPedals },
  flatPedals: { nouns: 'flat pedals | pedals', draw: flatPedals },
  cleats: { nouns: 'cleats', draw: cleats },
} satisfies Record<string, Motif>;
