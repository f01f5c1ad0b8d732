import { legsOf, topOf } from '../garments.ts';
import type { Drawing, Motif } from '../look.ts';
import { bothSides, box, disc, line, shadow, shape } from '../shapes.ts';
import { decorated } from '../surface.ts';
import { GOLD, RUBBER, SHADE, SHEEN, STEEL } from '../tint.ts';

const shirt: Drawing = (look) => topOf(look, { sleeves: 'short' }) + decorated(look, [156, 160, 88, 120]);

const sweater: Drawing = (look) =>
  topOf(look, { sleeves: 'long', loose: true, hood: look.says(/hood/), hem: look.accent }) +
  decorated(look, [150, 166, 100, 120]);

const coat: Drawing = (look) =>
  topOf(look, {
    sleeves: 'long',
    loose: true,
    zip: 'whole',
    collar: 'high',
    pockets: true,
    quilt: look.says(/down|puffer|padded/),
  });

const dress: Drawing = (look) =>
  [
    shadow([200, 354, 110]),
    bothSides(line('M152 60L164 104', look.tint.dark, 11)),
    shape('M150 92q50 26 100 0l10 76q4 20 20 60l34 110q-114 34-228 0l34-110q16-40 20-60z', look.tint.base),
    decorated(look, [144, 214, 112, 110]),
    shape('M238 98l12-6 10 76q4 20 20 60l34 110q-20 6-44 10-10-160-32-250z', SHADE),
    shape('M138 170q62 20 124 0l4 18q-66 22-132 0z', look.accent.base),
    line('M150 200q-14 60-34 130', SHEEN, 9),
  ].join('');

const belt: Drawing = (look) =>
  shadow([200, 300, 140]) +
  shape('M40 176h320q14 0 14 24t-14 24H40z', look.tint.base) +
  line('M60 188h300M60 212h300', look.tint.dark, 3) +
  box([36, 150, 84, 100, 14], GOLD.base) +
  box([54, 168, 48, 64, 6], look.tint.dark) +
  line('M78 200h50', GOLD.light, 9) +
  [250, 282, 314].map((x) => disc([x, 200, 6], look.tint.deep)).join('');

const wristWatch: Drawing = (look) =>
  [
    shadow([200, 356, 70]),
    shape('M158 40h84l10 100H148zM148 260h104l-10 100h-84z', look.tint.base),
    line('M170 60v60M170 280v60', SHEEN, 7),
    disc([200, 200, 88], STEEL.dark),
    disc([198, 197, 84], STEEL.light),
    disc([200, 200, 66], '#fbf9f4'),
    line('M200 200V156M200 200l30 18', RUBBER.base, 8),
    disc([200, 200, 7], look.accent.base),
    box([286, 188, 18, 24, 5], STEEL.dark),
    line('M200 142v8M200 250v8M142 200h8M250 200h8', RUBBER.light, 6),
  ].join('');

/** What other shops sell to wear. */
export const apparel = {
  shirt: { nouns: 'shirt | t shirt | tee | blouse | tunic | polo', draw: shirt },
  sweater: { nouns: 'sweater | jumper | hoodie | cardigan | sweatshirt | pullover | pyjamas', draw: sweater },
  coat: { nouns: 'coat | jacket | parka | blazer', draw: coat },
  dress: { nouns: 'dress | skirt | gown', draw: dress },
  trousers: {
    nouns: 'trousers | jeans | pants | leggings | chinos',
    draw: (look) => legsOf(look, { length: 'long', loose: true, pockets: true }),
  },
  shorts: { nouns: 'shorts', draw: (look) => legsOf(look, { length: 'short', loose: true, pockets: true }) },
  belt: { nouns: 'leather belt | belt', aside: true, draw: belt },
  wristWatch: { nouns: 'wrist watch | wristwatch', draw: wristWatch },
} satisfies Record<string, Motif>;
