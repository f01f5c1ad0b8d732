import type { Look } from './look.ts';
import { around, box, disc, line, type Mark, moved, ring, shadow, shape, times } from './shapes.ts';
import { RUBBER, SHEEN, STEEL } from './tint.ts';
import { wheel } from './wheel.ts';

/** A place on the picture. */
export type Point = readonly [number, number];

/** Where the corners of a bike lie, and what is mounted on it. The ground is at 330. */
export interface BicycleBuild {
  readonly radius: number;
  readonly tyre: number;
  /** Middles of the wheels, from the left. */
  readonly hubs: readonly [number, number];
  readonly bottom: Point;
  /** Upper end of the seat tube. */
  readonly seat: Point;
  /** Upper and lower end of the head tube. */
  readonly head: Point;
  readonly crown: Point;
  /** Where the top tube begins and ends, if not at seat and head. */
  readonly top?: readonly [Point, Point];
  /** How far saddle and bars stand out of the frame. */
  readonly post?: number;
  readonly stem?: number;
  readonly bars: 'drop' | 'flat' | 'swept';
  readonly saddle?: 'race' | 'town';
  readonly tube?: number;
  /** Visible length of the fork's legs; none for a rigid one. */
  readonly travel?: number;
  readonly disc?: boolean;
  readonly mudguards?: boolean;
  readonly rack?: boolean;
  /** Drawn behind the frame and before it. */
  readonly behind?: Mark;
  readonly before?: Mark;
}

const at = ([x, y]: Point): string => `${x} ${y}`;
const joined = (from: Point, to: Point): string => `M${at(from)}L${at(to)}`;

/** A whole bike from its right side. */
export function bicycle(look: Look, build: BicycleBuild): Mark {
  const { radius, tyre, hubs, disc: brake = false } = build;
  const y = 330 - radius - tyre / 2;
  const rim = look.level > 1 ? RUBBER.light : STEEL.base;
  const sidewall = look.level === 1 ? '#c09a6b' : undefined;
  const round = (x: number) => wheel([x, y, radius], { tyre, rim, brake, ...(sidewall && { sidewall }) });
  const parts = [
    shadow([200, 334, 158]),
    build.rack ? rack(build, y) : '',
    build.behind ?? '',
    round(hubs[0]),
    round(hubs[1]),
    build.mudguards ? mudguards(build, y, look.accent.dark) : '',
    drive(look, build, y),
    frame(look, build, y),
    build.before ?? '',
    cockpit(look, build),
  ];
  return moved(parts.join(''), [0, -16]);
}

/** Tubes, the fork and a few words' worth of paint. */
function frame({ tint, accent, level }: Look, build: BicycleBuild, y: number): Mark {
  const { bottom, seat, head, crown, hubs, tube = 10, top = [seat, head] } = build;
  const rear: Point = [hubs[0], y];
  const stays = joined(bottom, rear) + joined([seat[0] + 3, seat[1] + 10], rear);
  const main = joined(bottom, seat) + joined(crown, bottom) + `M${at(top[0])}L${at(top[1])}`;
  const down: Point = [(crown[0] * 2 + bottom[0]) / 3, (crown[1] * 2 + bottom[1]) / 3];
  const mid: Point = [(crown[0] + bottom[0] * 1.5) / 2.5, (crown[1] + bottom[1] * 1.5) / 2.5];
  return [
    fork(tint.dark, build, y),
    line(stays, tint.dark, tube - 4),
    line(main, tint.base, tube),
    line(joined(top[0], top[1]), SHEEN, 3),
    line(joined(head, crown), tint.dark, tube + 2),
    line(joined(down, mid), level > 1 ? accent.light : tint.pale, level > 2 ? 7 : 4),
    level > 0
      ? line(joined(seat, [(seat[0] * 3 + bottom[0]) / 4, (seat[1] * 3 + bottom[1]) / 4]), accent.base, tube)
      : '',
  ].join('');
}

