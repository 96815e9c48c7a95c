// Where messages of `logging` come from: in a module whose formats ask for it, calls that log say their function and line.
import type { Call, Expr, Module, Node } from '../syntax/ast.ts';
import { walk } from '../syntax/ast.ts';
import { parseModule } from '../syntax/parse-module.ts';
import type { Span } from '../syntax/spans.ts';

const loggers = new Set(['debug', 'info', 'warning', 'warn', 'error', 'exception', 'critical', 'fatal', 'log']);
const placed = /(?:%\(|\$\{?|\{)(?:funcName|lineno|filename|module)\b/;
const parts = new Set(['lineno', 'filename', 'module']);
const recordNames = /^(?:r|rec|record|log_?record)$/;

/** Whether something in the module reads the place of a message. */
function asksForPlaces(node: Node): boolean {
  if (node.type === 'Constant') return node.value.kind === 'str' && placed.test(node.value.value);
  if (node.type !== 'Attribute' || node.ctx !== 'Load') return false;
  if (node.attr === 'funcName') return true;
  return parts.has(node.attr) && node.value.type === 'Name' && recordNames.test(node.value.name);
}

/** The modules that a module has under names of its own, or null where it logs nothing or nobody asks for places. */
export function loggedPlaces(module: Module): ReadonlySet<string> | null {
  const modules = new Set<string>();
  let [logs, asks] = [false, false];
  walk(module, (node) => {
    asks ||= asksForPlaces(node);
    if (node.type === 'ImportFrom') logs ||= /^logging(?:\.|$)/.test(node.module ?? '');
    if (node.type !== 'Import') return;
    for (const { name, asname } of node.names) {
      if (/^logging(?:\.|$)/.test(name)) logs = true;
      else modules.add(asname ?? name.split('.', 1)[0] ?? '');
    }
  });
  return logs && asks ? modules : null;
}

/** Whether a call may log: of a method with such a name, but not of a function of another module. */
export const mayLog = (node: Node, modules: ReadonlySet<string>): node is Call =>
  node.type === 'Call' &&
  node.func.type === 'Attribute' &&
  loggers.has(node.func.attr) &&
  !(node.func.value.type === 'Name' && modules.has(node.func.value.name)) &&
  node.keywords.every(({ arg }) => arg !== 'stacklevel');

/** What is called instead of the method; null where the line is not that of CPython's frame. */
export function loggedFrom(call: Call, code: string, method: Span, marked: (made: Expr) => Expr): Expr | null {
  if (call.func.type !== 'Attribute' || method.line !== method.endLine) return null;
  const given = [call.func.attr, code].map((text) => JSON.stringify(text)).join(', ');
  const made = parseModule(`__import__('logging')._placed(None, ${given}, ${String(method.line)}, __name__)`);
  const [statement] = made.ok ? made.module.body : [];
  if (statement?.type !== 'Expr' || statement.value.type !== 'Call') return null;
  const { value } = statement;
  const [, ...rest] = (marked(value) as typeof value).args;
  return { ...value, args: [call.func.value, ...rest] };
}
