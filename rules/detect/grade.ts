// The technical-debt grade (TDG): four parts, each 0 to 100, weighted; per module and for the target by lines of code.
import type { ModuleMetrics } from './metrics.ts';

export const weights = { complexity: 0.3, maintainability: 0.25, tests: 0.25, documentation: 0.2 } as const;
export type Part = keyof typeof weights;

export interface Grade {
  readonly score: number;
  readonly grade: string;
  readonly parts: { readonly [part in Part]: number };
}

/** How each part is computed, for the report. */
export const howComputed: { readonly [part in Part]: string } = {
  complexity:
    'Mean over functions, weighted by statements, of the lower of two: 100 up to cyclomatic 10, falling to 0 at 50; 100 up to cognitive 15, falling to 0 at 55.',
  maintainability:
    'Mean of: duplication (100 less twice the percentage of statements that begin a duplicated run), naming (share that follows PEP 8), structure (share of functions with at most 50 statements and 7 parameters), marked debt (100 less 5 per TODO, FIXME, HACK or XXX).',
  tests:
    'An estimate from file names, not measured coverage: 100 for a module with a test file of its name (test_x.py, x_test.py), else half the ratio of test files to modules.',
  documentation: 'Share of the module, its public classes and its public functions that have a docstring.',
};

const scale: readonly (readonly [number, string])[] = [
  [95, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [75, 'B'],
  [70, 'B-'],
  [60, 'C'],
  [50, 'D'],
  [0, 'F'],
];
export const letterOf = (score: number): string => scale.find(([from]) => score >= from)?.[1] ?? 'F';

export function gradeModule(metrics: ModuleMetrics, duplicated: ReadonlySet<string>, tests: number): Grade {
  const repeated = metrics.windows.filter((window) => duplicated.has(window.hash)).length;
  const parts = {
    complexity: complexityOf(metrics),
    maintainability: mean([
      clamp(100 - (200 * repeated) / Math.max(1, metrics.statements)),
      share(metrics.named - metrics.misnamed.length, metrics.named),
      share(
        metrics.functions.filter((one) => one.statements <= 50 && one.parameters <= 7).length,
        metrics.functions.length,
      ),
      clamp(100 - 5 * metrics.debt.length),
    ]),
    tests,
    documentation: share(metrics.documented, metrics.documentable),
  };
  return gradeOf(parts);
}

/** The parts weighted by lines of code, so that a large file counts more than a small one. */
export function gradeTarget(modules: readonly { readonly sloc: number; readonly tdg: Grade }[]): Grade {
  const total = modules.reduce((sum, one) => sum + Math.max(1, one.sloc), 0);
  const part = (name: Part): number =>
    modules.reduce((sum, one) => sum + one.tdg.parts[name] * Math.max(1, one.sloc), 0) / Math.max(1, total);
  return gradeOf({
    complexity: part('complexity'),
    maintainability: part('maintainability'),
    tests: part('tests'),
    documentation: part('documentation'),
  });
}

function gradeOf(parts: Grade['parts']): Grade {
  const names = Object.keys(weights) as Part[];
  const score = round(names.reduce((sum, name) => sum + parts[name] * weights[name], 0));
  return {
    score,
    grade: letterOf(score),
    parts: Object.fromEntries(names.map((name) => [name, round(parts[name])])) as Grade['parts'],
  };
}

function complexityOf({ functions }: ModuleMetrics): number {
  if (functions.length === 0) return 100;
  const score = (one: ModuleMetrics['functions'][number]): number =>
    Math.min(clamp(100 - 2.5 * (one.cyclomatic - 10)), clamp(100 - 2.5 * (one.cognitive - 15)));
  const weight = functions.reduce((sum, one) => sum + Math.max(1, one.statements), 0);
  return functions.reduce((sum, one) => sum + score(one) * Math.max(1, one.statements), 0) / weight;
}

/** 0 to 100: how well the listing's test files, by name, cover a module. */
export function testScore(module: string, modules: number, names: readonly string[]): number {
  const isTest = (name: string): boolean => /(^|\/)(test_[^/]+|[^/]+_test)\.py$/.test(name);
  const files = names.filter(isTest).map((name) => (name.split('/').at(-1) as string).replace(/\.py$/, ''));
  const last = module.split('.').at(-1) as string;
  if (files.includes(`test_${last}`) || files.includes(`${last}_test`)) return 100;
  return round(50 * Math.min(1, files.length / Math.max(1, modules)));
}

const clamp = (value: number): number => Math.max(0, Math.min(100, value));
const share = (have: number, of: number): number => (of === 0 ? 100 : (100 * have) / of);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number): number => Math.round(value * 10) / 10;