function fork(colour: string, { crown, hubs, travel = 0 }: BicycleBuild, y: number): Mark {
  const axle: Point = [hubs[1], y];
  if (travel === 0) return line(`M${at(crown)}Q${crown[0] + 6} ${y - 24} ${at(axle)}`, colour, 8);
  const share = travel / 260;
  const seal: Point = [crown[0] + (axle[0] - crown[0]) * share, crown[1] + (axle[1] - crown[1]) * share];
  return (
    line(joined(crown, axle), STEEL.light, 7) +
    line(joined(seal, axle), RUBBER.light, 12) +
    line(joined(crown, [crown[0] + 3, crown[1] + 6]), RUBBER.base, 14)
  );
}

function drive({ amount }: Look, { bottom, hubs }: BicycleBuild, y: number): Mark {
  const gears = amount('speeds', { least: 1, most: 13, usual: 9 });
  const [x, low] = bottom;
  return [
    disc([hubs[0], y, 5 + gears * 0.9], STEEL.dark),
    line(`M${hubs[0]} ${y - 6}L${x} ${low - 16}M${hubs[0]} ${y + 8}L${x} ${low + 16}`, RUBBER.light, 2.5),
    ring([x, low, 17], RUBBER.base, 4),
    line(`M${x} ${low}L${around([x, low, 34], 35)}`, STEEL.dark, 6),
    line(`M${x + 18} ${low + 21}h20`, RUBBER.base, 7),
  ].join('');
}

function cockpit({ accent }: Look, { seat, head, bars, post = 20, stem = 12, saddle = 'race' }: BicycleBuild): Mark {
  const [sx, sy] = [seat[0] - post * 0.22, seat[1] - post];
  const [bx, by] = [head[0] - stem * 0.25, head[1] - stem];
  const grip = { drop: RUBBER.base, flat: RUBBER.base, swept: accent.dark }[bars];
  const bar = {
    drop: `M${bx} ${by}l8-2h16q16 2 14 16t-20 12h-6`,
    flat: `M${bx - 8} ${by}h22`,
    swept: `M${bx} ${by}q10-20-6-20l-34 6`,
  }[bars];
  const seatTop =
    saddle === 'race'
      ? `M${sx - 28} ${sy - 7}q14-6 26 0l30 3q4 6-6 6h-24q-16 6-22 2-8-4-4-11z`
      : `M${sx - 30} ${sy - 10}q20-8 36 2l20 4q6 8-6 8h-20q-12 12-24 6t-6-20z`;
  return [
    line(joined(seat, [sx, sy]), RUBBER.light, 6),
    shape(seatTop, saddle === 'town' ? '#8a5f42' : RUBBER.base),
    line(joined(head, [bx, by]), RUBBER.light, 7),
    line(bar, grip, 7),
  ].join('');
}

function mudguards({ hubs, radius, tyre }: BicycleBuild, y: number, colour: string): Mark {
  const over = radius + tyre / 2 + 6;
  const arc = (x: number, from: number, to: number) =>
    `M${around([x, y, over], from)}A${over} ${over} 0 0 1 ${around([x, y, over], to)}`;
  return line(arc(hubs[0], 160, 300) + arc(hubs[1], 215, 318), colour, 5);
}

function rack({ hubs, radius, seat }: BicycleBuild, y: number): Mark {
  const height = y - radius - 18;
  return line(
    `M${hubs[0] - 50} ${height}H${seat[0]}M${hubs[0]} ${y}L${hubs[0] - 34} ${height}M${hubs[0]} ${y}L${hubs[0] + 14} ${height}`,
    RUBBER.light,
    5,
  );
}

/** A case of batteries along the down tube, or behind the seat tube. */
export function powerPack(from: Point, to: Point, width: number): Mark {
  const dots = times(4, (place) => box([from[0] - 6 - place * 9, from[1] + 10 + place * 11, 5, 5, 2], '#8fd694'));
  return line(joined(from, to), RUBBER.base, width) + line(joined(from, to), RUBBER.light, width / 4) + dots;
}
