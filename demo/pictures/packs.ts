import type { Look } from './look.ts';
import { box, disc, lettering, line, type Mark, oval, shadow, shape, times } from './shapes.ts';
import { PAPER, SHADE, SHEEN, STEEL, type Tint, WHITE } from './tint.ts';

/** How a vessel closes. */
export type Cap = 'screw' | 'nozzle' | 'trigger' | 'sport' | 'pump';

/** A bottle that stands: how high and wide, how it closes, what it is made of and what its label says. */
interface Vessel {
  readonly top: number;
  readonly half: number;
  readonly cap: Cap;
  readonly body: Tint;
  readonly lid: Tint;
  readonly label: Tint;
  readonly text?: string;
  readonly middle?: number;
}

/** A bottle on the ground, its bottom at 330. */
export function bottleOf(vessel: Vessel): Mark {
  const { top, half, body, lid, label, text = '', cap, middle: x = 200 } = vessel;
  const neck = cap === 'sport' ? half - 6 : half * 0.36;
  const shoulder = top + (cap === 'sport' ? 14 : half * 0.8);
  const high = shoulder + (330 - shoulder) * 0.22;
  const tall = (330 - shoulder) * 0.56;
  return [
    shadow([x, 332, half + 22]),
    CAPS[cap]([x, top, neck], lid),
    shape(
      `M${x - neck} ${top}h${neck * 2}C${x + neck} ${shoulder - 10} ${x + half} ${shoulder - 14} ${x + half} ${shoulder + 16}V318q0 12-12 12h-${2 * half - 24}q-12 0-12-12V${shoulder + 16}C${x - half} ${shoulder - 14} ${x - neck} ${shoulder - 10} ${x - neck} ${top}z`,
      body.base,
    ),
    box([x - half, high, half * 2, tall], label.base),
    text === ''
      ? disc([x, high + tall / 2, half * 0.42], label.pale)
      : lettering(text, [x, high + tall * 0.52, half * 0.62], label.pale),
    box([x - half * 0.6, high + tall * 0.72, half * 1.2, 6, 3], label.light),
    box([x - half + 9, shoulder + 14, 9, 300 - shoulder, 4], SHEEN),
    shape(
      `M${x + half * 0.5} ${shoulder + 2}Q${x + half} ${shoulder} ${x + half} ${shoulder + 16}V318q0 12-12 12h-${half * 0.5 - 12}z`,
      SHADE,
    ),
  ].join('');
}

const CAPS: Readonly<Record<Cap, (at: readonly [number, number, number], lid: Tint) => Mark>> = {
  screw: ([x, y, neck], lid) =>
    box([x - neck - 5, y - 26, neck * 2 + 10, 30, 6], lid.base) +
    line(`M${x - neck + 2} ${y - 20}v18M${x} ${y - 20}v18M${x + neck - 2} ${y - 20}v18`, lid.dark, 3),
  nozzle: ([x, y, neck], lid) =>
    shape(`M${x - neck - 3} ${y + 2}l${neck - 4}-62h14l${neck - 4} 62z`, lid.base) +
    box([x - neck - 6, y - 6, neck * 2 + 12, 12, 4], lid.dark),
  trigger: ([x, y, neck], lid) =>
    box([x - neck, y - 20, neck * 2, 24, 3], lid.dark) +
    shape(`M${x - 46} ${y - 58}h72q16 0 16 18v20h-62q-8 0-10-12h-16z`, lid.base) +
    line(`M${x - 22} ${y - 22}q-6 18-18 24`, lid.dark, 8),
  sport: ([x, y, neck], lid) =>
    shape(`M${x - neck - 4} ${y + 4}v-16q0-10 14-14h${neck * 2 - 20}q14 4 14 14v16z`, lid.base) +
    box([x - 15, y - 52, 30, 30, 8], lid.dark) +
    box([x - 10, y - 60, 20, 14, 5], lid.light),
  pump: ([x, y, neck], lid) =>
    box([x - neck, y - 18, neck * 2, 22, 4], lid.base) + line(`M${x} ${y - 20}v-26h-34v8`, lid.dark, 11),
};

