// How the original of a planned target is started, read back from its actions; the same as what its goldens use.
import type { TargetPlan } from '#src/index.ts';
import type { ParseParams } from '../transpile/python/parse-action.ts';
import type { GoldenParams } from './golden.ts';

export interface OriginalRun {
  readonly run: GoldenParams;
  /** The entry's file, relative to the project; for a console script that of the module it calls. */
  readonly file: string;
  readonly module: string;
  readonly sources: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** The vectors file that the target reads, when it has one and it is named, not matched. */
  readonly vectors?: string;
}

const timeoutMs = 10_000;

/** undefined: not a target that is migrated. */
export function runOfTarget(target: TargetPlan): OriginalRun | undefined {
  const of = (rule: string) => target.actions.find((action) => action.rule === rule);
  const parse = of('python/parse#parse')?.params as ParseParams | undefined;
  const crate = of('rust/crate#crate')?.params as
    { readonly program: string; readonly data: readonly string[] | null } | undefined;
  const detect = of('detect/report#report')?.params as { readonly entry: string } | undefined;
  if (parse === undefined || crate === undefined || detect === undefined) return undefined;
  const { module, sourceRoot, text, include, exclude } = parse;
  const { program, data } = crate;
  const files = of('validate/vectors#vectors')?.inputs['files'];
  const given = files?.from === 'glob' && files.include.length === 1 ? files.include[0] : undefined;
  const started = { sourceRoot, program, timeoutMs };
  return {
    run:
      text !== undefined
        ? { mode: 'text', entry: text, ...started }
        : module.includes('.')
          ? { mode: 'module', entry: module.replace(/\.__main__$/, ''), ...started }
          : { mode: 'script', entry: parse.file, ...started },
    file: detect.entry,
    module,
    sources: { include: [...include, ...(data ?? [])], exclude },
    ...(given === undefined || /[*?{[]/.test(given) ? {} : { vectors: given }),
  };
}

/** Where a target's vectors are put when it has none yet: a file that `batuta run` finds by itself. */
export function vectorsPlace({ file, run }: OriginalRun, target: string): string {
  if (run.mode !== 'script')
    return run.sourceRoot === '.' ? `${target}.vectors.jsonl` : `${run.sourceRoot}/${target}.vectors.jsonl`;
  return file.replace(/\.py$/, '.vectors.jsonl');
}
