// What a corpus run came to, as data: per program how far it is, and sums by module, construct and error code.
import type { Label } from '#src/model/action.ts';
import type { ActionRecord } from '#src/model/run-record.ts';

export interface CorpusEntry {
  readonly name: string;
  readonly file: string;
  /** Label of the action that gathers its Rust. */
  readonly crate: Label;
}

/** Each step contains the one before; `open`: not reached because it was not asked for or the run was stopped. */
export type Stage = 'refused' | 'emits' | 'compiles' | 'behaves' | 'wrong' | 'unjudged';

export interface ProgramResult {
  readonly name: string;
  readonly file: string;
  /** Modules of the project that the program is made of. */
  readonly modules: readonly string[];
  readonly emits: boolean;
  readonly compiles: boolean;
  readonly uses: { readonly right: number; readonly wrong: number; readonly dropped: number; readonly masked: number };
  /** Right in all of its uses, of which it has some. */
  readonly behaves: boolean;
  /** The original was run while it was judged, but gave nothing to compare with. */
  readonly unjudged: boolean;
  /** Lines of code: blank lines, comments and docstrings aside. */
  readonly pythonLines: number;
  readonly rustLines: number;
  readonly dynamicLines: number;
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  /** The message without names of values and numbers: what the problem is one of. */
  readonly construct: string;
  readonly file?: string;
  readonly line?: number;
}

export interface Tally {
  readonly code: string;
  readonly construct: string;
  readonly programs: number;
  readonly places: number;
  readonly examples: readonly string[];
}

export interface CorpusCounts {
  readonly programs: number;
  readonly modules: number;
  readonly emits: number;
  readonly compiles: number;
  readonly behaves: number;
  readonly wrong: number;
  readonly uses: number;
  readonly usesRight: number;
  readonly usesDropped: number;
  readonly usesMasked: number;
  /** Per thousand of the lines of emitted Rust, those without an operation that looks at kinds when it runs. */
  readonly staticPerMille: number;
  /** Lines of Rust for a hundred of Python, of the programs that emit: the median and the 90th percentile. */
  readonly rustPerHundredMedian: number;
  readonly rustPerHundredNinetieth: number;
}

export interface CorpusReport {
  readonly schemaVersion: 1;
  readonly type: 'corpus';
  readonly counts: CorpusCounts;
  readonly tallies: readonly Tally[];
  /** Why uses were dropped: reason -> how many. */
  readonly dropped: { readonly [reason: string]: number };
  readonly masks: { readonly [mask: string]: number };
  readonly programs: readonly ProgramResult[];
}

export interface VerdictFacts {
  readonly vector: string;
  readonly verdict: 'ok' | 'mismatch' | 'dropped';
  readonly reason?: string;
  readonly masks?: readonly string[];
}

const isGood = (record: ActionRecord | undefined): boolean =>
  record !== undefined && (record.outcome === 'executed' || record.outcome === 'hit');

