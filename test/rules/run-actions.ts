// Runs the actions of a plan in memory, without cache: enough of an engine to see rules work together.
import { readFileSync } from 'node:fs';
import { rules } from '#rules/index.ts';
import type { ActionSpec, Failure, InputSource, RuleSpec } from '#src/index.ts';
import { runRule } from './fake-context.ts';
import type { FakeInput, FakeResult } from './fake-context.ts';
import { matches } from './fake-plan-context.ts';

export interface Project {
  /** The sources, by path relative to the project. */
  readonly files: { readonly [path: string]: string };
  /** Stands for the runtime crates. */
  readonly assets: { readonly [path: string]: string };
}

export interface Outcome {
  readonly results: ReadonlyMap<string, FakeResult>;
  readonly specs: ReadonlyMap<string, ActionSpec>;
  readonly failures: ReadonlyMap<string, Failure>;
}

/** Runs what `wanted` accepts, one by one: an action runs when what it reads is there and nothing may add to it. */
export async function runActions(
  first: readonly ActionSpec[],
  project: Project,
  wanted: (spec: ActionSpec) => boolean = () => true,
): Promise<Outcome> {
  const specs = new Map(first.map((spec) => [spec.label, spec]));
  const results = new Map<string, FakeResult>();
  const kindOf = (label: string): string => label.split(':')[1] as string;
  const loaded = new Map<string, RuleSpec>();
  const ruleOf = async (id: string): Promise<RuleSpec> => {
    const [module = '', name = ''] = id.split('#');
    const rule = loaded.get(id) ?? ((await rules[module]?.load())?.[name] as RuleSpec);
    loaded.set(id, rule);
    return rule;
  };
  for (const spec of specs.values()) await ruleOf(spec.rule);
  const mayAdd = (kind: string): boolean =>
    [...specs.values()].some((spec) => !results.has(spec.label) && canAdd(spec, kind, new Set()));
  const canAdd = (spec: ActionSpec, kind: string, seen: Set<string>): boolean => {
    const adds = loaded.get(spec.rule)?.expands ?? [];
    return kindOf(spec.label) === kind || adds.some((one) => one === kind && !seen.has(one));
  };
  const ready = (input: InputSource): boolean => {
    if (input.from === 'output') return results.has(input.label);
    return input.from !== 'collect' || !mayAdd(input.pattern.split(':')[1] as string);
  };
  for (;;) {
    const next = [...specs.values()].find(
      (spec) => wanted(spec) && !results.has(spec.label) && Object.values(spec.inputs).every(ready),
    );
    if (next === undefined) break;
    const inputs = Object.fromEntries(
      Object.entries(next.inputs).map(([name, source]) => [name, read(source, project, results)]),
    );
    const executable = Object.entries(next.inputs).flatMap(([name, source]) =>
      source.from === 'output' && source.output === 'binary' ? [name] : [],
    );
    const result = await runRule(await ruleOf(next.rule), {
      label: next.label,
      params: next.params,
      inputs,
      executable,
    });
    results.set(next.label, result);
    for (const spec of result.actions) {
      specs.set(spec.label, spec);
      await ruleOf(spec.rule);
    }
  }
  const failures = new Map(
    [...results].flatMap(([label, { failure }]) => (failure ? [[label, failure] as const] : [])),
  );
  return { results, specs, failures };
}

function read(source: InputSource, project: Project, results: ReadonlyMap<string, FakeResult>): FakeInput | undefined {
  const paths = Object.keys(project.files).sort();
  const select = (include: readonly string[], exclude: readonly string[] = []): string[] =>
    paths.filter((path) => include.some((glob) => matches(glob, path)) && !exclude.some((glob) => matches(glob, path)));
  switch (source.from) {
    case 'file':
      return project.files[source.path];
    case 'listing':
      return { names: select(source.include, source.exclude) };
    case 'glob':
      return Object.fromEntries(
        select(source.include, source.exclude).map((path) => [path, project.files[path] as string]),
      );
    case 'asset':
      return project.assets;
    case 'output': {
      const giver = results.get(source.label);
      const tree = giver?.trees.get(source.output);
      return tree === undefined ? giver?.outputs.get(source.output) : Object.fromEntries(tree);
    }
    case 'collect': {
      const found = [...results].flatMap(([label, result]) => {
        const bytes = result.outputs.get(source.output);
        return matches(source.pattern, label) && bytes !== undefined ? [[label, bytes] as const] : [];
      });
      return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
    }
  }
}

export const readProject = (folder: string, paths: readonly string[]): { [path: string]: string } =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
