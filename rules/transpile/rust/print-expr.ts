// Lays out Rust expressions the way rustfmt does: on one line where it fits, else broken at the outermost place.
import { printBlock } from './print-block.ts';
import type { MacroArg, RustBlock, RustExpr } from './tree.ts';

// The crate's rustfmt.toml says the same: `max_width = 120`, `use_small_heuristics = "Max"`.
export const lineWidth = 120;
const argsWidth = 120;
const chainWidth = 120;
const ifWidth = 120;

const binaryLevel: { readonly [op: string]: number } = {
  '*': 13,
  '/': 13,
  '%': 13,
  '+': 12,
  '-': 12,
  '<<': 11,
  '>>': 11,
  '&': 10,
  '^': 9,
  '|': 8,
  '==': 7,
  '!=': 7,
  '<': 7,
  '<=': 7,
  '>': 7,
  '>=': 7,
  '&&': 6,
  '||': 5,
  '..': 4,
  '..=': 4,
};

function level(expr: RustExpr): number {
  switch (expr.kind) {
    case 'binary':
      return binaryLevel[expr.op] ?? 3;
    case 'cast':
      return 14;
    case 'unary':
      return 15;
    case 'assign':
      return 2;
    case 'closure':
    case 'jump':
      return 1;
    case 'path':
      return expr.text.startsWith('-') ? 15 : 20;
    default:
      return 20;
  }
}

// Arithmetic beside a bit operation or a shift gets parentheses that Rust does not need, but readers do.
const clear = (op: string, operand: RustExpr, least: number): number =>
  /^(&|\||\^|<<|>>)$/.test(op) && operand.kind === 'binary' && operand.op !== op ? 15 : least;

export const isBlockLike = (expr: RustExpr): boolean =>
  ['if', 'ifLet', 'match', 'block', 'loop', 'while', 'whileLet', 'for'].includes(expr.kind);

/** Whether the text of `expr` would begin with a block, which ends a statement too early. */
export function beginsWithBlock(expr: RustExpr): boolean {
  switch (expr.kind) {
    case 'method':
      return isBlockLike(expr.on) || beginsWithBlock(expr.on);
    case 'question':
    case 'await':
    case 'cast':
      return isBlockLike(expr.arg) || beginsWithBlock(expr.arg);
    case 'binary':
      return isBlockLike(expr.left) || beginsWithBlock(expr.left);
    case 'assign':
      return isBlockLike(expr.place) || beginsWithBlock(expr.place);
    default:
      return false;
  }
}

/** Text of the expression from the current column on, `indent` being the indentation of the line it starts in. */
export function printExpr(expr: RustExpr, indent: number, column: number, tail = 0): string {
  const flat = flatten(expr);
  if (flat !== null && column + flat.length + tail <= lineWidth) return flat;
  return broken(expr, indent, column, tail) ?? flat ?? '';
}

/** As `printExpr`, but never on one line where the expression has blocks. */
export const printBroken = (expr: RustExpr, indent: number): string =>
  broken(expr, indent, indent, 0) ?? printExpr(expr, indent, indent);

// The brace of a block behind a head of several lines stands on a line of its own, unless the head ends in closers only.
function opened(head: string, indent: number): string {
  const last = head.lastIndexOf('\n');
  if (last < 0 || /^[\s)\]}?>]*$/.test(head.slice(last + 1))) return ' ';
  return `\n${' '.repeat(indent)}`;
}

function wrapped(expr: RustExpr, least: number, indent: number, column: number, tail: number): string {
  if (level(expr) >= least) return printExpr(expr, indent, column, tail);
  return `(${printExpr(expr, indent, column + 1, tail + 1)})`;
}

const memo = new WeakMap<RustExpr, { readonly text: string | null }>();

/** The expression on one line, or null where rustfmt would not have it so. */
export function flatten(expr: RustExpr): string | null {
  let found = memo.get(expr);
  if (found === undefined) {
    found = { text: flattenNow(expr) };
    memo.set(expr, found);
  }
  return found.text;
}

