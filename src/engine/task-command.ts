// Runs the command of a task under its isolation and takes its outputs; knows no graph and no key.
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { TaskParams } from '#src/config/plan-task.ts';
import type { LeftFolders } from '#src/fs/left-folders.ts';
import { removeTree } from '#src/fs/remove-tree.ts';
import type { SpawnOutcome, SpawnRequest } from '#src/process/spawn.ts';
import { runProgram } from '#src/process/spawn.ts';
import type { ActionSpec } from '#src/model/action.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { Artifact } from '#src/model/artifact.ts';
import type { Isolation } from '#src/model/config.ts';
import type { BlobStore } from '#src/model/store.ts';
import { storeFile, storeFolder } from './job-outputs.ts';
import type { JobFile } from './executor.ts';
import type { HostMachine } from './machine.ts';
import { findOnPath, searchPath } from './machine.ts';
import { ContractBroken, StoreBroken } from './rule-signals.ts';
import { placeEnv, stageEnv } from './task-env.ts';
import { fillStage, namespaceArgv, namespaceProblem } from './task-stage.ts';
import { straceArgs } from './trace-log.ts';
import { undeclaredReads } from './trace-reads.ts';
import type { Performed } from './work.ts';

export interface TaskRun {
  readonly root: string;
  readonly spec: ActionSpec;
  readonly isolation: Isolation;
  /** Every input as a file at its project path. */
  readonly files: readonly JobFile[];
  readonly stage: string;
  /** Takes the stage when it is done with. */
  readonly left: LeftFolders;
  readonly machine: HostMachine;
  readonly env: { readonly [name: string]: string | undefined };
  readonly blobs: BlobStore;
  /** Hides secrets in what the command printed. */
  readonly redact: (bytes: Uint8Array) => Uint8Array;
  readonly signal: AbortSignal;
  readonly onOutput?: SpawnRequest['onOutput'];
}

const failed = (problem: Failure, result?: ActionResult): Performed => ({
  status: 'failed',
  failure: problem,
  ...(result === undefined ? {} : { result }),
});

export async function runTask(run: TaskRun): Promise<Performed> {
  const params = run.spec.params as TaskParams;
  const isStaged = run.isolation === 'stage' || run.isolation === 'namespace';
  const base = isStaged ? join(run.stage, 'work') : run.root;
  try {
    const [name = ''] = params.argv;
    const tool = run.machine.program(name);
    const isPath = name.includes('/');
    if (tool === undefined && !isPath) return failed(noTool(run.spec.label, name));
    const isolated = await isolationProblem(run);
    if (isolated !== undefined) return failed(isolated);
    if (isStaged) {
      const problem = fillStage(run.stage, run.files, run.blobs, run.left);
      if (problem !== undefined) return problem;
    }
    const folders = new Set([params.cwd, ...params.outputs.map((output) => dirname(output))]);
    for (const folder of folders)
      if (!existsSync(join(base, folder))) mkdirSync(join(base, folder), { recursive: true });
    if (isStaged || run.isolation === 'trace') mkdirSync(run.stage, { recursive: true });
    // Under a namespace the stage stands at the project's own path.
    const seen = run.isolation === 'namespace' ? run.root : base;
    const command = isPath ? resolve(seen, params.cwd, name) : (tool?.path ?? name);
    const ended = await start(run, params, base, command);
    if (!ended.ok) return failed(ended.failure);
    return take(run, params, base, ended.value);
  } catch (error) {
    if (error instanceof StoreBroken) return failed(error.failure);
    if (error instanceof ContractBroken) return failed(failure('BATUTA-E-012', `${run.spec.label}: ${error.message}`));
    throw error;
  } finally {
    if (isStaged) run.left.leave(run.stage, 'work', run.files);
    else removeTree(run.stage);
  }
}

async function isolationProblem(run: TaskRun): Promise<Failure | undefined> {
  const { label } = run.spec;
  const path = run.env['PATH'] ?? '';
  if (run.isolation === 'trace' && findOnPath('strace', path) === undefined) {
    return failure('BATUTA-E-015', `${label}: tracing needs strace, which is not on PATH`, {
      help: "install strace, or use `isolation: 'stage'`",
    });
  }
  return run.isolation === 'namespace' ? namespaceProblem(label, path) : undefined;
}

const noTool = (label: string, name: string): Failure =>
  failure('BATUTA-E-013', `${label}: ${name} is not on PATH`, { help: `install ${name}, or correct the command` });

