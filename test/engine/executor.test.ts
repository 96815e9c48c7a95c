// What every executor does with a job, whatever thread it runs on.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskStore } from '#cache/disk-store.ts';
import type { Executor, Job, JobInput } from '#src/engine/executor.ts';
import { inlineExecutor } from '#src/engine/executor-inline.ts';
import { workerExecutor } from '#src/engine/executor-worker.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { BlobStore } from '#src/model/store.ts';

const module = fileURLToPath(new URL('./executor-rules.ts', import.meta.url));
const entry = fileURLToPath(new URL('../../src/cli/worker.ts', import.meta.url));

describe.each(['inline', 'worker'] as const)('the %s executor', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-executor-'));
  const signal = new AbortController().signal;
  let blobs: BlobStore;
  let executor: Executor;
  beforeAll(() => {
    const opened = DiskStore.open(join(folder, 'store'));
    if (!opened.ok) throw new Error(opened.failure.message);
    blobs = opened.value;
    executor =
      kind === 'inline'
        ? inlineExecutor(blobs, () => import('./executor-rules.ts'))
        : workerExecutor({ entry, data: { store: join(folder, 'store') }, jobs: 2 });
    writeFileSync(join(folder, 'in.txt'), 'text');
  });
  afterAll(async () => {
    await executor.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const source = (digestOf = 'text'): JobInput => ({
    kind: 'files',
    alone: true,
    files: [
      { path: 'in.txt', digest: hashBytes(digestOf), size: 4, executable: false, source: join(folder, 'in.txt') },
    ],
  });
  const job = (exportName: string, rest: Partial<Job> = {}): Job => ({
    label: 'app:test',
    rule: { id: `./rules.ts#${exportName}`, module, exportName },
    kind: 'pure',
    outputs: ['out', 'tree'],
    params: {},
    inputs: { in: source() },
    declaredTools: ['sh'],
    declaredEnv: [],
    tools: { sh: { path: '/bin/sh', identity: 'sh' } },
    env: {},
    stage: join(folder, 'stage'),
    scratchRoot: join(folder, 'scratch'),
    ...rest,
  });
  const textOf = (outcome: Awaited<ReturnType<Executor['execute']>>): string => {
    const artifact = outcome.status === 'finished' ? outcome.result.outputs['out'] : undefined;
    return artifact === undefined ? outcome.status : Buffer.from(blobs.get(artifact.digest) ?? []).toString();
  };

  it('gives a rule its declared input and stores its output', async () => {
    expect(textOf(await executor.execute(job('upper'), signal))).toBe('TEXT');
  });

  it('takes inputs from the store', async () => {
    const stored = blobs.put(Buffer.from('blob'));
    const digest = stored.ok ? stored.value : hashBytes('');
    const input: JobInput = { kind: 'files', alone: true, files: [{ path: '', digest, size: 4, executable: false }] };
    expect(textOf(await executor.execute(job('upper', { inputs: { in: input } }), signal))).toBe('BLOB');
  });

  it('says which producer lost a blob', async () => {
    const digest = hashBytes('never stored');
    const producer = { label: 'app:made', output: 'out' };
    const files = [{ path: '', digest, size: 4, executable: false, producer }];
    const outcome = await executor.execute(job('upper', { inputs: { in: { kind: 'files', files } } }), signal);
    expect(outcome).toEqual({ status: 'blob-missing', digest, ...producer });
  });

  it('refuses a source file whose bytes are not those of the key', async () => {
    const outcome = await executor.execute(job('upper', { inputs: { in: source('older') } }), signal);
    expect(outcome).toEqual({ status: 'input-changed', path: 'in.txt' });
  });

  it('lets a rule read no input it does not declare', async () => {
    const outcome = await executor.execute(job('wants', { params: { input: 'other' } }), signal);
    expect(outcome).toMatchObject({ status: 'broken', failure: { code: 'BATUTA-E-017' } });
  });

  it('lets a rule give no output it does not declare', async () => {
    const outcome = await executor.execute(job('gives', { params: { output: 'other' } }), signal);
    expect(outcome).toMatchObject({ status: 'broken', failure: { code: 'BATUTA-E-017' } });
  });

  it('turns an exception into a failure that names the rule', async () => {
    const outcome = await executor.execute(job('throws'), signal);
    expect(outcome.status === 'broken' && outcome.failure.message).toContain('a defect');
  });

  it.each([true, false])('keeps outputs of a failed rule, and whether it may be cached (%s)', async (cache) => {
    const outcome = await executor.execute(job('refuses', { params: { cache } }), signal);
    expect(outcome).toMatchObject({ status: 'finished', cacheable: cache, result: { failure: { message: 'no' } } });
    expect(textOf(outcome)).toBe('half');
  });

  it('runs programs in a private folder with a strict environment, and removes it', async () => {
    const params = { script: 'cat given/in.txt; echo; env | grep -c SECRET; echo $TZ; touch made' };
    const outcome = await executor.execute(job('stages', { kind: 'process', params }), signal);
    expect(textOf(outcome)).toBe('text\n0\nUTC\n');
    const tree = outcome.status === 'finished' ? outcome.result.outputs['tree'] : undefined;
    expect(tree?.kind === 'tree' && tree.entries.map((each) => each.path)).toEqual(['given/in.txt', 'made']);
    expect(existsSync(join(folder, 'stage'))).toBe(false);
  });

  it('gives a pure rule no stage', async () => {
    const outcome = await executor.execute(job('stages', { params: { script: 'true' } }), signal);
    expect(outcome).toMatchObject({ status: 'broken', failure: { code: 'BATUTA-E-017' } });
  });

  it('stops a program when the run is cancelled', async () => {
    const controller = new AbortController();
    const running = executor.execute(job('waits', { kind: 'process', outputs: ['out'] }), controller.signal);
    const pidFile = join(folder, 'stage', 'pid');
    while (!existsSync(pidFile) || readFileSync(pidFile, 'utf8') === '')
      await new Promise((done) => setImmediate(done));
    const pid = Number(readFileSync(pidFile, 'utf8'));
    controller.abort();
    expect(await running).toEqual({ status: 'cancelled' });
    expect(() => process.kill(pid, 0)).toThrow();
  });
});
