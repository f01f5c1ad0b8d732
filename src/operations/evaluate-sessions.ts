import { openClicks, openSessions } from '../connect/index.ts';
import type { Completion, SessionParams } from '../domain/index.ts';
import { fitSessions } from '../learn/index.ts';
import { headOf } from '../measure/index.ts';
import { type LiveSessions, SessionPredictor } from '../scoring/index.ts';
import type { Progress } from './context.ts';
import { type Against, againstBest, type Run } from './evaluation/against-best.ts';
import { judge, Names, readAll, SHOWN, writePredictions, type Judged, type Shown } from './evaluation/evaluation.ts';
import { fileSource } from './importing/foreign-file.ts';

/** Which files to learn from and to test on. */
export interface EvaluateSessionsInput {
  readonly train: string;
  readonly test: string;
  /** Where to write what would be shown for each case: a JSON array of ids a line, best first. */
  readonly predictions?: string | undefined;
}

/** The ways to foretell a click: each alone, and all of them together. */
type SessionScorer = 'popularity' | 'neighbours' | 'steps' | 'two_steps' | 'blend';

/**
 * How one scorer did. Told apart: clicks that came back to a product of the session (repeat) and those that did not (new), on
 * products of the tenth that most sessions hold (head) and on others (tail), after one click (of 1) and after more.
 */
export interface SessionQuality extends Judged {
  readonly scorer: SessionScorer;
}

/** What an evaluation of sessions found. */
export interface EvaluatedSessions {
  readonly train: { readonly sessions: number; readonly products: number; readonly rejected: number };
  readonly test: { readonly cases: number; readonly rejected: number };
  readonly learnSeconds: number;
  readonly params: SessionParams;
  readonly scorers: readonly SessionQuality[];
  readonly against: Against<SessionScorer> | undefined;
}

const REACH_LENGTH = 20;

/** Each scorer as the blend with the others silenced. */
const ALONE: Record<SessionScorer, Partial<SessionParams>> = {
  popularity: { votes: 0, steps: 0, twoSteps: 0 },
  neighbours: { steps: 0, twoSteps: 0 },
  steps: { votes: 0, steps: 1, twoSteps: 0 },
  two_steps: { votes: 0, steps: 0 },
  blend: {},
};

/** Learns from the training sessions alone and foretells the next click of the test's. Needs no database. */
export async function evaluateSessions(input: EvaluateSessionsInput, progress: Progress): Promise<EvaluatedSessions> {
  const train = await readAll<readonly string[]>(openSessions(fileSource(input.train)), input.train);
  const test = await readAll<Completion>(openClicks(fileSource(input.test)), input.test);
  const names = new Names();
  const sessions = columnsOf(train.rows, names);
  const products = names.size;
  progress('Learning', 0, 1);
  const began = performance.now();
  const model = fitSessions(sessions);
  const learnSeconds = (performance.now() - began) / 1000;
  progress('Learning', 1, 1);
  const orderCount = sessionCounts(train.rows);
  const runs = (Object.keys(ALONE) as SessionScorer[]).map((scorer): Run<SessionScorer> => {
    const shown = foretellAll(scorer, model, { cases: test.rows, names });
    if (scorer === 'blend' && input.predictions !== undefined) writePredictions(input.predictions, shown);
    const cases = casesOf(test.rows, shown);
    return { scorer, cases, quality: qualityOf(cases, orderCount) };
  });
  return {
    train: { sessions: train.rows.length, products, rejected: train.rejected },
    test: { cases: test.rows.length, rejected: test.rejected },
    learnSeconds,
    params: model.params,
    scorers: runs.map(({ scorer, quality }) => ({ scorer, ...quality })),
    against: againstBest(runs, REACH_LENGTH),
  };
}

function columnsOf(rows: readonly (readonly string[])[], names: Names) {
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, session) => (start[session + 1] = (start[session] ?? 0) + row.length));
  return {
    start,
    click: Uint32Array.from(rows.flatMap((row) => row.map((id) => names.placeOf(id)))),
    at: Float64Array.from(rows, (_, session) => session),
  };
}

function foretellAll(
  scorer: SessionScorer,
  model: LiveSessions,
  { cases, names }: { cases: readonly Completion[]; names: Names },
): Shown[] {
  const { table, steps, popular } = model;
  const params = { ...model.params, ...ALONE[scorer] };
  const predictor = new SessionPredictor({ table, steps, popular, params }, SHOWN);
  const out = { product: new Uint32Array(SHOWN), score: new Float64Array(SHOWN) };
  return cases.map(({ productIds }) => {
    const context = productIds.map((id) => names.placeOf(id));
    const began = performance.now();
    const found = predictor.predict(context, out);
    const micros = (performance.now() - began) * 1000;
    return { ids: Array.from(out.product.subarray(0, found), (place) => names.idAt(place)), micros };
  });
}

function sessionCounts(rows: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const id of new Set(row)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function casesOf(rows: readonly Completion[], shown: readonly Shown[]) {
  return rows.map(({ productIds, targetIds }, place) => ({
    shown: shown[place]?.ids ?? [],
    micros: shown[place]?.micros ?? 0,
    targetIds,
    clicks: productIds.length,
    back: targetIds.some((id) => productIds.includes(id)),
  }));
}

function qualityOf(cases: ReturnType<typeof casesOf>, orderCount: ReadonlyMap<string, number>): Judged {
  const head = headOf(orderCount);
  const inHead = ({ targetIds }: Pick<Completion, 'targetIds'>) => targetIds.some((id) => head.has(id));
  const parts = {
    repeat: cases.filter(({ back }) => back),
    new: cases.filter(({ back }) => !back),
    head: cases.filter(inHead),
    tail: cases.filter((each) => !inHead(each)),
    'of 1': cases.filter(({ clicks }) => clicks <= 1),
    'of more': cases.filter(({ clicks }) => clicks > 1),
  };
  return judge(cases, parts, { orderCount, reachOf: REACH_LENGTH });
}
