// The SyntaxError of code in a literal, as an expression that raises it.
import type { Expr } from '../syntax/ast.ts';
import { parseModule, type SyntaxProblem } from '../syntax/parse-module.ts';

/** CPython's class for a message of its parser. */
function classOf(message: string): string {
  if (message === 'inconsistent use of tabs and spaces in indentation') return 'TabError';
  return /^(?:expected an indented block|unexpected (?:un)?indent|unindent does not match|too many levels of indent)/.test(
    message,
  )
    ? 'IndentationError'
    : 'SyntaxError';
}

export function raisedError(problem: SyntaxProblem, source: string, file: string): Expr {
  const { message, line, col, endLine = line, endCol = col } = problem;
  const lines = source.split('\n');
  const text = lines[line - 1];
  const shown = text === undefined ? 'None' : literal(`${text}\n`);
  const place = `(${literal(file)}, ${String(line)}, ${String(col + 1)}, ${shown}, ${String(endLine)}, ${String(endCol + 1)})`;
  const made = parseModule(`(None for _ in ()).throw(${classOf(message)}(${literal(message)}, ${place}))`);
  const [statement] = made.ok ? made.module.body : [];
  if (statement?.type !== 'Expr') throw new Error('what raises an error is no expression');
  return statement.value;
}

function literal(text: string): string {
  const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `"${text.replace(/[\\"\x00-\x1f\x7f-\uffff]/g, escape)}"`;
}
