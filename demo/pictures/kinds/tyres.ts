import type { Drawing, Look, Motif } from '../look.ts';
import { bottleOf, tag } from '../packs.ts';
import { around, box, dashes, line, type Mark, ring, shadow, shape, turned } from '../shapes.ts';
import { GOLD, mixed, PAPER, RUBBER, SHEEN, STEEL } from '../tint.ts';

const circle = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1-${2 * radius} 0`;

/** Knobs around the tread: width of the row, length of a knob, and of the gap. */
type Tread = readonly [number, number, number];

/** A tyre that stands, a little from the side, so that its tread shows. */
function tyre(look: Look, tread: Tread | undefined): Mark {
  const width = look.amount('tyre width', { least: 20, most: 65, usual: 35 }) * 0.68;
  const size = look.amount('wheel size', { least: 14, most: 700, usual: 700 });
  const radius = (size < 18 ? 98 : size < 24 ? 112 : 130) - width / 2;
  const y = 204;
  const round = (x: number, colour: string) =>
    ring([x, y, radius], colour, width) + (tread ? dashes(circle(x, y, radius + width / 2), colour, tread) : '');
  const supple = look.says(/folding/);
  return [
    shadow([206, y + radius + width / 2 + 6, radius * 0.9]),
    round(218, mixed(RUBBER.base, '#000000', 0.25)),
    round(196, RUBBER.base),
    tread
      ? dashes(circle(196, y, radius + width / 4), RUBBER.light, [width / 6, tread[1], tread[2]])
      : ring([196, y, radius + width / 3], RUBBER.light, 2),
    supple
      ? ring([196, y, radius - width * 0.3], look.says(/tubeless: yes/) ? look.tint.dark : '#bd935f', width * 0.34)
      : '',
    look.says(/reflective: yes/) ? ring([196, y, radius - width * 0.12], '#eef2f4', 4) : '',
    ring([196, y, radius - width / 2], RUBBER.light, 3),
    line(
      `M${around([196, y, radius + width * 0.1], 200)}A${radius} ${radius} 0 0 1 ${around([196, y, radius + width * 0.1], 250)}`,
      look.level > 0 ? look.tint.light : SHEEN,
      Math.max(4, width / 5),
    ),
    tag([196, y - 34], String(Math.round(width / 0.68)), look),
  ].join('');
}

const tube: Drawing = (look) => {
  const light = look.says(/feather|tpu/);
  const size = look.amount('wheel size', { least: 14, most: 700, usual: 700 });
  const wide = look.amount('widest tyre', { least: 20, most: 64, usual: 40 });
  const radius = size < 18 ? 86 : size < 24 ? 98 : 116;
  const [base, sheen] = light ? ['#e58a4a', '#f6c39a'] : [RUBBER.base, RUBBER.light];
  const y = 196;
  const long = look.amount('valve', { least: 34, most: 70, usual: 34 });
  return [
    shadow([200, 330, radius * 0.8]),
    ring([200, y, radius], base, 12 + wide / 4),
    ring([197, y - 3, radius + 2], sheen, 3),
    box([193, y + radius - 6 - long, 14, long, 3], GOLD.base),
    box([196, y + radius - 18 - long, 8, 16, 3], look.says(/car/) ? RUBBER.base : GOLD.dark),
    tag([200, y - 62], size >= 700 ? `${wide}` : look.fact('wheel size').replace(/\D/g, ''), look),
  ].join('');
};

const sealant: Drawing = (look) => {
  const big = look.amount('volume', { least: 30, most: 2000, usual: 250 }) > 500;
  return (
    bottleOf({
      top: big ? 120 : 160,
      half: big ? 74 : 52,
      cap: big ? 'screw' : 'nozzle',
      body: PAPER,
      lid: look.tint,
      label: look.accent,
      text: big ? '1 l' : '250',
    }) + shape('M300 262q22 30 0 42q-22-12 0-42z', look.tint.light)
  );
};

const tubelessValve: Drawing = ({ tint }) =>
  shadow([200, 330, 90]) +
  [150, 244]
    .map((x, place) =>
      turned(
        box([x - 9, 100, 18, 170, 4], tint.base) +
          box([x - 5, 74, 10, 34, 4], STEEL.light) +
          line(`M${x - 9} 126h18M${x - 9} 142h18M${x - 9} 158h18M${x - 9} 174h18`, tint.dark, 3) +
          box([x - 20, 216, 40, 16, 5], STEEL.dark) +
          shape(`M${x - 34} 268h68l-10 44q-24 14-48 0z`, RUBBER.base) +
          box([x - 6, 104, 4, 150, 2], SHEEN),
        place * 14 - 7,
        [x, 290],
      ),
    )
    .join('');

const tubelessTape: Drawing = (look) =>
  shadow([200, 330, 110]) +
  shape('M200 290h146q6 0 4 8l-8 22h-142z', look.tint.dark) +
  ring([190, 204, 84], look.tint.base, 64) +
  ring([190, 204, 98], look.tint.light, 3) +
  ring([190, 204, 82], look.tint.light, 3) +
  ring([190, 204, 54], PAPER.dark, 12) +
  tag([190, 172], look.fact('width').replace(/\D/g, ''), look);

/** Rubber for wheels, and what keeps the air in. */
export const tyres = {
  roadTyre: { nouns: 'road tyre', draw: (look) => tyre(look, undefined) },
  gravelTyre: { nouns: 'gravel tyre', draw: (look) => tyre(look, look.level > 1 ? [13, 13, 11] : [8, 8, 6]) },
  mountainTyre: { nouns: 'mountain bike tyre', draw: (look) => tyre(look, [11 + look.level * 2, 19, 10 + look.level]) },
  cityTyre: { nouns: 'city tyre | tyre', draw: (look) => tyre(look, [4, 26, 4]) },
  smallTyre: { nouns: 'small wheel tyre', draw: (look) => tyre(look, [5, 15, 4]) },
  tube: { nouns: 'inner tube', draw: tube },
  sealant: { nouns: 'tubeless sealant', draw: sealant },
  tubelessValve: { nouns: 'tubeless valve', draw: tubelessValve },
  tubelessTape: { nouns: 'tubeless rim tape | rim tape', draw: tubelessTape },
} satisfies Record<string, Motif>;