function flatWrapped(expr: RustExpr, least: number): string | null {
  const text = flatten(expr);
  return text === null ? null : level(expr) >= least ? text : `(${text})`;
}

function flatList(items: readonly (RustExpr | MacroArg)[], width: number): string | null {
  let out = '';
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) continue;
    const argument: MacroArg = 'kind' in item ? { prefix: '', value: item } : item;
    const text = flatten(argument.value);
    if (text === null) return null;
    out += argument.prefix + text;
    if (at + 1 < items.length) out += `${argument.separator ?? ','} `;
    else if (argument.separator) out += argument.separator;
  }
  return out.length <= width ? out : null;
}

const closers = { '(': ')', '[': ']', '{': '}' } as const;

function flattenNow(expr: RustExpr): string | null {
  switch (expr.kind) {
    case 'path':
      return expr.text;
    case 'call': {
      const callee = flatWrapped(expr.callee, 16);
      const args = flatList(expr.args, argsWidth);
      return callee === null || args === null ? null : `${callee}(${args})`;
    }
    case 'method': {
      const on = flatWrapped(expr.on, 16);
      const args = flatList(expr.args, argsWidth);
      if (on === null || args === null) return null;
      const text = `${on}.${expr.name}(${args})`;
      return chainLength(expr) > 1 && text.length > chainWidth ? null : text;
    }
    case 'macro': {
      const args = flatList(expr.args, argsWidth);
      return args === null
        ? null
        : expr.open === '{'
          ? `${expr.name}! { ${args} }`
          : `${expr.name}!${expr.open}${args}${closers[expr.open]}`;
    }
    case 'binary': {
      const own = level(expr);
      const left = flatWrapped(expr.left, clear(expr.op, expr.left, own === 7 ? 8 : own));
      const right = flatWrapped(expr.right, clear(expr.op, expr.right, own + 1));
      const space = expr.op.startsWith('..') ? '' : ' ';
      return left === null || right === null ? null : `${left}${space}${expr.op}${space}${right}`;
    }
    case 'unary': {
      const arg = flatWrapped(expr.arg, 15);
      return arg === null ? null : expr.op + arg;
    }
    case 'question': {
      const arg = flatWrapped(expr.arg, 16);
      return arg === null ? null : `${arg}?`;
    }
    case 'await': {
      const arg = flatWrapped(expr.arg, 16);
      return arg === null ? null : `${arg}.await`;
    }
    case 'cast': {
      const arg = flatWrapped(expr.arg, 14);
      return arg === null ? null : `${arg} as ${expr.type}`;
    }
    case 'if': {
      if (expr.orelse === null || 'kind' in expr.orelse || !simple(expr.then) || !simple(expr.orelse)) return null;
      const test = flatten(expr.test);
      const then = flatBlock(expr.then);
      const orelse = flatBlock(expr.orelse);
      if (test === null || then === null || orelse === null) return null;
      const text = `if ${test} ${then} else ${orelse}`;
      return text.length <= ifWidth ? text : null;
    }
    case 'block':
      return expr.block.body.length === 0 && expr.block.value === null && expr.label === null
        ? `${expr.prefix}{}`
        : null;
    case 'closure': {
      const body = flatten(expr.body);
      return body === null ? null : `${expr.move ? 'move ' : ''}|${expr.params.join(', ')}| ${body}`;
    }
    case 'jump': {
      const value = expr.value ? flatten(expr.value) : '';
      if (value === null) return null;
      return [expr.word, expr.label ? `'${expr.label}` : '', value].filter((part) => part !== '').join(' ');
    }
    case 'assign': {
      const value = flatten(expr.value);
      const place = flatten(expr.place);
      return value === null || place === null ? null : `${place} ${expr.op} ${value}`;
    }
    case 'tuple': {
      const items = flatList(expr.items, argsWidth);
      return items === null ? null : `(${items}${expr.items.length === 1 ? ',' : ''})`;
    }
    case 'array': {
      const items = flatList(expr.items, argsWidth);
      return items === null ? null : `[${items}]`;
    }
    default:
      return null;
  }
}

