// 1,000 random graphs under random edits, failures and kills, in shuffled order: the executed set of a naive oracle, the bytes of a clean run.
// BATUTA_GRAPHS changes how many, BATUTA_SEED repeats one; fast-check prints the seed of a failure.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { RuleContext } from '#src/model/rule.ts';
import type { Edit, Expected, Fails, State } from './random-graph.ts';
import * as graph from './random-graph.ts';
import { Rig } from './rig.ts';

const graphs = Number(process.env['BATUTA_GRAPHS'] ?? 1000);
/** Thousands of runs write their state: where there is a file system in memory, there. */
const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const seed = process.env['BATUTA_SEED'];

class Case {
  readonly rig = new Rig(inMemory);
  readonly state: State;
  /** Called when a rule runs. */
  onRun: () => void = () => undefined;

  constructor(state: State) {
    this.state = state;
    for (const rule of ['joins', 'forgets', 'lists', 'sums', 'part'])
      this.rig.rules[`${rule}#rule`] = {
        ...(rule === 'lists' ? { expands: ['part'] } : {}),
        run: (context) => this.#run(rule, context),
      };
    this.rig.targets['t'] = graph.specsOf(state);
    this.write();
  }

  #run(rule: string, context: RuleContext): void {
    this.onRun();
    const texts = (context.params['names'] as string[]).map((name) => context.text(name));
    if (rule === 'sums')
      texts.push(...context.entries('parts').map((each) => `${each.path}=${Buffer.from(each.bytes).toString()}`));
    const fails = context.params['fails'] as Fails;
    const given = graph.meaning(rule, texts, this.state.versions[rule] ?? 0, fails);
    if (given === undefined)
      context.fail({ code: 'BATUTA-E-011', message: 'there is an x' }, { cache: fails === 'kept' });
    if (rule === 'lists') context.expand({ actions: graph.partsOf(context.text('source')).map(graph.partSpec) });
    context.output('out', given);
  }

  write(): void {
    this.state.sources.forEach((text, index) => this.#put(`${index}.txt`, text));
    for (const [word, text] of Object.entries(this.state.words)) this.#put(`${word}.txt`, text);
    for (const [rule, version] of Object.entries(this.state.versions)) this.rig.versions[`${rule}#rule`] = version;
  }

  #put(path: string, text: string): void {
    if (this.rig.read(path) !== text) this.rig.write(path, text);
  }

  /** What is placed, by label. */
  placed(expected: Expected): ReadonlyMap<string, string | undefined> {
    return new Map([...expected.outputs.keys()].map((label) => [label, this.rig.read(`out/${placeOf(label)}`)]));
  }

  /** Every file below `out`. */
  files(): readonly string[] {
    const folder = join(this.rig.root, 'out');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  }

  /**
   * A run whose process dies when `after` rules have run: what this process then still wrote of its state is undone, but for the
   * notes of what it was about to place.
   */
  async killedRun(after: number): Promise<readonly string[]> {
    const { root } = this.rig;
    const stateFiles = ['ownership.json', 'stat-index'].map((name) => join(root, '.batuta', name));
    const before = stateFiles.map((path) => (existsSync(path) ? readFileSync(path) : undefined));
    const owned = ownedIn(stateFiles[0] as string);
    const controller = new AbortController();
    let count = 0;
    this.onRun = () => {
      if (++count === after) controller.abort();
    };
    const seen = await this.rig.run({ signal: controller.signal });
    this.onRun = () => undefined;
    if (controller.signal.aborted) {
      const claims = Object.entries(ownedIn(stateFiles[0] as string))
        .filter(([path, value]) => JSON.stringify(owned[path]) !== JSON.stringify(value))
        .map(([path, value]) => `${JSON.stringify(['file', path, ...value])}\n`);
      stateFiles.forEach((path, index) => {
        const bytes = before[index];
        if (bytes === undefined) rmSync(path, { force: true });
        else writeFileSync(path, bytes);
      });
      if (claims.length > 0) writeFileSync(join(root, '.batuta/ownership.claims'), claims.join(''));
    }
    return Object.entries(seen.outcomes).flatMap(([label, outcome]) =>
      outcome === 'executed' || outcome === 'failed' ? [label] : [],
    );
  }
}

const placeOf = (label: string): string => label.replace(/^t:node:/, '').replace(/^t:part:/, 'part/');

