import { escaped } from '../../src/lib/index.ts';
import { SHADE } from './tint.ts';

/** A piece of drawing in SVG: whole elements, safe to set beside others. */
export type Mark = string;

/** A number as SVG writes it: finite, with one decimal. */
function short(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : 0;
}

/** A filled shape. */
export function shape(path: string, colour: string): Mark {
  return `<path d="${tidy(path)}" fill="${colour}"/>`;
}

/** A line with round ends. */
export function line(path: string, colour: string, width = 6): Mark {
  return `<path d="${tidy(path)}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A line of dashes with flat ends: its width, the length of a dash and of the gap after it. */
export function dashes(path: string, colour: string, [width, dash, gap]: readonly [number, number, number]): Mark {
  return `<path d="${tidy(path)}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-dasharray="${short(dash)} ${short(gap)}"/>`;
}

/** A line of beads or capsules with round ends: its width, the length between the ends of each, and the way to the next. */
export function beads(path: string, colour: string, [width, dash, gap]: readonly [number, number, number]): Mark {
  return `<path d="${tidy(path)}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round" stroke-dasharray="${short(dash)} ${short(gap)}"/>`;
}

/** A filled circle about a centre. */
export function disc([x, y, radius]: readonly [number, number, number], colour: string): Mark {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${colour}"/>`;
}

/** The line of a circle about a centre. */
export function ring([x, y, radius]: readonly [number, number, number], colour: string, width = 6): Mark {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="none" stroke="${colour}" stroke-width="${short(width)}"/>`;
}

/** A filled ellipse about a centre, with its two radii. */
export function oval([x, y, across, down]: readonly [number, number, number, number], colour: string): Mark {
  return `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(across)}" ry="${short(down)}" fill="${colour}"/>`;
}

/** A filled box: left, top, width, height and how round its corners are. */
export function box([x, y, width, height, round = 0]: readonly number[], colour: string): Mark {
  const corners = round > 0 ? ` rx="${short(round)}"` : '';
  return `<rect x="${short(x ?? 0)}" y="${short(y ?? 0)}" width="${short(width ?? 0)}" height="${short(height ?? 0)}"${corners} fill="${colour}"/>`;
}

/** Marks turned by degrees about a point. */
export function turned(mark: Mark, degrees: number, [x, y]: readonly [number, number] = [200, 200]): Mark {
  return `<g transform="rotate(${short(degrees)} ${short(x)} ${short(y)})">${mark}</g>`;
}

/** Marks moved, and made larger or smaller where a scale is given; a scale below zero mirrors. */
export function moved(mark: Mark, [x, y]: readonly [number, number], scale: readonly [number, number] = [1, 1]): Mark {
  const [across, down] = scale;
  const sized = across === 1 && down === 1 ? '' : ` scale(${hundredth(across)} ${hundredth(down)})`;
  return `<g transform="translate(${short(x)} ${short(y)})${sized}">${mark}</g>`;
}

/** Marks made larger or smaller about a point, by default the middle of the picture. */
export function scaled(mark: Mark, scale: number, [x, y]: readonly [number, number] = [200, 200]): Mark {
  return moved(mark, [x - x * scale, y - y * scale], [scale, scale]);
}

/** What stands left of the middle line, and its mirror image beside it. */
export function bothSides(mark: Mark): Mark {
  return mark + moved(mark, [400, 0], [-1, 1]);
}

/** Marks that can be seen through: 0 not at all there, 1 solid. */
export function faint(mark: Mark, opacity: number): Mark {
  return `<g opacity="${hundredth(opacity)}">${mark}</g>`;
}

/** A short word in the middle of a point: x, y of its base line, and its size. Any text is safe. */
export function lettering(text: string, [x, y, size]: readonly [number, number, number], colour: string): Mark {
  return `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}" font-family="Verdana, 'DejaVu Sans', Arial, sans-serif" font-weight="700" text-anchor="middle" fill="${colour}">${xmlText(text)}</text>`;
}

/** The shadow on the ground below a thing: middle, height and half its width. */
export function shadow([x, y, across]: readonly [number, number, number]): Mark {
  return oval([x + 6, y, across, Math.max(5, across / 13)], SHADE);
}

/** A point on a circle, as paths write it: degrees run clockwise from the right. */
export function around([x, y, radius]: readonly [number, number, number], degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
}

/** So many marks, each from its place in the row. */
export function times(count: number, each: (place: number) => string): string {
  return Array.from({ length: Math.max(0, Math.min(64, Math.round(short(count)))) }, (_, place) => each(place)).join(
    '',
  );
}

/** Text as XML holds it: no mark-up, and no character that XML forbids. */
export function xmlText(text: string): string {
  return escaped(text.toWellFormed().replaceAll(FORBIDDEN, ''));
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const hundredth = (value: number): number => (Number.isFinite(value) ? Math.round(value * 100) / 100 : 1);

/** A path with numbers of one decimal; sums of sines have a dozen. */
const tidy = (path: string): string =>
  path.replaceAll(/-?\d+\.\d{2,}(?:e[-+]?\d+)?|-?\d+e[-+]?\d+/g, (number) => String(short(Number(number))));
