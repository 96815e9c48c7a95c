// python/parse#parse: one module to tree, comments, spans, facts and metrics; adds the modules of the target that it imports.
import { defineRule, spansMagic } from '#src/index.ts';
import type { RuleContext } from '#src/index.ts';
import { measure } from '../../detect/metrics.ts';
import { buildFacts } from './facts/build-facts.ts';
import { linkFacts } from './link-facts.ts';
import { moduleFileOf } from './module-name.ts';
import { parseAction } from './parse-action.ts';
import type { ParseParams } from './parse-action.ts';
import { resolveImports } from './resolve-imports.ts';
import { buildScopes } from './scope/build-scopes.ts';
import type { ParsedFacts } from './solve.ts';
import { encodeComments, encodeTree } from './syntax/encode-tree.ts';
import { parseProgram } from './literal-code/parse-program.ts';
import type { SyntaxProblem } from './syntax/parse-module.ts';
import type { Spans } from './syntax/spans.ts';

export const parse = defineRule<ParseParams>({
  id: 'python/parse#parse',
  phase: 'transpile',
  summary: 'parse a Python module',
  outputs: ['tree', 'comments', 'spans', 'facts', 'metrics', 'debt'],
  kind: 'pure',
  expands: ['parse'],
  run(context) {
    const { module, file, sourceRoot, text } = context.params;
    const bytes = text === undefined ? context.bytes('source') : new TextEncoder().encode(text);
    const parsed = parseProgram(bytes);
    if (!parsed.ok) return failSyntax(context, parsed.error, bytes);
    const { module: tree, comments, spans } = parsed;
    const isPackage = file.endsWith('/__init__.py');
    const names = new Set(context.names('listing').filter((name) => name.endsWith('.py')));
    const { local, written, named, dynamic, external } = resolveImports(tree, { module, isPackage, sourceRoot, names });
    const source = new TextDecoder().decode(bytes);
    context.output('tree', encodeTree(tree));
    context.output('comments', encodeComments(comments));
    context.output('spans', encodeSpanTable(spans));
    const scopes = buildScopes(tree);
    const facts: ParsedFacts = {
      file,
      dynamic,
      imports: written,
      types: buildFacts(tree, scopes, module, isPackage).facts,
      link: linkFacts(tree, scopes, module, isPackage),
    };
    context.output('facts', JSON.stringify(facts));
    const measures = measure({ module, file, tree, comments, spans, text: source, imports: named, external });
    // Marks of comments by themselves: a comment changes nothing of what others read.
    const { debt, ...metrics } = measures;
    context.output('metrics', JSON.stringify(metrics));
    context.output('debt', JSON.stringify({ module, debt }));
    context.metric('python-lines', measures.sloc);
    const { target, include, exclude } = context.params;
    context.expand({
      actions: local.map((name) =>
        parseAction({ target, sourceRoot, include, exclude }, name, moduleFileOf(name, sourceRoot, names) as string),
      ),
    });
    return undefined;
  },
});

function failSyntax(context: RuleContext<ParseParams>, problem: SyntaxProblem, bytes: Uint8Array): never {
  const { file } = context.params;
  const line = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/)[problem.line - 1];
  return context.fail(
    {
      code: 'BATUTA-T-002',
      message: `invalid Python: ${problem.message}`,
      place: {
        file,
        line: problem.line,
        column: problem.col + 1,
        ...(problem.endLine === undefined ? {} : { endLine: problem.endLine }),
        ...(problem.endCol === undefined ? {} : { endColumn: problem.endCol + 1 }),
      },
      ...(line === undefined ? {} : { excerpt: line }),
      help: 'Run `python3 -m py_compile` on the file: Python says the same. Or leave the file out with `exclude`.',
    },
    { cache: true },
  );
}

/** The language-neutral form that places of diagnostics are resolved with (`src/model/spans.ts`). */
function encodeSpanTable({ table, count }: Spans): Uint8Array {
  const bytes = Buffer.alloc(4 + count * 16);
  bytes.write(spansMagic, 0, 'latin1');
  for (let at = 0; at < count * 4; at++) bytes.writeInt32LE(table[at] as number, 4 + at * 4);
  return bytes;
}
