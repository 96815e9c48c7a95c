// The services of a run: started when the first action that needs them executes, stopped when the last one has ended.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { commandLine } from '#src/config/command-line.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { LogWatch, isListening, until } from '#src/process/ready.ts';
import { runProgram } from '#src/process/spawn.ts';
import type { SpawnOutcome } from '#src/process/spawn.ts';
import type { ServiceSpec } from '#src/model/service.ts';
import type { HostMachine } from './machine.ts';
import { placeEnv } from './task-env.ts';

export interface ServicesOptions {
  readonly root: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly machine: HostMachine;
  /** Hides secrets in logs. */
  readonly redact: (bytes: Uint8Array) => Uint8Array;
  readonly notice: (level: 'info' | 'warning', text: string) => void;
  readonly now: () => number;
}

interface Running {
  readonly stop: AbortController;
  readonly ready: Promise<Failure | undefined>;
  readonly ended: Promise<Result<SpawnOutcome>>;
  /** Set when it ended though nobody asked it to. */
  died?: Failure;
}

const captureBytes = 4 * 2 ** 20;
const tailLines = 20;

export class Services {
  readonly #options: ServicesOptions;
  readonly #running = new Map<string, Running>();
  /** The last end of each service that was stopped. */
  readonly #stopped = new Map<string, Promise<unknown>>();
  /** Actions, by label, that still need a service. */
  readonly #needed = new Map<string, Set<string>>();

  constructor(options: ServicesOptions) {
    this.#options = options;
  }

  /** To be told of every action that may execute, before any does. */
  expect(label: string, services: readonly ServiceSpec[]): void {
    for (const { name } of services) {
      const labels = this.#needed.get(name) ?? new Set();
      this.#needed.set(name, labels.add(label));
    }
  }

