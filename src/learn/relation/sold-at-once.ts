import type { History } from '../../domain/index.ts';

/** Length of a season: within one, what is sold is sold side by side. */
const SEASON_SECONDS = 30 * 86_400;
/** Seasons that are told apart, the latest ones; all before them are one. */
const MOST_SEASONS = 36;

/**
 * The share of orders of two products that fell into the same seasons, against what it would be had each been sold all the
 * time alike: 1 for two that sell all year, near 0 for a Christmas wreath and an Easter egg, which never meet for another
 * reason than that one does for the other. Seasons are 30 days, counted back from the last order, for three years.
 */
export function soldAtOnce(history: History): (one: number, other: number) => number {
  const { orders, lines, products } = history;
  const last = orders.count > 0 ? orders.at[orders.count - 1]! : 0;
  const seasonOf = (o: number) => Math.min(MOST_SEASONS - 1, Math.floor((last - orders.at[o]!) / SEASON_SECONDS));
  const seasons = orders.count > 0 ? seasonOf(0) + 1 : 1;
  const sold = new Uint32Array(products.length * seasons);
  const totals = new Float64Array(products.length);
  const all = new Float64Array(seasons);
  for (let o = 0; o < orders.count; o++) {
    const season = seasonOf(o);
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) {
      sold[lines.product[l]! * seasons + season]!++;
      totals[lines.product[l]!]!++;
      all[season]!++;
    }
  }
  const lineCount = all.reduce((sum, each) => sum + each, 0);
  return (one, other) => {
    let sum = 0;
    for (let s = 0; s < seasons; s++)
      if (all[s]! > 0) sum += (sold[one * seasons + s]! * sold[other * seasons + s]! * lineCount) / all[s]!;
    const product = totals[one]! * totals[other]!;
    return product > 0 ? sum / product : 0;
  };
}
