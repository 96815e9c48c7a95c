// Decides: which ready action is looked up, which executes, in which pool, in which order, and what an end means for the rest. Does no action's work.
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { ActionGraph, ActionNode } from '#src/graph/action-graph.ts';
import type { PlaceGuard } from '#src/graph/overlap.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { Digest } from '#src/model/digest.ts';
import type { MissReason, Outcome } from '#src/model/event.ts';
import type { ActionSpec, Label } from '#src/model/action.ts';
import { Progress } from './progress.ts';
import { seeded } from './priorities.ts';
import { Pools } from './pools.ts';
import type { Ending, ScheduleOptions } from './schedule.ts';
import type { Prepared, Work } from './work.ts';

/** Look-ups go on this long before the event loop is served. */
const sliceMs = 10;
/** So many ready actions are looked up before any is started: the most urgent may be the last. */
const patience = 64;
/** A producer whose output vanishes more often than this in one run is given up. */
const demotionLimit = 3;

export class Scheduler {
  readonly endings: (Ending | undefined)[] = [];
  readonly progress: Progress;
  readonly #options: ScheduleOptions;
  readonly #lookups: number[] = [];
  readonly #random: (() => number) | undefined;
  #head = 0;
  readonly #pools: Pools;
  readonly #prepared = new Map<number, { readonly prepared: Prepared; readonly miss: MissReason }>();
  readonly #forced = new Map<number, MissReason>();
  readonly #demotions = new Map<number, number>();
  readonly #redo = new Set<number>();
  readonly #brought = new Set<number>();
  #running = 0;
  #learning = 0;
  /** Nodes for which the remote cache is asked, for their results or for blobs. */
  #asking = 0;
  #stopped = false;
  #wake: () => void = () => undefined;

  constructor(options: ScheduleOptions) {
    this.#options = options;
    this.#random = options.shuffleSeed === undefined ? undefined : seeded(options.shuffleSeed);
    this.#pools = new Pools(options);
    this.progress = new Progress(
      options.graph,
      {
        ready: (node) => this.#enqueue(node.id),
        blocked: (node, by) =>
          this.#record(node, { outcome: 'blocked', blockedBy: by, startMs: options.now(), durationMs: 0 }),
      },
      options.continue !== 'always',
    );
  }

  #enqueue(id: number): void {
    this.#lookups.push(id);
    if (this.#random === undefined) return;
    const from = this.#head + Math.floor(this.#random() * (this.#lookups.length - this.#head));
    this.#lookups[this.#lookups.length - 1] = this.#lookups[from] as number;
    this.#lookups[from] = id;
  }

  /** Until everything wanted has ended, or the run was stopped and nothing is running any more. */
  async run(): Promise<void> {
    const { graph, wants, signal } = this.#options;
    const onAbort = (): void => {
      this.#stopped = true;
      this.#wake();
    };
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    this.progress.want(
      graph
        .actions()
        .filter(wants)
        .map((node) => node.id),
    );
    let looked = 0;
    for (;;) {
      const end = performance.now() + sliceMs;
      while (this.#head < this.#lookups.length && !this.#stopped && performance.now() < end) {
        this.#look(this.#lookups[this.#head++] as number);
        looked += 1;
      }
      this.#lookups.splice(0, this.#head);
      this.#head = 0;
      if (this.#lookups.length === 0) looked = 0;
      const isPatient = this.#lookups.length > 0 && looked < patience;
      if (!this.#stopped && !isPatient) this.#start();
      if (this.#lookups.length > 0 && !this.#stopped) {
        await new Promise((resolve) => setImmediate(resolve));
        continue;
      }
      if (this.#running === 0 && this.#learning === 0 && this.#asking === 0) break;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    signal.removeEventListener('abort', onAbort);
    this.#closeBooks();
  }

  /** What never came to its end was cancelled; in a run that was not stopped that is a defect. */
  #closeBooks(): void {
    for (const node of this.#options.graph.actions()) {
      const { states } = this.progress;
      if (!states.isWanted(node.id) || states.isEnd(node.id)) continue;
      if (!this.#stopped) throw new Error(`${node.label} is ${states.get(node.id)} at the end of the run`);
      states.set(node.id, 'cancelled');
      this.#record(node, { outcome: 'cancelled', startMs: this.#options.now(), durationMs: 0 });
    }
  }

  #node(id: number): ActionNode {
    return this.#options.graph.nodes[id] as ActionNode;
  }

  #look(id: number): void {
    if (this.progress.states.get(id) !== 'ready') return;
    const node = this.#node(id);
    const startMs = this.#options.now();
    const forced =
      this.#forced.get(id) ?? (this.#options.force(node) ? ({ kind: 'forced', text: 'forced' } as const) : undefined);
    const looked = this.#options.work.look(node, forced);
    if (looked.status === 'impossible') {
      this.#finish(node, 'failed', { failure: looked.failure, startMs, durationMs: 0 });
    } else if (looked.status === 'hit') {
      const origin = { savedMs: looked.savedMs, ...(looked.origin === undefined ? {} : { origin: looked.origin }) };
      this.#good(
        node,
        { key: looked.key, result: looked.result, startMs, durationMs: this.#options.now() - startMs, ...origin },
        true,
      );
    } else if (forced === undefined && this.#options.work.ask !== undefined) {
      void this.#ask(node, looked, this.#options.work.ask);
    } else this.#queue(node, looked);
  }

  #queue(node: ActionNode, known: { readonly prepared: Prepared; readonly miss: MissReason }): void {
    this.#prepared.set(node.id, known);
    this.progress.states.set(node.id, 'queued');
    this.#pools.of(node).queue.push(node.id);
  }

  /** Any number of actions ask at once: they take no place of those that execute. */
  async #ask(
    node: ActionNode,
    known: { readonly prepared: Prepared; readonly miss: MissReason },
    ask: NonNullable<Work['ask']>,
  ): Promise<void> {
    const startMs = this.#options.now();
    this.progress.states.set(node.id, 'asking');
    this.#asking += 1;
    const hit = await ask(node, known.prepared);
    this.#asking -= 1;
    if (this.#redo.delete(node.id)) this.progress.again(node.id);
    else if (!this.#stopped) {
      if (hit === undefined) this.#queue(node, known);
      else {
        const { key, result, savedMs } = hit;
        const origin = hit.origin === undefined ? {} : { origin: hit.origin };
        const durationMs = this.#options.now() - startMs;
        this.#good(node, { key, result, savedMs, ...origin, from: 'remote', startMs, durationMs }, true);
      }
    }
    this.#wake();
  }

  /** Fills free places with the most urgent queued actions. */
  #start(): void {
    while (this.#running < this.#options.jobs && !this.#stopped) {
      const id = this.#pools.takeMostUrgent();
      if (id === undefined) return;
      const known = this.#prepared.get(id);
      if (known === undefined || this.progress.states.get(id) !== 'queued') continue;
      this.#prepared.delete(id);
      void this.#perform(this.#node(id), known.prepared, known.miss);
    }
  }

