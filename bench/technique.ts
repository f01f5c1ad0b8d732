import { readFileSync } from 'node:fs';
import { decide, type TechniquePolicy } from '../src/decide/index.ts';
import { type DecisionRequest, type Snapshot } from '../src/domain/index.ts';
import { snapshotOf } from '../src/domain/testing.ts';
import { type Impression, TechniqueLearner } from '../src/learn/index.ts';
import { createRandom } from '../src/lib/index.ts';
import { FRESH_MODEL, type TechniqueModel } from '../src/scoring/index.ts';

/**
 * What choosing by worth costs, in microseconds: a decision as it is found, watched, and chosen, on a made-up shop; and what it costs to
 * learn from an impression, to make a model, and to keep one. Run: `node bench/technique.ts`.
 */
const PRODUCTS = 2_000;
const NEIGHBOURS = 20;
const ROUNDS = 10_000;
const IMPRESSIONS = 20_000;

const random = createRandom(12);
const snapshot = shop();
const learner = new TechniqueLearner();
const took = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};
const learning = took(() => learner.take(impressions()));
let model: TechniqueModel = FRESH_MODEL;
const making = took(() => (model = learner.model()));
const bytes = learner.pack().length;

console.log(`${PRODUCTS} products, ${NEIGHBOURS} pairs each, ${ROUNDS} decisions a row; microseconds\n`);
console.table(
  Object.fromEntries(
    [1, 5].flatMap((lines) =>
      (
        [
          ['as found', undefined],
          ['watched', FRESH_MODEL],
          ['chosen', model],
        ] as const
      ).map(([name, policy]) => [`cart of ${lines}: ${name}`, timed(lines, policy)]),
    ),
  ),
);
console.log(
  `\nLearning: ${((learning * 1000) / IMPRESSIONS).toFixed(1)} µs an impression; a model: ${making.toFixed(1)} ms.`,
);
console.log(`State: ${(bytes / 1024).toFixed(0)} KB after ${IMPRESSIONS} impressions.`);
if (process.platform === 'linux')
  console.log(`CPU: ${/model name\s*: (.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'unknown'}`);

function timed(lines: number, policy: TechniquePolicy | undefined): Record<string, number> {
  const requests = Array.from({ length: ROUNDS }, () => requestOf(lines));
  const run = (request: DecisionRequest, turn: number) =>
    decide({ snapshot, policy, request, id: `dec_${String(turn).padStart(26, '0')}`, at: 0 });
  for (const [turn, request] of requests.slice(0, 3_000).entries()) run(request, turn);
  const micros = requests.map((request, turn) => took(() => run(request, turn)) * 1000).sort((a, b) => a - b);
  const at = (share: number) => Number(micros[Math.floor(micros.length * share)]!.toFixed(1));
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}

function requestOf(lines: number): DecisionRequest {
  const cart = Array.from({ length: lines }, () => ({ productId: idOf(random.below(PRODUCTS)), quantity: 1 }));
  return { placement: 'cart', cart };
}

/** What shoppers made of what was found, by chance. */
function impressions(): Impression[] {
  return Array.from({ length: IMPRESSIONS / 4 }, (_, turn) => {
    const id = `dec_${String(turn).padStart(26, '0')}`;
    const { technique } = decide({ snapshot, policy: FRESH_MODEL, request: requestOf(1), id, at: 0 });
    return (technique?.shown ?? []).map(({ rows, lean }, position): Impression => {
      const accepted = random.chance(0.03);
      return { decisionId: id, at: turn, position, rows, lean, accepted, declined: false };
    });
  }).flat();
}

function idOf(place: number): string {
  return `product-${String(place).padStart(6, '0')}`;
}

function shop(): Snapshot {
  const products = Array.from({ length: PRODUCTS }, (_, place) => ({
    id: idOf(place),
    priceMinor: 500 + random.below(9_500),
    categoryPath: ['Things', `Shelf ${place % 40}`],
  }));
  const row = () =>
    [...new Set(Array.from({ length: NEIGHBOURS }, () => idOf(random.below(PRODUCTS))))].map((id, at) => ({
      id,
      score: 1 / (at + 2),
      support: 5 + random.below(50),
    }));
  return snapshotOf({ products, pairs: Object.fromEntries(products.map(({ id }) => [id, row()])) });
}
