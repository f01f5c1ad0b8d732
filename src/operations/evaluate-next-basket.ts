import { openPersonalBaskets } from '../connect/index.ts';
import { NEXT_BASKET_SCORERS, Refusal, type NextBasketTable, type OrdersByCustomer } from '../domain/index.ts';
import { nextBasket } from '../learn/index.ts';
import { Best, createRandom } from '../lib/index.ts';
import { headOf, meanOf, type Mean, type QualityAt, type RankedCase } from '../measure/index.ts';
import { blendScores, NextBasketScorer } from '../scoring/index.ts';
import type { Progress } from './context.ts';
import {
  judge,
  LENGTHS,
  Names,
  readAll,
  SHOWN,
  writePredictions,
  type Judged,
  type Shown,
} from './evaluation/evaluation.ts';
import { fileSource } from './importing/foreign-file.ts';

/** Which customers to learn from and to test on. */
export interface EvaluateNextBasketInput {
  readonly data: string;
  /** Where to write what the blend would show: a JSON array of ids for each customer of the file, best first. */
  readonly predictions?: string | undefined;
  readonly seed: number;
}

/** How one scorer did: means over the splits with 95% intervals from their spread; microseconds of the last split. */
export interface NextBasketQuality extends Judged {
  readonly scorer: (typeof NEXT_BASKET_SCORERS)[number] | 'blend';
}

/** The blend's recall over that of the best single scorer of the same split. */
export interface AgainstBest {
  readonly k: number;
  readonly mean: number;
  /** In the split where it was least. */
  readonly least: number;
}

/** What an evaluation of next baskets found. */
export interface EvaluatedNextBasket {
  readonly customers: number;
  readonly products: number;
  readonly rejected: number;
  readonly splits: number;
  readonly learnSeconds: number;
  readonly scorers: readonly NextBasketQuality[];
  readonly againstBest: readonly AgainstBest[];
}

const SPLITS = 5;
const REACH_LENGTH = 10;
/** Files say in what order baskets were and not when: they count as a day apart. */
const STEP_SECONDS = 86_400;

type Baskets = readonly (readonly number[])[];

/**
 * Foretells the last basket of a fifth of the customers from their earlier ones, having learned from the others; five
 * random splits of the customers, drawn by the seed, so that each is foretold once. Needs no database.
 */
export async function evaluateNextBasket(
  input: EvaluateNextBasketInput,
  progress: Progress,
): Promise<EvaluatedNextBasket> {
  const names = new Names();
  const { rows, rejected } = await readCustomers(input.data, names);
  const drawn = shuffled(rows, input.seed);
  const shownTo: Shown[] = rows.map(() => ({ ids: [], micros: 0 }));
  const runs: Map<NextBasketQuality['scorer'], Judged>[] = [];
  let learnSeconds = 0;
  for (let split = 0; split < SPLITS; split++) {
    const { tested, train, test } = splitOf(rows, drawn, split);
    if (tested.length === 0) continue;
    const began = performance.now();
    const table = nextBasket({ orders: train, products: names.size });
    learnSeconds += (performance.now() - began) / 1000;
    const judgeCases = judgeFor(train, names, casesOf(test, names));
    const shown = foretell(new NextBasketScorer(train, table), { test, table, names });
    shown.get('blend')?.forEach((each, place) => (shownTo[tested[place] ?? 0] = each));
    progress('Learning and foretelling', split + 1, SPLITS);
    runs.push(new Map(Array.from(shown, ([scorer, each]) => [scorer, judgeCases(each)])));
  }
  if (input.predictions !== undefined) writePredictions(input.predictions, shownTo);
  const splits = runs.length;
  const found = {
    customers: drawn.length,
    products: names.size,
    rejected,
    splits,
    learnSeconds: learnSeconds / splits,
  };
  return {
    ...found,
    scorers: summedUp(runs),
    againstBest: LENGTHS.flatMap((k, place) => {
      const against = recallAgainstBest(runs, place);
      return against ? [{ k, ...against }] : [];
    }),
  };
}

