// Does the work of one action: resolve, key, look up, execute, check, store, place. Knows no graph beyond the results it reads.
import { join } from 'node:path';
import type { Failure, Place } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import { byteRedactor, redactedJson, redactor } from '#src/base/redact.ts';
import type { TaskParams } from '#src/config/plan-task.ts';
import { taskRule } from '#src/config/plan-task.ts';
import type { ActionNode } from '#src/graph/action-graph.ts';
import { LeftFolders } from '#src/fs/left-folders.ts';
import { processIdentity } from '#src/fs/process-identity.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { MissReason } from '#src/model/event.ts';
import type { RemoteCache } from '#src/model/remote.ts';
import type { KeyField } from '#src/model/store.ts';
import type { ActionCache, BlobStore } from '#src/model/store.ts';
import { actionKey, declared } from './action-key.ts';
import { firstDifference } from './compare-results.ts';
import type { Executor, Job, JobFile, JobTool } from './executor.ts';
import type { Difference } from './explain.ts';
import { differences, firstReason } from './explain.ts';
import type { RuleTable } from './host.ts';
import type { HostMachine } from './machine.ts';
import type { Placement } from './placement.ts';
import { guarded } from './placement.ts';
import type { ResolvedInputs, Results } from './resolve-inputs.ts';
import { resolveInputs } from './resolve-inputs.ts';
import type { Services } from './services.ts';
import type { SourceView } from './source-view.ts';
import { outputLines } from './output-lines.ts';
import { RemoteWork } from './remote-work.ts';
import { maxAttempts, mayTryAgain } from './retries.ts';
import { runTask } from './task-command.ts';
import { inputChanged } from './task-stage.ts';
import type { Looked, Performed, Placed, Prepared, Work } from './work.ts';

export interface ActionWorkOptions {
  readonly root: string;
  readonly runId: string;
  readonly sources: SourceView;
  readonly results: Results;
  readonly machine: HostMachine;
  readonly env: { readonly [name: string]: string | undefined };
  readonly blobs: BlobStore;
  readonly actions: ActionCache;
  /** The shared cache, when this run uses one. */
  readonly remote: RemoteCache | undefined;
  readonly rules: RuleTable;
  readonly executor: () => Executor;
  readonly placement: Placement;
  readonly scratchRoot: string;
  /** Every task under tracing, whatever it says. */
  readonly traceTasks: boolean;
  /** Whether this action executes twice and must give the same both times. */
  readonly verifies: (node: ActionNode) => boolean;
  readonly now: () => number;
  readonly secrets: readonly string[];
  readonly services: Services;
  readonly retrying: (label: string, attempt: number, of: number, failure: Failure) => void;
  readonly notice: (level: 'info' | 'warning', text: string, failure?: Failure) => void;
  /** Where in the configuration the target of an action is declared. */
  readonly declaredAt: (label: string) => Place | undefined;
  /** Is told what a command prints, line by line, while it runs. */
  readonly onOutput?: (label: string, stream: 'stdout' | 'stderr', text: string) => void;
  readonly onKey?: (label: string, fields: readonly KeyField[]) => void;
  /** What action `label` puts where, for tasks that read another's placed outputs. */
  readonly placesOf: (label: string) => { readonly [output: string]: string } | undefined;
}

export class ActionWork implements Work {
  readonly #options: ActionWorkOptions;
  readonly #redact: (text: string) => string;
  readonly #redactBytes: (bytes: Uint8Array) => Uint8Array;
  readonly #remote: RemoteWork | undefined;
  readonly ask: Work['ask'];
  readonly bring: Work['bring'];
  readonly #left = new LeftFolders();
  #stages = 0;
  #hasUnstored = false;
  /** Actions whose outputs were taken from their places a moment ago: they need not be put there. */
  readonly #madeInPlace = new Set<string>();

  constructor(options: ActionWorkOptions) {
    this.#options = options;
    this.#redact = redactor(options.secrets, options.env);
    this.#redactBytes = byteRedactor(options.secrets, options.env);
    const { remote } = options;
    if (remote === undefined) return;
    const work = new RemoteWork(remote, options.results, options.traceTasks);
    this.#remote = work;
    this.ask = (node, prepared) => work.ask(node, prepared);
    this.bring = (node, result) => work.bring(node, result);
  }

  /** After the last action. */
  close(): void {
    this.#left.removeAll();
  }

