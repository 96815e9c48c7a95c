// Data classes whose fields can be told from their text: what the `__init__` that they get stores, and with which defaults.
import type { ClassDef, Expr, Module } from '../syntax/ast.ts';
import type { Expression } from '../../core/core.ts';
import { type KnownClass, noneValue } from './context.ts';
import { constant } from './operation.ts';

export interface DataField {
  readonly name: string;
  /** What a call that leaves the field out may write instead; `opaque` where only the class knows. */
  readonly fallback: Expression | 'opaque' | null;
}

/** Whether an expression certainly is that member of `dataclasses`. */
export type IsMember = (node: Expr, member: string) => boolean;

/** The fields of a class with that decorator and nothing unusual about it, in order; null where its text does not tell. */
export function dataFields(
  node: ClassDef,
  known: KnownClass,
  inherited: readonly DataField[],
  isMember: IsMember,
): readonly DataField[] | null {
  if (!isPlainDataclass(node, isMember) || own.some((name) => known.methods.has(name))) return null;
  const fields = new Map(inherited.map((field) => [field.name, field]));
  for (const one of node.body) {
    if (one.type !== 'AnnAssign' || one.target.type !== 'Name') continue;
    const { name } = one.target;
    const bound = node.body.filter((other) => bindsName(other, name)).length;
    const fallback = one.value === null ? null : fallbackOf(one.value, isMember);
    if (bound !== 1 || name.startsWith('__') || isSpecial(one.annotation) || fallback === undefined) return null;
    fields.set(name, { name, fallback });
  }
  return [...fields.values()];
}

/** Whether the class is decorated as a data class, alone. */
export function isPlainDataclass(node: ClassDef, isMember: IsMember): boolean {
  const [decorator, ...others] = node.decorator_list;
  if (decorator === undefined || others.length > 0 || node.keywords.length > 0) return false;
  if (decorator.type !== 'Call') return isMember(decorator, 'dataclass');
  const plain = decorator.keywords.every(({ arg, value }) => {
    if (arg === null || value.type !== 'Constant' || value.value.kind !== 'bool') return false;
    return harmless.has(arg) || value.value.value === (arg === 'init');
  });
  return decorator.args.length === 0 && plain && isMember(decorator.func, 'dataclass');
}

/** Whether nothing may be stored into its instances once they are made. */
export const isFrozen = (node: ClassDef): boolean =>
  node.decorator_list.some(
    (one) =>
      one.type === 'Call' &&
      one.keywords.some(
        ({ arg, value }) =>
          arg === 'frozen' && value.type === 'Constant' && value.value.kind === 'bool' && value.value.value,
      ),
  );

const harmless: ReadonlySet<string> = new Set(['repr', 'eq', 'order', 'unsafe_hash', 'match_args', 'frozen']);

/** With one of these, making an instance is more than storing fields. */
const own = ['__init__', '__new__', '__setattr__', '__getattribute__', '__del__'];

const bindsName = (node: Module['body'][number], name: string): boolean => {
  if (node.type === 'FunctionDef' || node.type === 'ClassDef') return node.name === name;
  if (node.type === 'AnnAssign') return node.target.type === 'Name' && node.target.name === name;
  if (node.type === 'Assign') return node.targets.some((one) => one.type === 'Name' && one.name === name);
  return node.type !== 'Expr' && node.type !== 'Pass';
};

/** `ClassVar`, `InitVar` and `KW_ONLY` are no fields like others; what is written as text may name one of them. */
function isSpecial(annotation: Expr): boolean {
  if (annotation.type === 'Name') return /^(ClassVar|InitVar|KW_ONLY)$/.test(annotation.name);
  if (annotation.type === 'Attribute') return /^(ClassVar|InitVar|KW_ONLY)$/.test(annotation.attr);
  if (annotation.type === 'Subscript') return isSpecial(annotation.value);
  if (annotation.type === 'Constant')
    return (
      annotation.value.kind !== 'none' &&
      !(annotation.value.kind === 'str' && !/ClassVar|InitVar|KW_ONLY/.test(annotation.value.value))
    );
  return false;
}

/** What stands for a field's default; undefined where the field is not like others. */
function fallbackOf(node: Expr, isMember: IsMember): Expression | 'opaque' | undefined {
  if (node.type !== 'Call' || !isMember(node.func, 'field')) return constantOf(node) ?? 'opaque';
  let fallback: Expression | 'opaque' | undefined = 'opaque';
  for (const { arg, value } of node.keywords) {
    if (arg === 'default') fallback = constantOf(value) ?? 'opaque';
    else if (arg === 'default_factory') fallback = factoryOf(value) ?? 'opaque';
    else if (arg === null || !/^(repr|compare|hash|metadata)$/.test(arg)) return undefined;
  }
  return node.args.length > 0 ? undefined : fallback;
}

function constantOf(node: Expr): Expression | null {
  if (node.type === 'UnaryOp' && node.op === 'USub' && node.operand.type === 'Constant') {
    const { value } = node.operand;
    if (value.kind === 'int') return constant({ kind: 'int', value: `-${value.value}` }, 'int');
    return value.kind === 'float' ? constant({ kind: 'float', value: -value.value }, 'float') : null;
  }
  if (node.type !== 'Constant') return null;
  const { value } = node;
  switch (value.kind) {
    case 'none':
      return noneValue;
    case 'int':
    case 'float':
    case 'bool':
    case 'str':
      return constant(value, value.kind);
    default:
      return null;
  }
}

// The class asks for a new one each time.
function factoryOf(node: Expr): Expression | null {
  if (node.type !== 'Name') return null;
  if (node.name === 'list') return { kind: 'display', rep: 'value', collection: 'list', items: [] };
  return node.name === 'dict' ? { kind: 'mapping', rep: 'value', entries: [] } : null;
}
