// Runs jobs in worker threads, one job per thread; a thread is started when none is idle and replaced when it dies.
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { failure } from '#src/base/failure.ts';
import type { Executor, Job, JobOutcome } from './executor.ts';
import type { FromWorker, ToWorker } from './worker-protocol.ts';

export interface WorkerExecutorOptions {
  /** The file a thread starts with: `dist/worker.js`, or a TypeScript source, which is loaded through jiti. */
  readonly entry: string;
  /** `workerData` of each thread: how it opens the store. */
  readonly data: unknown;
  readonly jobs: number;
  /** A rule that does not end when it is cancelled loses its thread after this. */
  readonly graceMs?: number;
}

interface Thread {
  readonly worker: Worker;
  current: { readonly id: number; readonly settle: (outcome: JobOutcome) => void } | undefined;
}

/** Node's own loader reads no TypeScript: a thread on sources begins in jiti. */
const startThroughJiti = (entry: string, data: unknown): Worker => {
  const jiti = createRequire(import.meta.url).resolve('jiti');
  const code = `const { createJiti } = require(${JSON.stringify(jiti)});
createJiti(${JSON.stringify(entry)}, { fsCache: true, interopDefault: false }).import(${JSON.stringify(entry)});`;
  return new Worker(code, { eval: true, workerData: data, execArgv: [] });
};

export function workerExecutor(options: WorkerExecutorOptions): Executor {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  let nextId = 0;

  const start = (): Thread => {
    // `bin/batuta.js` keeps memory small and optimizes late, which suits a run of commands and hits.
    if (all.size === 0 && Number.parseInt(process.versions.v8, 10) <= 13) {
      setFlagsFromString('--semi-space-growth-factor=2');
      setFlagsFromString(`--interrupt-budget=${66 * 1024}`);
      setFlagsFromString('--heap-growing-percent=0');
    }
    const { entry, data } = options;
    const worker = /\.[cm]?ts$/.test(entry)
      ? startThroughJiti(entry, data)
      : new Worker(entry, { workerData: data, execArgv: [] });
    const thread: Thread = { worker, current: undefined };
    all.add(thread);
    worker.on('message', (message: FromWorker) => {
      const { current } = thread;
      if (current === undefined || current.id !== message.id) return;
      thread.current = undefined;
      idle.push(thread);
      worker.unref();
      current.settle(message.outcome);
    });
    const lost = (reason: string): void => {
      if (!all.delete(thread)) return;
      const at = idle.indexOf(thread);
      if (at >= 0) idle.splice(at, 1);
      thread.current?.settle({
        status: 'broken',
        failure: failure('BATUTA-E-017', `the worker thread died: ${reason}`, {
          help: 'run again; report it if it happens again',
        }),
      });
      thread.current = undefined;
    };
    worker.on('error', (error) => lost(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    worker.on('exit', (code) => lost(`exit code ${code}`));
    return thread;
  };

  return {
    execute(job: Job, signal: AbortSignal): Promise<JobOutcome> {
      if (signal.aborted) return Promise.resolve({ status: 'cancelled' });
      const thread = idle.pop() ?? start();
      const id = (nextId += 1);
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        const send = (message: ToWorker): void => thread.worker.postMessage(message);
        const onAbort = (): void => {
          send({ type: 'cancel', id });
          timer = setTimeout(() => {
            if (thread.current?.id !== id) return;
            settle({ status: 'cancelled' });
            thread.current = undefined;
            all.delete(thread);
            void thread.worker.terminate();
          }, options.graceMs ?? 3000);
        };
        const settle = (outcome: JobOutcome): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          resolve(outcome);
        };
        thread.current = { id, settle };
        thread.worker.ref();
        signal.addEventListener('abort', onAbort);
        send({ type: 'run', id, job });
      });
    },
    async close() {
      const threads = [...all];
      all.clear();
      await Promise.all(threads.map((thread) => thread.worker.terminate()));
    },
  };
}
