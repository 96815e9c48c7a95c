// The context a rule's `run` is given: declared inputs, outputs, tools and nothing else. A discipline, not a wall.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { baseEnv } from '#src/process/base-env.ts';
import { runProgram } from '#src/process/spawn.ts';
import { isPosixPath } from '#src/fs/posix-path.ts';
import { acquireLock } from '#src/fs/lock.ts';
import type { Lock } from '#src/fs/lock.ts';
import type { JsonObject } from '#src/base/json.ts';
import type { ExecOutcome, ExecRequest, RuleContext } from '#src/model/rule.ts';
import type { BlobStore } from '#src/model/store.ts';
import type { Job } from './executor.ts';
import { JobInputs, missing } from './job-inputs.ts';
import { JobOutputs } from './job-outputs.ts';
import { Cancelled, ContractBroken, RuleFailed, StoreBroken } from './rule-signals.ts';

/** A context and what must be done when the rule has ended. */
export interface OpenContext {
  readonly context: RuleContext;
  readonly outputs: JobOutputs;
  /** Releases scratch folders and removes the stage. */
  close(): void;
}

export function openContext(job: Job, params: JsonObject, blobs: BlobStore, signal: AbortSignal): OpenContext {
  const inputs = new JobInputs(job, blobs);
  const outputs = new JobOutputs(blobs, job.outputs);
  const locks: Lock[] = [];
  const work = join(job.stage, 'work');
  const home = join(job.stage, 'home');
  let staged = false;

  const stage = (): string => {
    if (job.kind !== 'process') throw new ContractBroken(`${job.rule.id} is a pure rule: it has no stage`);
    if (!staged) {
      rmSync(job.stage, { recursive: true, force: true });
      mkdirSync(work, { recursive: true });
      mkdirSync(home, { recursive: true });
      staged = true;
    }
    return work;
  };
  /** A path of the stage, which does not climb out of it. */
  const inStage = (path: string): string => {
    const whole = resolve(stage(), path);
    if (whole !== work && !whole.startsWith(work + sep)) throw new ContractBroken(`${path} lies outside the stage`);
    return whole;
  };
  const put = (bytes: Uint8Array, path: string, executable: boolean): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    if (executable) chmodSync(path, 0o755);
  };

  const context: RuleContext = {
    label: job.label,
    params,
    bytes(input) {
      const found = inputs.single(input);
      if (found === undefined) throw new ContractBroken(`input ${input} is absent: use maybe()`);
      return found;
    },
    text: (input) => Buffer.from(context.bytes(input)).toString('utf8'),
    maybe: (input) => inputs.single(input),
    entries: (input) => inputs.entries(input),
    names: (input) => inputs.names(input),
    output: (name, bytes, options) => outputs.file(name, bytes, options?.executable === true),
    outputTree: (name, entries) => outputs.tree(name, entries),
    outputFile: (name, path, options) => outputs.taken(name, inStage(path), options?.executable),
    diagnostic: (diagnostic) => outputs.diagnostic(diagnostic),
    metric: (name, value) => outputs.metric(name, value),
    expand: (fragment) => outputs.expand(fragment),
    fail(failure, options): never {
      throw new RuleFailed(failure, options?.cache === true);
    },
    get stage() {
      return stage();
    },
    stageInput(input, to) {
      const files = inputs.files(input);
      const target = inStage(to);
      const single = files.length === 1 && files[0] !== undefined && isAlone(job, input);
      for (const file of files) {
        if (!single && !isPosixPath(file.path)) throw new ContractBroken(`input ${input}: not a path: ${file.path}`);
        const path = single ? target : join(target, file.path);
        if (file.source === undefined) {
          mkdirSync(dirname(path), { recursive: true });
          const restored = blobs.restore(file.digest, path, file.executable);
          if (!restored.ok) throw new StoreBroken(restored.failure);
          if (!restored.value) throw missing(file);
        } else put(inputs.bytes(file), path, file.executable);
      }
      if (files.length === 0) mkdirSync(target, { recursive: true });
    },
    tool: (name) => {
      if (!job.declaredTools.includes(name)) throw new ContractBroken(`tool ${name} is not declared by ${job.rule.id}`);
      return job.tools[name];
    },
    env: (name) => {
      if (!job.declaredEnv.includes(name))
        throw new ContractBroken(`variable ${name} is not declared by ${job.rule.id}`);
      return job.env[name];
    },
    exec: (request) => execute(request),
    async scratch(name) {
      if (job.kind !== 'process') throw new ContractBroken(`${job.rule.id} is a pure rule: it has no scratch folder`);
      if (!isPosixPath(name)) throw new ContractBroken(`not a scratch name: ${name}`);
      const folder = join(job.scratchRoot, name);
      mkdirSync(folder, { recursive: true });
      const lock = await acquireLock(`${folder}.lock`, job.label, { signal });
      if (!lock.ok) throw signal.aborted ? new Cancelled('cancelled') : new StoreBroken(lock.failure);
      locks.push(lock.value);
      return folder;
    },
    log: (text) => outputs.log(text),
  };

  async function execute(request: ExecRequest): Promise<ExecOutcome> {
    const command = isAbsolute(request.command) ? request.command : context.tool(request.command)?.path;
    if (isAbsolute(request.command)) {
      const isTool = Object.values(job.tools).some((tool) => tool.path === request.command);
      if (!isTool && !locks.some((lock) => request.command.startsWith(lock.path.slice(0, -'.lock'.length) + sep))) {
        inStage(request.command);
      }
    }
    if (command === undefined) {
      throw new RuleFailed(
        { code: 'BATUTA-E-013', message: `${request.command} is not on PATH`, help: `install ${request.command}` },
        false,
      );
    }
    const cwd = request.cwd === undefined || !isAbsolute(request.cwd) ? inStage(request.cwd ?? '.') : request.cwd;
    mkdirSync(cwd, { recursive: true });
    const outcome = await runProgram({
      command,
      args: request.args,
      cwd,
      env: baseEnv({
        home,
        tools: Object.values(job.tools).map((tool) => tool.path),
        ...(request.env === undefined ? {} : { extra: request.env }),
      }),
      signal,
      ...(request.stdin === undefined ? {} : { stdin: request.stdin }),
      ...(request.timeoutMs === undefined ? {} : { timeoutMs: request.timeoutMs }),
    });
    if (!outcome.ok) throw new RuleFailed(outcome.failure, false);
    if (outcome.value.aborted || signal.aborted) throw new Cancelled('cancelled');
    const { status, signal: killed, timedOut, stdout, stderr } = outcome.value;
    return { status, signal: killed, timedOut, stdout: stdout.bytes, stderr: stderr.bytes };
  }

  return {
    context,
    outputs,
    close() {
      for (const lock of locks) lock.release();
      if (staged) rmSync(job.stage, { recursive: true, force: true, maxRetries: 2 });
    },
  };
}

/** A file input or a single output is staged at the name itself; a glob, tree or collection below it. */
const isAlone = (job: Job, input: string): boolean => {
  const found = job.inputs[input];
  return found?.kind === 'files' && found.alone === true;
};
