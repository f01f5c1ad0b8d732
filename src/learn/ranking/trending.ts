import { type History, type Rankings, TRENDING_DAYS } from '../../domain/index.ts';
import { type CategoryLevel, categoryLevels } from './category-levels.ts';
import { type OrderList, orderLists } from './order-lists.ts';
import { perCategory } from './per-category.ts';
import { type Ranked, rankingLists } from './ranking-lists.ts';

/** The end of the recent window (seconds since 1970), and which products may be offered. */
export interface TrendingOptions {
  readonly asOf: number;
  readonly offerable: Uint8Array;
}

const WINDOW_SECONDS = TRENDING_DAYS * 86_400;
/** Orders that each product is credited with in both windows beforehand, so that 0 to 3 is no trend. */
const PRIOR = 1;
/** Standard errors that a rise must exceed: one in twenty rises by chance alone. */
const Z = 1.645;
/** Lines that grow as the whole does and are added to those of a part, so that three lines are not taken for a season. */
const LINES_OF_WHOLE = 25;

/**
 * What sells more in the last 28 days than in the 28 before, beyond chance and beyond the growth of the whole shop,
 * country, segment or category.
 *
 * Score: 1 - exp(-d), where d is the lower bound, 1.645 standard errors below, of the log ratio of the product's share of
 * lines in the two windows, each shrunk by a prior (Monroe, Colaresi and Quinn 2008, Fightin' Words, eq. 16 and 20). So
 * 1 to 3 is no trend, 10 to 30 is one, and neither is a Christmas at which everything sells threefold. Only products
 * that also rose in number enter, because that is what a shopper is told. How a part grew is drawn towards how the whole did.
 */
export function trending(history: History, options: TrendingOptions): Rankings {
  return rankingLists(listsOf(history, options));
}

function* listsOf(history: History, { asOf, offerable }: TrendingOptions): Generator<Ranked> {
  const [everything, ...parts] = orderLists(history);
  const all = countsOf(history, everything!, asOf);
  const shop = linesOf(all);
  yield { ...all, score: risesOf(all, offerable, () => shop) };
  for (const part of parts) {
    const counts = countsOf(history, part, asOf);
    const whole = drawnTowards(shop, linesOf(counts));
    yield { ...counts, score: risesOf(counts, offerable, () => whole) };
  }
  let above = [shop];
  for (const level of categoryLevels(history.products)) {
    const wholes = linesOfCategories(all, level).map((own, c) => drawnTowards(above[level.above[c]!]!, own));
    yield* perCategory({ ...all, score: risesOf(all, offerable, (place) => wholes[level.of[place]!]) }, level, history);
    above = wholes;
  }
}

type Counts = Omit<Ranked, 'score'>;

/** Orders that hold each product in either window; the instant with which one begins is outside of it. */
function countsOf({ products, orders, lines }: History, { scope, orders: list }: OrderList, asOf: number): Counts {
  const recent = new Uint32Array(products.length);
  const before = new Uint32Array(products.length);
  for (const o of list) {
    const age = asOf - orders.at[o]!;
    if (age < 0 || age >= 2 * WINDOW_SECONDS) continue;
    const counts = age < WINDOW_SECONDS ? recent : before;
    for (let l = orders.start[o]!; l < orders.start[o + 1]!; l++) counts[lines.product[l]!]!++;
  }
  return { scope, recent, before };
}

/** Lines of both windows, of a whole in which shares are measured. */
interface Lines {
  readonly lately: number;
  readonly earlier: number;
}

const linesOf = ({ recent, before }: Counts): Lines => ({ lately: sumOf(recent), earlier: sumOf(before) });

function linesOfCategories({ recent, before }: Counts, { count, of }: CategoryLevel): Lines[] {
  const lately = new Float64Array(count);
  const earlier = new Float64Array(count);
  for (const [place, category] of of.entries()) {
    if (category < 0) continue;
    lately[category]! += recent[place]!;
    earlier[category]! += before[place]!;
  }
  return Array.from(lately, (lines, c) => ({ lately: lines, earlier: earlier[c]! }));
}

/** A part's lines with 25 more that grew as those of the whole did. */
function drawnTowards({ lately, earlier }: Lines, own: Lines): Lines {
  // Where the whole sold nothing in the window before there is nothing to compare with, and no trend is told of any part of it.
  if (earlier === 0) return { lately, earlier };
  const rate = lately / (lately + earlier);
  return { lately: own.lately + LINES_OF_WHOLE * rate, earlier: own.earlier + LINES_OF_WHOLE * (1 - rate) };
}

function risesOf(
  { recent, before }: Counts,
  offerable: Uint8Array,
  wholeOf: (place: number) => Lines | undefined,
): Ranked['score'] {
  const score = new Float64Array(recent.length);
  for (let i = 0; i < score.length; i++) {
    const now = recent[i]!;
    const then = before[i]!;
    if (now <= then || offerable[i] !== 1) continue;
    const whole = wholeOf(i);
    if (whole === undefined || whole.earlier === 0) continue;
    const ratio = Math.log((now + PRIOR) / (whole.lately + PRIOR)) - Math.log((then + PRIOR) / (whole.earlier + PRIOR));
    const error = Math.sqrt(1 / (now + PRIOR) + 1 / (then + PRIOR));
    score[i] = Math.max(0, 1 - Math.exp(-(ratio - Z * error)));
  }
  return score;
}

function sumOf(counts: Uint32Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
