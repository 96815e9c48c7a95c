// Large tables of constants become text that the runtime reads once: the compiler's time must not grow with a program's data.
import { stringLiteral } from '../../../rust/text-literal.ts';
import type { Expr } from '../../syntax/ast.ts';

const widest = 110;

/** The text of a display that holds nothing but constants, at least `fewest`; null for any other. */
export function literalTable(node: Expr, fewest: number): string | null {
  if (leaves(node, 0) < fewest) return null;
  const lines: string[] = [];
  writeRows(node, lines);
  return lines.join('\n');
}

/** How many constants it holds, as far as it matters; far below zero where it holds anything else. */
function leaves(node: Expr, found: number): number {
  if (!Number.isFinite(found)) return found;
  switch (node.type) {
    case 'List':
    case 'Tuple':
      return node.elts.reduce((sum, item) => leaves(item, sum), found);
    case 'Set':
      // Only the order of a set of three or more constants is that of `Set::from_constants`.
      return node.elts.length < 3 || node.elts.some((item) => item.type !== 'Constant')
        ? -Infinity
        : node.elts.reduce((sum, item) => leaves(item, sum), found);
    case 'Dict':
      return node.values.reduce((sum, value, at) => {
        const key = node.keys[at];
        return key ? leaves(value, leaves(key, sum)) : -Infinity;
      }, found);
    case 'UnaryOp':
      return node.op === 'USub' && numberOf(node.operand) !== null ? found + 1 : -Infinity;
    case 'Constant':
      return textOf(node) === null ? -Infinity : found + 1;
    default:
      return -Infinity;
  }
}

function numberOf(node: Expr): string | null {
  if (node.type !== 'Constant') return null;
  if (node.value.kind === 'int') return node.value.value;
  if (node.value.kind !== 'float') return null;
  if (!Number.isFinite(node.value.value)) return 'inf';
  const digits = String(node.value.value).replace('e+', 'e');
  return /^\d+$/.test(digits) ? `${digits}.0` : digits;
}

function textOf(node: Extract<Expr, { type: 'Constant' }>): string | null {
  const value = node.value;
  if (value.kind === 'bool') return value.value ? 'True' : 'False';
  if (value.kind === 'none') return 'None';
  if (value.kind !== 'str') return numberOf(node);
  if (value.codePoints !== undefined) return null;
  return stringLiteral(value.value);
}

const brackets = { List: '[]', Tuple: '()', Set: '{}', Dict: '{}' } as const;

/** One line of text, as Python writes it; strings as Rust writes them. */
function inline(node: Expr): string {
  switch (node.type) {
    case 'List':
    case 'Set':
      return `${brackets[node.type].charAt(0)}${node.elts.map(inline).join(', ')}${brackets[node.type].charAt(1)}`;
    case 'Tuple':
      return `(${node.elts.map(inline).join(', ')}${node.elts.length === 1 ? ',' : ''})`;
    case 'Dict':
      return `{${entriesOf(node)
        .map(([key, value]) => `${inline(key)}: ${inline(value)}`)
        .join(', ')}}`;
    case 'UnaryOp':
      return `-${inline(node.operand)}`;
    default:
      return node.type === 'Constant' ? (textOf(node) ?? '') : '';
  }
}

const entriesOf = (node: Extract<Expr, { type: 'Dict' }>): [Expr, Expr][] =>
  node.values.flatMap((value, at): [Expr, Expr][] => {
    const key = node.keys[at];
    return key ? [[key, value]] : [];
  });

/** The display in lines of some length: its brackets stand alone, its items share lines. */
function writeRows(node: Expr, lines: string[], before = '', after = ''): void {
  if (node.type !== 'List' && node.type !== 'Tuple' && node.type !== 'Set' && node.type !== 'Dict') {
    lines.push(`${before}${inline(node)}${after}`);
    return;
  }
  const pair = brackets[node.type];
  lines.push(`${before}${pair.charAt(0)}`);
  let line = '';
  const flush = (): void => {
    if (line !== '') lines.push(line);
    line = '';
  };
  const items: [string, Expr][] =
    node.type === 'Dict'
      ? entriesOf(node).map(([key, value]) => [`${inline(key)}: `, value])
      : node.elts.map((item) => ['', item]);
  for (const [key, value] of items) {
    const text = `${key}${inline(value)},`;
    if (text.length > widest && value.type !== 'Constant') {
      flush();
      writeRows(value, lines, key, ',');
    } else {
      if (line.length + text.length >= widest) flush();
      line += line === '' ? text : ` ${text}`;
    }
  }
  flush();
  lines.push(`${pair.charAt(1)}${after}`);
}
