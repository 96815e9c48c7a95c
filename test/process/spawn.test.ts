// Programs get exactly the environment and input given, are captured whole or capped, and leave nothing running.
import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { baseEnv } from '#src/process/base-env.ts';
import { liveGroups, stopAllGroups } from '#src/process/live-children.ts';
import type { SpawnOutcome, SpawnRequest } from '#src/process/spawn.ts';
import { runProgram } from '#src/process/spawn.ts';

describe('running a program', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-spawn-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const sh = async (script: string, rest: Partial<SpawnRequest> = {}): Promise<SpawnOutcome> => {
    const env = baseEnv({ home: folder });
    const result = await runProgram({ command: '/bin/sh', args: ['-c', script], cwd: folder, env, ...rest });
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  };
  const text = (captured: { readonly bytes: Uint8Array }): string => Buffer.from(captured.bytes).toString();
  /** A killed process may take a moment to go; one that was not killed lets the test run into its time limit. */
  const gone = async (pid: number): Promise<void> => {
    for (;;) {
      try {
        process.kill(pid, 0);
        if (readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ')) return;
      } catch {
        return;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('gives output, status and standard input', async () => {
    const outcome = await sh('cat; echo problem >&2; exit 3', { stdin: Buffer.from('hello') });
    expect(text(outcome.stdout)).toBe('hello');
    expect(text(outcome.stderr)).toBe('problem\n');
    expect(outcome).toMatchObject({ status: 3, signal: undefined, timedOut: false });
  });

  it('inherits nothing', async () => {
    process.env.BATUTA_TEST_SECRET = 'secret';
    const names = text((await sh('env | cut -d= -f1 | sort')).stdout)
      .trim()
      .split('\n');
    delete process.env.BATUTA_TEST_SECRET;
    expect(names.filter((name) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual(
      Object.keys(baseEnv({ home: folder })).sort(),
    );
  });

  it('does not mind a program that does not read its input', async () => {
    expect((await sh('exit 0', { stdin: new Uint8Array(10_000_000) })).status).toBe(0);
  });

  it('keeps the first bytes of a long output, and all of it in a file when asked', async () => {
    const outcome = await sh('head -c 3000000 /dev/zero', { captureBytes: 1000, spillTo: join(folder, 'log') });
    expect(outcome.stdout).toMatchObject({ size: 3_000_000, truncated: true, spill: join(folder, 'log.stdout') });
    expect(outcome.stdout.bytes).toHaveLength(1000);
    expect(readFileSync(join(folder, 'log.stdout'))).toHaveLength(3_000_000);
    expect(outcome.stderr.truncated).toBe(false);
  });

  it('stops a program that never stops talking', async () => {
    const outcome = await sh('yes', { captureBytes: 1000, outputLimit: 1_000_000, graceMs: 100 });
    expect(outcome.outputLimitReached).toBe(true);
    expect(outcome.signal).toBe('SIGTERM');
  });

  it('ends a program at its time-out, even one that ignores SIGTERM, with all it started', async () => {
    const outcome = await sh('trap "" TERM; sleep 600 & echo $!; wait; sleep 600', { timeoutMs: 200, graceMs: 100 });
    expect(outcome).toMatchObject({ timedOut: true, signal: 'SIGKILL' });
    await gone(Number(text(outcome.stdout)));
  });

  it('ends what the program left running in the background', async () => {
    const outcome = await sh('sleep 600 & echo $!', { graceMs: 50 });
    expect(outcome).toMatchObject({ status: 0, timedOut: false });
    await gone(Number(text(outcome.stdout)));
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    const running = sh('echo ready; sleep 600', { signal: controller.signal, graceMs: 100 });
    controller.abort();
    expect(await running).toMatchObject({ aborted: true, status: undefined });
  });

  it('stops every program at once', async () => {
    const running = [sh('sleep 600'), sh('sleep 600')];
    expect(liveGroups()).toHaveLength(2);
    await stopAllGroups(1000);
    expect((await Promise.all(running)).map((outcome) => outcome.signal)).toEqual(['SIGTERM', 'SIGTERM']);
    expect(liveGroups()).toEqual([]);
  });

  it('fails with a code when the program cannot be started', async () => {
    const result = await runProgram({ command: join(folder, 'missing'), args: [], cwd: folder, env: {} });
    expect(!result.ok && result.failure.code).toBe('BATUTA-E-110');
  });
});

it('a program whose file is still open for writing elsewhere is started once it is closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-busy-'));
  const path = join(folder, 'program');
  copyFileSync('/bin/true', path);
  const writer = openSync(path, 'r+');
  const running = runProgram({ command: path, args: [], cwd: folder, env: {} });
  setTimeout(() => closeSync(writer), 20);
  const outcome = await running;
  rmSync(folder, { recursive: true, force: true });
  expect(outcome.ok && outcome.value.status).toBe(0);
});
