import type { Rows } from '../../domain/index.ts';
import { Best } from '../../lib/index.ts';
import { gramRows } from './gram-rows.ts';
import { CHUNK, chunksOf, type RidgeInput, type RidgeJob, ridgeJob, type StartThread } from './ridge-job.ts';
import { awaitPhase, GRAM, SOLVE, takeChunks } from './ridge-phases.ts';
import { solveRidge } from './solve-ridge.ts';

/** Who helps, and targets that each product may speak for. */
export interface RidgeOptions {
  /** Starts another thread on the same job; absent, this one does it all. */
  readonly startThread?: StartThread | undefined;
  readonly most?: number;
}

/** Milliseconds without a finished chunk after which a thread is taken for dead: a chunk takes some ten. */
const PATIENCE_MS = 5_000;

/**
 * Local ridge regression: each product j is predicted from the k products nearest to it, whole carts at a time.
 *
 * With G = X'WX over orders, W their weights: N = the `reach` products of highest cosine G_ij / sqrt(G_ii G_jj), then
 * (G_NN + lambda I) b = G_Nj. It is EASE (Steck 2019) restricted to a neighbourhood (as SLIM's fsSLIM, Ning and Karypis
 * 2011, but in closed form): unlike pairs, what two products of a cart both say is counted once. Time: squared order
 * lengths + n (k width + k^3 / 6), on as many threads as there are; memory: 8 width + 12 k bytes for each product.
 *
 * The outcome is the same on one thread and on many. Where a thread cannot be started, the first one does it all.
 */
export function localRidge(input: RidgeInput, { startThread, most = 96 }: RidgeOptions = {}): Rows {
  const job = ridgeJob(input);
  startThread?.(job);
  for (const phase of [GRAM, SOLVE]) {
    takeChunks(job, phase);
    if (!awaitPhase(job, phase, PATIENCE_MS)) redoLost(job, phase);
  }
  return byContext(job, most);
}

function redoLost(job: RidgeJob, phase: number): void {
  const chunks = chunksOf(job);
  const kernel = phase === GRAM ? gramRows(job) : solveRidge(job);
  // Whoever was taken for dead and comes back writes the same numbers into the same places.
  for (let c = 0; c < chunks; c++)
    if (Atomics.load(job.finished, phase * chunks + c) !== 1) kernel(c * CHUNK, Math.min(job.size, (c + 1) * CHUNK));
}

/**
 * Turns the table round, from targets with their neighbours to products with their targets, as a cart reads it. A
 * product that speaks for more than `most` targets keeps those for which it says most, either way.
 */
function byContext({ size, reach, length, neighbour, coefficient }: RidgeJob, most: number): Rows {
  const start = new Uint32Array(size + 1);
  for (let j = 0; j < size; j++) for (let e = j * reach; e < j * reach + length[j]!; e++) start[neighbour[e]! + 1]!++;
  for (let i = 0; i < size; i++) start[i + 1]! += start[i]!;
  const next = start.slice(0, size);
  const product = new Uint32Array(start[size]!);
  const score = new Float32Array(start[size]!);
  for (let j = 0; j < size; j++)
    for (let e = j * reach; e < j * reach + length[j]!; e++) {
      const p = next[neighbour[e]!]!++;
      product[p] = j;
      score[p] = coefficient[e]!;
    }
  return cutRows({ start, product, score }, most);
}

function cutRows({ start, product, score }: Rows, most: number): Rows {
  const size = start.length - 1;
  const cut = new Uint32Array(size + 1);
  const best = new Best(most);
  const strength = new Float64Array(most);
  const places = new Uint32Array(most);
  const kept: Rows = {
    start: cut,
    product: new Uint32Array(product.length),
    score: new Float32Array(product.length),
  };
  let end = 0;
  for (let i = 0; i < size; i++) {
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const says = Math.abs(score[e]!);
      if (says > 0 && says >= best.floor) best.offer(e, says);
    }
    const count = best.drain(places, strength, 0);
    for (let p = 0; p < count; p++, end++) {
      kept.product[end] = product[places[p]!]!;
      kept.score[end] = score[places[p]!]!;
    }
    cut[i + 1] = end;
  }
  return { start: cut, product: kept.product.slice(0, end), score: kept.score.slice(0, end) };
}