  look(node: ActionNode, forced: MissReason | undefined): Looked {
    const { actions, machine, sources, results } = this.#options;
    const inputs = resolveInputs(node.action, node.rule, sources, results);
    if (!inputs.ok) return { status: 'impossible', failure: inputs.failure };
    const { key, fields } = actionKey(node.action, node.rule, inputs.value, machine);
    this.#options.onKey?.(node.label, fields);
    const prepared = { key, fields, inputs: inputs.value };
    if (forced !== undefined) return { status: 'miss', prepared, miss: forced };
    const cached = actions.get(key);
    if (cached === undefined) return { status: 'miss', prepared, miss: this.#whyMissed(node, fields) };
    if (cached.remote !== undefined) this.#options.remote?.know(cached);
    return { status: 'hit', key, result: cached.result, origin: cached.runId, savedMs: cached.durationMs };
  }

  async perform(node: ActionNode, prepared: Prepared, signal: AbortSignal): Promise<Performed> {
    const { now, sources } = this.#options;
    const startMs = now();
    const isTask = node.action.rule === taskRule;
    await this.#remote?.bringInputs(node, prepared.inputs);
    const performed = await this.#twice(node, prepared, signal);
    if (performed.status !== 'done' && performed.status !== 'failed') return performed;
    if (performed.result === undefined) return performed;
    // What was used must still be what was hashed: else this result belongs to no key.
    const changed = sources.firstChanged(prepared.inputs.sources);
    if (changed !== undefined) return { status: 'failed', failure: inputChanged(changed) };
    if (performed.status === 'failed' && !performed.cacheable) return performed;
    const appeared = isTask ? this.#appeared(node) : undefined;
    if (appeared !== undefined) {
      this.#hasUnstored = true;
      const text = `${appeared} appeared among the inputs of ${node.label} while it ran: its result is not kept`;
      this.#options.notice('info', text);
      return { ...performed, status: 'done', result: performed.result };
    }
    this.#store(node, prepared, performed.result, now() - startMs);
    return performed.status === 'failed' ? performed : { ...performed, result: performed.result };
  }

  async #twice(node: ActionNode, prepared: Prepared, signal: AbortSignal): Promise<Tried> {
    const first = await this.#attempts(node, prepared, signal);
    const isAsked = this.#options.verifies(node) && first.status === 'done';
    if (!isAsked) return first;
    const second = await this.#attempts(node, prepared, signal);
    if (second.status === 'cancelled' || second.status === 'blob-missing') return second;
    const problem =
      second.status === 'failed'
        ? failure('BATUTA-E-032', `${node.label} is not deterministic: it failed the second time`, {
            causes: [second.failure],
          })
        : firstDifference(node.label, first.result, second.result, this.#options.blobs);
    if (problem === undefined) return second;
    if (node.action.rule === taskRule) this.#options.placement.ownLeft(node.action);
    const shown = redactedJson(problem, this.#redact);
    return { status: 'failed', failure: shown, result: { ...first.result, outputs: {} }, cacheable: false };
  }

  async #attempts(node: ActionNode, prepared: Prepared, signal: AbortSignal): Promise<Tried> {
    const most = maxAttempts(node);
    for (let attempt = 1; ; attempt++) {
      const isTask = node.action.rule === taskRule;
      const tried = this.#withoutSecrets(
        isTask ? await this.#task(node, prepared, signal) : await this.#job(node, prepared, signal),
      );
      const isLast = attempt >= most || signal.aborted || !mayTryAgain(tried);
      if (isLast && (attempt === 1 || (tried.status !== 'done' && tried.status !== 'failed'))) return tried;
      if (isLast) return { ...tried, attempts: attempt };
      this.#options.retrying(node.label, attempt, most, tried.failure);
    }
  }

