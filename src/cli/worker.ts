// Where a worker thread starts: opens the store that the main thread named and serves jobs.
import { workerData } from 'node:worker_threads';
import { DiskStore } from '#cache/disk-store.ts';
import { serveWorker } from '#src/engine/worker-serve.ts';

export interface WorkerData {
  /** The store's folder. */
  readonly store: string;
}

const opened = DiskStore.open((workerData as WorkerData).store);
if (!opened.ok) throw new Error(opened.failure.message);
serveWorker(opened.value);