const simple = (block: RustBlock): boolean => block.body.length === 0 && block.value !== null;
function flatBlock(block: RustBlock): string | null {
  const text = block.value ? flatten(block.value) : '';
  return text === null ? null : `{ ${text} }`;
}

function chainLength(expr: RustExpr): number {
  let at = expr;
  let count = 0;
  for (;;) {
    if (at.kind === 'method') {
      count++;
      at = at.on;
    } else if (at.kind === 'question' || at.kind === 'await') at = at.arg;
    else return count;
  }
}

const pad = (indent: number): string => ' '.repeat(indent);

/** The column after `text`, which started at `column`. */
export function columnAfter(text: string, column: number): number {
  const line = text.lastIndexOf('\n');
  return line < 0 ? column + text.length : text.length - line - 1;
}

function broken(expr: RustExpr, indent: number, column: number, tail: number): string | null {
  switch (expr.kind) {
    case 'call': {
      const callee = wrapped(expr.callee, 16, indent, column, 1);
      return `${callee}(${list(expr.args, indent, columnAfter(callee, column) + 1, tail, ')', argsWidth)}`;
    }
    case 'method': {
      if (chainLength(expr) > 1) {
        const chain = brokenChain(expr, indent, column, tail);
        if (chain !== null) return chain;
      }
      const on = wrapped(expr.on, 16, indent, column, 1);
      const head = `${on}.${expr.name}(`;
      return head + list(expr.args, indent, columnAfter(head, column), tail, ')', argsWidth);
    }
    case 'macro': {
      const head = `${expr.name}!${expr.open === '{' ? ' {' : expr.open}`;
      const text = head + list(expr.args, indent, column + head.length, tail, closers[expr.open], argsWidth);
      // rustfmt keeps the end of a macro's arguments as it is, but for `vec!`: no comma there, so that the last may hang.
      return expr.name === 'vec' ? text : text.replace(/,\n( *)([)\]])$/, '\n$1$2');
    }
    case 'binary': {
      const own = level(expr);
      const parts: { op: string; value: RustExpr }[] = [];
      let at: RustExpr = expr;
      while (at.kind === 'binary' && level(at) === own) {
        parts.unshift({ op: at.op, value: at.right });
        at = at.left;
      }
      let out = wrapped(at, clear(expr.op, at, own), indent, column, 0);
      for (const part of parts) {
        const head = `\n${pad(indent + 4)}${part.op} `;
        const least = clear(part.op, part.value, own + 1);
        out += head + wrapped(part.value, least, indent + 4, head.length - 1, tail);
      }
      return out;
    }
    case 'unary':
      return expr.op + wrapped(expr.arg, 15, indent, column + expr.op.length, tail);
    case 'question':
      if (expr.arg.kind === 'method' && chainLength(expr.arg) > 1) {
        const chain = brokenChain(expr, indent, column, tail);
        if (chain !== null) return chain;
      }
      return `${wrapped(expr.arg, 16, indent, column, tail + 1)}?`;
    case 'await':
      return `${wrapped(expr.arg, 16, indent, column, tail + 6)}.await`;
    case 'cast':
      return `${wrapped(expr.arg, 14, indent, column, tail)} as ${expr.type}`;
    case 'if': {
      const test = printExpr(expr.test, indent, column + 3, 2);
      return `if ${test}${opened(test, indent)}${printBlock(expr.then, indent)}${orElse(expr.orelse, indent)}`;
    }
    case 'ifLet': {
      const head = `if let ${expr.pattern} = `;
      return `${head}${printExpr(expr.value, indent, column + head.length, 2)} ${printBlock(expr.then, indent)}${orElse(expr.orelse, indent)}`;
    }
    case 'match': {
      const arms = expr.arms.map((arm) => {
        const guard = arm.guard ? ` if ${printExpr(arm.guard, indent + 4, indent + 4 + arm.pattern.length + 4)}` : '';
        const head = `${pad(indent + 4)}${arm.pattern}${guard} => `;
        const body = printExpr(arm.body, indent + 4, columnAfter(head, 0), 1);
        return `${head}${body}${arm.body.kind === 'block' ? '' : ','}\n`;
      });
      return `match ${printExpr(expr.subject, indent, column + 6, 2)} {\n${arms.join('')}${pad(indent)}}`;
    }
    case 'block':
      return `${expr.label ? `'${expr.label}: ` : ''}${expr.prefix}${printBlock(expr.block, indent)}`;
    case 'closure': {
      const head = `${expr.move ? 'move ' : ''}|${expr.params.join(', ')}| `;
      if (isBlockLike(expr.body)) return head + printExpr(expr.body, indent, column + head.length, tail);
      return head + printBlock({ body: [], value: expr.body }, indent);
    }
    case 'loop':
      return `${labelled(expr.label)}loop ${printBlock(expr.body, indent)}`;
    case 'while': {
      const head = `${labelled(expr.label)}while `;
      const test = printExpr(expr.test, indent, column + head.length, 2);
      return `${head}${test}${opened(test, indent)}${printBlock(expr.body, indent)}`;
    }
    case 'whileLet': {
      const head = `${labelled(expr.label)}while let ${expr.pattern} = `;
      return `${head}${printExpr(expr.value, indent, column + head.length, 2)} ${printBlock(expr.body, indent)}`;
    }
    case 'for': {
      const head = `${labelled(expr.label)}for ${expr.pattern} in `;
      return `${head}${printExpr(expr.source, indent, column + head.length, 2)} ${printBlock(expr.body, indent)}`;
    }
    case 'jump': {
      const head = `${expr.word}${expr.label ? ` '${expr.label}` : ''}${expr.value ? ' ' : ''}`;
      return expr.value ? head + printExpr(expr.value, indent, column + head.length, tail) : head;
    }
    case 'assign': {
      const head = `${printExpr(expr.place, indent, column)} ${expr.op} `;
      return head + afterEquals(expr.value, indent, columnAfter(head, column), tail);
    }
    case 'tuple':
      return `(${list(expr.items, indent, column + 1, tail, ')', argsWidth)}`;
    case 'array':
      return `[${list(expr.items, indent, column + 1, tail, ']', argsWidth)}`;
    case 'path':
      return null;
  }
}

