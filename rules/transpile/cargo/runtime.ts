// rust/runtime#copy: the runtime crates that migrated programs link, as a tree, with the parts of it that decide what is fetched.
import { defineRule } from '#src/index.ts';

const isSource = (path: string): boolean =>
  /(^|\/)(Cargo\.(toml|lock)|[^/]+\.(rs|md|txt|bin|json))$/.test(path) &&
  !/(^|\/)(target|tests|benches|examples)\//.test(path);

export const copy = defineRule({
  id: 'rust/runtime#copy',
  phase: 'transpile',
  summary: 'copy the runtime crates into the workspace',
  outputs: ['runtime', 'manifests', 'lock'],
  kind: 'pure',
  run(context) {
    const files = context.entries('source').filter((entry) => isSource(entry.path));
    const lock = files.find((entry) => entry.path === 'Cargo.lock');
    if (lock === undefined)
      return context.fail({
        code: 'BATUTA-E-099',
        message: 'the runtime is shipped without its Cargo.lock',
        help: 'Install batuta again; in a checkout of batuta run `cargo generate-lockfile` in rules/transpile/runtime.',
      });
    context.outputTree('runtime', files);
    context.outputTree(
      'manifests',
      files.filter((entry) => /(^|\/)Cargo\.(toml|lock)$/.test(entry.path)),
    );
    context.output('lock', lock.bytes);
    return undefined;
  },
});
