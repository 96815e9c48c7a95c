// python/emit#emit: one module's tree and slice to Rust, with the map back to its nodes; and the same with its comments, for people.
import { defineRule } from '#src/index.ts';
import type { Diagnostic } from '#src/index.ts';
import type { SourceMap } from '../cargo/source-map.ts';
import { dynamicLines, measureRust } from './emit-metrics.ts';
import { programOf } from './link-facts.ts';
import { emitModule } from './lower/emit-module.ts';
import { submodulesOf } from './lower/program.ts';
import { sliceTypes } from './lower/types.ts';
import { namespaceText, writeModule } from './namespace.ts';
import type { PassSwitches } from './passes.ts';
import { parseLabel } from './parse-action.ts';
import type { EmitSlice } from './solve.ts';
import type { Comment } from './syntax/comments.ts';
import { decodeComments, decodeTree } from './syntax/encode-tree.ts';
import type { AnchoredComment } from './syntax/encode-places.ts';

export type EmitParams = {
  readonly target: string;
  readonly module: string;
  readonly file: string;
  readonly passes: PassSwitches;
};

export const emit = defineRule<EmitParams>({
  id: 'python/emit#emit',
  phase: 'transpile',
  summary: 'lower a module to Rust',
  outputs: ['rust', 'text', 'map', 'metrics'],
  kind: 'pure',
  run(context) {
    const { target, module, file, passes } = context.params;
    const slice = JSON.parse(context.text('slice')) as EmitSlice;
    const emitted = emitModule({
      tree: decodeTree(context.bytes('tree')),
      comments: placedComments(decodeComments(context.bytes('comments'))),
      types: sliceTypes(slice.types),
      moduleName: module,
      file,
      program: programOf(slice.link),
      passes,
    });
    const spans = { label: parseLabel(target, module), output: 'spans' };
    const diagnostics = emitted.diagnostics.map((one) => withSpans(one, spans));
    const errors = diagnostics.filter((one) => one.severity === 'error');
    const [first] = errors;
    if (first !== undefined && slice.aside === true) {
      context.diagnostic(leftAside(module, first));
      const modules = [...programOf(slice.link).modules.keys()];
      const below = submodulesOf(module, modules).map((last) => `${module}.${last}`);
      return writeModule(context, module, namespaceText(module, below, `batuta: ${module} was not migrated`));
    }
    for (const diagnostic of diagnostics) context.diagnostic(diagnostic);
    if (first !== undefined)
      context.fail(
        {
          code: first.code,
          message: errors.length === 1 ? first.message : `${module}: ${errors.length} constructs cannot be translated`,
          help: first.advice ?? 'See the places shown.',
        },
        { cache: true },
      );
    const map: SourceMap = { module, file, spans, lines: emitted.map };
    context.output('rust', emitted.rust);
    context.output('text', emitted.text);
    context.output('map', JSON.stringify(map));
    const measures = measureRust(module, emitted.rust);
    context.output('metrics', JSON.stringify(measures));
    context.metric('code-lines', measures.rustLines);
    context.metric('dynamic-lines', dynamicLines(emitted.rust));
    context.metric('rust-lines', emitted.metrics.rustLines);
  },
});

/** What only a name made at run time may import need not migrate; importing it is an error then. */
const leftAside = (module: string, first: Diagnostic): Diagnostic => ({
  ...first,
  severity: 'warning',
  message: `${module} is not migrated: ${first.message} Importing it raises ImportError.`,
  advice: 'No import statement leads to this module: if the program never imports it by name, all is well.',
});

function withSpans(diagnostic: Diagnostic, spans: SourceMap['spans']): Diagnostic {
  const { place } = diagnostic;
  return place !== undefined && 'node' in place ? { ...diagnostic, place: { ...place, spans } } : diagnostic;
}

/** Lines are no part of the stored form; only the first two comments of a file can be what the first two lines may hold. */
function placedComments(comments: readonly AnchoredComment[]): Comment[] {
  return comments.map((comment, index) => ({
    ...comment,
    line: index < 2 && comment.anchor <= 0 ? index + 1 : 3,
    col: 0,
  }));
}