/** `verdicts`: what a `compares` action judged, read from its output. */
export function corpusReport(
  entries: readonly CorpusEntry[],
  records: readonly ActionRecord[],
  verdicts: (record: ActionRecord) => readonly VerdictFacts[],
): CorpusReport {
  const byLabel = new Map(records.map((record) => [record.label, record]));
  const byTarget = new Map<string, ActionRecord[]>();
  for (const record of records) {
    const target = record.label.slice(0, record.label.indexOf(':'));
    const all = byTarget.get(target) ?? [];
    if (all.push(record) === 1) byTarget.set(target, all);
  }
  const dropped: { [reason: string]: number } = {};
  const masks: { [mask: string]: number } = {};
  const programs = entries.map((entry): ProgramResult => {
    const own = byTarget.get(entry.name) ?? [];
    const emitted = own.filter((record) => record.label.startsWith(`${entry.name}:emit:`));
    const sum = (metric: string, of = emitted): number =>
      of.reduce((all, record) => all + (record.metrics?.[metric] ?? 0), 0);
    const parsed = own.filter((record) => record.label.startsWith(`${entry.name}:parse:`));
    const compares = byLabel.get(`${entry.name}:compares`);
    const judged = compares === undefined ? [] : verdicts(compares);
    for (const one of judged) {
      if (one.verdict === 'dropped') count(dropped, one.reason ?? 'without a reason');
      for (const mask of one.masks ?? []) count(masks, mask);
    }
    const of = (kind: VerdictFacts['verdict']): number => judged.filter((one) => one.verdict === kind).length;
    const uses = {
      right: of('ok'),
      wrong: of('mismatch'),
      dropped: of('dropped'),
      masked: judged.filter((one) => (one.masks ?? []).length > 0).length,
    };
    const emits = isGood(byLabel.get(entry.crate));
    return {
      name: entry.name,
      file: entry.file,
      modules: own.flatMap(({ label }) => {
        const start = `${entry.name}:parse:`;
        return label.startsWith(start) ? [label.slice(start.length)] : [];
      }),
      emits,
      // A comparison is tried only with a binary; without one it fails with the words of rustc.
      compiles: emits && compares !== undefined && (isGood(compares) || judged.length > 0),
      uses,
      behaves: uses.wrong === 0 && uses.right > 0,
      unjudged: judged.length > 0 && uses.right + uses.wrong === 0,
      pythonLines: sum('python-lines', parsed),
      rustLines: sum('code-lines'),
      dynamicLines: sum('dynamic-lines'),
      problems: own.flatMap(problemsOf),
    };
  });
  const total = (pick: (program: ProgramResult) => number): number => programs.reduce((all, one) => all + pick(one), 0);
  const many = (test: (program: ProgramResult) => boolean): number => programs.filter(test).length;
  const lines = total((one) => one.rustLines);
  const ratios = programs
    .filter((one) => one.emits && one.pythonLines > 0)
    .map((one) => Math.round((100 * one.rustLines) / one.pythonLines))
    .sort((a, b) => a - b);
  return {
    schemaVersion: 1,
    type: 'corpus',
    counts: {
      programs: programs.length,
      modules: total((one) => one.modules.length),
      emits: many((one) => one.emits),
      compiles: many((one) => one.compiles),
      behaves: many((one) => one.behaves),
      wrong: many((one) => one.uses.wrong > 0),
      uses: total((one) => one.uses.right + one.uses.wrong),
      usesRight: total((one) => one.uses.right),
      usesDropped: total((one) => one.uses.dropped),
      usesMasked: total((one) => one.uses.masked),
      staticPerMille: lines === 0 ? 0 : Math.floor((1000 * (lines - total((one) => one.dynamicLines))) / lines),
      rustPerHundredMedian: percentile(ratios, 0.5),
      rustPerHundredNinetieth: percentile(ratios, 0.9),
    },
    tallies: tally(programs),
    dropped: sorted(dropped),
    masks: sorted(masks),
    programs,
  };
}

/** Errors of an action: its diagnostics, or its failure where it gave none. */
function problemsOf(record: ActionRecord): Problem[] {
  const { failure } = record;
  if (failure === undefined) return [];
  const errors = (record.diagnostics ?? []).filter((one) => one.severity === 'error');
  const said = errors.length > 0 ? errors : [failure];
  return said.map(({ code, message, place }) => ({
    code,
    message,
    construct: constructOf(code, message),
    ...(place === undefined ? {} : { file: place.file }),
    ...(place !== undefined && 'line' in place && place.line !== undefined ? { line: place.line } : {}),
  }));
}

/** What a message is about: a mismatch by the stream it is in, an unsupported construct by its text, rustc by its code. */
function constructOf(code: string, message: string): string {
  const rustc = /^rustc (E\d+)/.exec(message);
  if (rustc !== null) return `rustc ${rustc[1] as string}`;
  if (code === 'BATUTA-V-001') return (/differs from the original in ([a-z ]+)/.exec(message)?.[1] ?? 'output').trim();
  return message.split('\n')[0] ?? message;
}

function tally(programs: readonly ProgramResult[]): readonly Tally[] {
  const rows = new Map<string, { code: string; construct: string; places: number; names: Set<string> }>();
  for (const { name, problems } of programs)
    for (const { code, construct } of problems) {
      const key = `${code} ${construct}`;
      const row = rows.get(key) ?? { code, construct, places: 0, names: new Set<string>() };
      rows.set(key, row);
      row.places += 1;
      row.names.add(name);
    }
  return [...rows.values()]
    .map(({ names, ...row }) => ({ ...row, programs: names.size, examples: [...names].sort().slice(0, 3) }))
    .sort((a, b) => b.programs - a.programs || b.places - a.places || (a.construct < b.construct ? -1 : 1));
}

/** The smallest of the sorted values that so large a share of them does not exceed; 0 of none. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

const count = (counts: { [key: string]: number }, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

const sorted = (counts: { readonly [key: string]: number }): { readonly [key: string]: number } =>
  Object.fromEntries(Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
