// Plans a folder of programs as one graph: each program a target, compiled many together, judged on generated vectors.
import { ok } from '#src/index.ts';
import type { ActionSpec, InputSource, PlanContext, Result } from '#src/index.ts';
import { discover, neverSources } from '../discover.ts';
import { fileEntry } from '../migrate.ts';
import type { Entry } from '../migrate.ts';
import { parseAction } from '../transpile/python/parse-action.ts';
import { filesFolder } from '../transpile/cargo/crate-files.ts';
import { packageName } from '../transpile/cargo/module-path.ts';
import type { GenerateParams } from '../validate/generate/generate.ts';

export interface CorpusOptions {
  /** Only programs whose file or name holds one of these texts, with commas between; `*` stands for anything. */
  readonly filter?: string;
  /** Only the first so many. */
  readonly limit?: number;
  /** Stop at the emitted Rust. */
  readonly compile: boolean;
  /** Uses of each program that it is judged on, at most. */
  readonly uses: number;
}

export interface CorpusProgram {
  readonly name: string;
  readonly file: string;
  /** Label of the action that gathers its Rust. */
  readonly crate: string;
  readonly actions: readonly ActionSpec[];
}

export interface CorpusPlan {
  readonly programs: readonly CorpusProgram[];
  /** Of no program alone: the runtime, and the compilations of many together. */
  readonly shared: readonly ActionSpec[];
}

/** Programs compiled by one call of cargo. More: fewer calls; fewer: less is compiled anew beside what changed. */
const perCall = 24;
const timeoutMs = 10_000;
export const defaultUses = 24;

/** The name of what belongs to no program. */
const corpusTarget = 'corpus';
const crateLabel = (bucket: number, program: string): string => `${corpusTarget}:crate:${bucket}/${program}`;

export function planCorpus(context: PlanContext, options: CorpusOptions): Result<CorpusPlan> {
  const names = context.names(['**/*.py'], neverSources);
  const listing = new Set(names);
  const found = discover(context);
  if (!found.ok) return found;
  // A bucket is a matter of the name alone: a program more or less changes no other's company.
  const buckets = bucketsFor(found.value.length);
  const matches = matcher(options.filter);
  const chosen = found.value
    .map(({ name, options: { entry } }) => ({ name: safeName(name), file: entry as string }))
    .filter(({ name, file }) => !file.includes(':') && (matches(name) || matches(file)))
    .slice(0, options.limit ?? Infinity);
  const used = new Set<number>();
  const programs = chosen.map(({ name, file }): CorpusProgram => {
    const bucket = bucketOf(name, buckets);
    used.add(bucket);
    const entry = fileEntry(file, listing);
    return {
      name,
      file,
      crate: crateLabel(bucket, name),
      actions: programActions(name, entry, bucket, sourcesOf(entry, names), options),
    };
  });
  const compiles = [...used].sort((a, b) => a - b).map(compileAction);
  return ok({
    programs,
    shared: programs.length === 0 ? [] : options.compile ? [copyRuntime, vendorRuntime, ...compiles] : [copyRuntime],
  });
}

