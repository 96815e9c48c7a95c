// An executor whose code is loaded at the first job: a run of hits and of commands does without it.
import type { Executor } from './executor.ts';

export function lateExecutor(load: () => Promise<Executor>): Executor {
  let loaded: Promise<Executor> | undefined;
  return {
    async execute(job, signal) {
      loaded ??= load();
      return (await loaded).execute(job, signal);
    },
    async close() {
      if (loaded !== undefined) await (await loaded).close();
    },
  };
}