async function readCustomers(path: string, names: Names): Promise<{ rows: Baskets[]; rejected: number }> {
  const { rows, rejected } = await readAll(openPersonalBaskets(fileSource(path)), path);
  const customers = rows.map((baskets) => baskets.map((basket) => basket.map((id) => names.placeOf(id))));
  if (customers.some((baskets) => baskets.length > 1)) return { rows: customers, rejected };
  throw new Refusal(
    'bad_input',
    `${path} holds no customer with two baskets, so there is nothing to foretell.`,
    'Give each customer all baskets on one line, with | between them; docs/evaluate.md shows how.',
  );
}

/** Places of the customers with two baskets or more, in an order drawn by the seed (Fisher and Yates). */
function shuffled(rows: readonly Baskets[], seed: number): number[] {
  const random = createRandom(seed);
  const drawn = rows.flatMap((baskets, row) => (baskets.length > 1 ? [row] : []));
  for (let place = drawn.length - 1; place > 0; place--) {
    const other = random.below(place + 1);
    [drawn[place], drawn[other]] = [drawn[other] ?? 0, drawn[place] ?? 0];
  }
  return drawn;
}

/** The split's fifth of the customers, and the others. */
function splitOf(
  rows: readonly Baskets[],
  drawn: readonly number[],
  split: number,
): { tested: readonly number[]; train: OrdersByCustomer; test: OrdersByCustomer } {
  const isTested = drawn.map((_, place) => Math.floor((place * SPLITS) / drawn.length) === split);
  const tested = drawn.filter((_, place) => isTested[place]);
  const others = drawn.filter((_, place) => !isTested[place]);
  return { tested, train: columnsOf(rows, others), test: columnsOf(rows, tested) };
}

function columnsOf(rows: readonly Baskets[], some: readonly number[]): OrdersByCustomer {
  const customers = some.map((row) => rows[row] ?? []);
  const start = new Uint32Array(customers.length + 1);
  customers.forEach((each, customer) => (start[customer + 1] = (start[customer] ?? 0) + each.length));
  const all = customers.flat();
  const lines = new Uint32Array(all.length + 1);
  all.forEach((basket, place) => (lines[place + 1] = (lines[place] ?? 0) + basket.length));
  const at = Float64Array.from(customers.flatMap((each) => each.map((_, place) => place * STEP_SECONDS)));
  return { start, at, lines, product: Uint32Array.from(all.flat()) };
}

/** What is to be foretold of one customer, and what the customer had bought before. */
interface Case {
  readonly targetIds: readonly string[];
  readonly before: ReadonlySet<string>;
}

function casesOf(test: OrdersByCustomer, names: Names): Case[] {
  const idsOf = (from: number, to: number) =>
    Array.from(test.product.subarray(test.lines[from], test.lines[to]), (place) => names.idAt(place));
  return Array.from({ length: test.start.length - 1 }, (_, customer) => {
    const last = (test.start[customer + 1] ?? 0) - 1;
    return { targetIds: idsOf(last, last + 1), before: new Set(idsOf(test.start[customer] ?? 0, last)) };
  });
}

/** Judges what one scorer shows for the cases: all of them, and their targets told apart. */
function judgeFor(train: OrdersByCustomer, names: Names, cases: readonly Case[]): (shown: readonly Shown[]) => Judged {
  const orderCount = new Map<string, number>();
  for (const place of train.product) orderCount.set(names.idAt(place), (orderCount.get(names.idAt(place)) ?? 0) + 1);
  const head = headOf(orderCount);
  return (shown) => {
    const all = cases.map(({ targetIds }, place) => ({
      shown: shown[place]?.ids ?? [],
      targetIds,
      micros: shown[place]?.micros ?? 0,
    }));
    const targetsThat = (wanted: (id: string, before: ReadonlySet<string>) => boolean): RankedCase[] =>
      cases.flatMap(({ targetIds, before }, place) => {
        const those = targetIds.filter((id) => wanted(id, before));
        return those.length > 0 ? [{ shown: shown[place]?.ids ?? [], targetIds: those }] : [];
      });
    const parts = {
      repeat: targetsThat((id, before) => before.has(id)),
      new: targetsThat((id, before) => !before.has(id)),
      head: targetsThat((id) => head.has(id)),
      tail: targetsThat((id) => !head.has(id)),
    };
    return judge(all, parts, { orderCount, reachOf: REACH_LENGTH });
  };
}

