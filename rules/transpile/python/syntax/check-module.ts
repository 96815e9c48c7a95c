// What CPython rejects after parsing, in its symbol table and compiler: the checks' entry.
import type { ImportFrom, Module, Node } from './ast.ts';
import { StatementChecker } from './check-statements.ts';
import { SyntaxFailure } from './syntax-failure.ts';
import type { SourceError } from './token.ts';

const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

// `offsets` holds start and end of node n at 2n and 2n + 1. The first error in CPython's order of stages, or null.
export function checkModule(module: Module, offsets: Int32Array): SourceError | null {
  const fail = (message: string, node: Node): SyntaxFailure =>
    new SyntaxFailure(message, offsets[node.id * 2] as number, offsets[node.id * 2 + 1] as number);
  try {
    const futures = checkFutures(module, fail);
    return new StatementChecker(fail, futures.imports, futures.annotations).run(module);
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return failure;
    throw failure;
  }
}

interface Futures {
  readonly imports: ReadonlySet<Node>;
  readonly annotations: boolean;
}

// The `from __future__` imports at the head of the module.
function checkFutures(module: Module, fail: (message: string, node: Node) => SyntaxFailure): Futures {
  const imports = new Set<Node>();
  let annotations = false;
  for (const [index, stmt] of module.body.entries()) {
    if (stmt.type === 'ImportFrom' && stmt.module === '__future__' && stmt.level === 0) {
      imports.add(stmt);
      if (checkFeatures(stmt, fail)) annotations = true;
    } else if (index > 0 || stmt.type !== 'Expr' || stmt.value.type !== 'Constant' || stmt.value.value.kind !== 'str') {
      break;
    }
  }
  return { imports, annotations };
}

function checkFeatures(stmt: ImportFrom, fail: (message: string, node: Node) => SyntaxFailure): boolean {
  for (const { name } of stmt.names) {
    if (name === 'braces') throw fail('not a chance', stmt);
    if (!FEATURES.has(name)) throw fail(`future feature ${name} is not defined`, stmt);
  }
  return stmt.names.some(({ name }) => name === 'annotations');
}
