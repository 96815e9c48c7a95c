// What is measured of one Python module, from its tree, comments and text; made by the parse action.
import { cognitive, cyclomatic } from './complexity.ts';
import { statementWindows } from './duplication.ts';
import type { Window } from './duplication.ts';
import type { ClassDef, Module, Node, Stmt } from '../transpile/python/syntax/ast.ts';
import { childrenOf, walk } from '../transpile/python/syntax/ast.ts';
import type { Comment } from '../transpile/python/syntax/comments.ts';
import { spanOf } from '../transpile/python/syntax/spans.ts';
import type { Spans } from '../transpile/python/syntax/spans.ts';

export interface FunctionMetrics {
  /** `Class.method`, `outer.inner`. */
  readonly name: string;
  readonly node: number;
  readonly cyclomatic: number;
  readonly cognitive: number;
  readonly statements: number;
  readonly parameters: number;
  readonly documented: boolean;
}

export interface DebtMark {
  readonly mark: 'TODO' | 'FIXME' | 'HACK' | 'XXX';
  readonly text: string;
}

export interface ModuleMetrics {
  readonly version: 1;
  readonly module: string;
  readonly file: string;
  /** Lines with code: neither blank, nor only a comment, nor of a docstring, so that a comment changes no metric. */
  readonly sloc: number;
  readonly statements: number;
  readonly classes: number;
  readonly functions: readonly FunctionMetrics[];
  /** Module, public classes and functions: with a docstring, of all. */
  readonly documented: number;
  readonly documentable: number;
  /** Names of functions, classes and parameters that do not follow PEP 8, of all. */
  readonly misnamed: readonly string[];
  readonly named: number;
  readonly debt: readonly DebtMark[];
  readonly windows: readonly Window[];
  /** Modules of the target that it names in imports, and first parts of all others. */
  readonly imports: readonly string[];
  readonly external: readonly string[];
  readonly tests: number;
}

export interface MeasuredModule {
  readonly module: string;
  readonly file: string;
  readonly tree: Module;
  readonly comments: readonly Comment[];
  readonly spans: Spans;
  readonly text: string;
  readonly imports: readonly string[];
  readonly external: readonly string[];
}

const snake = /^(?:_*[a-z][a-z0-9_]*|_+|__[a-z0-9_]+__)$/;
const capital = /^_*[A-Z][A-Za-z0-9]*$/;

export function measure(source: MeasuredModule): ModuleMetrics {
  const { tree, comments, spans, text } = source;
  const functions: FunctionMetrics[] = [];
  const misnamed: string[] = [];
  const documented: boolean[] = [hasDocstring(tree.body)];
  let [named, statements, classes, tests] = [0, 0, 0, 0];
  const checkName = (name: string, form: RegExp): void => {
    named++;
    if (!form.test(name)) misnamed.push(name);
  };
  walk(tree, (node) => {
    if (isStatement(node)) statements++;
    if (node.type === 'arg') checkName(node.arg, snake);
  });
  visitDefinitions(tree.body, '', (node, name) => {
    checkName(node.name, node.type === 'ClassDef' ? capital : snake);
    const has = hasDocstring(node.body);
    if (!node.name.startsWith('_')) documented.push(has);
    if (node.type === 'ClassDef') {
      classes++;
      return;
    }
    if (/^test/.test(node.name)) tests++;
    const { args } = node;
    functions.push({
      name,
      node: node.id,
      cyclomatic: cyclomatic(node),
      cognitive: cognitive(node),
      statements: countStatements(node),
      parameters: args.posonlyargs.length + args.args.length + args.kwonlyargs.length,
      documented: has,
    });
  });
  return {
    version: 1,
    module: source.module,
    file: source.file,
    ...countLines(tree, spans, comments, text),
    statements,
    classes,
    functions,
    documented: documented.filter(Boolean).length,
    documentable: documented.length,
    misnamed,
    named,
    debt: debtMarks(comments),
    windows: statementWindows(tree),
    imports: source.imports,
    external: source.external,
    tests,
  };
}

type Definition = Extract<Node, { type: 'FunctionDef' | 'AsyncFunctionDef' }> | ClassDef;

function visitDefinitions(
  body: readonly Node[],
  prefix: string,
  visit: (node: Definition, name: string) => void,
): void {
  const stack = body.map((node) => ({ node, prefix })).reverse();
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node } = item;
    let inner = item.prefix;
    if (node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef' || node.type === 'ClassDef') {
      const name = inner === '' ? node.name : `${inner}.${node.name}`;
      visit(node, name);
      inner = name;
    }
    for (const child of childrenOf(node).reverse()) stack.push({ node: child, prefix: inner });
  }
}

function countStatements(root: Node): number {
  let count = -1;
  walk(root, (node) => {
    if (isStatement(node)) count++;
  });
  return count;
}

const docstringOf = (body: readonly Stmt[]): Stmt | undefined => {
  const [first] = body;
  return first?.type === 'Expr' && first.value.type === 'Constant' && first.value.value.kind === 'str'
    ? first
    : undefined;
};
const hasDocstring = (body: readonly Stmt[]): boolean => docstringOf(body) !== undefined;

function countLines(
  tree: Module,
  spans: Spans,
  comments: readonly Comment[],
  text: string,
): Pick<ModuleMetrics, 'sloc'> {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const notCode = new Set<number>();
  for (const comment of comments) if (comment.ownLine) notCode.add(comment.line);
  const addDocstring = (body: readonly Stmt[]): void => {
    const docstring = docstringOf(body);
    if (docstring === undefined) return;
    const span = spanOf(spans, docstring.id);
    for (let line = span.line; line <= span.endLine; line++) notCode.add(line);
  };
  addDocstring(tree.body);
  visitDefinitions(tree.body, '', (node) => addDocstring(node.body));
  const sloc = lines.filter((line, index) => line.trim() !== '' && !notCode.has(index + 1)).length;
  return { sloc };
}

function debtMarks(comments: readonly Comment[]): DebtMark[] {
  return comments.flatMap((comment) => {
    const found = /\b(TODO|FIXME|HACK|XXX)\b[:\s]*(.*)/.exec(comment.text);
    if (found === null) return [];
    return [{ mark: found[1] as DebtMark['mark'], text: (found[2] ?? '').trim() }];
  });
}

const statementTypes = new Set(
  (
    'FunctionDef AsyncFunctionDef ClassDef Return Delete Assign TypeAlias AugAssign AnnAssign For AsyncFor While If With ' +
    'AsyncWith Match Raise Try TryStar Assert Import ImportFrom Global Nonlocal Expr Pass Break Continue'
  ).split(' '),
);
const isStatement = (node: Node): boolean => statementTypes.has(node.type);
