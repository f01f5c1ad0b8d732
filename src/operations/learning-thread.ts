import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { helpRidge, type RidgeJob } from '../learn/index.ts';

/** Marks the data of a thread that was started here, in case something else runs this file in a worker. */
const KIND = 'learning-thread';

/** Starts a second thread for a learning job. Where it cannot run, or dies, the first thread does its part too. */
export function startLearningThread(job: RidgeJob): void {
  const worker = new Worker(new URL(import.meta.url), { workerData: { kind: KIND, job } });
  worker.unref();
  // Its part is done again by the first thread, so that its loss costs time and nothing else.
  worker.on('error', () => undefined);
}

const given = workerData as { kind?: string; job: RidgeJob } | null;
if (!isMainThread && given?.kind === KIND) helpRidge(given.job);
