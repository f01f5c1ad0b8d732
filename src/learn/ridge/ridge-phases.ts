import { gramRows } from './gram-rows.ts';
import { CHUNK, chunksOf, type RidgeJob } from './ridge-job.ts';
import { solveRidge } from './solve-ridge.ts';

/** Place of the first phase among the counters: sums of what is bought together. */
export const GRAM = 0;
/** Place of the second: equations. */
export const SOLVE = 1;

/** Takes chunks of a phase until none is left, and wakes whoever waits for the last one. */
export function takeChunks(job: RidgeJob, phase: number): void {
  const chunks = chunksOf(job);
  const kernel = phase === GRAM ? gramRows(job) : solveRidge(job);
  for (let c = Atomics.add(job.next, phase, 1); c < chunks; c = Atomics.add(job.next, phase, 1)) {
    kernel(c * CHUNK, Math.min(job.size, (c + 1) * CHUNK));
    Atomics.store(job.finished, phase * chunks + c, 1);
    Atomics.add(job.done, phase, 1);
    Atomics.notify(job.done, phase);
  }
}

/** Waits until all chunks of a phase are done; false where nothing moved for `patienceMs`. */
export function awaitPhase(job: RidgeJob, phase: number, patienceMs: number): boolean {
  const chunks = chunksOf(job);
  for (let done = Atomics.load(job.done, phase); done < chunks; done = Atomics.load(job.done, phase))
    if (Atomics.wait(job.done, phase, done, patienceMs) === 'timed-out') return false;
  return true;
}
