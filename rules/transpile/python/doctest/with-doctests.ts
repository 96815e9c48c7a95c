// A module that runs its own doctests gets them as functions: what `doctest` would read from text at run time is compiled.
import type { Module, Stmt } from '../syntax/ast.ts';
import { walk } from '../syntax/ast.ts';
import { parseModule } from '../syntax/parse-module.ts';
import type { ParseResult } from '../syntax/parse-module.ts';
import { buildScopes } from '../scope/build-scopes.ts';
import type { Scope } from '../scope/scope.ts';
import { readSource } from '../syntax/source-text.ts';
import { spanOf } from '../syntax/spans.ts';
import type { Span, Spans } from '../syntax/spans.ts';
import { examplesOf } from './examples.ts';
import type { Example } from './examples.ts';

/** The table that the runtime's `doctest` reads: name, line, examples, function. */
const table = '__doctests__';

/** Parses a module; one that imports `doctest` gets its examples compiled in. */
export function parseWithDoctests(source: string | Uint8Array): ParseResult {
  const parsed = parseModule(source);
  const read = readSource(source);
  if (!parsed.ok || !read.ok || !importsDoctest(parsed.module)) return parsed;
  const documented = documentedOf(parsed.module, parsed.spans);
  const { text, lineOf } = generated(documented, boundIn(buildScopes(parsed.module).module));
  const lines = read.text.split('\n');
  const at = placeIn(parsed.module, parsed.spans, lines);
  const extended = parseModule([...lines.slice(0, at), ...text, ...lines.slice(at)].join('\n'));
  if (!extended.ok) return parsed;
  return { ...extended, spans: shifted(extended.spans, at, text.length, lineOf) };
}

function importsDoctest(module: Module): boolean {
  let found = false;
  walk(module, (node) => {
    if (node.type === 'Import') found ||= node.names.some((alias) => alias.name === 'doctest');
    if (node.type === 'ImportFrom') found ||= node.module === 'doctest' && node.level === 0;
  });
  return found;
}

interface Documented {
  readonly name: string;
  /** The line of the docstring in the file, from 1; 0 where there is none. */
  readonly line: number;
  readonly examples: readonly Example[];
}

function documentedOf(module: Module, spans: Spans): Documented[] {
  const found: Documented[] = [];
  const add = (name: string, body: readonly Stmt[]): void => {
    const [first] = body;
    const doc = first?.type === 'Expr' && first.value.type === 'Constant' ? first.value : null;
    const text = doc?.value.kind === 'str' ? doc.value.value : '';
    found.push({ name, line: doc ? spanOf(spans, doc.id).line : 0, examples: examplesOf(text) });
  };
  const members = (prefix: string, body: readonly Stmt[]): void => {
    for (const one of body) {
      if (one.type === 'If' || one.type === 'Try') members(prefix, one.body);
      if (one.type !== 'FunctionDef' && one.type !== 'AsyncFunctionDef' && one.type !== 'ClassDef') continue;
      const name = `${prefix}${one.name}`;
      const at = found.findIndex((other) => other.name === name);
      if (at >= 0) found.splice(at, 1);
      add(name, one.body);
      if (one.type === 'ClassDef') members(`${name}.`, one.body);
    }
  };
  add('', module.body);
  members('', module.body);
  return found;
}

/** The generated lines, and for each of them the line of the file it comes from. */
function generated(
  documented: readonly Documented[],
  globals: ReadonlySet<string>,
): { text: string[]; lineOf: number[] } {
  const text: string[] = [];
  const lineOf: number[] = [];
  const put = (line: string, from: number): void => {
    text.push(line);
    lineOf.push(Math.max(from, 1));
  };
  const rows: string[] = [];
  for (const [index, one] of documented.entries()) {
    const run = `__doctest_${String(index)}`;
    const given = one.examples.map(({ source, want, line, options }) => {
      const flags = options.map(([name, on]) => `(${literal(name)}, ${on ? 'True' : 'False'}), `).join('');
      return `(${literal(source)}, ${literal(want)}, ${String(line)}, (${flags})), `;
    });
    const examples = one.examples.length === 0 ? 'None' : run;
    rows.push(`(${literal(one.name)}, ${String(one.line)}, (${given.join('')}), ${examples}), `);
    if (one.examples.length === 0) continue;
    const shared = [...copied(one.examples)].filter((name) => globals.has(name));
    for (const [number, name] of shared.entries()) {
      put(`def ${run}_${String(number)}():`, one.line);
      put(`    return ${name}`, one.line);
    }
    put(`def ${run}(__run):`, one.line);
    for (const [number, name] of shared.entries()) {
      put('    try:', one.line);
      put(`        ${name} = ${run}_${String(number)}()`, one.line);
      put('    except NameError:', one.line);
      put('        pass', one.line);
    }
    if (one.examples.every(isSkipped)) put('    pass', one.line);
    for (const [number, example] of one.examples.entries()) {
      if (isSkipped(example)) continue;
      put(`    with __run.example(${String(number)}):`, one.line + example.line);
      for (const line of bodyOf(example.source)) put(line, one.line + example.line);
    }
  }
  put(`${table} = (${rows.join('')})`, 1);
  return { text, lineOf };
}