function start(run: TaskRun, params: TaskParams, base: string, command: string): ReturnType<typeof runProgram> {
  const isStaged = base !== run.root;
  const { control = {} } = run.spec;
  const { root, machine } = run;
  const home = join(run.stage, 'home');
  const spec = {
    ...params,
    ...(control.passThroughEnv === undefined ? {} : { passThroughEnv: control.passThroughEnv }),
  };
  const options = { root, machine, home, spec, env: run.env };
  const env = isStaged ? stageEnv(options) : placeEnv(options);
  const path = run.env['PATH'] ?? '';
  let argv: readonly string[] = [command, ...params.argv.slice(1)];
  let cwd = join(base, params.cwd);
  if (run.isolation === 'trace')
    argv = [findOnPath('strace', path) ?? 'strace', ...straceArgs(join(run.stage, 'trace')), ...argv];
  if (run.isolation === 'namespace') {
    argv = namespaceArgv(findOnPath('unshare', path) ?? 'unshare', base, run.root, join(run.root, params.cwd), argv);
    cwd = run.root;
  }
  const [first = '', ...args] = argv;
  return runProgram({
    command: first,
    args,
    cwd,
    env,
    signal: run.signal,
    ...(run.onOutput === undefined ? {} : { onOutput: run.onOutput }),
    ...(control.timeoutMs === undefined ? {} : { timeoutMs: control.timeoutMs }),
  });
}

const put = (blobs: BlobStore, bytes: Uint8Array): ActionResult['stdout'] => {
  if (bytes.length === 0) return undefined;
  const stored = blobs.put(bytes);
  if (!stored.ok) throw new StoreBroken(stored.failure);
  return stored.value;
};

function take(run: TaskRun, params: TaskParams, base: string, ended: SpawnOutcome): Performed {
  const { label } = run.spec;
  if (ended.aborted || run.signal.aborted) return { status: 'cancelled' };
  const stdout = put(run.blobs, run.redact(ended.stdout.bytes));
  const stderr = put(run.blobs, run.redact(ended.stderr.bytes));
  const result = (outputs: { readonly [name: string]: Artifact }): ActionResult => ({
    outputs,
    diagnostics: [],
    metrics: {},
    ...(stdout === undefined ? {} : { stdout }),
    ...(stderr === undefined ? {} : { stderr }),
    ...(ended.status === undefined ? {} : { exitStatus: ended.status }),
  });
  if (ended.timedOut) {
    return failed(
      failure(
        'BATUTA-E-018',
        `${label}: stopped after ${run.spec.control?.timeoutMs ?? 0} ms, with all it had started`,
      ),
      result({}),
    );
  }
  if (ended.status !== 0) {
    const how = ended.status === undefined ? `was ended by ${ended.signal}` : `ended with status ${ended.status}`;
    const tail = Buffer.from(ended.stderr.bytes).toString('utf8').trimEnd().split('\n').slice(-20).join('\n');
    const rest = tail === '' ? {} : { detail: tail };
    return failed(failure('BATUTA-E-011', `${label}: the command ${how}`, rest), result({}));
  }
  if (run.isolation === 'trace') {
    const undeclared = undeclaredIn(run, params);
    if (undeclared !== undefined) return failed(undeclared, result({}));
  }
  const outputs: { [name: string]: Artifact } = {};
  for (const output of params.outputs) {
    const artifact = takeOutput(run.blobs, join(base, output));
    if (artifact === undefined) {
      return failed(
        failure('BATUTA-E-012', `${label}: the command ended well but did not make ${output}`, {
          place: { file: output },
          help: 'correct `outputs`, or make the command write it',
        }),
        result({}),
      );
    }
    outputs[output] = artifact;
  }
  return { status: 'done', result: result(outputs) };
}

function takeOutput(blobs: BlobStore, path: string): Artifact | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() === true) return storeFile(blobs, path, (stat.mode & 0o100) !== 0);
  return stat?.isDirectory() === true ? storeFolder(blobs, path) : undefined;
}

function undeclaredIn(run: TaskRun, params: TaskParams): Failure | undefined {
  let log: string;
  try {
    log = readFileSync(join(run.stage, 'trace'), 'utf8');
  } catch {
    log = '';
  }
  // The start of the command itself is always in it.
  if (log === '') {
    return failure('BATUTA-E-015', `${run.spec.label}: strace saw nothing, so nothing is known of what was read`, {
      help: "this system does not let processes be traced; use `isolation: 'stage'`",
    });
  }
  const globs = Object.values(run.spec.inputs).flatMap((input) =>
    input.from === 'glob' ? [{ include: input.include, exclude: input.exclude ?? [] }] : [],
  );
  const reads = undeclaredReads(log, {
    root: run.root,
    cwd: join(run.root, params.cwd),
    inputs: new Set(run.files.map((file) => file.path)),
    globs,
    places: params.outputs,
    hasServices: (run.spec.control?.services ?? []).length > 0,
    allowed: [
      ...params.tools.flatMap((name) => toolFolders(run.machine.program(name)?.path)),
      // A shell looks for programs in all of these.
      ...searchPath(run.root, run.env).split(delimiter),
    ].filter((folder) => folder.length > 1),
  });
  if (reads.length === 0) return undefined;
  const [first] = reads;
  return failure('BATUTA-E-014', `${run.spec.label}: reads ${first?.path}, which is not declared`, {
    help: 'declare these as inputs; the result was not stored',
    detail: reads.map((read) => `${read.kind.padEnd(8)}${read.path}`).join('\n'),
  });
}

/** The folder of the tool, and its prefix when it is a `bin` folder. */
function toolFolders(path: string | undefined): string[] {
  if (path === undefined) return [];
  const real = realpathSync(path);
  return [path, real, ...(/\/bin$/.test(dirname(real)) ? [dirname(dirname(real))] : [])];
}