/** Each scorer as the blend with the others silenced, and the blend itself. */
function weightsOf({ weights }: NextBasketTable): (readonly [NextBasketQuality['scorer'], Float64Array])[] {
  const alone = NEXT_BASKET_SCORERS.map(
    (name) => [name, Float64Array.from(NEXT_BASKET_SCORERS, (other) => Number(other === name))] as const,
  );
  return [...alone, ['blend', weights]];
}

/** What each scorer shows for each customer. They share the scoring, so that the time of one is nearly that of another. */
function foretell(
  scorer: NextBasketScorer,
  { test, table, names }: { test: OrdersByCustomer; table: NextBasketTable; names: Names },
): Map<NextBasketQuality['scorer'], Shown[]> {
  const best = new Best(SHOWN);
  const out = { product: new Uint32Array(SHOWN), score: new Float64Array(SHOWN) };
  const ways = weightsOf(table).map(([name, weights]) => ({ name, weights, shown: [] as Shown[] }));
  for (let customer = 0; customer + 1 < test.start.length; customer++) {
    const last = (test.start[customer + 1] ?? 0) - 1;
    const span = { orders: test, from: test.start[customer] ?? 0, to: last };
    const began = performance.now();
    const candidates = scorer.score(span, test.at[last] ?? 0);
    const scored = performance.now();
    for (const { weights, shown } of ways) {
      const from = performance.now();
      blendScores(candidates, weights, best);
      const found = best.drain(out.product, out.score, 0);
      const micros = (scored - began + performance.now() - from) * 1000;
      shown.push({ ids: Array.from(out.product.subarray(0, found), (place) => names.idAt(place)), micros });
    }
  }
  return new Map(ways.map(({ name, shown }) => [name, shown]));
}

function summedUp(runs: readonly Map<NextBasketQuality['scorer'], Judged>[]): NextBasketQuality[] {
  return [...(runs[0]?.keys() ?? [])].map((scorer) => ({
    scorer,
    ...summed(runs.flatMap((run) => run.get(scorer) ?? [])),
  }));
}

/** One scorer over all splits; a part is told where every split has it. */
function summed(runs: readonly Judged[]): Judged {
  const parts = Object.keys(runs[0]?.quality ?? {}).filter((part) => runs.every(({ quality }) => part in quality));
  const over = (read: (run: Judged) => number): Mean => meanOf(runs.map(read));
  const qualityOf = (part: string): QualityAt[] =>
    LENGTHS.map((k, place) => {
      const mean = (key: 'hitRate' | 'mrr' | 'ndcg' | 'recall') =>
        over(({ quality }) => quality[part]?.[place]?.[key].mean ?? 0);
      return { k, hitRate: mean('hitRate'), mrr: mean('mrr'), ndcg: mean('ndcg'), recall: mean('recall') };
    });
  return {
    quality: Object.fromEntries(parts.map((part) => [part, qualityOf(part)])),
    reach: {
      coverage: over(({ reach }) => reach.coverage).mean,
      popularShare: over(({ reach }) => reach.popularShare).mean,
    },
    micros: runs.at(-1)?.micros,
  };
}

function recallAgainstBest(runs: readonly Map<string, Judged>[], place: number): Omit<AgainstBest, 'k'> | undefined {
  const ratios = runs.flatMap((run) => {
    const recalls = [...run].map(
      ([scorer, { quality }]) => [scorer, quality['all']?.[place]?.recall.mean ?? 0] as const,
    );
    const best = Math.max(...recalls.flatMap(([scorer, recall]) => (scorer === 'blend' ? [] : [recall])));
    const blend = new Map(recalls).get('blend') ?? 0;
    return best === 0 ? [] : [blend / best];
  });
  return ratios.length === 0 ? undefined : { mean: meanOf(ratios).mean, least: Math.min(...ratios) };
}
