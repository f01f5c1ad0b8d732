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

/** A short word in the middle of a point: x, y of its base line, and its size. Any text is safe. */
export function lettering(text: string, [x, y, size]: readonly [number, number, number], colour: string): Mark {
  return `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}" font-family="Verdana, 'DejaVu Sans', Arial, sans-serif" font-weight="700" text-anchor="middle" fill="${colour}">${escaped(text)}</text>`;
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
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A path with numbers of one decimal; sums of sines have a dozen. */
const tidy = (path: string): string =>
  path.replaceAll(/-?\d+\.\d{2,}(?:e[-+]?\d+)?|-?\d+e[-+]?\d+/g, (number) => String(short(Number(number))));
