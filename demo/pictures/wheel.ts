import { around, disc, line, type Mark, ring, times } from './shapes.ts';
import { RUBBER, STEEL } from './tint.ts';

/** How a wheel is built. */
interface WheelBuild {
  /** Of the tyre, in the units of the picture. */
  readonly tyre: number;
  readonly rim: string;
  readonly spokes?: number;
  /** Whether it stops by a disc. */
  readonly brake?: boolean;
  readonly sidewall?: string;
}

/** A wheel about its hub; the radius is that of the middle of the tyre. */
export function wheel([x, y, radius]: readonly [number, number, number], build: WheelBuild): Mark {
  const { tyre, rim, spokes = 14, brake = false, sidewall } = build;
  const inner = radius - tyre / 2;
  const lines = times(spokes, (place) => `M${x} ${y}L${around([x, y, inner], (place * 360) / spokes + 7)}`);
  return [
    line(lines, '#98a1a9', 1.4),
    ring([x, y, inner - 3], rim, 5),
    ring([x, y, radius], RUBBER.base, tyre),
    sidewall === undefined ? '' : ring([x, y, inner + 2], sidewall, 4),
    brake ? ring([x, y, 13], STEEL.base, 4) : '',
    disc([x, y, 7], RUBBER.light),
    disc([x, y, 3], STEEL.pale),
  ].join('');
}
