import { openBaskets, openCompletions } from '../connect/index.ts';
import { rankProducts, SCORERS, type Scorer } from '../decide/index.ts';
import {
  encodeSnapshot,
  historyOfBaskets,
  openSnapshot,
  type Basket,
  type Completion,
  type Snapshot,
} from '../domain/index.ts';
import { learn } from '../learn/index.ts';
import { headOf } from '../measure/index.ts';
import { describeBlend, SIZES, sizeOf, type DescribedBlend } from '../scoring/index.ts';
import type { Progress } from './context.ts';
import { type Against, againstBest, type Run } from './evaluation/against-best.ts';
import { judge, readAll, SHOWN, writePredictions, type Judged, type Shown } from './evaluation/evaluation.ts';
import { fileSource } from './importing/foreign-file.ts';
import { withLearningThread } from './learning/learning-thread.ts';
import { readTitles } from './importing/read-titles.ts';

/** Which files to learn from and to test on, and what is to be forgotten on the way. */
export interface EvaluateBasketsInput {
  readonly train: string;
  readonly test: string;
  /** A file of products or orders that knows the products' titles. */
  readonly titles?: string | undefined;
  /** As if nobody had a customer id. */
  readonly guests?: boolean | undefined;
  /** As if the products at hand had never been ordered: how new products fare. */
  readonly cold?: boolean | undefined;
  /** Where to write what would be shown for each case: a JSON array of ids a line, best first. */
  readonly predictions?: string | undefined;
  readonly seed: number;
}

/** How one scorer did, parts of the test told apart. */
export interface ScorerQuality extends Judged {
  readonly scorer: Scorer;
}

/** What an evaluation found. */
export interface EvaluatedBaskets {
  readonly train: { readonly baskets: number; readonly products: number; readonly rejected: number };
  readonly test: { readonly cases: number; readonly rejected: number };
  readonly learnSeconds: number;
  readonly scorers: readonly ScorerQuality[];
  readonly against: Against<Scorer> | undefined;
  readonly blend: DescribedBlend | undefined;
}

const REACH_LENGTH = 10;

/** Learns from the training baskets alone and completes the test's by the code that shops run. Needs no database. */
export async function evaluateBaskets(input: EvaluateBasketsInput, progress: Progress): Promise<EvaluatedBaskets> {
  const train = forget(await readAll<Basket>(openBaskets(fileSource(input.train)), input.train), input);
  const test = forget(await readAll<Completion>(openCompletions(fileSource(input.test)), input.test), input);
  const titles = input.titles === undefined ? undefined : await readTitles(input.titles);
  const began = performance.now();
  const onProgress = (_step: string, done: number, total: number) => progress('Learning', done, total);
  const content = await withLearningThread((startThread) =>
    learn(historyOfBaskets(train.rows, titles), { seed: input.seed, startThread, onProgress }),
  );
  const snapshot = openSnapshot(encodeSnapshot(content));
  const learnSeconds = (performance.now() - began) / 1000;
  const knowledge = knowledgeOf(train.rows);
  const runs = SCORERS.map((scorer): Run<Scorer> => {
    const shown = test.rows.map((row) => complete(snapshot, row, { scorer, cold: input.cold }));
    if (scorer === 'blend' && input.predictions !== undefined) writePredictions(input.predictions, shown);
    return { scorer, cases: casesOf(test.rows, shown), quality: qualityOf(test.rows, { shown, knowledge }) };
  });
  return {
    train: { baskets: train.rows.length, products: snapshot.size, rejected: train.rejected },
    test: { cases: test.rows.length, rejected: test.rejected },
    learnSeconds,
    scorers: runs.map(({ scorer, quality }) => ({ scorer, ...quality })),
    against: againstBest(runs, REACH_LENGTH),
    blend: describeBlend(content.completion.blend),
  };
}

function forget<T extends Basket>(
  { rows, rejected }: { rows: T[]; rejected: number },
  { guests }: EvaluateBasketsInput,
): { rows: T[]; rejected: number } {
  if (guests !== true) return { rows, rejected };
  return { rows: rows.map(({ customerId: _customerId, ...rest }) => rest as T), rejected };
}

function complete(
  snapshot: Snapshot,
  { productIds, customerId }: Completion,
  by: { scorer: Scorer; cold: boolean | undefined },
): Shown {
  const began = performance.now();
  const ids = rankProducts(snapshot, { productIds, customerId, ...by, limit: SHOWN });
  return { ids, micros: (performance.now() - began) * 1000 };
}

/** What the training baskets tell of products and customers. */
interface Knowledge {
  readonly orderCount: ReadonlyMap<string, number>;
  readonly head: ReadonlySet<string>;
  readonly boughtBefore: ReadonlyMap<string, ReadonlySet<string>>;
}

function knowledgeOf(baskets: readonly Basket[]): Knowledge {
  const orderCount = new Map<string, number>();
  const boughtBefore = new Map<string, Set<string>>();
  for (const { customerId, productIds } of baskets) {
    for (const id of new Set(productIds)) orderCount.set(id, (orderCount.get(id) ?? 0) + 1);
    if (customerId === undefined) continue;
    const known = boughtBefore.get(customerId) ?? new Set();
    for (const id of productIds) known.add(id);
    boughtBefore.set(customerId, known);
  }
  return { orderCount, head: headOf(orderCount), boughtBefore };
}

function casesOf(rows: readonly Completion[], shown: readonly Shown[]) {
  return rows.map((row, place) => ({
    row,
    shown: shown[place]?.ids ?? [],
    micros: shown[place]?.micros ?? 0,
    targetIds: row.targetIds,
  }));
}

function qualityOf(
  rows: readonly Completion[],
  { shown, knowledge }: { shown: readonly Shown[]; knowledge: Knowledge },
): Judged {
  const { head, boughtBefore, orderCount } = knowledge;
  const cases = casesOf(rows, shown);
  const inHead = ({ targetIds }: Completion) => targetIds.some((id) => head.has(id));
  const again = ({ targetIds, customerId = '' }: Completion) =>
    targetIds.some((id) => boughtBefore.get(customerId)?.has(id) === true);
  const parts = {
    head: cases.filter(({ row }) => inHead(row)),
    tail: cases.filter(({ row }) => !inHead(row)),
    repeat: cases.filter(({ row }) => again(row)),
    new: cases.filter(({ row }) => !again(row)),
    ...Object.fromEntries(
      SIZES.map((size, place) => [
        `of ${size}`,
        cases.filter(({ row }) => sizeOf(new Set(row.productIds).size) === place),
      ]),
    ),
  };
  return judge(cases, parts, { orderCount, reachOf: REACH_LENGTH });
}