const labelled = (label: string | null): string => (label === null ? '' : `'${label}: `);

function orElse(orelse: RustBlock | RustExpr | null, indent: number): string {
  if (orelse === null) return '';
  return 'kind' in orelse ? ` else ${printExpr(orelse, indent, indent + 7)}` : ` else ${printBlock(orelse, indent)}`;
}

/** A value after `=`: on the next line where it fits there and not here. */
export function afterEquals(value: RustExpr, indent: number, column: number, tail: number): string {
  const flat = flatten(value);
  if (flat !== null && column + flat.length + tail > lineWidth && indent + 4 + flat.length + tail <= lineWidth) {
    return `\n${pad(indent + 4)}${flat}`;
  }
  return printExpr(value, indent, column, tail);
}

function list(
  items: readonly (RustExpr | MacroArg)[],
  indent: number,
  column: number,
  tail: number,
  close: string,
  width: number,
): string {
  const flat = flatList(items, width);
  if (flat !== null && column + flat.length + 1 + tail <= lineWidth) return flat + close;
  const overflowing = overflowLast(items, indent, column, close, tail);
  if (overflowing !== null) return overflowing;
  let out = '\n';
  for (const item of items) {
    const argument: MacroArg = 'kind' in item ? { prefix: '', value: item } : item;
    const separator = argument.separator ?? ',';
    out += `${pad(indent + 4)}${argument.prefix}${printExpr(argument.value, indent + 4, indent + 4 + argument.prefix.length, 1)}${separator}\n`;
  }
  return `${out}${pad(indent)}${close}`;
}

