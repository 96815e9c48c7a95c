// A lock that dies with its process: a file that names its holder, believed only while that process lives.
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { removeQuietly, temporaryBeside } from './atomic-write.ts';
import { errorCode, ioFailure } from './io-failure.ts';
import { makeFolder } from './make-folder.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { isAlive, processIdentity } from './process-identity.ts';

export interface LockHolder extends ProcessIdentity {
  /** For people: what the holder is doing (`batuta run app`). */
  readonly purpose: string;
}

export interface Lock {
  readonly path: string;
  release(): void;
}

export type LockAttempt =
  | { readonly kind: 'held'; readonly lock: Lock }
  | { readonly kind: 'busy'; readonly holder: LockHolder }
  | { readonly kind: 'failed'; readonly failure: Failure };

function readHolder(path: string): { readonly text: string; readonly holder: LockHolder | undefined } | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return { text, holder: undefined };
    const { pid, started, machine, purpose } = value as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof started !== 'string' || typeof machine !== 'string') {
      return { text, holder: undefined };
    }
    return { text, holder: { pid, started, machine, purpose: typeof purpose === 'string' ? purpose : '' } };
  } catch {
    return { text, holder: undefined };
  }
}

/** The live process that holds the lock; undefined when nobody does, whatever a killed one left. */
export function lockHolder(path: string): LockHolder | undefined {
  const holder = readHolder(path)?.holder;
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

/** A process that died while breaking a lock leaves its guard: older than this it is removed. */
const guardLifeMs = 10_000;

/**
 * Removes a dead holder's file. Only one process at a time may do so (a folder is the guard), and it looks again under the
 * guard: else two that saw the same dead holder could remove the first one's new lock.
 */
function breakLock(path: string): void {
  const guard = `${path}.breaking`;
  try {
    mkdirSync(guard);
  } catch {
    const age = statSync(guard, { throwIfNoEntry: false });
    if (age !== undefined && Date.now() - age.mtimeMs > guardLifeMs) rmdirSync(guard);
    return;
  }
  try {
    const now = readHolder(path);
    if (now !== undefined && (now.holder === undefined || !isAlive(now.holder))) rmSync(path, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

/** One attempt, without waiting. The file appears whole (linked in), so a reader never sees half of it. */
export function tryLock(path: string, purpose: string): LockAttempt {
  const text = JSON.stringify({ ...processIdentity(), purpose, nonce: Math.random() });
  for (let attempt = 0; attempt < 3; attempt++) {
    const temporary = temporaryBeside(path);
    let isWritten = false;
    try {
      makeFolder(dirname(path));
      writeFileSync(temporary, text);
      isWritten = true;
      linkSync(temporary, path);
      return { kind: 'held', lock: { path, release: () => release(path, text) } };
    } catch (error) {
      if (!isWritten || errorCode(error) !== 'EEXIST') {
        return { kind: 'failed', failure: ioFailure('BATUTA-E-107', `take the lock ${path}`, error) };
      }
    } finally {
      removeQuietly(temporary);
    }
    const present = readHolder(path);
    if (present?.holder !== undefined && isAlive(present.holder)) return { kind: 'busy', holder: present.holder };
    if (present !== undefined) breakLock(path);
  }
  // Others are taking it in turns with us: it is busy, by whom changes too fast to say.
  const holder = readHolder(path)?.holder ?? { ...processIdentity(), pid: 0, purpose: '' };
  return { kind: 'busy', holder };
}

function release(path: string, text: string): void {
  try {
    if (readHolder(path)?.text === text) rmSync(path, { force: true });
  } catch {
    // It dies with this process anyway.
  }
}

export interface WaitOptions {
  /** Told once, when the lock is found held: by whom. */
  readonly onWait?: (holder: LockHolder) => void;
  /** Ends the wait. */
  readonly signal?: AbortSignal;
  readonly pollMs?: number;
  readonly timeoutMs?: number;
}

/** Takes the lock, waiting while another live process holds it. */
export async function acquireLock(path: string, purpose: string, options: WaitOptions = {}): Promise<Result<Lock>> {
  const started = Date.now();
  let told = false;
  for (;;) {
    const attempt = tryLock(path, purpose);
    if (attempt.kind === 'held') return ok(attempt.lock);
    if (attempt.kind === 'failed') return err(attempt.failure);
    if (!told) options.onWait?.(attempt.holder);
    told = true;
    const waited = Date.now() - started;
    if (options.signal?.aborted === true || (options.timeoutMs !== undefined && waited >= options.timeoutMs)) {
      return err(
        failure('BATUTA-E-108', `${path} is held by process ${attempt.holder.pid} (${attempt.holder.purpose})`, {
          help: 'wait for that run to end, or stop it',
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, options.pollMs ?? 50));
  }
}
