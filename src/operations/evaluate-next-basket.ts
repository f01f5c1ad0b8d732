import { openPersonalBaskets } from '../connect/index.ts';
import {
  learnNextBasket,
  NEXT_BASKET_SCORERS,
  NextBasketPredictor,
  type Histories,
  type NextBasketModel,
} from '../learn/index.ts';
import { createRandom } from '../lib/index.ts';
import { meanOf, quantiles, rankingQuality, type Mean, type QualityAt, type Quantiles } from '../measure/index.ts';
import type { Progress } from './context.ts';
import { LENGTHS, Names, readAll, SHOWN, writePredictions } from './evaluation.ts';
import { fileSource } from './foreign-file.ts';

/** Which customers to learn from and to test on. */
export interface EvaluateNextBasketInput {
  readonly data: string;
  /** Where to write what the blend would show in the first split: a JSON array of ids a line, best first. */
  readonly predictions?: string | undefined;
  readonly seed: number;
}

/** Figures of one scorer: means over the splits, with 95% intervals from their spread. */
export interface NextBasketQuality {
  readonly scorer: string;
  readonly at: readonly { readonly k: number; readonly recall: Mean; readonly hitRate: Mean; readonly ndcg: Mean }[];
  /** Recall at 10 of products that the customer had bought before, and of others. */
  readonly repeatRecall: Mean;
  readonly newRecall: Mean;
  /** Microseconds for one customer, in the last split. */
  readonly micros: Quantiles | undefined;
}

/** What an evaluation of next baskets found. */
export interface EvaluatedNextBasket {
  readonly customers: number;
  readonly products: number;
  readonly rejected: number;
  readonly splits: number;
  readonly learnSeconds: number;
  readonly scorers: readonly NextBasketQuality[];
}

/** Shares of the customers: learned from, weights chosen on, and from there on tested on. */
const LEARNED = 0.72;
const CHOSEN = 0.8;
const SPLITS = 5;

type Baskets = readonly (readonly number[])[];

/**
 * Foretells the last basket of a fifth of the customers from their earlier ones, having learned from the others; five
 * random splits of the customers, drawn by the seed. Needs no database.
 */
export async function evaluateNextBasket(
  input: EvaluateNextBasketInput,
  progress: Progress,
): Promise<EvaluatedNextBasket> {
  const { rows, rejected } = await readAll(openPersonalBaskets(fileSource(input.data)), input.data);
  const names = new Names();
  const customers: Baskets[] = rows
    .map((baskets) => baskets.map((basket) => basket.map((id) => names.placeOf(id))))
    .filter((baskets) => baskets.length > 1);
  const runs = new Map<string, Run[]>();
  let learnSeconds = 0;
  for (let split = 0; split < SPLITS; split++) {
    progress('Learning and foretelling', split, SPLITS);
    const { train, lessons, test } = splitOf(customers, { products: names.size, seed: input.seed, split });
    const began = performance.now();
    const model = learnNextBasket(train, lessons);
    learnSeconds += (performance.now() - began) / 1000 / SPLITS;
    for (const [scorer, weights] of weightsOf(model)) {
      const run = foretell({ ...model, weights }, test);
      runs.set(scorer, [...(runs.get(scorer) ?? []), run]);
      if (scorer === 'blend' && split === 0 && input.predictions !== undefined)
        writePredictions(
          input.predictions,
          run.shown.map(({ places }) => ({ ids: places.map((p) => names.idAt(p)) })),
        );
    }
  }
  progress('Learning and foretelling', SPLITS, SPLITS);
  const scorers = [...runs].map(([scorer, each]) => summed(scorer, each));
  return { customers: customers.length, products: names.size, rejected, splits: SPLITS, learnSeconds, scorers };
}

/** Customers of one split as columns, each part by itself. */
interface Split {
  readonly train: Histories;
  readonly lessons: Histories;
  readonly test: Histories;
}

