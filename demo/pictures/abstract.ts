import type { Drawing } from './look.ts';
import { around, disc, lettering, type Mark, ring, shadow, shape, times } from './shapes.ts';
import { SHADE, SHEEN, WHITE } from './tint.ts';

type Figure = (look: Parameters<Drawing>[0]) => Mark;

const petals: Figure = ({ tint, dice }) =>
  times(5 + dice(4, 11), (place) => {
    const degrees = (place * 360) / (5 + dice(4, 11));
    return disc(pair(around([200, 196, 74], degrees), 46), place % 2 === 0 ? tint.base : tint.light);
  });

const rings: Figure = ({ tint, accent }) =>
  disc([200, 196, 124], tint.pale) + ring([200, 196, 106], tint.light, 20) + ring([200, 196, 78], accent.base, 16);

const leaves: Figure = ({ tint, accent, dice }) =>
  times(6, (place) => {
    const degrees = place * 60 + dice(60, 12);
    const [tip, left, right] = [
      around([200, 196, 128], degrees),
      around([200, 196, 84], degrees - 24),
      around([200, 196, 84], degrees + 24),
    ];
    return shape(`M200 196Q${left} ${tip}Q${right} 200 196z`, place % 2 === 0 ? tint.base : accent.light);
  });

const arches: Figure = ({ tint, accent }) =>
  [124, 100, 76]
    .map((radius, place) => {
      const colour = [tint.base, tint.light, accent.base][place]!;
      return shape(`M${200 - radius} 310V196a${radius} ${radius} 0 0 1 ${2 * radius} 0V310z`, colour);
    })
    .join('');

const tiles: Figure = ({ tint, accent, dice }) =>
  times(9, (place) => {
    const [x, y] = [86 + (place % 3) * 76, 82 + Math.floor(place / 3) * 76];
    const colour = [tint.base, tint.light, accent.light, tint.pale][dice(4, 20 + place)]!;
    const bends = [
      `M${x} ${y}h76v76a76 76 0 0 1-76-76z`,
      `M${x + 76} ${y}v76h-76a76 76 0 0 1 76-76z`,
      `M${x} ${y}h76v76h-76z`,
    ];
    return shape(bends[dice(3, 40 + place)]!, colour);
  });

const FIGURES: readonly Figure[] = [petals, rings, leaves, arches, tiles];

/** For what nobody knows by name: a figure of its own, and the letter that its title begins with. */
export const abstract: Drawing = (look) => {
  const { accent, dice, initial } = look;
  const figure = FIGURES[dice(FIGURES.length, 10)]!;
  const letter = initial === '' ? disc([200, 196, 16], WHITE) : lettering(initial, [200, 219, 64], WHITE);
  const beads = times(12, (place) =>
    dice(2, 60 + place) === 0 ? '' : disc(pair(around([200, 196, 142], place * 30), 4), accent.base),
  );
  return [
    shadow([200, 338, 116]),
    figure(look),
    disc([203, 200, 58], SHADE),
    disc([200, 196, 56], accent.dark),
    shape('M154 166a56 56 0 0 1 92 0 70 40 0 0 0-92 0z', SHEEN),
    letter,
    beads,
  ].join('');
};

function pair(point: string, radius: number): readonly [number, number, number] {
  const [x = 200, y = 200] = point.split(' ').map(Number);
  return [x, y, radius];
}
