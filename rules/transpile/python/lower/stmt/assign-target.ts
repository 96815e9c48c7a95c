// Storing a value into a target: a name, an attribute, an item, or a pattern of targets.
import type { Expr } from '../../syntax/ast.ts';
import type { Expression, Variable } from '../../../core/core.ts';
import { partsOf } from '../../../core/visit.ts';
import { mangle } from '../../scope/scope.ts';
import { type Context, emit, noneValue, report, resolve, globalVariable, temporary } from '../context.ts';
import { attributeOf } from '../expr/attribute.ts';
import { boundsOf } from '../expr/subscript.ts';
import { indexOf, lowerValue } from '../expressions.ts';
import { checkReplacedBuiltin } from '../expr/interpreter-only.ts';
import { checkMember } from '../library-member.ts';
import { asRep, asValue, isStable, operation } from '../operation.ts';

export function assignTarget(target: Expr, value: Expression, cx: Context): void {
  switch (target.type) {
    case 'Name':
      return assignName(target.name, value, cx);
    case 'Attribute': {
      checkMember(target.value, target.attr, target.id, cx);
      checkReplacedBuiltin(target, cx);
      const object = lowerValue(target.value, cx);
      const first = before([object], value, cx);
      return act(cx, attributeOf('setattr', target, [object, asValue(first)], cx));
    }
    case 'Subscript': {
      const { slice } = target;
      if (slice.type === 'Slice') {
        const bounds = [lowerValue(target.value, cx), ...boundsOf(slice, cx)];
        const part = partOf(value);
        if (part && [...bounds, ...part].every(isPlain)) return act(cx, operation('setPart', ...bounds, ...part));
        return act(cx, operation('setSlice', ...bounds, asValue(before(bounds, value, cx))));
      }
      checkReplacedBuiltin(target, cx);
      const parts = [lowerValue(target.value, cx), indexOf(slice, cx)] as const;
      const first = before(parts, value, cx);
      return act(cx, operation('setitem', ...parts, isNumberOfList(first) ? heldAsValue(first) : asValue(first)));
    }
    case 'Tuple':
    case 'List':
      return unpackInto(target.elts, value, cx);
    case 'Starred':
      return assignTarget(target.value, value, cx);
    default:
      report(cx, target.id, `Cannot assign to ${target.type}.`, 'Assign to a name, an attribute or an item.');
  }
}

// An item that was found to be a number is stored as such: lists of numbers hold no values.
const isNumberOfList = (e: Expression): boolean =>
  e.kind === 'convert' &&
  (e.rep === 'int' || e.rep === 'float' || e.rep === 'bool') &&
  e.arg.kind === 'intrinsic' &&
  e.arg.name === 'getitem' &&
  e.arg.args[1]?.rep === 'int';

const heldAsValue = (e: Expression): Expression => ({ kind: 'convert', rep: 'value', arg: e });

// The source and the bounds of a slice that is stored as it is read.
function partOf(value: Expression): readonly Expression[] | null {
  if (value.kind !== 'intrinsic' || value.rep !== 'value') return null;
  if (value.name === 'cut') return [...value.args, noneValue];
  return value.name === 'strided' ? value.args : null;
}

// Nothing of the program runs when it is evaluated, so that it may be late: locals, constants, sums of whole numbers.
function isPlain(e: Expression): boolean {
  if (isStable(e)) return true;
  if (e.kind === 'convert') return e.rep === 'value' && e.arg.rep === 'int' && isPlain(e.arg);
  return e.kind === 'intrinsic' && (e.name === 'add' || e.name === 'sub') && e.rep === 'int' && e.args.every(isPlain);
}

// The value is evaluated before the parts of the target.
function before(parts: readonly Expression[], value: Expression, cx: Context): Expression {
  if (isStable(value) || (parts.every(isStable) && !assignsInside(value))) return value;
  const variable = temporary(cx, 'value', value.rep);
  emit(cx, { kind: 'let', variable, value });
  return { kind: 'read', rep: value.rep, variable };
}

const assignsInside = (value: Expression): boolean => value.kind === 'block' || partsOf(value).some(assignsInside);

export function act(cx: Context, value: Expression): void {
  emit(cx, { kind: 'do', value });
}

/** The variable that a store to a name goes to. */
export function storeVariable(name: string, cx: Context): Variable {
  const resolved = resolve(cx, name);
  if (resolved.kind !== 'builtin') return resolved.variable;
  return globalVariable(cx.module, mangle(name, cx.scope.className));
}

export function assignName(name: string, value: Expression, cx: Context): void {
  const variable = storeVariable(name, cx);
  emit(cx, { kind: 'assign', variable, value: asRep(value, variable.rep) });
}

function unpackInto(targets: readonly Expr[], value: Expression, cx: Context): void {
  const star = targets.findIndex((target) => target.type === 'Starred');
  const variables = targets.map((written) => {
    const target = written.type === 'Starred' ? written.value : written;
    if (target.type === 'Name') {
      const variable = storeVariable(target.name, cx);
      const once = targets.filter((other) => other.type === 'Name' && other.name === target.name).length === 1;
      if (variable.storage === 'plain' && variable.rep === 'value' && !variable.lent && once)
        return { variable, own: true };
    }
    return { variable: temporary(cx, 'part'), own: false };
  });
  emit(cx, {
    kind: 'unpack',
    value: asValue(value),
    targets: variables.map((one) => one.variable),
    star: star < 0 ? null : star,
  });
  targets.forEach((target, at) => {
    const one = variables[at];
    if (one && !one.own) assignTarget(target, { kind: 'read', rep: 'value', variable: one.variable }, cx);
  });
}