/** A pouch of foil with crimped ends: left, top, width, height. */
export function pouchOf([x, y, width, height]: readonly [number, number, number, number], tint: Tint, text = ''): Mark {
  const [right, low] = [x + width, y + height];
  const bulge = Math.min(14, width / 8);
  return [
    shape(
      `M${x} ${y}H${right}V${y + 18}Q${right + bulge} ${(y + low) / 2} ${right} ${low - 14}V${low}H${x}V${low - 14}Q${x - bulge} ${(y + low) / 2} ${x} ${y + 18}z`,
      tint.base,
    ),
    box([x, y, width, 16], tint.dark),
    box([x, low - 12, width, 12], tint.dark),
    line(`M${x + 12} ${y + 28}Q${x + 4} ${(y + low) / 2} ${x + 12} ${low - 26}`, SHEEN, width / 12),
    oval([x + width / 2, y + height * 0.42, width * 0.32, width * 0.32], tint.pale),
    text === ''
      ? ''
      : lettering(text, [x + width / 2, y + height * 0.8, width / Math.max(3.4, text.length * 0.78)], tint.pale),
  ].join('');
}

/** A carton seen from its front and its right side: left, top, width, height. */
export function cartonOf([x, y, width, height]: readonly [number, number, number, number], tint: Tint): Mark {
  const depth = width * 0.16;
  return [
    shadow([x + width / 2, y + height + 2, width * 0.62]),
    box([x, y, width, height, 3], tint.base),
    shape(`M${x + width} ${y}l${depth} -${depth * 0.8}v${height}l-${depth} ${depth * 0.8}z`, tint.dark),
    shape(`M${x} ${y}l${depth} -${depth * 0.8}h${width}l-${depth} ${depth * 0.8}z`, tint.light),
  ].join('');
}

/** A tube of cream on its cap: middle, top, half its width. */
export function tubeOf([x, top, half]: readonly [number, number, number], tint: Tint, text: string): Mark {
  return [
    shadow([x, 332, half + 10]),
    box([x - half * 0.55, 296, half * 1.1, 34, 5], tint.dark),
    shape(`M${x - half} ${top}h${2 * half}L${x + half * 0.72} 300h-${half * 1.44}z`, PAPER.base),
    shape(`M${x - half * 0.96} ${top + 44}h${half * 1.92}L${x + half * 0.8} 256h-${half * 1.6}z`, tint.base),
    box([x - half - 3, top - 8, half * 2 + 6, 18, 3], STEEL.light),
    lettering(text, [x, top + 124, half * 0.62], WHITE),
    box([x - half * 0.5, top + 140, half, 6, 3], tint.pale),
    shape(`M${x - half + 8} ${top + 12}h12l8 ${280 - top}h-10z`, SHEEN),
  ].join('');
}

/** A paper tag on a thread with a number on it: where its hole is. */
export function tag([x, y]: readonly [number, number], text: string, { accent }: Look): Mark {
  if (text === '') return '';
  const half = Math.max(30, text.length * 11);
  return (
    shape(
      `M${x - half} ${y + 16}l${half - 12} -22h24l${half - 12} 22v46q0 6-6 6h-${2 * half - 12}q-6 0-6-6z`,
      accent.base,
    ) +
    disc([x, y + 6, 5], WHITE) +
    lettering(text, [x, y + 50, 28], WHITE)
  );
}

/** A seal with a word on it, about a centre. */
export function seal([x, y, radius]: readonly [number, number, number], text: string, tint: Tint): Mark {
  return (
    disc([x, y, radius], tint.base) +
    disc([x, y, radius - 5], tint.dark) +
    lettering(text, [x, y + radius * 0.3, radius * (text.length > 2 ? 0.62 : 0.86)], WHITE)
  );
}

/** Rows of small marks, as many as pieces: where the first stands, how far to the next, how many in a row. */
export function rows(
  count: number,
  { first: [x, y], step: [across, down], wide }: RowsOf,
  each: (at: readonly [number, number]) => Mark,
): Mark {
  return times(count, (place) => each([x + (place % wide) * across, y + Math.floor(place / wide) * down]));
}

interface RowsOf {
  readonly first: readonly [number, number];
  readonly step: readonly [number, number];
  readonly wide: number;
}
