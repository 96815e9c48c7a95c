// rust/crate#crate: gathers the emitted modules of a target into a Cargo package that a person can build.
import { defineRule } from '#src/index.ts';
import type { RuleContext } from '#src/index.ts';
import { asksForItsPlace, crateFiles, frameFiles, frameOutputs } from './crate-files.ts';
import type { EmittedModule } from './crate-files.ts';

export type CrateParams = {
  readonly target: string;
  readonly entry: string;
  readonly program: string;
  readonly source: string;
  /** Folder that imports start from, relative to the project root. */
  readonly sourceRoot: string;
  /** Globs of the files beside the sources that the program reads; null: nobody said. */
  readonly data: readonly string[] | null;
};

export const crate = defineRule<CrateParams>({
  id: 'rust/crate#crate',
  phase: 'transpile',
  summary: 'gather the emitted modules into a Cargo package',
  outputs: ['crate', ...Object.keys(frameOutputs)],
  kind: 'pure',
  run(context) {
    const { target, entry, program, source, sourceRoot, data } = context.params;
    const modules = context.entries('rust').map((emitted) => ({
      name: emitted.path.split(':').slice(2).join(':'),
      rust: new TextDecoder().decode(emitted.bytes),
    }));
    if (data === null) warnOfFiles(context, modules);
    const spec = { target, entry, program, source, sourceRoot, lock: context.text('lock'), modules };
    const files = crateFiles(spec);
    context.outputTree('crate', files);
    const frame = new Map(frameFiles(spec).map((file) => [file.path, file.bytes]));
    for (const [output, path] of Object.entries(frameOutputs)) context.output(output, frame.get(path) as string);
    context.metric('modules', modules.length);
    context.metric(
      'rust-lines',
      files
        .filter((file) => file.path.endsWith('.rs'))
        .reduce((sum, file) => sum + file.bytes.split('\n').length - 1, 0),
    );
  },
});

/** A program that asks where its source lies most likely reads files there, which only the target's owner can name. */
function warnOfFiles(context: RuleContext<CrateParams>, modules: readonly EmittedModule[]): void {
  const asking = modules.filter(asksForItsPlace).map((module) => module.name);
  if (asking.length === 0) return;
  context.diagnostic({
    code: 'BATUTA-V-006',
    severity: 'warning',
    message: `${asking.join(', ')} ${asking.length === 1 ? 'uses' : 'use'} \`__file__\`: files that the program reads beside its sources are neither there when it is judged nor shipped`,
    advice: `Name them: \`data: ['templates/**']\` in target ${context.params.target}; \`data: []\` says that there are none.`,
  });
}