function splitOf(customers: readonly Baskets[], by: { products: number; seed: number; split: number }): Split {
  const random = createRandom(by.seed, by.split);
  const drawn = [...customers];
  for (let place = drawn.length - 1; place > 0; place--) {
    const other = random.below(place + 1);
    [drawn[place], drawn[other]] = [drawn[other] ?? [], drawn[place] ?? []];
  }
  const part = (from: number, to: number) =>
    columnsOf(drawn.slice(Math.floor(from * drawn.length), Math.floor(to * drawn.length)), by.products);
  return { train: part(0, LEARNED), lessons: part(LEARNED, CHOSEN), test: part(CHOSEN, 1) };
}

/** Baskets without times are one step of time apart. */
function columnsOf(customers: readonly Baskets[], products: number): Histories {
  const baskets = new Uint32Array(customers.length + 1);
  customers.forEach((each, customer) => (baskets[customer + 1] = (baskets[customer] ?? 0) + each.length));
  const all = customers.flat();
  const lines = new Uint32Array(all.length + 1);
  all.forEach((basket, place) => (lines[place + 1] = (lines[place] ?? 0) + basket.length));
  const at = Float64Array.from(customers.flatMap((each) => each.map((_, place) => place)));
  return { products, baskets, lines, product: Uint32Array.from(all.flat()), at };
}

/** Each scorer as the blend with the others silenced, and the blend itself. */
function weightsOf({ weights }: NextBasketModel): (readonly [string, readonly number[]])[] {
  const alone = NEXT_BASKET_SCORERS.map(
    (name) => [name, NEXT_BASKET_SCORERS.map((other) => Number(other === name))] as const,
  );
  return [...alone, ['blend', weights] as const];
}

/** One scorer in one split. */
interface Run {
  readonly shown: readonly { readonly places: readonly number[]; readonly micros: number }[];
  readonly quality: readonly QualityAt[];
  readonly repeatRecall: number;
  readonly newRecall: number;
}

function foretell(model: NextBasketModel, test: Histories): Run {
  const predictor = new NextBasketPredictor(model, SHOWN);
  const out = { product: new Uint32Array(SHOWN), score: new Float64Array(SHOWN) };
  const customers = Array.from({ length: test.baskets.length - 1 }, (_, customer) => {
    const from = test.baskets[customer] ?? 0;
    const last = (test.baskets[customer + 1] ?? 0) - 1;
    const began = performance.now();
    const found = predictor.predict({ histories: test, from, to: last }, test.at[last] ?? 0, out);
    const micros = (performance.now() - began) * 1000;
    const linesOf = (first: number, end: number) => [...test.product.subarray(test.lines[first], test.lines[end])];
    const before = new Set(linesOf(from, last));
    return { places: [...out.product.subarray(0, found)], micros, before, targets: linesOf(last, last + 1) };
  });
  const judged = (wanted: (place: number, before: ReadonlySet<number>) => boolean) =>
    rankingQuality(
      customers
        .map(({ places, targets, before }) => ({
          shown: places.map(String),
          targetIds: targets.filter((place) => wanted(place, before)).map(String),
        }))
        .filter(({ targetIds }) => targetIds.length > 0),
      LENGTHS,
    ) ?? [];
  const recallAt10 = (quality: readonly QualityAt[]) => quality[1]?.recall.mean ?? 0;
  return {
    shown: customers,
    quality: judged(() => true),
    repeatRecall: recallAt10(judged((place, before) => before.has(place))),
    newRecall: recallAt10(judged((place, before) => !before.has(place))),
  };
}

function summed(scorer: string, runs: readonly Run[]): NextBasketQuality {
  const over = (read: (run: Run) => number) => meanOf(runs.map(read));
  return {
    scorer,
    at: LENGTHS.map((k, place) => ({
      k,
      recall: over(({ quality }) => quality[place]?.recall.mean ?? 0),
      hitRate: over(({ quality }) => quality[place]?.hitRate.mean ?? 0),
      ndcg: over(({ quality }) => quality[place]?.ndcg.mean ?? 0),
    })),
    repeatRecall: over((run) => run.repeatRecall),
    newRecall: over((run) => run.newRecall),
    micros: quantiles(runs.at(-1)?.shown.map(({ micros }) => micros) ?? []),
  };
}
