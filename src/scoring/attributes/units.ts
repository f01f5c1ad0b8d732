/** Sizes of clothes by how many steps they are above M. */
export const SIZES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    xxxs: -4,
    '3xs': -4,
    xxs: -3,
    '2xs': -3,
    xs: -2,
    s: -1,
    m: 0,
    l: 1,
    xl: 2,
    xxl: 3,
    '2xl': 3,
    xxxl: 4,
    '3xl': 4,
    xxxxl: 5,
    '4xl': 5,
    '5xl': 6,
    '6xl': 7,
  }),
);

/** Units of one measure, and how much of the first of them each is. */
const MEASURES: readonly Readonly<Record<string, number>>[] = [
  {
    mm: 1,
    cm: 10,
    m: 1000,
    in: 25.4,
    inch: 25.4,
    inches: 25.4,
    zoll: 25.4,
    '"': 25.4,
    '″': 25.4,
    '′′': 25.4,
    "''": 25.4,
    ft: 304.8,
  },
  { g: 1, gr: 1, mg: 0.001, kg: 1000, oz: 28.349_523, lb: 453.592_37, lbs: 453.592_37 },
  { ml: 1, cl: 10, dl: 100, l: 1000, lt: 1000, litre: 1000, litres: 1000, liter: 1000, liters: 1000 },
  { v: 1, volt: 1, volts: 1, mv: 0.001, kv: 1000 },
  { w: 1, watt: 1, watts: 1, kw: 1000 },
  { a: 1, ma: 0.001 },
  { mah: 1, ah: 1000 },
  { wh: 1, kwh: 1000 },
  { speed: 1, speeds: 1 },
  { year: 1, years: 1 },
];

const BASES = new Map(
  MEASURES.flatMap((units) => {
    const [unit] = Object.keys(units);
    return Object.entries(units).map(([name, scale]) => [name, { unit: unit!, scale }] as const);
  }),
);

/** The base unit of a unit's measure, and how much of it one is; an unknown unit is its own measure. */
export function baseOf(unit: string): { readonly unit: string; readonly scale: number } {
  return BASES.get(unit) ?? { unit, scale: 1 };
}
