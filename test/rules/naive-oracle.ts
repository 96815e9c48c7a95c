// What a run should execute, worked out the naive way: every action's rule run from scratch, remembered only by its exact inputs.
import { hashBytes } from '#src/hash/hash.ts';
import { makeTree } from '#src/hash/tree-digest.ts';
import { canonicalJson } from '#src/base/json.ts';
import type { ActionSpec } from '#src/model/action.ts';
import type { RuleSpec } from '#src/model/rule.ts';
import { runRule, type FakeInput, type FakeResult } from './fake-context.ts';

export interface Verdict {
  /** Labels whose rule meets these inputs for the first time. */
  readonly executed: readonly string[];
  /** `label output` -> digest of the bytes that a clean run gives. */
  readonly outputs: ReadonlyMap<string, string>;
}

/** Knows nothing of keys, stores or cut-offs: only whether a rule has ever been given these bytes. */
export class NaiveOracle {
  readonly #rules: ReadonlyMap<string, RuleSpec>;
  readonly #seen = new Map<string, FakeResult>();

  readonly #given: ReadonlyMap<string, FakeResult>;

  /** `given`: results of actions that nothing of the project changes. */
  constructor(rules: ReadonlyMap<string, RuleSpec>, given: ReadonlyMap<string, FakeResult> = new Map()) {
    this.#rules = rules;
    this.#given = given;
  }

  /** Evaluates the wanted actions and what they need over the files of the project as they are now. */
  async evaluate(
    initial: readonly ActionSpec[],
    files: ReadonlyMap<string, string>,
    wanted: (label: string) => boolean,
  ): Promise<Verdict> {
    const specs = new Map(initial.filter((spec) => wanted(spec.label)).map((spec) => [spec.label, spec]));
    const results = new Map<string, FakeResult>(this.#given);
    const executed: string[] = [];
    const comesAfter = (one: ActionSpec, other: ActionSpec): boolean =>
      initial.findIndex((each) => each.label === one.label) > initial.findIndex((each) => each.label === other.label);
    for (let progress = true; progress;) {
      progress = false;
      for (const spec of [...specs.values()]) {
        if (results.has(spec.label)) continue;
        // Fan-in goes last: only when everything known before it is done can nothing more be added.
        const waitsFor = (one: ActionSpec): boolean =>
          one !== spec &&
          !results.has(one.label) &&
          !dependsOn(one, spec.label) &&
          !(collects(one) && comesAfter(one, spec));
        if (collects(spec) && [...specs.values()].some(waitsFor)) continue;
        const inputs = inputsOf(spec, files, results);
        if (inputs === undefined) continue;
        const key = hashBytes(canonicalJson({ rule: spec.rule, params: spec.params, inputs: describe(inputs) }));
        let result = this.#seen.get(key);
        if (result === undefined) {
          const rule = this.#rules.get(spec.rule);
          if (rule === undefined) throw new Error(`no rule ${spec.rule}`);
          result = await runRule(rule, { label: spec.label, params: spec.params, inputs });
          this.#seen.set(key, result);
          executed.push(spec.label);
        }
        results.set(spec.label, result);
        for (const added of result.actions)
          if (wanted(added.label)) specs.set(added.label, specs.get(added.label) ?? added);
        progress = true;
      }
    }
    const outputs = new Map<string, string>();
    for (const [label, result] of results)
      for (const [name, bytes] of result.outputs) outputs.set(`${label} ${name}`, hashBytes(bytes));
    for (const [label, result] of results)
      for (const [name, tree] of result.trees) outputs.set(`${label} ${name}`, treeDigest(tree));
    return { executed: executed.sort(), outputs };
  }
}

function treeDigest(tree: ReadonlyMap<string, Uint8Array>): string {
  const entries = [...tree].map(([path, bytes]) => {
    return { path, digest: hashBytes(bytes), size: bytes.length, executable: false };
  });
  return makeTree(entries).tree.digest;
}

const collects = (spec: ActionSpec): boolean => Object.values(spec.inputs).some((input) => input.from === 'collect');

const dependsOn = (spec: ActionSpec, label: string): boolean =>
  Object.values(spec.inputs).some((input) => input.from === 'output' && input.label === label);

function inputsOf(
  spec: ActionSpec,
  files: ReadonlyMap<string, string>,
  results: ReadonlyMap<string, FakeResult>,
): { readonly [name: string]: FakeInput } | undefined {
  const found: { [name: string]: FakeInput } = {};
  for (const [name, input] of Object.entries(spec.inputs)) {
    if (input.from === 'file') found[name] = files.get(input.path) ?? '';
    else if (input.from === 'listing')
      found[name] = { names: [...files.keys()].filter((path) => path.endsWith('.py')).sort() };
    else if (input.from === 'output') {
      const bytes = results.get(input.label)?.outputs.get(input.output);
      if (bytes === undefined) return undefined;
      found[name] = bytes;
    } else if (input.from === 'collect') {
      const pattern = new RegExp(`^${input.pattern.replace(/[.]/g, '\\.').replace(/\*/g, '[^:]+')}$`);
      const members: { [label: string]: Uint8Array } = {};
      for (const [label, result] of [...results].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const bytes = result.outputs.get(input.output);
        if (pattern.test(label) && bytes !== undefined) members[label] = bytes;
      }
      found[name] = members;
    } else throw new Error(`the oracle knows no input from ${input.from}`);
  }
  return found;
}

function describe(inputs: { readonly [name: string]: FakeInput }): { readonly [name: string]: string } {
  const said: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(inputs)) {
    if (typeof value === 'string' || value instanceof Uint8Array) said[name] = hashBytes(value);
    else if (Array.isArray((value as { names?: unknown }).names)) said[name] = JSON.stringify(value);
    else
      said[name] = Object.entries(value as { [path: string]: string | Uint8Array })
        .map(([path, bytes]) => `${path}=${hashBytes(bytes)}`)
        .join('\n');
  }
  return said;
}