type Owned = { readonly [path: string]: readonly unknown[] };
const ownedIn = (path: string): Owned =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { files: Owned }).files : {};

/** Applies an edit to the state; gives the state of the files before it. */
function apply(one: Case, edit: Edit, past: { sources: string[]; words: State['words'] }[]): void {
  const { state, rig } = one;
  if (edit.type === 'source' || edit.type === 'word' || edit.type === 'kill')
    past.push({ sources: [...state.sources], words: { ...state.words } });
  if (edit.type === 'source') state.sources[edit.at] = edit.text;
  else if (edit.type === 'kill') state.sources.splice(0, state.sources.length, ...edit.texts);
  else if (edit.type === 'word') state.words[edit.word] = edit.text;
  else if (edit.type === 'rule') state.versions[edit.rule] = edit.version;
  else if (edit.type === 'unplace') rig.remove(`out/${edit.at}`);
  else {
    const before = past.pop();
    if (before !== undefined) {
      state.sources.splice(0, state.sources.length, ...before.sources);
      Object.assign(state.words, before.words);
    }
  }
  one.write();
}

const byOutcome = (outcomes: { readonly [label: string]: string }, wanted: RegExp): string[] =>
  Object.entries(outcomes)
    .flatMap(([label, outcome]) => (wanted.test(outcome) ? [label] : []))
    .sort();

async function check(one: Case, oracle: graph.Oracle): Promise<Expected> {
  const expected = oracle.evaluate(one.state);
  const seen = await one.rig.run();
  expect(seen.executed.sort()).toEqual(expected.executed);
  expect(byOutcome(seen.outcomes, /^failed/)).toEqual(expected.failed);
  expect(byOutcome(seen.outcomes, /^blocked$/)).toEqual(expected.blocked);
  expect(one.placed(expected)).toEqual(expected.outputs);
  if (seen.record.ok) expect(one.files()).toEqual([...expected.outputs.keys()].map(placeOf).sort());
  // Nothing that a killed run had placed is taken for the user's and moved aside.
  expect(existsSync(join(one.rig.root, '.batuta/adopted'))).toBe(false);
  oracle.finish(expected, expected.executed);
  return expected;
}

const initial = (nodes: State['nodes']): State => ({
  nodes,
  sources: ['a', 'b c', 'c'],
  words: { a: 'a', b: 'b', c: 'c' },
  versions: {},
});

describe('an incremental run', () => {
  it(
    `executes what a naive oracle says and gives the bytes of a clean run, on ${graphs} random graphs`,
    { timeout: 60_000 + graphs * 200 },
    async () => {
      let kills = 0;
      await fc.assert(
        fc.asyncProperty(
          graph.nodes,
          fc.array(graph.edit, { minLength: 1, maxLength: 3 }),
          fc.integer(),
          async (nodes, edits, order) => {
            const one = new Case(initial(nodes));
            const oracle = new graph.Oracle();
            const past: { sources: string[]; words: State['words'] }[] = [];
            try {
              let shuffle = order;
              const shuffled = (): void => void (one.rig.env = { ...one.rig.env, BATUTA_SHUFFLE: String(shuffle++) });
              shuffled();
              let expected = await check(one, oracle);
              for (const edit of edits) {
                shuffled();
                apply(one, edit, past);
                if (edit.type === 'kill') {
                  const whole = oracle.evaluate(one.state);
                  const finished = await one.killedRun(edit.after);
                  const ran = one.rig.ran;
                  expect(new Set(ran).size).toBe(ran.length);
                  expect(ran.filter((label) => !whole.executed.includes(label))).toEqual([]);
                  oracle.finish(whole, finished);
                  kills += ran.length >= edit.after ? 1 : 0;
                }
                if (edit.type === 'kill' && !edit.runNext && edit !== edits.at(-1)) continue;
                expected = await check(one, oracle);
              }
              const clean = new Case(one.state);
              try {
                await clean.rig.run();
                expect(clean.placed(expected)).toEqual(one.placed(expected));
              } finally {
                clean.rig.dispose();
              }
            } finally {
              one.rig.dispose();
            }
          },
        ),
        { numRuns: graphs, ...(seed === undefined ? {} : { seed: Number(seed) }) },
      );
      expect(kills).toBeGreaterThan(graphs / 20);
    },
  );
});
