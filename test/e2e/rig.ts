// The end-to-end rig: a project in a temporary folder, the built command line, and commands whose every step the test controls.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Event, Outcome } from '#src/model/event.ts';

const here = dirname(fileURLToPath(import.meta.url));
const binary = join(here, '../../bin/batuta.js');
const helper = join(here, 'controlled-command.mjs');

/** What a controlled command does before it ends. */
export interface Step {
  readonly writes?: { readonly [path: string]: string };
  /** Target path -> source path. */
  readonly copies?: { readonly [to: string]: string };
  readonly stdout?: string;
  readonly stderr?: string;
  readonly status?: number;
}

export interface Invocation {
  readonly pid: number;
  readonly cwd: string;
  end(step?: Step): void;
  /** Settles when its process is gone. */
  readonly gone: Promise<void>;
}

export interface Finished {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** With `--json`: what was said. */
  readonly events: readonly Event[];
  /** Labels by outcome, in order of name. */
  labels(outcome: Outcome): readonly string[];
}

export interface Started {
  readonly pid: number;
  readonly finished: Promise<Finished>;
  kill(signal: NodeJS.Signals): void;
  /** Settles when this text has been written to stdout or stderr. */
  says(text: string): Promise<void>;
}

/** A command that a task can run. By default each invocation waits for the test. */
export class ControlledCommand {
  readonly name: string;
  readonly #socket: string;
  #always: Step | undefined;
  #count = 0;
  readonly #arrived: Invocation[] = [];
  readonly #waiting: ((invocation: Invocation) => void)[] = [];

  constructor(name: string, socket: string) {
    this.name = name;
    this.#socket = socket;
  }

