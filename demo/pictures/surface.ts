import type { Look } from './look.ts';
import { box, disc, faint, line, type Mark, moved, times } from './shapes.ts';
import { WHITE } from './tint.ts';

/** Where a surface may be decorated: left, top, width, height. */
export type Field = readonly [number, number, number, number];

/** What is printed, woven or painted on a thing: what its title says, or else a plain ornament of its own. */
export function decorated(look: Look, field: Field): Mark {
  const [x, y, width, height] = field;
  if (look.pattern !== 'plain') return PATTERNS[look.pattern](look, field);
  if (!look.emblem) return ORNAMENTS[look.dice(ORNAMENTS.length, 30)]!(look, field);
  const size = Math.min(width, height) / 100;
  return moved(look.emblem(look.accent, look.tint), [x + width / 2, y + height / 2], [size, size]);
}

const grid = (
  [x, y, width, height]: Field,
  step: number,
  each: (at: readonly [number, number], place: number) => Mark,
): Mark => {
  const [across, down] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  const [left, top] = [x + (width - (across - 1) * step) / 2, y + (height - (down - 1) * step) / 2];
  return times(Math.min(48, across * down), (place) => {
    const row = Math.floor(place / across);
    return each([left + (place % across) * step, top + row * step], place + row);
  });
};

const PATTERNS: Readonly<Record<Exclude<Look['pattern'], 'plain'>, (look: Look, field: Field) => Mark>> = {
  dots: (_, field) => grid(field, 32, (at) => disc([...at, 9], WHITE)),
  stripes: (_, [x, y, width, height]) =>
    times(Math.max(2, Math.round(width / 30)), (place) =>
      box([x + (place + 0.25) * (width / Math.max(2, Math.round(width / 30))), y, 11, height], '#ffffffb0'),
    ),
  checks: ({ tint }, field) =>
    grid(field, 28, ([x, y], place) => (place % 2 === 0 ? box([x - 14, y - 14, 28, 28], tint.pale) : '')),
};

const ORNAMENTS: readonly ((look: Look, field: Field) => Mark)[] = [
  ({ accent }, [x, y, width, height]) => box([x, y + height * 0.4, width, height * 0.2], accent.base),
  ({ accent }, [x, y, width, height]) =>
    disc([x + width / 2, y + height / 2, Math.min(width, height) * 0.3], accent.base) +
    disc([x + width / 2, y + height / 2, Math.min(width, height) * 0.17], accent.pale),
  ({ accent }, [x, y, width, height]) =>
    line(
      `M${x + 6} ${y + height / 2}${times(6, (place) => `l${(width - 12) / 6} ${place % 2 === 0 ? -height * 0.16 : height * 0.16}`)}`,
      accent.light,
      7,
    ),
  ({ accent }, field) =>
    faint(
      grid(field, 46, ([x, y], place) => disc([x, y, place % 2 === 0 ? 8 : 4], accent.light)),
      0.9,
    ),
];
