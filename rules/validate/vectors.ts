// validate/vectors#vectors: reads the vectors files and adds a golden and a compare action for each vector.
import { canonicalJson, defineRule, failure } from '#src/index.ts';
import type { ActionSpec, Failure, InputSource } from '#src/index.ts';
import { filesFolder } from '../transpile/cargo/crate-files.ts';
import type { GoldenParams } from './golden.ts';
import { readVectors } from './vector.ts';
import type { Vector } from './vector.ts';

export type VectorsParams = {
  readonly target: string;
  /** How the original is started; handed to every golden. */
  readonly run: GoldenParams;
  /** The target's sources, as the goldens stage them. */
  readonly sources: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** Globs of the files that the program reads beside its sources. */
  readonly data: readonly string[];
};

export const vectors = defineRule<VectorsParams>({
  id: 'validate/vectors#vectors',
  phase: 'validate',
  summary: 'read the vectors and plan a golden and a comparison for each',
  outputs: ['list', 'vector/*'],
  kind: 'pure',
  expands: ['golden', 'compare'],
  run(context) {
    const all: Vector[] = [];
    const failures: Failure[] = [];
    const seen = new Map<string, string>();
    for (const entry of context.entries('files')) {
      const read = readVectors(entry.path, new TextDecoder().decode(entry.bytes));
      failures.push(...read.failures);
      for (const vector of read.vectors) {
        const before = seen.get(vector.name);
        if (before !== undefined)
          failures.push(
            failure('BATUTA-V-004', `two vectors are named "${vector.name}" (${before} and ${entry.path})`, {
              place: { file: entry.path },
              help: 'Give each vector of a target its own name: results are kept and shown by it.',
            }),
          );
        seen.set(vector.name, entry.path);
        all.push(vector);
      }
    }
    const [first, ...others] = failures;
    if (first !== undefined) context.fail(others.length === 0 ? first : { ...first, causes: others }, { cache: true });
    context.output('list', canonicalJson(all));
    for (const vector of all) context.output(`vector/${vector.name}`, canonicalJson(vector));
    context.metric('vectors', all.length);
    context.expand({ actions: all.flatMap((vector) => actionsOf(vector.name, context.params)) });
  },
});

function actionsOf(name: string, { target, run, sources, data }: VectorsParams): readonly ActionSpec[] {
  const vector: InputSource = { from: 'output', label: `${target}:vectors`, output: `vector/${name}` };
  const golden: ActionSpec = {
    label: `${target}:golden:${name}`,
    rule: 'validate/golden#golden',
    params: run,
    inputs: { vector, sources: { from: 'glob', include: [...sources.include, ...data], exclude: sources.exclude } },
  };
  const compare: ActionSpec = {
    label: `${target}:compare:${name}`,
    rule: 'validate/compare#compare',
    params: {
      program: run.program,
      timeoutMs: run.timeoutMs,
      shipped: { folder: filesFolder(target), sourceRoot: run.sourceRoot, data: data.length > 0 },
    },
    inputs: {
      vector,
      golden: { from: 'output', label: golden.label, output: 'golden' },
      binary: { from: 'output', label: `${target}:compile`, output: 'binary' },
      ...(data.length > 0 ? { data: { from: 'glob', include: data, exclude: sources.exclude } } : {}),
    },
  };
  return [golden, compare];
}
