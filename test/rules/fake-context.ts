// Runs a rule on given inputs without the engine: the contract of RuleContext in memory, programs through child_process.
import { spawn, execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { Failure } from '#src/base/failure.ts';
import type { JsonObject } from '#src/base/json.ts';
import type { ActionSpec } from '#src/model/action.ts';
import type { ExecOutcome, ExecRequest, InputEntry, RuleContext, RuleSpec } from '#src/model/rule.ts';

export type FakeInput = string | Uint8Array | { readonly [path: string]: string | Uint8Array } | { names: string[] };

export interface FakeRun {
  readonly label?: string;
  readonly params?: JsonObject;
  readonly inputs?: { readonly [name: string]: FakeInput | undefined };
  /** Names of inputs whose files are executable. */
  readonly executable?: readonly string[];
  /** Tools that are not installed. */
  readonly missing?: readonly string[];
  /** Folder of the scratch folders; default: one that is removed afterwards. */
  readonly scratch?: string;
  readonly env?: { readonly [name: string]: string };
}

export interface FakeResult {
  readonly outputs: Map<string, Uint8Array>;
  readonly trees: Map<string, Map<string, Uint8Array>>;
  readonly diagnostics: Diagnostic[];
  readonly metrics: Map<string, number>;
  readonly actions: ActionSpec[];
  readonly executions: ExecRequest[];
  readonly log: string[];
  failure?: Failure;
  cached?: boolean;
  text(output: string): string;
  json(output: string): unknown;
}

class Failed extends Error {}

const encoder = new TextEncoder();
const bytesOf = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? encoder.encode(value) : value);

const toolPaths = new Map<string, string>();
export function toolPath(name: string): string {
  let path = toolPaths.get(name);
  if (path === undefined) {
    const ask: { [name: string]: [string, string[]] } = {
      cargo: ['rustup', ['which', 'cargo']],
      rustc: ['rustup', ['which', 'rustc']],
      python3: ['python3', ['-c', 'import sys; print(sys.executable)']],
    };
    const [command, args] = ask[name] ?? ['which', [name]];
    path = execFileSync(command, args, { encoding: 'utf8' }).trim();
    toolPaths.set(name, path);
  }
  return path;
}

export async function runRule<P extends JsonObject>(rule: RuleSpec<P>, run: FakeRun): Promise<FakeResult> {
  const stage = mkdtempSync(join(tmpdir(), 'batuta-stage-'));
  const scratch = run.scratch ?? join(stage, '..', `${stage.split('/').at(-1)}-scratch`);
  const result: FakeResult = {
    outputs: new Map(),
    trees: new Map(),
    diagnostics: [],
    metrics: new Map(),
    actions: [],
    executions: [],
    log: [],
    text: (output) => new TextDecoder().decode(result.outputs.get(output) ?? missing(`no output ${output}`)),
    json: (output) => JSON.parse(result.text(output)) as unknown,
  };
  try {
    const raw = run.params ?? {};
    await rule.run(makeContext(rule, run, rule.params?.(raw) ?? (raw as P), stage, scratch, result));
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
  } finally {
    rmSync(stage, { recursive: true, force: true });
    if (run.scratch === undefined) rmSync(scratch, { recursive: true, force: true });
  }
  return result;
}

function makeContext<P extends JsonObject>(
  rule: RuleSpec<P>,
  run: FakeRun,
  params: P,
  stage: string,
  scratch: string,
  result: FakeResult,
): RuleContext<P> {
  const input = (name: string): FakeInput => run.inputs?.[name] ?? missing(`${rule.id} reads undeclared input ${name}`);
  const entries = (name: string): InputEntry[] => {
    const value = input(name);
    const executable = run.executable?.includes(name) ?? false;
    if (typeof value === 'string' || value instanceof Uint8Array)
      return [{ path: name, bytes: bytesOf(value), executable }];
    return Object.entries(value as { [path: string]: string | Uint8Array })
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => ({ path, bytes: bytesOf(content), executable }));
  };
  const single = (name: string): Uint8Array => {
    const value = input(name);
    return typeof value === 'string' || value instanceof Uint8Array ? bytesOf(value) : missing(`${name} is a tree`);
  };
  const declare = (name: string): void => {
    const allowed = rule.outputs.some(
      (one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))),
    );
    if (!allowed) missing(`${rule.id} gives undeclared output ${name}`);
  };
  return {
    label: run.label ?? 'app:test',
    params,
    bytes: single,
    text: (name) => new TextDecoder().decode(single(name)),
    maybe: (name) => (run.inputs?.[name] === undefined ? undefined : single(name)),
    entries,
    names: (name) => (input(name) as { names: string[] }).names,
    output(name, bytes) {
      declare(name);
      result.outputs.set(name, bytesOf(bytes));
    },
    outputTree(name, list) {
      declare(name);
      result.trees.set(name, new Map(list.map((entry) => [entry.path, bytesOf(entry.bytes)])));
    },
    outputFile(name, stagePath) {
      declare(name);
      const path = stagePath.startsWith('/') ? stagePath : join(stage, stagePath);
      if (lstatSync(path).isDirectory()) result.trees.set(name, readTree(path));
      else result.outputs.set(name, readFileSync(path));
    },
    diagnostic: (diagnostic) => void result.diagnostics.push(diagnostic),
    metric: (name, value) => void result.metrics.set(name, value),
    expand: (fragment) => void result.actions.push(...fragment.actions),
    fail(failure, options) {
      result.failure = failure;
      result.cached = options?.cache ?? false;
      throw new Failed(failure.message);
    },
    stage,
    stageInput(name, to) {
      const value = input(name);
      const isFile = typeof value === 'string' || value instanceof Uint8Array;
      for (const entry of entries(name)) {
        const path = isFile ? join(stage, to) : join(stage, to, entry.path);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, entry.bytes);
        if (entry.executable) chmodSync(path, 0o755);
      }
    },
    tool(name) {
      if (!rule.tools?.includes(name)) missing(`${rule.id} uses undeclared tool ${name}`);
      if (run.missing?.includes(name)) return undefined;
      return { path: toolPath(name), identity: `${name} here` };
    },
    env: (name) => run.env?.[name],
    exec(request) {
      result.executions.push(request);
      return execute(request, stage);
    },
    scratch(name) {
      const folder = join(scratch, name);
      mkdirSync(folder, { recursive: true });
      return Promise.resolve(folder);
    },
    log: (text) => void result.log.push(text),
  };
}

function execute(request: ExecRequest, stage: string): Promise<ExecOutcome> {
  const command = request.command.startsWith('/') ? request.command : toolPath(request.command);
  return new Promise((resolve, reject) => {
    const child = spawn(command, request.args, {
      cwd: request.cwd ?? stage,
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        TZ: 'UTC',
        LC_ALL: 'C.UTF-8',
        COLUMNS: '80',
        HOME: stage,
        ...request.env,
      },
    });
    const [out, error]: [Buffer[], Buffer[]] = [[], []];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, request.timeoutMs ?? 600_000);
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end(request.stdin ?? new Uint8Array());
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({
        status: status ?? undefined,
        signal: signal ?? undefined,
        timedOut,
        stdout: Buffer.concat(out),
        stderr: Buffer.concat(error),
      });
    });
  });
}

function readTree(folder: string, prefix = ''): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(join(folder, prefix)).sort()) {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    if (lstatSync(join(folder, path)).isDirectory())
      for (const [inner, bytes] of readTree(folder, path)) files.set(inner, bytes);
    else files.set(path, readFileSync(join(folder, path)));
  }
  return files;
}

function missing(message: string): never {
  throw new Error(message);
}
