// The messages between the pool and its worker threads.
import type { Job, JobOutcome } from './executor.ts';

export type ToWorker =
  { readonly type: 'run'; readonly id: number; readonly job: Job } | { readonly type: 'cancel'; readonly id: number };

export type FromWorker = { readonly type: 'done'; readonly id: number; readonly outcome: JobOutcome };