const boundIn = (scope: Scope): Set<string> =>
  new Set([...scope.symbols.values()].filter(({ bound }) => bound).map(({ name }) => name));

const usedIn = (scope: Scope): string[] => [
  ...[...scope.symbols.values()].filter(({ used, deleted }) => used || deleted).map(({ name }) => name),
  ...scope.children.flatMap(usedIn),
];

function augmentedIn(tree: Module): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'AugAssign' && node.target.type === 'Name') found.push(node.target.name);
  });
  return found;
}

/** Names that the examples bind and may read before: doctest runs them in a copy of the module's variables. */
function copied(examples: readonly Example[]): Set<string> {
  const bound = new Set<string>();
  const early = new Set<string>();
  for (const { source } of examples) {
    const parsed = parseModule(`${source}\n`);
    if (!parsed.ok) continue;
    const scope = buildScopes(parsed.module).module;
    for (const name of [...usedIn(scope), ...augmentedIn(parsed.module)]) if (!bound.has(name)) early.add(name);
    for (const name of boundIn(scope)) bound.add(name);
  }
  return new Set([...early].filter((name) => bound.has(name)));
}

/** An example that a directive skips is not run at all. */
const isSkipped = ({ options }: Example): boolean => options.findLast(([name]) => name === 'SKIP')?.[1] === true;

// The statements of an example inside the `with` that takes what they print and raise; expressions show their values.
function bodyOf(source: string): string[] {
  const parsed = parseModule(`${source}\n`);
  if (!parsed.ok) return [`        raise SyntaxError(${literal(parsed.error.message)})`];
  let stars = false;
  const shown: Span[] = [];
  const lines = source.split('\n').map((line) => Buffer.from(line));
  const inText = new Set<number>();
  walk(parsed.module, (node) => {
    if (node.type === 'ImportFrom') stars ||= node.names.some((alias) => alias.name === '*');
    const span = spanOf(parsed.spans, node.id);
    if (node.type === 'Constant' || node.type === 'JoinedStr')
      for (let line = span.line + 1; line <= span.endLine; line++) inText.add(line - 1);
    if (node.type === 'Expr') shown.push(span);
    return node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef' || node.type === 'ClassDef'
      ? 'skip'
      : undefined;
  });
  if (stars) return ['        raise SyntaxError("import * only allowed at module level")'];
  for (const { line, col, endLine, endCol } of shown.reverse()) {
    insert(lines, endLine - 1, endCol, '))');
    insert(lines, line - 1, col, '__run.show((');
  }
  return lines.map((line, at) => (inText.has(at) || line.length === 0 ? '' : '        ') + line.toString('utf8'));
}

function insert(lines: Buffer[], at: number, column: number, text: string): void {
  const line = lines[at] as Buffer;
  lines[at] = Buffer.concat([line.subarray(0, column), Buffer.from(text), line.subarray(column)]);
}

const literal = (text: string): string => {
  const escaped = text.replace(/[\\"\n\r\t\0]/g, (char) => escapes[char] as string);
  return `"${escaped}"`;
};
const escapes: { readonly [char: string]: string } = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
};

// After the docstring and the imports from `__future__`, which stand first; else below the comments of the head.
function placeIn(module: Module, spans: Spans, lines: readonly string[]): number {
  let at = 0;
  while (lines[at]?.startsWith('#') === true) at++;
  for (const [index, one] of module.body.entries()) {
    const isDoc = index === 0 && one.type === 'Expr' && one.value.type === 'Constant' && one.value.value.kind === 'str';
    const isFuture = one.type === 'ImportFrom' && one.module === '__future__';
    if (!isDoc && !isFuture) break;
    at = spanOf(spans, one.id).endLine;
  }
  return at;
}

// Places as they are in the file: what was put in stands where its docstring does.
function shifted(spans: Spans, at: number, count: number, lineOf: readonly number[]): Spans {
  const made = spans.table.slice();
  for (let node = 0; node < spans.count; node++)
    for (const part of [0, 2]) {
      const line = made[node * 4 + part] as number;
      if (line > at + count) made[node * 4 + part] = line - count;
      else if (line > at) made[node * 4 + part] = lineOf[line - at - 1] ?? 1;
    }
  return { count: spans.count, table: made };
}
