// Starts one program in a process group of its own, feeds and captures it, and leaves nothing of it running.
import { spawn } from 'node:child_process';
import { getSystemErrorName } from 'node:util';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { errorCode } from '#src/fs/io-failure.ts';
import type { Captured } from './capture.ts';
import { Capture } from './capture.ts';
import { addGroup, removeGroup, signalOneGroup } from './live-children.ts';
import { nativeSpawner, runNative } from './spawn-native.ts';

export interface SpawnRequest {
  /** Absolute path, resolved before: PATH is not searched here. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment: nothing is inherited. */
  readonly env: { readonly [name: string]: string };
  readonly stdin?: Uint8Array;
  readonly timeoutMs?: number;
  /** Stops the program as a time-out does. */
  readonly signal?: AbortSignal;
  /** Between SIGTERM and SIGKILL. */
  readonly graceMs?: number;
  /** Bytes of each stream kept in memory; default 64 MiB. */
  readonly captureBytes?: number;
  /** Where the whole of a longer stream goes, when it is wanted: `<spillTo>.stdout`, `<spillTo>.stderr`. */
  readonly spillTo?: string;
  /** Is given every chunk as it comes, beside what is captured. */
  readonly onOutput?: ((stream: 'stdout' | 'stderr', chunk: Uint8Array) => void) | undefined;
  /** Bytes of both streams together at which the program is stopped; default 4 GiB. */
  readonly outputLimit?: number;
}

export interface SpawnOutcome {
  readonly status: number | undefined;
  readonly signal: string | undefined;
  readonly timedOut: boolean;
  readonly aborted: boolean;
  readonly outputLimitReached: boolean;
  readonly stdout: Captured;
  readonly stderr: Captured;
  readonly durationMs: number;
}

const defaultCapture = 64 * 2 ** 20;
const defaultLimit = 4 * 2 ** 30;
const defaultGraceMs = 2000;

/** Failures of programs whose file another process still had open for writing when it was started. */
const busyFailures = new WeakSet<Failure>();
const busyRetries = 12;

function startFailure(request: SpawnRequest, error: unknown): Failure {
  const reason = errorCode(error) ?? (error instanceof Error ? error.message : String(error));
  const made = failure('BATUTA-E-110', `cannot start ${request.command}: ${reason}`, {
    help: 'check that the program exists and may be executed',
  });
  if (reason === 'ETXTBSY') busyFailures.add(made);
  return made;
}

/**
 * Runs the program to its end. An exit status that is not 0, a signal, a time-out are outcomes, not failures; a failure is
 * a program that could not be started. What is left of its group when it has ended is killed.
 */
export async function runProgram(request: SpawnRequest): Promise<Result<SpawnOutcome>> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await runOnce(request);
    // A program just written is busy while any child forked meanwhile has not yet reached its own exec: it passes.
    if (outcome.ok || !busyFailures.has(outcome.failure) || attempt === busyRetries) return outcome;
    await new Promise((resolve) => setTimeout(resolve, Math.min(2 ** attempt, 250)));
  }
}

async function runOnce(request: SpawnRequest): Promise<Result<SpawnOutcome>> {
  const native = nativeSpawner(request);
  if (native === undefined) return runThroughNode(request);
  const ended = await runNative(native, request, {
    capture: request.captureBytes ?? defaultCapture,
    output: request.outputLimit ?? defaultLimit,
    graceMs: request.graceMs ?? defaultGraceMs,
  });
  if (typeof ended !== 'number') return ok(ended);
  const code = getSystemErrorName(-ended);
  return err(startFailure(request, Object.assign(new Error(code), { code })));
}

function runThroughNode(request: SpawnRequest): Promise<Result<SpawnOutcome>> {
  const started = performance.now();
  const graceMs = request.graceMs ?? defaultGraceMs;
  return new Promise((resolve) => {
    let child;
    try {
      child = spawn(request.command, request.args, {
        cwd: request.cwd,
        env: { ...request.env },
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
      });
    } catch (error) {
      resolve(err(startFailure(request, error)));
      return;
    }
    const group = child.pid;
    if (group !== undefined) addGroup(group);
    let timedOut = false;
    let aborted = false;
    let outputLimitReached = false;
    let stopping = false;
    let settled = false;
    const timers: NodeJS.Timeout[] = [];
    const kill = (signal: NodeJS.Signals): void => {
      if (group !== undefined) signalOneGroup(group, signal);
    };
    const stop = (): void => {
      if (stopping || settled) return;
      stopping = true;
      kill('SIGTERM');
      timers.push(setTimeout(() => kill('SIGKILL'), graceMs));
    };
    const onAbort = (): void => {
      aborted = true;
      stop();
    };
    const settle = (result: Result<SpawnOutcome>): void => {
      if (settled) return;
      settled = true;
      for (const timer of timers) clearTimeout(timer);
      request.signal?.removeEventListener('abort', onAbort);
      if (group !== undefined) removeGroup(group);
      resolve(result);
    };

    const capture = request.captureBytes ?? defaultCapture;
    const limit = request.outputLimit ?? defaultLimit;
    const spill = (name: string): string | undefined =>
      request.spillTo === undefined ? undefined : `${request.spillTo}.${name}`;
    const stdout = new Capture(capture, spill('stdout'));
    const stderr = new Capture(capture, spill('stderr'));
    const take = (into: Capture, name: 'stdout' | 'stderr') => (chunk: Buffer) => {
      request.onOutput?.(name, chunk);
      try {
        if (!outputLimitReached) into.push(chunk);
      } catch {
        outputLimitReached = true;
      }
      if (stdout.size + stderr.size > limit) outputLimitReached = true;
      if (outputLimitReached) stop();
    };
    child.stdout.on('data', take(stdout, 'stdout'));
    child.stderr.on('data', take(stderr, 'stderr'));
    // The program may end without reading its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(request.stdin);

    child.on('error', (error) => settle(err(startFailure(request, error))));
    // A descendant that keeps our pipes open delays `close`: it has the grace time, then it is killed.
    child.on('exit', () => timers.push(setTimeout(() => kill('SIGKILL'), graceMs)));
    child.on('close', (status, signal) => {
      kill('SIGKILL');
      settle(
        ok({
          status: status ?? undefined,
          signal: signal ?? undefined,
          timedOut,
          aborted,
          outputLimitReached,
          stdout: stdout.end(),
          stderr: stderr.end(),
          durationMs: performance.now() - started,
        }),
      );
    });
    if (request.timeoutMs !== undefined) {
      timers.push(
        setTimeout(() => {
          timedOut = true;
          stop();
        }, request.timeoutMs),
      );
    }
    if (request.signal?.aborted === true) onAbort();
    else request.signal?.addEventListener('abort', onAbort);
  });
}
