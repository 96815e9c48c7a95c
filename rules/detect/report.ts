// detect/report#report: what a target is made of: languages, modules, imports, dependencies, libraries, debt and its grade.
import { defineRule } from '#src/index.ts';
import { dependenciesOf } from './dependencies.ts';
import type { Dependency } from './dependencies.ts';
import { gradeModule, gradeTarget, howComputed, testScore, weights } from './grade.ts';
import type { Grade } from './grade.ts';
import { importCycles } from './import-cycles.ts';
import { knownLibraries } from './known-libraries.ts';
import type { KnownLibrary } from './known-libraries.ts';
import { languagesOf } from './languages.ts';
import type { Language } from './languages.ts';
import type { DebtMark, FunctionMetrics, ModuleMetrics } from './metrics.ts';
import { standardLibrary } from './standard-library.ts';

export type DetectParams = { readonly target: string; readonly root: string; readonly entry: string };

export interface DetectReport {
  readonly schemaVersion: 1;
  readonly target: string;
  readonly languages: readonly Language[];
  readonly entryPoints: readonly string[];
  readonly modules: readonly {
    readonly module: string;
    readonly file: string;
    readonly sloc: number;
    readonly functions: number;
    readonly classes: number;
    readonly maxCyclomatic: number;
    readonly maxCognitive: number;
    readonly tdg: Grade;
  }[];
  readonly imports: { readonly edges: readonly (readonly [string, string])[]; readonly cycles: readonly string[][] };
  readonly dependencies: readonly Dependency[];
  readonly libraries: readonly (KnownLibrary & { readonly usedBy: readonly string[] })[];
  readonly numericLibraries: readonly string[];
  readonly standardLibrary: readonly string[];
  readonly unresolved: readonly { readonly name: string; readonly importedBy: readonly string[] }[];
  readonly complexFunctions: readonly (Pick<FunctionMetrics, 'name' | 'cyclomatic' | 'cognitive'> & {
    readonly module: string;
  })[];
  readonly debt: readonly (DebtMark & { readonly module: string })[];
  readonly duplicates: readonly { readonly modules: readonly string[]; readonly times: number }[];
  readonly tdg: Grade & { readonly weights: typeof weights; readonly how: typeof howComputed };
  readonly sloc: number;
}

export const report = defineRule<DetectParams>({
  id: 'detect/report#report',
  phase: 'detect',
  summary: 'languages, modules, dependencies, libraries and technical-debt grade',
  outputs: ['report'],
  kind: 'pure',
  run(context) {
    const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    const marks = new Map(
      context
        .entries('debt')
        .map((entry) => JSON.parse(decode(entry.bytes)) as Pick<ModuleMetrics, 'module' | 'debt'>)
        .map(({ module, debt }) => [module, debt]),
    );
    const modules = context.entries('metrics').map((entry): ModuleMetrics => {
      const metrics = JSON.parse(decode(entry.bytes)) as Omit<ModuleMetrics, 'debt'>;
      return { ...metrics, debt: marks.get(metrics.module) ?? [] };
    });
    const manifests = context.entries('manifests').map((entry) => ({ path: entry.path, text: decode(entry.bytes) }));
    const { dependencies, broken } = dependenciesOf(manifests);
    const result = makeReport(context.params, modules, context.names('listing'), dependencies);
    for (const file of broken)
      context.diagnostic({
        code: 'BATUTA-A-002',
        severity: 'warning',
        message: `the dependencies in ${file} could not be read`,
        place: { file },
        advice: 'Correct the file: it is not valid TOML.',
      });
    for (const library of result.libraries)
      if (!library.recognised)
        context.diagnostic({
          code: 'BATUTA-A-004',
          severity: 'warning',
          message: `${library.name} is not mapped to Rust (used by ${library.usedBy.join(', ')})`,
          advice: 'Keep these modules in Python, or move the model to one of numpy, scikit-learn or torch.',
        });
    context.output('report', `${JSON.stringify(result, null, 2)}\n`);
    context.metric('sloc', result.sloc);
    context.metric('tdg', result.tdg.score);
  },
});

export function makeReport(
  params: DetectParams,
  modules: readonly ModuleMetrics[],
  names: readonly string[],
  dependencies: readonly Dependency[],
): DetectReport {
  const duplicates = duplicatesOf(modules);
  const duplicated = new Set(duplicates.map((one) => one.hash));
  const graded = modules.map((one) => ({
    module: one.module,
    file: one.file,
    sloc: one.sloc,
    functions: one.functions.length,
    classes: one.classes,
    maxCyclomatic: Math.max(0, ...one.functions.map((f) => f.cyclomatic)),
    maxCognitive: Math.max(0, ...one.functions.map((f) => f.cognitive)),
    tdg: gradeModule(one, duplicated, testScore(one.module, modules.length, names)),
  }));
  const users = usersOf(modules);
  const declared = new Set(dependencies.map((one) => one.name));
  const isDeclared = (name: string): boolean =>
    declared.has(name.toLowerCase().replace(/[-_.]+/g, '-')) ||
    declared.has(knownLibraries.get(name)?.distribution ?? name);
  const libraries = [...users].flatMap(([name, usedBy]) => {
    const known = knownLibraries.get(name);
    return known === undefined ? [] : [{ ...known, usedBy }];
  });
  return {
    schemaVersion: 1,
    target: params.target,
    languages: languagesOf(names),
    entryPoints: [params.entry],
    modules: graded,
    imports: {
      edges: modules.flatMap((one) => one.imports.map((other) => [one.module, other] as const)),
      cycles: importCycles(new Map(modules.map((one) => [one.module, one.imports]))),
    },
    dependencies,
    libraries,
    numericLibraries: libraries
      .filter((one) => one.field === 'numeric' || one.field === 'machine learning')
      .map((one) => one.name),
    standardLibrary: [...users.keys()].filter((name) => standardLibrary.has(name)),
    unresolved: [...users]
      .filter(([name]) => !standardLibrary.has(name) && !knownLibraries.has(name) && !isDeclared(name))
      .map(([name, importedBy]) => ({ name, importedBy })),
    complexFunctions: modules
      .flatMap((one) =>
        one.functions.map((f) => ({
          module: one.module,
          name: f.name,
          cyclomatic: f.cyclomatic,
          cognitive: f.cognitive,
        })),
      )
      .filter((one) => one.cyclomatic > 10 || one.cognitive > 15)
      .sort((a, b) => b.cyclomatic - a.cyclomatic || b.cognitive - a.cognitive),
    debt: modules.flatMap((one) => one.debt.map(({ mark, text }) => ({ module: one.module, mark, text }))),
    duplicates: duplicates.map(({ modules: where, times }) => ({ modules: where, times })),
    tdg: { ...gradeTarget(graded), weights, how: howComputed },
    sloc: modules.reduce((sum, one) => sum + one.sloc, 0),
  };
}

function usersOf(modules: readonly ModuleMetrics[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const one of modules) for (const name of one.external) users.set(name, [...(users.get(name) ?? []), one.module]);
  return new Map([...users].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function duplicatesOf(modules: readonly ModuleMetrics[]): { hash: string; modules: string[]; times: number }[] {
  const places = new Map<string, string[]>();
  for (const one of modules)
    for (const { hash } of one.windows) places.set(hash, [...(places.get(hash) ?? []), one.module]);
  return [...places]
    .filter(([, where]) => where.length > 1)
    .map(([hash, where]) => ({ hash, modules: [...new Set(where)], times: where.length }));
}
