// The classes of a module whose methods can be told at migration. What is known here holds at run time as long as the
// runtime finds the class as its definition left it; emitted code asks that before it relies on it.
import type { ClassDef, Expr, FunctionDef, Module } from '../syntax/ast.ts';
import { walk } from '../syntax/walk.ts';
import { mangle, type ScopeTable } from '../scope/scope.ts';
import { type FunctionFrame, type KnownClass, type KnownFunction, slotOf } from './context.ts';
import type { ModuleInput } from './lower-module.ts';
import { camelCase, NameSource, snakeCase } from './names.ts';
import { makeParameters } from './parameters.ts';

export function findClasses(
  input: ModuleInput,
  scopes: ScopeTable,
  names: NameSource,
): ReadonlyMap<string, KnownClass> {
  const found = new Map<string, KnownClass>();
  const patched = storesInit(input.tree);
  for (const node of definitionsOf(input.tree)) {
    const symbol = scopes.module.symbols.get(node.name);
    if (symbol?.bindings !== 1 || symbol.deleted) continue;
    const line = [node.name, ...(found.get(onlyBase(node) ?? '')?.line ?? [])];
    found.set(node.name, {
      name: node.name,
      rust: names.take(camelCase(camelCase(node.name))),
      line,
      methods: methodsOf(node, input, scopes),
      functions: [],
      direct: !patched && calledPlainly(node, found),
      storesPlainly: !patched,
      basesKnown: node.bases.every((base) => isKnownBase(base, found)),
      maker: null,
    });
  }
  return found;
}

/** Whether the module puts another `__init__` into some class: it may take other arguments than the one that is written there. */
function storesInit(tree: Module): boolean {
  let stores = false;
  walk(tree, (node) => {
    if (node.type === 'Attribute' && node.attr === '__init__' && node.ctx === 'Store') stores = true;
    if (node.type === 'Constant' && node.value.kind === 'str' && node.value.value === '__init__') stores = true;
  });
  return stores;
}

const definitionsOf = (tree: Module): ClassDef[] => tree.body.filter((node) => node.type === 'ClassDef');

const harmlessBases = new Set(['object', 'ABC', 'Protocol', 'Generic']);
const baseName = (node: Expr): string | null => {
  const plain = node.type === 'Subscript' ? node.value : node;
  return plain.type === 'Name' ? plain.name : plain.type === 'Attribute' ? plain.attr : null;
};

const isKnownBase = (base: Expr, found: ReadonlyMap<string, KnownClass>): boolean =>
  harmlessBases.has(baseName(base) ?? '') || (base.type === 'Name' && found.has(base.name));

const harmlessDecorators = new Set(['final', 'runtime_checkable', 'total_ordering']);

// A metaclass, a decorator, a base from elsewhere or a `__new__` may look at the arguments as they are written.
function calledPlainly(node: ClassDef, found: ReadonlyMap<string, KnownClass>): boolean {
  const plainBase = (base: Expr): boolean => {
    const name = baseName(base) ?? '';
    return harmlessBases.has(name) || (base.type === 'Name' && found.get(name)?.direct === true);
  };
  return (
    node.bases.every(plainBase) &&
    node.keywords.every((one) => one.arg === 'metaclass' && baseName(one.value) === 'ABCMeta') &&
    node.decorator_list.every((one) => harmlessDecorators.has(baseName(one) ?? '')) &&
    !node.body.some((one) => one.type === 'FunctionDef' && one.name === '__new__')
  );
}

/** The one base that methods may come from; null where there are several, and the order of lookup is not plain. */
function onlyBase(node: ClassDef): string | null {
  const bases = node.bases.filter((base) => !harmlessBases.has(baseName(base) ?? ''));
  const [only] = bases;
  return bases.length === 1 && only?.type === 'Name' ? only.name : null;
}

function methodsOf(node: ClassDef, input: ModuleInput, scopes: ScopeTable): ReadonlyMap<string, KnownFunction | null> {
  const scope = scopes.byNode.get(node.id);
  const methods = new Map<string, KnownFunction | null>();
  const definitions = node.body.filter((one): one is FunctionDef => one.type === 'FunctionDef');
  const spelt = (name: string): string => snakeCase(mangle(name, null));
  for (const symbol of scope?.symbols.values() ?? []) if (symbol.bound) methods.set(symbol.name, null);
  for (const one of definitions) {
    const name = mangle(one.name, node.name);
    const symbol = scope?.symbols.get(name);
    const alone = definitions.filter((other) => spelt(other.name) === spelt(one.name)).length === 1;
    if (symbol?.bindings !== 1 || symbol.deleted || !alone || one.decorator_list.length > 0) continue;
    if (name === '__new__' || name === '__init_subclass__' || name === '__class_getitem__') continue;
    const inner = scopes.byNode.get(one.id);
    if (!inner) continue;
    const frame: FunctionFrame = {
      names: new NameSource(),
      variables: new Map(),
      result: 'value',
      produces: false,
      outer: null,
      labels: 0,
    };
    const params = makeParameters(one.args, inner, frame, { types: input.types } as never, true);
    if (params.length === 0 || params[0]?.variable.rep !== 'value') continue;
    const result = inner.yields ? 'value' : input.types.repOf(slotOf(inner, 'return'));
    methods.set(name, { path: spelt(one.name), params, result, raises: true });
  }
  return methods;
}

/** The method that instances of a class have under a name: its Rust path counts from the module. */
export function methodOf(
  classes: ReadonlyMap<string, KnownClass>,
  name: string,
  method: string,
  after: string | null = null,
): KnownFunction | null {
  const line = classes.get(name)?.line ?? [];
  const from = after === null ? 0 : line.indexOf(after) + 1;
  if (after !== null && from === 0) return null;
  for (const at of line.slice(from)) {
    const owner = classes.get(at);
    const found = owner?.methods.get(method);
    if (found === undefined) continue;
    return found === null || !owner ? null : { ...found, path: `${owner.rust}::${found.path}` };
  }
  return null;
}
