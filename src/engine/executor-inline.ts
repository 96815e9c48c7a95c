// Runs jobs on this thread, one after the other or interleaved: for tests, and rules that cost less than a message.
import type { BlobStore } from '#src/model/store.ts';
import type { Executor } from './executor.ts';
import type { LoadModule } from './run-job.ts';
import { runJob } from './run-job.ts';

export function inlineExecutor(blobs: BlobStore, load: LoadModule): Executor {
  const modules = new Map<string, Promise<{ readonly [name: string]: unknown }>>();
  const loadOnce: LoadModule = (path) => {
    let module = modules.get(path);
    if (module === undefined) {
      module = load(path);
      modules.set(path, module);
    }
    return module;
  };
  return {
    execute: (job, signal) => runJob(job, blobs, loadOnce, signal),
    close: () => Promise.resolve(),
  };
}