  place(node: ActionNode, result: ActionResult): Placed {
    if (this.#madeInPlace.delete(node.label)) return { status: 'placed' };
    return guarded(() => this.#options.placement.place(node.action, result));
  }

  async learn(ruleIds: readonly string[]): Promise<Failure | undefined> {
    const loaded = await this.#options.rules.load(ruleIds);
    return loaded.ok ? undefined : loaded.failure;
  }

  /** Every difference between the last known entry of the label and now. */
  reasons(node: ActionNode): readonly Difference[] {
    const fields = this.fields(node);
    if (fields === undefined) return [];
    return differences(node.action, this.#options.actions.latest?.(node.label)?.keyFields, fields);
  }

  /** What the action's key is made of now; undefined when an input is missing. */
  fields(node: ActionNode): readonly KeyField[] | undefined {
    const { machine, sources, results } = this.#options;
    const inputs = resolveInputs(node.action, node.rule, sources, results);
    return inputs.ok ? actionKey(node.action, node.rule, inputs.value, machine).fields : undefined;
  }

  /** Whether a result of this run belongs to no key, so that the next run must look again. */
  get hasUnstored(): boolean {
    return this.#hasUnstored;
  }

  /** A file that was not there when the inputs of an in-place command were listed, and is now: it may have read it. */
  #appeared(node: ActionNode): string | undefined {
    const { sources, traceTasks } = this.#options;
    const { isolation } = node.action.params as TaskParams;
    if (!traceTasks && isolation !== 'place') return undefined;
    for (const input of Object.values(node.action.inputs)) {
      const name = input.from === 'glob' ? sources.appeared(input) : undefined;
      if (name !== undefined) return name;
    }
    return undefined;
  }

  #whyMissed(node: ActionNode, fields: readonly KeyField[]): MissReason {
    const latest = this.#options.actions.latest?.(node.label);
    return firstReason(differences(node.action, latest?.keyFields, fields));
  }

  #store(node: ActionNode, prepared: Prepared, result: ActionResult, durationMs: number): void {
    const { actions, runId, notice, remote } = this.#options;
    const { key, fields } = prepared;
    const entry = {
      key,
      label: node.label,
      result,
      keyFields: fields,
      durationMs: Math.round(durationMs),
      runId,
    };
    remote?.offer(entry);
    const stored = actions.put(entry);
    if (!stored.ok) notice('warning', `the result of ${node.label} could not be stored`, stored.failure);
  }

