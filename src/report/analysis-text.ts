// What the detect phase found, for people: languages, dependencies, the technical-debt grade; read from its artifact.
import { count } from './duration.ts';
import type { Style } from './style.ts';
import { tableLines } from './table.ts';

export interface Analysis {
  readonly target: string;
  readonly sloc: number;
  readonly languages: readonly {
    readonly name: string;
    readonly files: number;
    readonly percent: number;
    readonly migrates: boolean;
  }[];
  readonly modules: readonly {
    readonly module: string;
    readonly sloc: number;
    readonly maxCyclomatic: number;
    readonly tdg: { readonly score: number; readonly grade: string };
  }[];
  readonly imports: { readonly edges: readonly unknown[]; readonly cycles: readonly (readonly string[])[] };
  readonly dependencies: readonly unknown[];
  readonly libraries: readonly unknown[];
  readonly standardLibrary: readonly unknown[];
  readonly unresolved: readonly unknown[];
  readonly tdg: { readonly score: number; readonly grade: string; readonly parts: { readonly [part: string]: number } };
}

export type AnalysisPart = 'languages' | 'dependencies' | 'tdg';
export const analysisParts: readonly AnalysisPart[] = ['languages', 'dependencies', 'tdg'];

export function readAnalysis(text: string): Analysis | undefined {
  try {
    const value = JSON.parse(text) as Partial<Analysis> & { readonly schemaVersion?: number };
    return value.schemaVersion === 1 && value.languages && value.tdg && value.imports ? (value as Analysis) : undefined;
  } catch {
    return undefined;
  }
}

const mostModules = 15;

export function analysisText(analysis: Analysis, parts: readonly AnalysisPart[], style: Style, width: number): string {
  const lines = [
    `${style.bold(analysis.target)}  ${count(analysis.modules.length, 'module')}, ${count(analysis.sloc, 'line')} of code`,
  ];
  const section = (title: string, rows: readonly (readonly string[])[]): void => {
    lines.push(
      style.dim(title),
      ...tableLines(
        rows,
        (rows[0] ?? []).map(() => ({})),
        width,
      ),
    );
  };
  if (parts.includes('languages')) {
    section(
      'languages',
      analysis.languages.map((each) => [
        each.name,
        `${each.percent}%`,
        count(each.files, 'file'),
        each.migrates ? 'migrates' : 'stays',
      ]),
    );
  }
  if (parts.includes('dependencies')) {
    const rows = [
      ['imports between modules', String(analysis.imports.edges.length)],
      [
        'import cycles',
        analysis.imports.cycles.length === 0
          ? 'none'
          : analysis.imports.cycles.map((cycle) => cycle.join(' > ')).join('; '),
      ],
      ['declared', names(analysis.dependencies)],
      ['standard library', names(analysis.standardLibrary)],
      ['libraries', names(analysis.libraries)],
      ['not resolved', names(analysis.unresolved)],
    ];
    section('dependencies', rows);
  }
  if (parts.includes('tdg')) {
    const of = Object.entries(analysis.tdg.parts).map(([part, score]) => `${part} ${Math.round(score)}`);
    section('technical-debt grade', [[analysis.tdg.grade, String(Math.round(analysis.tdg.score)), of.join(', ')]]);
    const worst = [...analysis.modules].sort(
      (left, right) => left.tdg.score - right.tdg.score || (left.module < right.module ? -1 : 1),
    );
    section(
      'modules, the worst first',
      worst
        .slice(0, mostModules)
        .map((each) => [
          each.tdg.grade,
          String(Math.round(each.tdg.score)),
          each.module,
          `${count(each.sloc, 'line')}, cyclomatic up to ${each.maxCyclomatic}`,
        ]),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Items are names, or objects that have one. */
function names(items: readonly unknown[]): string {
  const texts = items.map((item) => {
    if (typeof item === 'string') return item;
    const { name, module } = item as { readonly name?: string; readonly module?: string };
    return name ?? module ?? JSON.stringify(item);
  });
  return texts.length === 0 ? 'none' : texts.join(', ');
}
