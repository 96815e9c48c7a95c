// python/namespace#namespace: a package that is only a folder, for which Rust needs a module that names those below it.
import { defineRule } from '#src/index.ts';
import type { RuleContext } from '#src/index.ts';
import { lastOf } from '../cargo/module-path.ts';
import type { SourceMap } from '../cargo/source-map.ts';
import { measureRust } from './emit-metrics.ts';

export type NamespaceParams = {
  readonly module: string;
  /** Dotted names of the modules right below it. */
  readonly below: readonly string[];
};

/**
 * A module without variables; its import makes the object that those below it are bound in, or raises ImportError with the
 * text of `refusal`.
 */
export function namespaceText(module: string, below: readonly string[], refusal?: string): string {
  const ties = below.map((one) => `pub mod ${lastOf(one)};\n`).join('');
  const above = module.includes('.') ? ', super' : '';
  const body = refusal === undefined ? 'Ok(())' : `Err(Exc::of(K::ImportError, ${JSON.stringify(refusal)}))`;
  return `${ties}
use batuta_rt::prelude::*;

module_globals! {
    ${JSON.stringify(module)}, init${above};
}

fn init() -> R<()> {
    ${body}
}
`;
}

export const namespace = defineRule<NamespaceParams>({
  id: 'python/namespace#namespace',
  phase: 'transpile',
  summary: 'name the modules of a folder',
  outputs: ['rust', 'text', 'map', 'metrics'],
  kind: 'pure',
  run(context) {
    const { module, below } = context.params;
    writeModule(context, module, namespaceText(module, below));
  },
});

/** The outputs of emit for a module that no line of Python stands behind. */
export function writeModule(context: Pick<RuleContext<never>, 'output'>, module: string, rust: string): void {
  const map: SourceMap = { module, file: '', spans: { label: '', output: '' }, lines: [] };
  context.output('rust', rust);
  context.output('text', rust);
  context.output('map', JSON.stringify(map));
  context.output('metrics', JSON.stringify(measureRust(module, rust)));
}
