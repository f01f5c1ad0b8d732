import { awaitPhase, GRAM, SOLVE, takeChunks } from './ridge-phases.ts';
import type { RidgeJob } from './ridge-job.ts';

/** How long the other threads may be silent before this one gives up: longer than they wait, because they redo what is lost. */
const PATIENCE_MS = 60_000;

/** What a second thread does for a local ridge: it takes chunks as the first one does, and ends. */
export function helpRidge(job: RidgeJob): void {
  takeChunks(job, GRAM);
  if (awaitPhase(job, GRAM, PATIENCE_MS)) takeChunks(job, SOLVE);
}