  /** Starts what is not running yet, in order, and waits until all are ready. */
  async start(label: string, services: readonly ServiceSpec[], signal: AbortSignal): Promise<Failure | undefined> {
    this.expect(label, services);
    for (const spec of services) {
      const running = this.#running.get(spec.name) ?? this.#launch(spec, signal);
      const problem = (await running.ready) ?? running.died;
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  /** A service that ended while an action needed it: that action's result means nothing. */
  broken(services: readonly ServiceSpec[]): Failure | undefined {
    for (const { name } of services) {
      const died = this.#running.get(name)?.died;
      if (died !== undefined) return died;
    }
    return undefined;
  }

  /** An action has ended, whatever way: services that nobody needs any more are stopped. */
  ended(label: string): void {
    for (const [name, labels] of this.#needed) {
      if (labels.delete(label) && labels.size === 0) this.#stop(name);
    }
  }

  async close(): Promise<void> {
    for (const name of [...this.#running.keys()]) this.#stop(name);
    await Promise.all(this.#stopped.values());
  }

  /** It may be started again, once it is gone. */
  #stop(name: string): void {
    const running = this.#running.get(name);
    if (running === undefined) return;
    running.stop.abort();
    this.#running.delete(name);
    this.#stopped.set(name, running.ended);
  }

  #launch(spec: ServiceSpec, signal: AbortSignal): Running {
    const { root, env, machine, notice, now } = this.#options;
    const stop = new AbortController();
    signal.addEventListener('abort', () => stop.abort(), { once: true });
    if (signal.aborted) stop.abort();
    const form = 'log' in spec.ready ? spec.ready.log : undefined;
    const logs = form === undefined ? undefined : { stdout: new LogWatch(form), stderr: new LogWatch(form) };
    const startedAt = now();
    const cwd = join(root, spec.cwd);
    const variables = placeEnv({
      root,
      env,
      machine,
      home: join(root, '.batuta', 'stage', `service-${spec.name}`),
      spec,
    });
    const launch = async (): Promise<Result<SpawnOutcome>> => {
      const [name = '', ...args] = spec.argv;
      const command = name.includes('/') ? resolve(cwd, name) : (machine.program(name)?.path ?? name);
      return runProgram({
        command,
        args,
        cwd,
        env: variables,
        signal: stop.signal,
        captureBytes,
        keepsTail: true,
        onOutput: (stream, chunk) => logs?.[stream].push(chunk),
      });
    };
    let ended: Promise<Result<SpawnOutcome>> | undefined;
    const ready = async (): Promise<Failure | undefined> => {
      await this.#stopped.get(spec.name);
      if ('port' in spec.ready && (await isListening(spec.ready.port))) {
        ended = Promise.resolve(notStarted);
        return failure(
          'BATUTA-E-030',
          `service ${spec.name}: something else already listens on port ${spec.ready.port}`,
          {
            help: 'stop it, or give the service another port',
          },
        );
      }
      const gone = new AbortController();
      ended = launch();
      void ended.then((outcome) => {
        this.#writeLog(spec, outcome);
        gone.abort();
        if (stop.signal.aborted) return;
        running.died = this.#problem(spec, outcome, 'BATUTA-E-031', 'ended while it was needed');
      });
      const late = AbortSignal.timeout(spec.timeoutMs);
      const isReady = await until(
        () => this.#isReady(spec, () => logs?.stdout.found === true || logs?.stderr.found === true, cwd, variables),
        AbortSignal.any([gone.signal, late, stop.signal]),
      );
      if (stop.signal.aborted) return failure('BATUTA-E-030', `service ${spec.name} was stopped before it was ready`);
      if (isReady && !gone.signal.aborted) {
        notice('info', `service ${spec.name} is ready after ${Math.round(now() - startedAt)} ms`);
        return undefined;
      }
      const how = gone.signal.aborted ? 'ended before it was ready' : `was not ready after ${spec.timeoutMs} ms`;
      stop.abort();
      return this.#problem(spec, await ended, 'BATUTA-E-030', how);
    };
    const whenReady = ready();
    const running: Running = {
      stop,
      ready: whenReady,
      ended: whenReady.then(() => ended ?? Promise.resolve(notStarted)),
    };
    this.#running.set(spec.name, running);
    return running;
  }

  async #isReady(
    { ready }: ServiceSpec,
    isSaid: () => boolean,
    cwd: string,
    env: { readonly [name: string]: string },
  ): Promise<boolean> {
    if ('port' in ready) return isListening(ready.port);
    if ('log' in ready) return isSaid();
    const [name = '', ...args] = commandLine(ready.command, undefined)?.argv ?? [];
    const command = name.includes('/') ? resolve(cwd, name) : (this.#options.machine.program(name)?.path ?? name);
    const asked = await runProgram({ command, args, cwd, env, timeoutMs: 10_000, captureBytes: 1024 });
    return asked.ok && asked.value.status === 0;
  }

  #problem(
    spec: ServiceSpec,
    outcome: Result<SpawnOutcome>,
    code: 'BATUTA-E-030' | 'BATUTA-E-031',
    how: string,
  ): Failure {
    const help = 'run its command by hand; its whole log is in `.batuta/logs`';
    if (!outcome.ok)
      return failure(code, `service ${spec.name} could not be started`, { help, causes: [outcome.failure] });
    const { status, aborted } = outcome.value;
    const said = status === undefined || aborted ? '' : ` (status ${status})`;
    const lines = this.#text(outcome.value).trimEnd().split('\n');
    const tail = lines.slice(-tailLines).join('\n');
    return failure(code, `service ${spec.name} ${how}${said}`, { help, ...(tail === '' ? {} : { detail: tail }) });
  }

  #text({ stdout, stderr }: SpawnOutcome): string {
    return Buffer.concat(
      [stdout.bytes, stderr.bytes].map((bytes) => Buffer.from(this.#options.redact(bytes))),
    ).toString('utf8');
  }

  #writeLog(spec: ServiceSpec, outcome: Result<SpawnOutcome>): void {
    if (!outcome.ok) return;
    const file = join(this.#options.root, '.batuta', 'logs', `${spec.name}.log`);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, this.#text(outcome.value));
    } catch {
      this.#options.notice('warning', `the log of service ${spec.name} could not be written`);
    }
  }
}

const notStarted: Result<never> = { ok: false, failure: failure('BATUTA-E-030', 'not started') };
