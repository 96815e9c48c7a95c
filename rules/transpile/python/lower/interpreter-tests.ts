// Tests of what runs the program: `sys.version_info >= (3, 9)`, `sys.platform == "win32"`, `os.name == "nt"`. Migrated programs are CPython 3.11 on Linux for good.
import type { CmpOperator, Expr } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import { memberOf } from './library-member.ts';

/** The first two numbers of `sys.version_info`. */
const version = [3, 11] as const;
const texts: { readonly [name: string]: string } = { 'sys.platform': 'linux', 'os.name': 'posix' };

/** The outcome of such a test; undefined for any other, and where the release within 3.11 would decide. */
export function interpreterTest(node: Expr, cx: Context): boolean | undefined {
  if (node.type === 'Call') return platformStarts(node.func, node.args, cx);
  const [op] = node.type === 'Compare' ? node.ops : [];
  const right = node.type === 'Compare' ? node.comparators[0] : undefined;
  if (node.type !== 'Compare' || node.ops.length !== 1 || op === undefined || right === undefined) return undefined;
  const text = textOf(node.left, cx);
  if (text !== undefined) return comparedText(text, op, right);
  const numbers = versionOf(node.left, cx);
  return numbers === undefined ? undefined : comparedVersion(numbers, op, right);
}

function textOf(node: Expr, cx: Context): string | undefined {
  const found = memberOf(node, cx);
  return found === null ? undefined : texts[`${found.module}.${found.member}`];
}

function platformStarts(func: Expr, args: readonly Expr[], cx: Context): boolean | undefined {
  if (func.type !== 'Attribute' || func.attr !== 'startswith' || args.length !== 1) return undefined;
  const text = textOf(func.value, cx);
  const start = args[0];
  if (text === undefined || start?.type !== 'Constant' || start.value.kind !== 'str') return undefined;
  return text.startsWith(start.value.value);
}

function comparedText(text: string, op: CmpOperator, right: Expr): boolean | undefined {
  const wanted = right.type === 'Tuple' || right.type === 'List' || right.type === 'Set' ? right.elts : [right];
  const values: string[] = [];
  for (const one of wanted) {
    if (one.type !== 'Constant' || one.value.kind !== 'str') return undefined;
    values.push(one.value.value);
  }
  const single = right.type === 'Constant';
  if (op === 'Eq' && single) return values[0] === text;
  if (op === 'NotEq' && single) return values[0] !== text;
  if (op === 'In' && !single) return values.includes(text);
  if (op === 'NotIn' && !single) return !values.includes(text);
  return undefined;
}

interface Version {
  readonly parts: readonly number[];
  /** Further parts follow that are not known here. */
  readonly more: boolean;
  readonly number: boolean;
}

function versionOf(node: Expr, cx: Context): Version | undefined {
  const isVersion = (one: Expr): boolean => {
    const found = memberOf(one, cx);
    return found?.module === 'sys' && found.member === 'version_info';
  };
  if (isVersion(node)) return { parts: version, more: true, number: false };
  if (node.type === 'Attribute' && isVersion(node.value)) {
    const at = ['major', 'minor'].indexOf(node.attr);
    return at < 0 ? undefined : { parts: [version[at] as number], more: false, number: true };
  }
  if (node.type !== 'Subscript' || !isVersion(node.value)) return undefined;
  const { slice } = node;
  if (slice.type !== 'Slice') {
    const at = numberOf(slice);
    const part = at === undefined ? undefined : version[at];
    return part === undefined ? undefined : { parts: [part], more: false, number: true };
  }
  const upper = slice.upper === null ? undefined : numberOf(slice.upper);
  if (slice.lower !== null || slice.step !== null || upper === undefined || upper > version.length) return undefined;
  return { parts: version.slice(0, upper), more: false, number: false };
}

const numberOf = (node: Expr): number | undefined =>
  node.type === 'Constant' && node.value.kind === 'int' ? Number(node.value.value) : undefined;

function comparedVersion(own: Version, op: CmpOperator, right: Expr): boolean | undefined {
  if (own.number !== (right.type === 'Constant')) return undefined;
  if (right.type !== 'Constant' && right.type !== 'Tuple') return undefined;
  const parts = right.type === 'Tuple' ? right.elts.map(numberOf) : [numberOf(right)];
  const sign = order(own, parts);
  if (sign === undefined) return undefined;
  switch (op) {
    case 'Lt':
      return sign < 0;
    case 'LtE':
      return sign <= 0;
    case 'Gt':
      return sign > 0;
    case 'GtE':
      return sign >= 0;
    case 'Eq':
      return sign === 0;
    case 'NotEq':
      return sign !== 0;
    default:
      return undefined;
  }
}

/** Negative where `own` is less, as tuples compare. */
function order(own: Version, parts: readonly (number | undefined)[]): number | undefined {
  for (const [at, mine] of own.parts.entries()) {
    if (at >= parts.length) return 1;
    const theirs = parts[at];
    if (theirs === undefined) return undefined;
    if (mine !== theirs) return mine - theirs;
  }
  if (parts.length > own.parts.length) return own.more ? undefined : -1;
  return own.more ? 1 : 0;
}
