import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { helpRidge, type RidgeJob } from '../../learn/index.ts';

/** Marks the data of a thread that was started here, in case something else runs this file in a worker. */
const KIND = 'learning-thread';

/**
 * Does work that may hand jobs to other threads, one for each job, because only the end of a thread gives back at once what
 * it held. The first one is started beforehand, so that it is ready when its job comes. Where a thread cannot run, or
 * dies, the first thread does its part too: that costs time and changes nothing of the outcome.
 */
export async function withLearningThread<T>(work: (help: (job: RidgeJob) => void) => T | Promise<T>): Promise<T> {
  let ready = startThread();
  const help = (job: RidgeJob): void => {
    (ready ?? startThread())?.postMessage(job);
    ready = undefined;
  };
  try {
    return await work(help);
  } finally {
    await ready?.terminate();
  }
}

/** Undefined where threads are forbidden. */
function startThread(): Worker | undefined {
  try {
    const worker = new Worker(new URL(import.meta.url), { workerData: KIND });
    worker.unref();
    // What it leaves undone is done by the first thread, which waits for no word from it.
    worker.on('error', () => undefined);
    return worker;
  } catch {
    return undefined; // the first thread does it all
  }
}

if (!isMainThread && workerData === KIND)
  parentPort?.once('message', (job: RidgeJob) => {
    helpRidge(job);
    parentPort?.close();
  });
