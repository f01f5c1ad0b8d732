import { openPersonalBaskets } from '../connect/index.ts';
import { NEXT_BASKET_SCORERS, Refusal, type NextBasketTable, type OrdersByCustomer } from '../domain/index.ts';
import { nextBasket } from '../learn/index.ts';
import { createRandom } from '../lib/index.ts';
import { headOf, meanOf, type Mean, type QualityAt, type RankedCase } from '../measure/index.ts';
import { NextBasketPredictor } from '../scoring/index.ts';
import type { Progress } from './context.ts';
import { judge, LENGTHS, Names, readAll, SHOWN, writePredictions, type Judged, type Shown } from './evaluation.ts';
import { fileSource } from './foreign-file.ts';

/** Which customers to learn from and to test on. */
export interface EvaluateNextBasketInput {
  readonly data: string;
  /** Where to write what the blend would show in the first split: a JSON array of ids a line, best first. */
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

/** Share of the customers that is learned from. */
const LEARNED_RATE = 0.8;
const SPLITS = 5;
const REACH_LENGTH = 10;
/** Files say in what order baskets were and not when: they count as a day apart. */
const STEP_SECONDS = 86_400;

type Baskets = readonly (readonly number[])[];

/**
 * Foretells the last basket of a fifth of the customers from their earlier ones, having learned from the others; five
 * random splits of the customers, drawn by the seed. Needs no database.
 */
export async function evaluateNextBasket(
  input: EvaluateNextBasketInput,
  progress: Progress,
): Promise<EvaluatedNextBasket> {
  const names = new Names();
  const { customers, rejected } = await readCustomers(input.data, names);
  const runs: Map<NextBasketQuality['scorer'], Judged>[] = [];
  let learnSeconds = 0;
  for (let split = 0; split < SPLITS; split++) {
    progress('Learning and foretelling', split, SPLITS);
    const { train, test } = splitOf(customers, { seed: input.seed, split });
    const began = performance.now();
    const table = nextBasket({ orders: train, products: names.size });
    learnSeconds += (performance.now() - began) / 1000 / SPLITS;
    const cases = casesOf(test, names);
    const judgeCases = judgeFor(train, names, cases);
    const run = new Map<NextBasketQuality['scorer'], Judged>();
    for (const [scorer, weights] of weightsOf(table)) {
      const shown = foretell(new NextBasketPredictor(train, { ...table, weights }, SHOWN), test, names);
      run.set(scorer, judgeCases(shown));
      if (scorer === 'blend' && split === 0 && input.predictions !== undefined)
        writePredictions(input.predictions, shown);
    }
    runs.push(run);
  }
  progress('Learning and foretelling', SPLITS, SPLITS);
  const scorers = [...(runs[0]?.keys() ?? [])].map((scorer) => ({
    scorer,
    ...summed(runs.flatMap((run) => run.get(scorer) ?? [])),
  }));
  const found = { customers: customers.length, products: names.size, rejected, splits: SPLITS, learnSeconds };
  return { ...found, scorers, againstBest: LENGTHS.map((k, place) => ({ k, ...againstBest(runs, place) })) };
}

async function readCustomers(path: string, names: Names): Promise<{ customers: Baskets[]; rejected: number }> {
  const { rows, rejected } = await readAll(openPersonalBaskets(fileSource(path)), path);
  const customers = rows
    .map((baskets) => baskets.map((basket) => basket.map((id) => names.placeOf(id))))
    .filter((baskets) => baskets.length > 1);
  if (customers.length > 0) return { customers, rejected };
  throw new Refusal(
    'bad_input',
    `${path} holds no customer with two baskets, so there is nothing to foretell.`,
    'Give each customer all baskets on one line, with | between them; docs/evaluate.md shows how.',
  );
}

function splitOf(
  customers: readonly Baskets[],
  by: { seed: number; split: number },
): { train: OrdersByCustomer; test: OrdersByCustomer } {
  const random = createRandom(by.seed, by.split);
  const drawn = [...customers];
  for (let place = drawn.length - 1; place > 0; place--) {
    const other = random.below(place + 1);
    [drawn[place], drawn[other]] = [drawn[other] ?? [], drawn[place] ?? []];
  }
  const learned = Math.floor(LEARNED_RATE * drawn.length);
  return { train: columnsOf(drawn.slice(0, learned)), test: columnsOf(drawn.slice(learned)) };
}

function columnsOf(customers: readonly Baskets[]): OrdersByCustomer {
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

function foretell(predictor: NextBasketPredictor, test: OrdersByCustomer, names: Names): Shown[] {
  const out = { product: new Uint32Array(SHOWN), score: new Float64Array(SHOWN) };
  return Array.from({ length: test.start.length - 1 }, (_, customer) => {
    const from = test.start[customer] ?? 0;
    const last = (test.start[customer + 1] ?? 0) - 1;
    const began = performance.now();
    const found = predictor.predict({ orders: test, from, to: last }, test.at[last] ?? 0, out);
    const micros = (performance.now() - began) * 1000;
    return { ids: Array.from(out.product.subarray(0, found), (place) => names.idAt(place)), micros };
  });
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

function againstBest(runs: readonly Map<string, Judged>[], place: number): Omit<AgainstBest, 'k'> {
  const ratios = runs.map((run) => {
    const recalls = [...run].map(
      ([scorer, { quality }]) => [scorer, quality['all']?.[place]?.recall.mean ?? 0] as const,
    );
    const best = Math.max(...recalls.flatMap(([scorer, recall]) => (scorer === 'blend' ? [] : [recall])));
    const blend = new Map(recalls).get('blend') ?? 0;
    return best === 0 ? 1 : blend / best;
  });
  return { mean: meanOf(ratios).mean, least: Math.min(...ratios) };
}
