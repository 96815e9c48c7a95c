// Error codes of how a run is controlled: services, determinism, watching, workspaces.
import type { Code } from './failure.ts';

export const controlRows: readonly (readonly [code: Code, title: string, meaning: string, help: string])[] = [
  [
    'BATUTA-E-030',
    'service not ready',
    'A service that a task depends on could not be started, ended too early, or was not ready in time; the tail of its log is shown.',
    'Run its command by hand; correct `service.ready`, or raise `service.timeout`.',
  ],
  [
    'BATUTA-E-031',
    'service ended',
    'A service ended while a task that depends on it executed; the result of that task was not stored.',
    'See the tail of its log.',
  ],
  [
    'BATUTA-E-032',
    'not deterministic',
    'With `--verify-determinism` the action executed twice on the same inputs and gave different results; neither was stored.',
    'The message names the file and the first byte that differs: take the clock, random numbers, hash order and folder names out of it.',
  ],
  [
    'BATUTA-E-033',
    'project cannot be watched',
    'The system refused to report changes of files.',
    'Raise the limit that the message names, or set `CHOKIDAR_USEPOLLING=1`.',
  ],
  [
    'BATUTA-C-020',
    'workspace is not clear',
    'The members of the workspace cannot be found, two have one name, or a member sets what belongs to the root.',
    'Do what the message says; docs/guide/workspaces.md has the rules.',
  ],
  [
    'BATUTA-C-021',
    'no package here',
    '`^name` means targets of the packages that a package depends on; the target belongs to no member of a workspace.',
    'Use it in a target of a member, or name the targets.',
  ],
];
