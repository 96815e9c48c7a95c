// The worker thread's side: runs the jobs it is sent, one at a time, until told to stop. The caller brings the store.
import { isMainThread, parentPort } from 'node:worker_threads';
import type { BlobStore } from '#src/model/store.ts';
import { loadModule } from './load-module.ts';
import { runJob } from './run-job.ts';
import type { FromWorker, ToWorker } from './worker-protocol.ts';

export function serveWorker(blobs: BlobStore): void {
  const port = parentPort;
  if (isMainThread || port === null) throw new Error('this module is the start of a worker thread');
  const running = new Map<number, AbortController>();
  port.on('message', (message: ToWorker) => {
    if (message.type === 'cancel') {
      running.get(message.id)?.abort();
      return;
    }
    const { id, job } = message;
    const controller = new AbortController();
    running.set(id, controller);
    void runJob(job, blobs, loadModule, controller.signal).then((outcome) => {
      running.delete(id);
      const done: FromWorker = { type: 'done', id, outcome };
      port.postMessage(done);
    });
  });
}
