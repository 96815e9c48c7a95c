// Where a worker thread starts: opens the store that the main thread uses and serves jobs. Built to `dist/worker.js`.
import { workerData } from 'node:worker_threads';
import { DiskStore } from '#cache/disk-store.ts';
import { serveWorker } from '#src/engine/worker-serve.ts';

/** `workerData` of every worker thread. */
export interface WorkerStart {
  readonly store: string;
}

const opened = DiskStore.open((workerData as WorkerStart).store);
if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.message}`);
serveWorker(opened.value);