  /** For `task({ command })`. */
  get line(): readonly string[] {
    return [process.execPath, helper, this.#socket, this.name];
  }

  /** How often it was started. */
  get count(): number {
    return this.#count;
  }

  /** From now on every invocation does this at once. */
  always(step: Step): this {
    this.#always = step;
    return this;
  }

  /** From now on every invocation waits for the test again. */
  waits(): this {
    this.#always = undefined;
    return this;
  }

  next(): Promise<Invocation> {
    const arrived = this.#arrived.shift();
    return arrived ? Promise.resolve(arrived) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  arrive(invocation: Invocation): void {
    this.#count += 1;
    if (this.#always) return invocation.end(this.#always);
    const waiting = this.#waiting.shift();
    if (waiting) waiting(invocation);
    else this.#arrived.push(invocation);
  }
}

export class Rig {
  readonly folder: string;
  readonly #base: string;
  readonly #server: Server;
  readonly #socket: string;
  readonly #commands = new Map<string, ControlledCommand>();
  readonly #children = new Set<ChildProcess>();
  readonly #connections = new Set<Socket>();

  private constructor(base: string, server: Server, socket: string) {
    this.#base = base;
    this.folder = join(base, 'project');
    this.#server = server;
    this.#socket = socket;
    mkdirSync(this.folder);
  }

  static async open(): Promise<Rig> {
    const base = realpathSync(mkdtempSync(join(tmpdir(), 'batuta-rig-')));
    const socket = join(base, 'socket');
    const server = createServer((connection) => rig.#connected(connection));
    const rig = new Rig(base, server, socket);
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    return rig;
  }

  async close(): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL');
    // A controlled command whose connection breaks ends by itself.
    for (const connection of this.#connections) connection.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    rmSync(this.#base, { recursive: true, force: true });
  }

  command(name: string): ControlledCommand {
    const known = this.#commands.get(name) ?? new ControlledCommand(name, this.#socket);
    this.#commands.set(name, known);
    return known;
  }

  write(files: { readonly [path: string]: string }): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** A configuration of `task` targets, as a user would write it. */
  tasks(
    targets: { readonly [name: string]: { readonly [option: string]: unknown } },
    rest: { readonly [option: string]: unknown } = {},
  ): void {
    const entries = Object.entries(targets).map(
      ([name, options]) => `    ${JSON.stringify(name)}: task(${script(options)}),`,
    );
    const more = Object.entries(rest).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`);
    this.write({
      'batuta.config.ts': `import { defineConfig, output, task } from 'batuta';\nvoid output;\nexport default defineConfig({\n  targets: {\n${entries.join('\n')}\n  },\n${more.join('\n')}\n});\n`,
    });
  }

  /** Another folder beside the project: a second checkout, a shared store. */
  beside(name: string): string {
    return join(this.#base, name);
  }

  start(args: readonly string[], env: { readonly [name: string]: string } = {}, cwd: string = this.folder): Started {
    const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [binary, ...args], {
      cwd,
      env: { ...inherited, CI: '', NO_COLOR: '1', BATUTA_SCRATCH: join(this.#base, 'scratch'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#children.add(child);
    let stdout = '';
    let stderr = '';
    const listeners: { text: string; heard: () => void }[] = [];
    const heard = (): void => {
      for (const listener of listeners)
        if (stdout.includes(listener.text) || stderr.includes(listener.text)) listener.heard();
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => ((stdout += text), heard()));
    child.stderr.setEncoding('utf8').on('data', (text: string) => ((stderr += text), heard()));
    const finished = new Promise<Finished>((resolve) => {
      child.on('close', (status, signal) => {
        this.#children.delete(child);
        resolve(finishedOf(status, signal, stdout, stderr, args.includes('--json')));
      });
    });
    return {
      pid: child.pid as number,
      finished,
      kill: (signal) => void child.kill(signal),
      says: (text) => new Promise((resolve) => (listeners.push({ text, heard: resolve }), heard())),
    };
  }

  run(...args: string[]): Promise<Finished> {
    return this.start(args).finished;
  }

  /** Path -> `mtime ino` of every file outside `.batuta`: equal before and after means that no file was touched. */
  stamps(): { readonly [path: string]: string } {
    const stamps: { [path: string]: string } = {};
    const walk = (folder: string): void => {
      for (const entry of readdirSync(join(this.folder, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (path === '.batuta') continue;
        if (entry.isDirectory()) walk(path);
        else {
          const stat = statSync(join(this.folder, path), { bigint: true });
          stamps[path] = `${stat.mtimeNs} ${stat.ino}`;
        }
      }
    };
    walk('');
    return stamps;
  }

  #connected(connection: Socket): void {
    let text = '';
    this.#connections.add(connection);
    connection.on('error', () => undefined);
    connection.on('close', () => this.#connections.delete(connection));
    const gone = new Promise<void>((resolve) => connection.on('close', () => resolve()));
    connection.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (!text.includes('\n')) return;
      const { name, pid, cwd } = JSON.parse(text) as { name: string; pid: number; cwd: string };
      text = '';
      this.command(name).arrive({
        pid,
        cwd,
        gone,
        end: (step = {}) => void connection.write(`${JSON.stringify(step)}\n`),
      });
    });
  }
}

/** `outputOf('lint')` in a task's inputs becomes the call `output('lint')`. */
export const outputOf = (target: string): { readonly $output: string } => ({ $output: target });

function script(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(script).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    if ('$output' in value) return `output(${JSON.stringify(value.$output)})`;
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${JSON.stringify(name)}: ${script(each)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}

function finishedOf(
  status: number | null,
  signal: NodeJS.Signals | null,
  stdout: string,
  stderr: string,
  json: boolean,
): Finished {
  const events =
    json && stdout.startsWith('{"')
      ? stdout
          .split('\n')
          .filter((line) => line.startsWith('{'))
          .map((line) => JSON.parse(line) as Event)
      : [];
  return {
    status,
    signal,
    stdout,
    stderr,
    events,
    labels: (outcome) =>
      events.flatMap((event) => (event.type === 'action-end' && event.outcome === outcome ? [event.label] : [])).sort(),
  };
}

/** Every file below a folder with its bytes as text; names in `skip` are not looked into. */
export function filesBelow(folder: string, skip: readonly string[] = []): { readonly [path: string]: string } {
  const files: { [path: string]: string } = {};
  const walk = (at: string): void => {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (skip.includes(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else files[path] = readFileSync(join(folder, path), 'latin1');
    }
  };
  walk('');
  return files;
}

/** True while a process of this id runs; one that has ended and that nobody has waited for does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = process.platform === 'linux' ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    return !/\) [ZX] /.test(stat);
  } catch {
    return false;
  }
}
