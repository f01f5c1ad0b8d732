import type { Look } from './look.ts';
import { bothSides, box, disc, line, type Mark, scaled, shadow, shape, times } from './shapes.ts';
import { GOLD, SHADE, SHEEN, type Tint } from './tint.ts';

/** How something for the upper body is cut. */
export interface TopCut {
  readonly sleeves: 'none' | 'short' | 'long';
  readonly loose?: boolean;
  readonly zip?: 'whole' | 'half';
  readonly hood?: boolean;
  readonly collar?: 'low' | 'high';
  /** Seams of a quilt, or a band across the chest. */
  readonly quilt?: boolean;
  readonly band?: Tint;
  readonly pockets?: boolean;
  readonly hem?: Tint;
}

const BODY = {
  slim: 'M164 92q36 20 72 0l38 16q18 44 4 92l4 126q-82 16-164 0l4-126q-14-48 4-92z',
  loose: 'M160 92q40 18 80 0l42 18q14 50 8 98l8 116q-98 18-196 0l8-116q-6-48 8-98z',
};

/** Something for the upper body from the front. */
export function topOf(look: Look, cut: TopCut): Mark {
  const { tint, accent, level } = look;
  const { sleeves, loose = false, zip, hood = false, collar = 'low', quilt = false, band, pockets = false, hem } = cut;
  const body = loose ? BODY.loose : BODY.slim;
  const sleeve = {
    none: '',
    short: sleeveOf('M126 106Q92 122 66 190l46 24 24-54z', 'M72 178l46 24', look),
    long: sleeveOf('M126 106Q94 126 74 210L48 306l42 12 38-96z', 'M52 292l42 12', look),
  }[sleeves];
  const rows = times(5, (place) => `M122 ${150 + place * 36}q78 14 156 0`);
  return [
    shadow([200, 352, 106]),
    hood
      ? shape('M148 104q-8-64 52-66t52 66q-52 34-104 0z', tint.dark) +
        shape('M164 100q-2-44 36-46t36 46q-36 22-72 0z', tint.deep)
      : '',
    bothSides(sleeve),
    shape(body, tint.base),
    band
      ? shape(
          `M${loose ? 112 : 122} 168q${loose ? 88 : 78} 16 ${loose ? 176 : 156} 0v40q-${loose ? 88 : 78} 16-${loose ? 176 : 156} 0z`,
          band.base,
        )
      : '',
    quilt ? line(rows, SHADE, 4) : '',
    shape('M240 98l34 12q18 44 4 92l4 122q-30 8-50 9 22-110 8-235z', SHADE),
    shape('M136 108l16-6q-14 100-6 226l-24-4 4-122q-10-50 10-94z', SHEEN),
    hood ? '' : collarOf(tint, collar),
    zip
      ? line(zip === 'whole' ? 'M200 104V332' : 'M200 104v86', tint.deep, 4) +
        box([195, zip === 'whole' ? 118 : 178, 10, 18, 4], level > 1 ? GOLD.base : accent.light)
      : '',
    pockets ? line('M136 262l34 14M264 262l-34 14', tint.deep, 4) : '',
    hem ? line('M118 320q82 16 164 0', hem.base, 10) : '',
    disc([160, 150, 7], accent.light),
  ].join('');
}

const sleeveOf = (path: string, cuff: string, { tint, accent }: Look): Mark =>
  shape(path, tint.dark) + line(cuff, accent.base, 11);

const collarOf = (tint: Tint, collar: 'low' | 'high'): Mark =>
  collar === 'high'
    ? shape('M160 96l6-34q34 12 68 0l6 34q-40 20-80 0z', tint.dark) +
      shape('M170 66q30 10 60 0l-4 12q-26 8-52 0z', tint.deep)
    : shape('M162 93q38 24 76 0l-8-8q-30 14-60 0z', tint.deep);

/** How something for the legs is cut. */
export interface LegsCut {
  readonly length: 'short' | 'knee' | 'long';
  readonly loose?: boolean;
  readonly bib?: boolean;
  readonly zipOff?: boolean;
  readonly pockets?: boolean;
  readonly seams?: number;
}

/** Something for the legs from the front. */
export function legsOf({ tint, accent }: Look, cut: LegsCut): Mark {
  const { length, loose = false, bib = false, zipOff = false, pockets = false, seams = 1 } = cut;
  const foot = { short: 246, knee: 276, long: 346 }[length];
  const [out, wide] = loose ? [104, 84] : length === 'long' ? [142, 44] : [122, 66];
  const leg = `M140 ${bib ? 130 : 72}H201V178L${out + wide} ${foot}H${out}Q122 170 140 ${bib ? 130 : 72}z`;
  const parts = [
    shadow([200, foot + 10, 92]),
    bib
      ? bothSides(line('M152 136q-14-70 22-92', accent.deep, 16)) +
        shape('M140 138q-4-34 24-40 36 20 72 0 28 6 24 40z', tint.dark)
      : '',
    bothSides(shape(leg, tint.base)),
    shape(`M262 ${bib ? 140 : 78}Q280 180 ${400 - out} ${foot}h-20Q256 180 240 ${bib ? 136 : 76}z`, SHADE),
    bothSides(line(`M${out + 4} ${foot - 7}h${wide - 8}`, accent.base, length === 'long' ? 10 : 14)),
    bothSides(
      times(seams, (place) =>
        line(`M${152 + place * 14} 150Q${140 + place * 12} 200 ${out + 16 + place * 16} ${foot - 20}`, tint.deep, 3),
      ),
    ),
    bib ? '' : box([138, 66, 124, 20, 6], tint.deep) + box([190, 66, 20, 20, 4], accent.base),
    zipOff ? bothSides(line('M116 232h70', tint.deep, 4)) : '',
    pockets ? bothSides(line('M142 104l28 30', tint.deep, 4) + box([122, 196, 44, 44, 5], tint.dark)) : '',
    shape(`M146 ${bib ? 144 : 92}q-8 40-20 90l12 2q14-50 20-92z`, SHEEN),
  ].join('');
  return length === 'long' ? parts : scaled(parts, 1.22, [200, 84]);
}
