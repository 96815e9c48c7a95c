// The rules of a Python target together, on the demo: what they give, and what an edit leaves alone.
import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { planMigrate } from '#rules/migrate.ts';
import type { DetectReport } from '#rules/detect/report.ts';
import { runActions } from './run-actions.ts';
import type { Outcome } from './run-actions.ts';
import { readProject } from './run-actions.ts';
import { project } from './fake-plan-context.ts';

const folder = fileURLToPath(new URL('../../fixtures/demo', import.meta.url));
const demo = readProject(
  folder,
  (readdirSync(folder, { recursive: true }) as string[]).filter((path) => /\.(py|jsonl)$/.test(path)).sort(),
);
const analysed = new Set(['parse', 'detect', 'solve']);

async function analyse(files: { [path: string]: string }): Promise<Outcome> {
  const planned = planMigrate({ name: 'depot', options: { entry: 'main.py' } }, project(files));
  if (!planned.ok) throw new Error(planned.failure.message);
  return runActions(planned.value.actions, { files, assets: {} }, (spec) =>
    analysed.has(spec.label.split(':')[1] as string),
  );
}

const textOf = (outcome: Outcome, label: string, output: string): string =>
  outcome.results.get(label)?.text(output) ?? '';

describe('the demo', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await analyse(demo);
  });

  test('every module that the entry reaches is parsed, solved and to be emitted', () => {
    const modules = ['cli', 'errors', 'events', 'items', 'pricing', 'report', 'stock', 'storage'].map(
      (m) => `depot.${m}`,
    );
    const labels = [...outcome.specs.keys()];
    expect(labels.filter((label) => label.startsWith('depot:parse:')).sort()).toEqual(
      ['depot', ...modules, 'main'].map((module) => `depot:parse:${module}`),
    );
    expect(labels.filter((label) => label.startsWith('depot:emit:'))).toHaveLength(10);
  });

  test('the report knows its size, its libraries, its import cycle and that nothing is unresolved', () => {
    const report = JSON.parse(textOf(outcome, 'depot:detect', 'report')) as DetectReport;
    expect(report.modules).toHaveLength(10);
    expect(report.standardLibrary).toContain('argparse');
    expect(report.unresolved).toEqual([]);
    expect(report.imports.cycles).toEqual([['depot', 'depot.items', 'depot.pricing', 'depot.stock']]);
    expect(report.tdg.score).toBeGreaterThan(50);
  });

  // What emit gets from the rest of the program: equal slices mean that its action is a hit.
  async function changedSlices(file: string, from: string, to: string): Promise<string[]> {
    const source = demo[file] as string;
    expect(source).toContain(from);
    const edited = await analyse({ ...demo, [file]: source.replace(from, to) });
    const slices = [...(outcome.results.get('depot:solve')?.outputs.keys() ?? [])];
    return slices.filter((slice) => textOf(edited, 'depot:solve', slice) !== textOf(outcome, 'depot:solve', slice));
  }

  test('a comment changes no slice', async () => {
    expect(await changedSlices('depot/pricing.py', '\n\n\n', '\n\n\n# a note\n')).toEqual([]);
  });

  test('a statement that changes no type changes no slice of another module', async () => {
    const changed = await changedSlices('depot/errors.py', '"""', '"""Other words. ');
    expect(changed).toEqual([]);
  });

  test('a new private function changes the slice of its own module at most', async () => {
    const changed = await changedSlices('depot/pricing.py', '\n\n\n', '\n\n\ndef _new_here(a):\n    return a\n\n\n');
    expect(changed.filter((slice) => slice !== 'slice/depot.pricing')).toEqual([]);
  });
});
