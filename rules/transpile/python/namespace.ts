// python/namespace#namespace: a package that is only a folder, for which Rust needs a module that names those below it.
import { defineRule } from '#src/index.ts';
import { lastOf } from '../cargo/module-path.ts';
import type { SourceMap } from '../cargo/source-map.ts';
import { measureRust } from './emit-metrics.ts';

export type NamespaceParams = {
  readonly module: string;
  /** Dotted names of the modules right below it. */
  readonly below: readonly string[];
};

export const namespaceText = (below: readonly string[]): string =>
  below.map((module) => `pub mod ${lastOf(module)};\n`).join('');

export const namespace = defineRule<NamespaceParams>({
  id: 'python/namespace#namespace',
  phase: 'transpile',
  summary: 'name the modules of a folder',
  outputs: ['rust', 'text', 'map', 'metrics'],
  kind: 'pure',
  run(context) {
    const { module, below } = context.params;
    const rust = namespaceText(below);
    const map: SourceMap = { module, file: '', spans: { label: '', output: '' }, lines: [] };
    context.output('rust', rust);
    context.output('text', rust);
    context.output('map', JSON.stringify(map));
    context.output('metrics', JSON.stringify(measureRust(module, rust)));
  },
});
