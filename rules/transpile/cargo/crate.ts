// rust/crate#crate: gathers the emitted modules of a target into a Cargo package that a person can build.
import { defineRule } from '#src/index.ts';
import { crateFiles, frameFiles, frameOutputs } from './crate-files.ts';

export type CrateParams = {
  readonly target: string;
  readonly entry: string;
  readonly program: string;
  readonly source: string;
};

export const crate = defineRule<CrateParams>({
  id: 'rust/crate#crate',
  phase: 'transpile',
  summary: 'gather the emitted modules into a Cargo package',
  outputs: ['crate', ...Object.keys(frameOutputs)],
  kind: 'pure',
  run(context) {
    const { target, entry, program, source } = context.params;
    const modules = context.entries('rust').map((emitted) => ({
      name: emitted.path.split(':').slice(2).join(':'),
      rust: new TextDecoder().decode(emitted.bytes),
    }));
    const spec = { target, entry, program, source, lock: context.text('lock'), modules };
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