  async #job(node: ActionNode, prepared: Prepared, signal: AbortSignal): Promise<Tried> {
    const { action, rule } = node;
    const { tools, env } = this.#declaredValues(node);
    const job: Job = {
      label: action.label,
      rule: { id: rule.id, module: rule.module, exportName: rule.exportName },
      kind: rule.kind,
      outputs: rule.outputs,
      params: action.params,
      inputs: prepared.inputs.job,
      declaredTools: rule.tools,
      declaredEnv: rule.env,
      tools,
      env,
      stage: this.#stage(),
      scratchRoot: this.#options.scratchRoot,
    };
    const outcome = await this.#options.executor().execute(job, signal);
    switch (outcome.status) {
      case 'finished': {
        const result = this.#withLog(outcome.result, outcome.log);
        if (result.failure === undefined) return { status: 'done', result };
        return { status: 'failed', failure: result.failure, result, cacheable: outcome.cacheable };
      }
      case 'input-changed':
        return { status: 'failed', failure: inputChanged(outcome.path), cacheable: false };
      case 'broken':
        return { status: 'failed', failure: outcome.failure, cacheable: false };
      case 'blob-missing':
      case 'cancelled':
        return outcome;
    }
  }

  /** What is said about an action goes to the store and the record; its outputs are what they are. */
  #withoutSecrets(tried: Tried): Tried {
    if (tried.status !== 'done' && tried.status !== 'failed') return tried;
    const { result } = tried;
    const clean = result && {
      ...result,
      diagnostics: redactedJson(result.diagnostics, this.#redact),
      ...(result.failure === undefined ? {} : { failure: redactedJson(result.failure, this.#redact) }),
    };
    if (tried.status === 'done') return { ...tried, result: clean ?? tried.result };
    const problem = redactedJson(tried.failure, this.#redact);
    return { ...tried, failure: problem, ...(clean === undefined ? {} : { result: clean }) };
  }

  #withLog(result: ActionResult, log: string): ActionResult {
    if (log === '' || result.stderr !== undefined) return result;
    const stored = this.#options.blobs.put(Buffer.from(`${this.#redact(log)}\n`, 'utf8'));
    return stored.ok ? { ...result, stderr: stored.value } : result;
  }

  /** With its services running, when it has any. */
  async #task(node: ActionNode, prepared: Prepared, signal: AbortSignal): Promise<Tried> {
    const needed = node.action.control?.services ?? [];
    if (needed.length === 0) return this.#command(node, prepared, signal);
    const { services } = this.#options;
    const problem = await services.start(node.label, needed, signal);
    if (signal.aborted) return { status: 'cancelled' };
    if (problem !== undefined) return { status: 'failed', failure: problem, cacheable: false };
    const tried = await this.#command(node, prepared, signal);
    const broken = services.broken(needed);
    if (broken === undefined || tried.status === 'cancelled') return tried;
    if (tried.status === 'done') this.#options.placement.ownLeft(node.action);
    const causes = tried.status === 'failed' ? { causes: [tried.failure] } : {};
    return { status: 'failed', failure: { ...broken, ...causes }, cacheable: false };
  }

  async #command(node: ActionNode, prepared: Prepared, signal: AbortSignal): Promise<Tried> {
    const { root, machine, env, blobs, placement, sources, traceTasks, onOutput } = this.#options;
    this.#madeInPlace.delete(node.label);
    const params = node.action.params as TaskParams;
    const isolation = traceTasks ? 'trace' : params.isolation;
    const files = this.#taskFiles(node, prepared.inputs);
    const isInPlace = isolation === 'place' || isolation === 'trace';
    if (isInPlace) {
      const foreign = placement.prepare(node.action);
      if (foreign !== undefined) return { status: 'failed', failure: foreign, cacheable: false };
    }
    const stage = this.#stage();
    const redact = this.#redactBytes;
    const lines = onOutput && outputLines((stream, text) => onOutput(node.label, stream, this.#redact(text)));
    const done = await runTask({
      root,
      spec: node.action,
      isolation,
      files,
      stage,
      left: this.#left,
      machine,
      env,
      blobs,
      redact,
      signal,
      ...(lines === undefined ? {} : { onOutput: lines.push }),
    });
    lines?.end();
    if (isInPlace && done.status !== 'done') placement.ownLeft(node.action);
    if (isInPlace && done.status === 'done') {
      const edited = files.find((file) => file.producer !== undefined && !sources.isPlaced(file.path, file.digest));
      if (edited !== undefined) {
        placement.ownLeft(node.action);
        return { status: 'failed', failure: inputChanged(edited.path), cacheable: false };
      }
      placement.own(node.action, done.result);
      this.#madeInPlace.add(node.label);
    }
    if (done.status !== 'failed') return done;
    const problem = done.failure;
    // A program that is not there is a matter of the configuration.
    const place = problem.code === 'BATUTA-E-013' ? this.#options.declaredAt(node.label) : undefined;
    return { ...done, failure: place === undefined ? problem : { place, ...problem }, cacheable: false };
  }

  /** A task sees other actions' outputs at their places. */
  #taskFiles(node: ActionNode, inputs: ResolvedInputs): JobFile[] {
    const files: JobFile[] = [];
    for (const [name, input] of Object.entries(inputs.job)) {
      if (input.kind !== 'files') continue;
      const source = node.action.inputs[name];
      const from = source?.from === 'output' ? [source.label] : [];
      for (const file of input.files) {
        if (file.producer === undefined) files.push(file);
        else if (from.length > 0 || source?.from === 'collect') {
          const place = this.#options.placesOf(file.producer.label)?.[file.producer.output];
          const rest = source?.from === 'collect' ? file.path.slice(file.producer.label.length + 1) : file.path;
          if (place !== undefined) files.push({ ...file, path: rest === '' ? place : `${place}/${rest}` });
        }
      }
    }
    return files;
  }

  #declaredValues(node: ActionNode): {
    readonly tools: { readonly [name: string]: JobTool };
    readonly env: { readonly [name: string]: string };
  } {
    const names = declared(node.action, node.rule);
    const tools: { [name: string]: JobTool } = {};
    for (const name of names.tools) {
      const tool = this.#options.machine.tool(name);
      if (tool !== undefined) tools[name] = tool;
    }
    const env: { [name: string]: string } = {};
    for (const name of names.env) {
      const value = this.#options.machine.env(name);
      if (value !== undefined) env[name] = value;
    }
    return { tools, env };
  }

  #stage(): string {
    this.#stages += 1;
    const { pid, started } = processIdentity();
    // What a killed run leaves is told by this name, and swept by the next (`src/fs/stage.ts`).
    return join(this.#options.root, '.batuta', 'stage', `${pid}-${started}-${this.#stages}`);
  }
}

/** As `Performed`, with what may be stored. */
export type Tried =
  | Exclude<Performed, { readonly status: 'failed' }>
  | (Extract<Performed, { readonly status: 'failed' }> & { readonly cacheable: boolean });