  async #perform(node: ActionNode, prepared: Prepared, miss: MissReason): Promise<void> {
    const { work, listener, now, signal } = this.#options;
    this.progress.states.set(node.id, 'running');
    this.#running += 1;
    const pool = this.#pools.of(node);
    pool.busy += 1;
    const startMs = now();
    listener.started(node, miss);
    const performed = await work.perform(node, prepared, signal);
    this.#running -= 1;
    pool.busy -= 1;
    const tries = 'attempts' in performed && performed.attempts !== undefined ? { attempts: performed.attempts } : {};
    const rest = { key: prepared.key, miss, startMs, durationMs: now() - startMs, ...tries };
    if (this.#redo.delete(node.id) && performed.status !== 'cancelled') {
      this.progress.again(node.id);
    } else if (performed.status === 'done') this.#good(node, { ...rest, result: performed.result }, false);
    else if (performed.status === 'failed') {
      const result = performed.result === undefined ? {} : { result: performed.result };
      this.#finish(node, 'failed', { ...rest, ...result, failure: performed.failure });
    } else if (performed.status === 'cancelled') {
      if (this.#stopped) {
        this.progress.states.set(node.id, 'cancelled');
        this.#record(node, { ...rest, outcome: 'cancelled' });
      } else {
        const stopped = failure('BATUTA-E-099', `${node.label} was cancelled, though the run was not`);
        this.#finish(node, 'failed', { ...rest, failure: stopped });
      }
    } else this.#demote(node, performed, rest);
    this.#wake();
  }

  /** A good (or known-bad) result: its fragment is added, its outputs placed, then it ends. */
  #good(node: ActionNode, ending: Omit<Ending, 'outcome'> & { readonly result: ActionResult }, isHit: boolean): void {
    const actions = ending.result.fragment?.actions ?? [];
    const unknown = actions.filter((each) => !this.#options.knowsRule(each.rule)).map((each) => each.rule);
    if (unknown.length > 0) {
      this.#learning += 1;
      void this.#options.work.learn(unknown).then((problem) => {
        this.#learning -= 1;
        if (problem === undefined) this.#complete(node, ending, isHit);
        else this.#finish(node, 'failed', { ...ending, failure: problem });
        this.#wake();
      });
      return;
    }
    this.#complete(node, ending, isHit);
  }

  #complete(
    node: ActionNode,
    ending: Omit<Ending, 'outcome'> & { readonly result: ActionResult },
    isHit: boolean,
  ): void {
    const { result } = ending;
    const problem = this.#splice(node, result.fragment?.actions ?? []);
    if (problem !== undefined) return this.#finish(node, 'failed', { ...ending, failure: problem });
    if (result.failure !== undefined) {
      return this.#finish(node, isHit ? 'failed-hit' : 'failed', { ...ending, failure: result.failure });
    }
    const placed = this.#options.work.place(node, result);
    if (placed.status === 'failed') return this.#finish(node, 'failed', { ...ending, failure: placed.failure });
    if (placed.status === 'blob-missing') {
      const { bring } = this.#options.work;
      if (bring !== undefined && !this.#brought.has(node.id)) return void this.#bring(node, ending, isHit, bring);
      const gone = { status: 'blob-missing', digest: placed.digest, label: node.label, output: placed.output } as const;
      return this.#demote(node, gone, ending);
    }
    this.#finish(node, isHit ? 'hit' : 'executed', ending);
  }

  /** What is to be placed is asked for once; then it is placed, or its producer executes. */
  async #bring(
    node: ActionNode,
    ending: Omit<Ending, 'outcome'> & { readonly result: ActionResult },
    isHit: boolean,
    bring: NonNullable<Work['bring']>,
  ): Promise<void> {
    this.#brought.add(node.id);
    if (this.progress.states.get(node.id) === 'ready') this.progress.states.set(node.id, 'asking');
    this.#asking += 1;
    await bring(node, ending.result);
    this.#asking -= 1;
    if (this.#redo.delete(node.id)) this.progress.again(node.id);
    else if (!this.#stopped) this.#complete(node, ending, isHit);
    this.#wake();
  }

  #splice(node: ActionNode, actions: readonly ActionSpec[]): Failure | undefined {
    if (actions.length === 0) return undefined;
    const { graph, guard, listener, wants } = this.#options;
    const { states } = this.progress;
    const spliced = graph.add(actions, node, (id) => states.isEnd(id));
    if (!spliced.ok) return spliced.failure;
    const { added } = spliced.value;
    if (added.length === 0) return undefined;
    const overlap = guard.add(added.map((each) => each.action));
    if (overlap !== undefined) return overlap;
    listener.expanded(node, added);
    this.progress.spliced(spliced.value, wants);
    return undefined;
  }

  #finish(
    node: ActionNode,
    outcome: 'hit' | 'executed' | 'failed' | 'failed-hit',
    ending: Omit<Ending, 'outcome'>,
  ): void {
    const before = this.endings[node.id]?.result;
    this.#record(node, { ...ending, outcome });
    this.progress.end(node.id, outcome);
    if (outcome.startsWith('failed') && this.#options.continue === 'never') {
      this.#stopped = true;
      this.#wake();
    }
    if (before !== undefined && (outcome === 'executed' || outcome === 'hit')) this.#rekey(node, before, ending.result);
  }

  /** A blob that is needed is gone: its producer executes again, this action waits for that. */
  #demote(
    node: ActionNode,
    gone: { readonly digest: Digest; readonly label: Label; readonly output: string },
    ending: Omit<Ending, 'outcome'>,
  ): void {
    const { graph, listener } = this.#options;
    const producer = graph.find(gone.label);
    const count = producer === undefined ? demotionLimit : (this.#demotions.get(producer.id) ?? 0) + 1;
    if (producer === undefined || count >= demotionLimit) {
      const problem = failure('BATUTA-S-003', `${gone.label} gave ${gone.output}, but the store lost it again`, {
        help: 'check the disk of the store: `batuta cache verify`',
      });
      return this.#finish(node, 'failed', { ...ending, failure: problem });
    }
    const { states } = this.progress;
    if (producer.id === node.id || states.isEnd(producer.id)) {
      this.#demotions.set(producer.id, count);
      this.#forced.set(producer.id, { kind: 'corrupt', text: `output ${gone.output} is missing from the store` });
      listener.corrupt(producer, gone.output, gone.digest);
    }
    if (producer.id === node.id) return this.progress.again(node.id);
    if (states.isEnd(producer.id)) this.progress.restart(producer.id);
    this.progress.waitFor(node.id, producer.id);
  }

  /** Bytes that differ from those dependents were keyed with: they are looked up again. */
  #rekey(node: ActionNode, before: ActionResult, after: ActionResult | undefined): void {
    const { states } = this.progress;
    const names = new Set([...Object.keys(before.outputs), ...Object.keys(after?.outputs ?? {})]);
    const isSame = [...names].every((name) => before.outputs[name]?.digest === after?.outputs[name]?.digest);
    if (isSame) return;
    for (const next of node.neededBy) {
      const state = states.get(next);
      if (this.#options.graph.nodes[next]?.action === undefined) continue;
      if (state === 'running' || state === 'asking') this.#redo.add(next);
      else if (state === 'queued') this.progress.again(next);
      else if (['hit', 'executed', 'failed', 'failed-hit'].includes(state)) {
        this.#forced.delete(next);
        this.progress.restart(next);
      }
    }
  }

  #record(node: ActionNode, ending: Ending): void {
    this.endings[node.id] = ending;
    this.#options.listener.ended(node, ending);
  }
}