// A closure or block as the last argument hangs from the call's line.
function overflowLast(
  items: readonly (RustExpr | MacroArg)[],
  indent: number,
  column: number,
  close: string,
  tail: number,
): string | null {
  const last = items.at(-1);
  if (!last) return null;
  const value = 'kind' in last ? last : last.value;
  if (!('kind' in last) && last.prefix !== '') return null;
  if (!canHang(value, items.length)) return null;
  const before = items.slice(0, -1);
  const head = before.length === 0 ? '' : flatList(before, argsWidth);
  if (head === null) return null;
  const lead = before.length === 0 ? '' : `${head}, `;
  if (column + lead.length > lineWidth - 10) return null;
  const text = printExpr(value, indent, column + lead.length, 1);
  const [first, second] = text.split('\n', 2);
  // What fits on one line was tried before; a chain broken at its dots does not hang.
  if (second === undefined && column + lead.length + text.length + close.length + tail > lineWidth) return null;
  if (second?.trimStart().startsWith('.') === true) return null;
  if (first !== undefined && column + lead.length + first.length > lineWidth) return null;
  return `${lead}${text}${close}`;
}

// As rustfmt's `can_be_overflowed_expr`: closures and blocks always, calls and their like when alone.
function canHang(expr: RustExpr, count: number): boolean {
  switch (expr.kind) {
    case 'closure':
      return true;
    case 'block':
    case 'match':
    case 'if':
      return expr.kind === 'block' || count === 1;
    case 'call':
    case 'method':
    case 'macro':
    case 'tuple':
    case 'array':
      return count === 1;
    case 'question':
    case 'unary':
      return canHang(expr.arg, count);
    default:
      return false;
  }
}

function brokenChain(expr: RustExpr, indent: number, column: number, tail: number): string | null {
  const links: { head: string; args: readonly RustExpr[]; suffix: string }[] = [];
  let at: RustExpr = expr;
  let suffix = '';
  for (;;) {
    if (at.kind === 'question') {
      suffix = `?${suffix}`;
      at = at.arg;
    } else if (at.kind === 'await') {
      suffix = `.await${suffix}`;
      at = at.arg;
    } else if (at.kind === 'method') {
      const head = `.${at.name}(`;
      links.unshift({ head, args: at.args, suffix });
      suffix = '';
      at = at.on;
    } else break;
  }
  const root = wrapped(at, 16, indent, column, 0) + suffix;
  if (root.includes('\n')) return null;
  const own = (link: (typeof links)[number]): string =>
    `${link.head}${list(link.args, indent + 4, indent + 4 + link.head.length, tail, ')', argsWidth)}${link.suffix}`;
  const hanging = hangingChain(root, links, indent, column, tail, own);
  return hanging ?? root + links.map((link) => `\n${pad(indent + 4)}${own(link)}`).join('');
}

interface Link {
  readonly head: string;
  readonly args: readonly RustExpr[];
  readonly suffix: string;
}

// The chain on one line but for its last call, whose arguments hang: where that takes no more lines than breaking the chain.
function hangingChain(
  root: string,
  links: readonly Link[],
  indent: number,
  column: number,
  tail: number,
  own: (link: Link) => string,
): string | null {
  const last = links.at(-1);
  if (last === undefined || links.length < 2) return null;
  let lead = root;
  for (const link of links.slice(0, -1)) {
    const args = flatList(link.args, argsWidth);
    if (args === null) return null;
    lead += `${link.head}${args})${link.suffix}`;
  }
  const budget = Math.min(lineWidth - column, chainWidth) - lead.length;
  if (budget <= 0) return null;
  const start = column + lead.length + last.head.length;
  const made = `${last.head}${list(last.args, indent, start, tail, ')', argsWidth)}${last.suffix}`;
  const lines = made.split('\n');
  if ((lines[0] ?? '').length > budget) return null;
  return lines.length >= 5 || own(last).split('\n').length >= lines.length ? lead + made : null;
}