function programActions(
  name: string,
  entry: Entry,
  bucket: number,
  sources: { readonly include: readonly string[]; readonly exclude: readonly string[] },
  { compile, uses }: CorpusOptions,
): readonly ActionSpec[] {
  const { include, exclude } = sources;
  const { program } = entry.run;
  const run = { ...entry.run, timeoutMs };
  const glob: InputSource = { from: 'glob', include, exclude };
  const generate: GenerateParams = { run, seed: 1, tries: 8 * uses, least: Math.min(10, uses), most: uses };
  const crate = crateLabel(bucket, name);
  const front: ActionSpec[] = [
    parseAction({ target: name, sourceRoot: entry.sourceRoot, include, exclude }, entry.module, entry.file),
    {
      label: `${name}:solve`,
      rule: 'python/solve#solve',
      params: { target: name, entry: entry.module, crate: null, passes: {} },
      inputs: { facts: { from: 'collect', pattern: `${name}:parse:*`, output: 'facts' } },
    },
    {
      label: crate,
      rule: 'rust/crate#crate',
      params: {
        target: name,
        entry: entry.module,
        program,
        source: entry.shown,
        sourceRoot: entry.sourceRoot,
        data: [],
      },
      inputs: {
        rust: { from: 'collect', pattern: `${name}:emit:*`, output: 'rust' },
        lock: { from: 'output', label: 'runtime:copy', output: 'lock' },
      },
    },
  ];
  if (!compile) return front;
  return [
    ...front,
    {
      label: `${name}:generate`,
      rule: 'validate/generate#generate',
      params: generate,
      inputs: { sources: glob, probe: { from: 'asset', path: 'validate/probe/probe.py' } },
    },
    {
      label: `${name}:goldens`,
      rule: 'validate/goldens#goldens',
      params: run,
      inputs: { sources: glob, vectors: { from: 'output', label: `${name}:generate`, output: 'vectors' } },
    },
    {
      label: `${name}:compares`,
      rule: 'validate/compares#compares',
      params: { program, timeoutMs, shipped: { folder: filesFolder(name), sourceRoot: entry.sourceRoot, data: false } },
      inputs: {
        goldens: { from: 'output', label: `${name}:goldens`, output: 'goldens' },
        binary: { from: 'output', label: `${corpusTarget}:compile:${bucket}`, output: `binary/${name}` },
        outcome: { from: 'output', label: `${corpusTarget}:compile:${bucket}`, output: `outcome/${name}` },
      },
      after: [crate],
    },
  ];
}

const copyRuntime: ActionSpec = {
  label: 'runtime:copy',
  rule: 'rust/runtime#copy',
  params: {},
  inputs: { source: { from: 'asset', path: 'transpile/runtime' } },
};
const vendorRuntime: ActionSpec = {
  label: 'runtime:vendor',
  rule: 'rust/vendor#vendor',
  params: {},
  inputs: { manifests: { from: 'output', label: 'runtime:copy', output: 'manifests' } },
};

const compileAction = (bucket: number): ActionSpec => ({
  label: `${corpusTarget}:compile:${bucket}`,
  rule: 'rust/compile-many#compileMany',
  params: {},
  inputs: {
    crates: { from: 'collect', pattern: `${corpusTarget}:crate:${bucket}/*`, output: 'crate', includeFailed: true },
    runtime: { from: 'output', label: 'runtime:copy', output: 'runtime' },
    vendor: { from: 'output', label: 'runtime:vendor', output: 'vendor' },
  },
});

/** The folder tree that imports start from; at the top of the corpus the packages there and the files beside, not all. */
function sourcesOf(
  { sourceRoot }: Entry,
  names: readonly string[],
): { readonly include: readonly string[]; readonly exclude: readonly string[] } {
  if (sourceRoot !== '.') return { include: [`${sourceRoot}/**/*.py`], exclude: neverSources };
  const packages = names.filter((name) => /^[^/]+\/__init__\.py$/.test(name)).map((name) => name.split('/')[0]);
  return { include: ['*.py', ...packages.map((folder) => `${folder}/**/*.py`)], exclude: neverSources };
}

/** A power of two, so that it changes only when the corpus has doubled. */
function bucketsFor(programs: number): number {
  let buckets = 1;
  while (buckets * perCall < programs) buckets *= 2;
  return buckets;
}

function bucketOf(name: string, buckets: number): number {
  let hash = 2166136261;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 16777619);
  return (hash >>> 0) % buckets;
}

/** Names of what is shared are taken; a crate has the name that Cargo lets it have. */
const safeName = (name: string): string =>
  name === corpusTarget || name === 'runtime' ? `${name}-program` : packageName(name);

function matcher(filter: string | undefined): (text: string) => boolean {
  if (filter === undefined) return () => true;
  const patterns = filter.split(',').map((one) => {
    const parts = one.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(parts.join('.*'));
  });
  return (text) => patterns.some((pattern) => pattern.test(text));
}
