import { rankProducts } from '../decide/index.ts';
import { encodeSnapshot, type History, openSnapshot, type Snapshot } from '../domain/index.ts';
import { learn, type LearnOptions } from '../learn/index.ts';
import { createRandom } from '../lib/index.ts';
import { quantiles, type Quantiles } from '../measure/index.ts';
import type { Progress } from './context.ts';
import { withLearningThread } from './learning/learning-thread.ts';
import { madeUpHistory, type MadeUpSize } from './evaluation/made-up-history.ts';

/** How large the made-up shop is, and the seed that it is drawn by. */
export interface BenchLearnInput extends MadeUpSize {
  readonly seed: number;
}

/** One step of learning, or all of them. */
export interface BenchedStep {
  readonly step: string;
  readonly seconds: number;
  readonly secondsPerMillionLines: number;
}

/** What learning and suggesting cost on a made-up shop. */
export interface BenchedLearn {
  readonly baskets: number;
  readonly lines: number;
  readonly products: number;
  readonly steps: readonly BenchedStep[];
  readonly all: BenchedStep;
  /** CPU seconds of all threads. */
  readonly cpuSeconds: number;
  /** Most memory of the process, in megabytes: before learning, the history itself included, and at all. */
  readonly peak: { readonly history: number; readonly learning: number };
  readonly snapshotMegabytes: number;
  /** Microseconds of a suggestion for a cart of five, all scorers and the blend. */
  readonly suggestion: { readonly guest: Quantiles | undefined; readonly known: Quantiles | undefined };
}

const SUGGESTIONS = 20_000;
const WARM_UP = 2_000;
const CART = 5;

/** Learns from a made-up shop and times it, step by step; then times suggestions from what was learned. Needs no database. */
export function benchLearn(input: BenchLearnInput, progress: Progress): Promise<BenchedLearn> {
  return withLearningThread((startThread) => benchWith(input, { progress, startThread }));
}

interface BenchTools extends Pick<LearnOptions, 'startThread'> {
  readonly progress: Progress;
}

function benchWith(input: BenchLearnInput, { progress, startThread }: BenchTools): BenchedLearn {
  const history = madeUpHistory(createRandom(input.seed), input);
  const lines = history.lines.product.length;
  const before = peakMegabytes();
  const stepped = (step: string, milliseconds: number): BenchedStep => {
    const seconds = milliseconds / 1000;
    return { step, seconds, secondsPerMillionLines: (seconds / lines) * 1e6 };
  };
  const steps: BenchedStep[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  let current = { step: '', since: began };
  const content = learn(history, {
    seed: input.seed,
    startThread,
    onProgress(step, done, total) {
      const since = performance.now();
      if (done > 0) steps.push(stepped(current.step, since - current.since));
      current = { step, since };
      progress('Learning', done, total);
    },
  });
  const all = stepped('all models', performance.now() - began);
  const used = process.cpuUsage(cpu);
  const bytes = encodeSnapshot(content);
  const learning = peakMegabytes();
  const snapshot = openSnapshot(bytes);
  return {
    baskets: history.orders.count,
    lines,
    products: history.products.length,
    steps,
    all,
    cpuSeconds: (used.user + used.system) / 1e6,
    peak: { history: before, learning },
    snapshotMegabytes: bytes.length / 1e6,
    suggestion: { guest: timed(snapshot, history, false), known: timed(snapshot, history, true) },
  };
}

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

/** Carts are the first five products of orders that are drawn; whoever is known is the one who placed the order. */
function timed(snapshot: Snapshot, { orders, lines, customerIds }: History, known: boolean): Quantiles | undefined {
  const random = createRandom(1, known ? 1 : 0);
  const micros: number[] = [];
  for (let round = 0; round < SUGGESTIONS + WARM_UP; round++) {
    const o = random.below(Math.max(1, orders.count));
    const from = orders.start[o] ?? 0;
    if ((orders.start[o + 1] ?? 0) - from < CART) continue;
    const productIds = Array.from(lines.product.subarray(from, from + CART), (place) => snapshot.idOf(place));
    const customerId = known ? customerIds[orders.customer[o] ?? -1] : undefined;
    const began = performance.now();
    rankProducts(snapshot, { productIds, customerId, scorer: 'blend', limit: 20 });
    if (round >= WARM_UP) micros.push((performance.now() - began) * 1000);
  }
  return quantiles(micros);
}
