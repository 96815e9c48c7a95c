// Runs a program through the native addon: no fork of Node's memory, its output collected off the main thread. Same outcome as `spawn.ts`.
import { constants } from 'node:os';
import { addon } from '#native/index.ts';
import type { Addon, EndedProgram } from '#native/addon.ts';
import type { Captured } from './capture.ts';
import { addGroup, removeGroup, signalOneGroup } from './live-children.ts';
import type { SpawnOutcome, SpawnRequest } from './spawn.ts';

const signalNames = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));

/** The addon, where it can do all that is asked: it keeps output in memory only. */
export const nativeSpawner = (request: SpawnRequest): Addon | undefined =>
  request.spillTo === undefined ? addon() : undefined;

export interface NativeLimits {
  readonly capture: number;
  readonly output: number;
  readonly graceMs: number;
}

/** A number: the system error why it could not be started. */
export function runNative(native: Addon, request: SpawnRequest, limits: NativeLimits): Promise<SpawnOutcome | number> {
  const started = performance.now();
  return new Promise((resolve) => {
    let [timedOut, aborted, stopping, settled] = [false, false, false, false];
    const timers: NodeJS.Timeout[] = [];
    const env = Object.entries(request.env).map(([name, value]) => `${name}=${value}`);
    const argv = [request.command, ...request.args];
    const numbers = [limits.capture, limits.output, limits.graceMs] as const;
    const group = native.spawn(request.command, argv, env, request.cwd, request.stdin, numbers, (ended) => {
      settled = true;
      for (const timer of timers) clearTimeout(timer);
      request.signal?.removeEventListener('abort', onAbort);
      removeGroup(group);
      resolve(outcome(ended, timedOut, aborted, performance.now() - started));
    });
    if (group < 0) {
      resolve(-group);
      return;
    }
    addGroup(group);
    const stop = (): void => {
      if (stopping || settled) return;
      stopping = true;
      signalOneGroup(group, 'SIGTERM');
      timers.push(setTimeout(() => signalOneGroup(group, 'SIGKILL'), limits.graceMs));
    };
    function onAbort(): void {
      aborted = true;
      stop();
    }
    const onTimeout = (): void => {
      timedOut = true;
      stop();
    };
    if (request.timeoutMs !== undefined) timers.push(setTimeout(onTimeout, request.timeoutMs));
    if (request.signal?.aborted === true) onAbort();
    else request.signal?.addEventListener('abort', onAbort);
  });
}

function outcome(ended: EndedProgram, timedOut: boolean, aborted: boolean, durationMs: number): SpawnOutcome {
  const captured = (bytes: Uint8Array, size: number): Captured => ({ bytes, size, truncated: size > bytes.length });
  return {
    status: ended.status,
    signal: ended.signal === undefined ? undefined : (signalNames.get(ended.signal) ?? `signal ${ended.signal}`),
    timedOut,
    aborted,
    outputLimitReached: ended.outputLimitReached,
    stdout: captured(ended.stdout, ended.stdoutSize),
    stderr: captured(ended.stderr, ended.stderrSize),
    durationMs,
  };
}
