// One holder at a time, and none that is dead.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Lock, LockHolder } from '#src/fs/lock.ts';
import { acquireLock, tryLock } from '#src/fs/lock.ts';
import { isAlive, processIdentity } from '#src/fs/process-identity.ts';
import { bundleProgram } from '../cache/bundle.ts';

describe('a lock', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-lock-'));
    path = join(folder, 'deep/lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const held = (): Lock => {
    const attempt = tryLock(path, 'testing');
    if (attempt.kind !== 'held') throw new Error(attempt.kind);
    return attempt.lock;
  };
  const leave = (holder: Partial<LockHolder>): void => {
    mkdirSync(join(folder, 'deep'), { recursive: true });
    writeFileSync(path, JSON.stringify({ ...processIdentity(), purpose: 'old', ...holder }));
  };

  it('is held by one, and free again after', () => {
    const lock = held();
    expect(tryLock(path, 'again')).toMatchObject({ kind: 'busy', holder: { pid: process.pid, purpose: 'testing' } });
    lock.release();
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
    held();
  });

  it('is taken from a process that was killed', async () => {
    const child = spawn('/bin/sleep', ['600']);
    const pid = child.pid ?? 0;
    leave({ pid, started: '' });
    expect(tryLock(path, 'us').kind).toBe('busy');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(tryLock(path, 'us').kind).toBe('held');
  });

  it('is taken from a process whose number another has now', () => {
    leave({ pid: process.ppid, started: 'long ago' });
    expect(tryLock(path, 'us').kind).toBe('held');
  });

  it('is taken from before a reboot, not from another machine', () => {
    const [host, , space] = processIdentity().machine.split(' ');
    leave({ machine: `${host} other-boot ${space}` });
    expect(tryLock(path, 'us').kind).toBe('held');
    leave({ machine: `elsewhere other-boot ${space}` });
    expect(tryLock(path, 'us').kind).toBe('busy');
  });

  it('is taken when its file makes no sense', () => {
    leave({});
    for (const text of ['', '{', 'null', '{"pid":"1"}']) {
      writeFileSync(path, text);
      held().release();
    }
  });

  it('waits, telling once who holds it', async () => {
    const lock = held();
    const told: string[] = [];
    const waiting = acquireLock(path, 'second', {
      pollMs: 1,
      onWait: (holder) => {
        told.push(holder.purpose);
        setImmediate(() => lock.release());
      },
    });
    const result = await waiting;
    expect(result.ok).toBe(true);
    expect(told).toEqual(['testing']);
  });

  it('gives up with a code when the wait is ended', async () => {
    held();
    const result = await acquireLock(path, 'second', { signal: AbortSignal.abort() });
    expect(!result.ok && result.failure.code).toBe('BATUTA-E-108');
  });

  it('is not released by one who lost it', () => {
    const lock = held();
    rmSync(path);
    held();
    lock.release();
    expect(existsSync(path)).toBe(true);
  });

  it('fails with a code where it cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    const attempt = tryLock(join(folder, 'file/lock'), 'us');
    expect(attempt.kind === 'failed' && attempt.failure.code).toBe('BATUTA-E-107');
  });

  it('knows the living from the dead', () => {
    expect(isAlive(processIdentity())).toBe(true);
    expect(isAlive({ ...processIdentity(), pid: 2 ** 30 })).toBe(false);
  });

  it('keeps many processes apart, also when holders die', async () => {
    const program = await bundleProgram('test/fs/lock-child.ts');
    const counter = join(folder, 'counter');
    writeFileSync(counter, '0');
    const ended = await Promise.all(Array.from({ length: 4 }, () => program.run([path, counter, '50'])));
    program.remove();
    expect(ended.map((each) => each.stderr)).toEqual(['', '', '', '']);
    expect(readFileSync(counter, 'utf8')).toBe('200');
  });
});
