import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { helpRidge, type RidgeJob } from '../learn/index.ts';

/** Marks the data of a thread that was started here, in case something else runs this file in a worker. */
const KIND = 'learning-thread';

/**
 * Does work that may hand jobs to a second thread, which starts at once, so that it is ready when the first job comes.
 * Where it cannot run, or dies, the first thread does its part too: that costs time and changes nothing of the outcome.
 */
export async function withLearningThread<T>(work: (help: (job: RidgeJob) => void) => T | Promise<T>): Promise<T> {
  const worker = new Worker(new URL(import.meta.url), { workerData: KIND });
  worker.unref();
  // What it leaves undone is done by the first thread, which waits for no word from it.
  worker.on('error', () => undefined);
  try {
    return await work((job) => worker.postMessage(job));
  } finally {
    await worker.terminate();
  }
}

if (!isMainThread && workerData === KIND) parentPort?.on('message', helpRidge);
