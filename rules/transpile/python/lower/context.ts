// What a lowering function works with: the module, the function around, the scope, and the list that statements go to.
import type { Diagnostic } from '#src/index.ts';
import type { CoreFunction, CoreItem, Expression, Parameter, Statement, Variable } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import type { Library } from '../library/library.ts';
import type { BuiltinKind } from '../solve/builtin-kinds.ts';
import type { Try } from '../syntax/ast.ts';
import { isClosure, mangle, type Scope, type ScopeTable } from '../scope/scope.ts';
import type { Comments } from './comments.ts';
import type { Layouts } from './layouts.ts';
import type { NameSource } from './names.ts';
import { camelCase, screamingCase, snakeCase } from './names.ts';
import type { Program } from './program.ts';
import type { SlotId, Types } from './types.ts';

/** A function that is called directly: its name is bound once, by this definition, before anything can call it. */
export interface KnownFunction {
  readonly path: string;
  readonly params: readonly Parameter[];
  readonly result: Rep;
  readonly raises: boolean;
}

/** A class at the level of the module that one statement defines. */
export interface KnownClass {
  readonly name: string;
  /** The Rust type that its methods stand in. */
  readonly rust: string;
  /** The known classes it derives from, itself first, up to the first base that is not of this module. */
  readonly line: readonly string[];
  /** Methods that one plain `def` binds, by their name as an attribute; null for names bound otherwise. */
  readonly methods: ReadonlyMap<string, KnownFunction | null>;
  /** Its methods as they are lowered. */
  readonly functions: CoreFunction[];
  /** Calling it is making an instance and running `__init__`, as far as the text of the module tells. */
  readonly direct: boolean;
  /** Nothing in the module puts another `__init__` into a class. */
  readonly storesPlainly: boolean;
  /** All bases are classes of the module, or such as add nothing. */
  readonly basesKnown: boolean;
  /** Rust function that makes an instance and initialises it, once something needs it. */
  maker: string | null;
}

export interface ModuleContext {
  readonly name: string;
  readonly file: string;
  readonly doc: string | null;
  readonly scopes: ScopeTable;
  readonly types: Types;
  /** What inference found for an expression, by node. */
  readonly repOfNode: (node: number) => Rep;
  /** In a counting build: is told each expression with the node it was lowered from. */
  readonly learn: ((made: Expression, node: number) => void) | null;
  /** Classes of the module that an object, or a callee, may be. */
  readonly classesOfNode: (node: number) => readonly string[];
  /** The builtin types of data that the receiver of a method is of, where inference found no other; null else. */
  readonly builtinsOfNode: (node: number) => readonly BuiltinKind[] | null;
  /** Classes at the level of the module whose methods are known, by name. */
  readonly classes: ReadonlyMap<string, KnownClass>;
  /** Whether a class of the module may prepare the namespaces of its instances: those that inherit it, too. */
  readonly prepares: boolean;
  /** Where instances of these keep their attributes. */
  readonly layouts: Layouts;
  /** Functions that choose between methods by class, by what they choose from. */
  readonly dispatchers: Map<string, CoreFunction>;
  readonly program: Program;
  /** `from __future__ import annotations`. */
  readonly futureAnnotations: boolean;
  readonly library: Library;
  /** Slots that hold a library module and nothing else, by the module's name. */
  readonly imported: Map<SlotId, string>;
  /** Slots that hold a member of a library module and nothing else. */
  readonly importedMembers: Map<SlotId, { readonly module: string; readonly member: string }>;
  /** Names bound once to an instance of a library class: `module.Class`. */
  readonly instances: Map<SlotId, string>;
  readonly comments: Comments;
  /** Names of Rust items and slots of this module. */
  readonly names: NameSource;
  readonly globals: Map<string, Variable>;
  readonly known: Map<string, KnownFunction>;
  /** Definitions (by node) that are called directly only, so that no value of theirs is needed. */
  readonly unseen: ReadonlySet<number>;
  /** Calls of `globals()` and the like whose mapping nobody keeps. */
  readonly fleeting: ReadonlySet<number>;
  /** Expressions whose value nobody uses. */
  readonly discarded: ReadonlySet<number>;
  /** Where `co_varnames` is cut to the parameters. */
  readonly parameterSlices: ReadonlySet<number>;
  /** Loops over `range` count without an iterator object. */
  readonly counts: boolean;
  readonly items: CoreItem[];
  readonly diagnostics: Diagnostic[];
  /** Refusals that stand for the place being lowered, which ends the program (`refusal.ts`). */
  readonly refusals: string[];
}

/** A loop around: where `break` and `continue` go. */
export interface LoopFrame {
  readonly onBreak: string;
  readonly onContinue: string;
}

/** One Rust function being written. */
export interface FunctionFrame {
  readonly names: NameSource;
  readonly variables: Map<string, Variable>;
  readonly result: Rep;
  /** The function around, whose variables this one may keep. */
  readonly outer: FunctionFrame | null;
  /** Its `yield` is an asynchronous generator's. */
  readonly produces: boolean;
  labels: number;
}

export interface Context {
  readonly module: ModuleContext;
  readonly frame: FunctionFrame;
  readonly scope: Scope;
  readonly loops: readonly LoopFrame[];
  readonly sink: Statement[];
  /** The `try` statements whose body this is. */
  readonly guards: readonly Try[];
  /** In a handler that stands in for an import that failed. */
  readonly standsIn?: boolean;
  /** In a branch that may not be taken. */
  readonly conditional?: boolean;
  /** Below a test of the interpreter's version or of what a module has. */
  readonly asked?: boolean;
  /** The source node that statements made now come from. */
  readonly node: number;
  /** In a class body: the Rust variable that holds the namespace. */
  readonly namespace: string | null;
  /** In the body of a class whose metaclass may have put names into the namespace. */
  readonly prepared?: boolean;
  /** The item list that hoisted methods go to; null inside functions, where definitions stay in place. */
  readonly hoist: Hoist | null;
  /** In a pattern whose names are bound only when all of it matches: where its captures wait. */
  readonly captured?: Map<string, Variable>;
}

export interface Hoist {
  /** `Account` for methods of a class of the module, null for the module itself. */
  readonly owner: string | null;
  readonly names: NameSource;
  readonly functions: CoreFunction[];
}

/** A statement without its place. */
type Unplaced<S> = S extends Statement ? Omit<S, 'node'> & { readonly node?: number } : never;

export function emit(cx: Context, statement: Unplaced<Statement>): void {
  cx.sink.push({ node: cx.node, ...statement } as Statement);
}

/** Runs `fill` with a list of its own and gives that list. */
export function collect(cx: Context, fill: (inner: Context) => void): Statement[] {
  const sink: Statement[] = [];
  fill({ ...cx, sink });
  return sink;
}

export function temporary(
  cx: Context,
  wish: string,
  rep: Rep = 'value',
  storage: Variable['storage'] = 'plain',
): Variable {
  return { name: wish, rust: cx.frame.names.take(wish), rep, storage, lent: false };
}

export const label = (cx: Context, wish: string): string => {
  cx.frame.labels++;
  return cx.frame.labels === 1 ? wish : `${wish}${cx.frame.labels}`;
};

export const slotOf = (scope: Scope, name: string): SlotId => `${scope.path}:${name}`;

/** A global variable's slot, made at its first mention. */
export function globalVariable(module: ModuleContext, name: string, key = name, wish = name): Variable {
  let variable = module.globals.get(key);
  if (variable === undefined) {
    variable = { name, rust: module.names.take(screamingCase(wish)), rep: 'value', storage: 'global', lent: false };
    module.globals.set(key, variable);
  }
  return variable;
}

/** The Rust variable of `name`, which lives in `owner` (a function or a comprehension written in place). */
export function localVariable(cx: Context, owner: Scope, name: string): Variable {
  const key = slotOf(owner, name);
  for (let frame: FunctionFrame | null = cx.frame; frame; frame = frame.outer) {
    const found = frame.variables.get(key);
    if (found) return found;
  }
  return declareLocal(cx.module, cx.frame, owner, name);
}

/** Makes the variable of a name that `owner` binds. */
export function declareLocal(module: ModuleContext, frame: FunctionFrame, owner: Scope, name: string): Variable {
  const key = slotOf(owner, name);
  const symbol = owner.symbols.get(name);
  const storage = symbol?.meaning === 'cell' ? 'cell' : symbol?.maybeUnbound || symbol?.deleted ? 'maybe' : 'plain';
  const rep = storage === 'plain' ? module.types.repOf(key) : 'value';
  const keeps = module.program.watchesLifetimes && owner.kind !== 'comprehension';
  const variable: Variable = { name, rust: frame.names.take(snakeCase(name)), rep, storage, lent: false, keeps };
  frame.variables.set(key, variable);
  return variable;
}

/** Declares the cells and the locals that may be unbound of a scope, at the start of its function or comprehension. */
export function declareAll(cx: Context, scope: Scope): void {
  for (const symbol of scope.symbols.values()) {
    if (symbol.owner !== scope || (symbol.meaning !== 'local' && symbol.meaning !== 'cell')) continue;
    // Parameters stand already; a comprehension may be lowered more than once, and each form declares its own.
    if (scope.kind !== 'comprehension' && cx.frame.variables.has(slotOf(scope, symbol.name))) continue;
    const variable = declareLocal(cx.module, cx.frame, scope, symbol.name);
    if (variable.storage !== 'plain') emit(cx, { kind: 'let', variable, value: null });
  }
}

export type Resolved =
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'builtin'; readonly name: string }
  /** A name of the class body, or what it means outside when unbound there. */
  | { readonly kind: 'namespace'; readonly variable: Variable; readonly otherwise: Resolved | null };

/** How a name stands to the scope that is being lowered, as the symbol table says. */
export function meaningOf(plain: string, cx: Context): string | undefined {
  return cx.scope.symbols.get(mangle(plain, cx.scope.className))?.meaning;
}

/** What a name means here. */
export function resolve(cx: Context, plain: string): Resolved {
  const name = mangle(plain, cx.scope.className);
  const symbol = cx.scope.symbols.get(name);
  if (symbol && symbol.owner && (symbol.meaning === 'local' || symbol.meaning === 'cell')) {
    return { kind: 'variable', variable: localVariable(cx, cx.scope, name) };
  }
  if (symbol?.meaning === 'free' && symbol.owner) {
    const cell = symbol.owner.kind === 'class' ? classCell(symbol.owner, cx) : null;
    return { kind: 'variable', variable: cell ?? localVariable(cx, symbol.owner, name) };
  }
  const given = symbol?.meaning === 'global' && cx.prepared === true && cx.scope.kind === 'class';
  if ((symbol?.meaning === 'namespace' || given) && cx.namespace !== null) {
    const variable: Variable = { name, rust: cx.namespace, rep: 'value', storage: 'namespace', lent: false };
    return { kind: 'namespace', variable, otherwise: resolveGlobal(cx, name) };
  }
  return resolveGlobal(cx, name) ?? { kind: 'variable', variable: globalVariable(cx.module, name) };
}

function resolveGlobal(cx: Context, name: string): Resolved | null {
  const bound = cx.module.scopes.module.symbols.get(name)?.bound || cx.module.globals.has(name);
  if (bound) return { kind: 'variable', variable: globalVariable(cx.module, name) };
  return cx.module.library.isBuiltin(name) ? { kind: 'builtin', name } : null;
}

/** The variable that methods of a class read as `__class__`: a slot of the module, or a cell where the class is inside a function. */
export function classCell(owner: Scope, cx: Context): Variable | null {
  if (!owner.classCell) return null;
  const key = slotOf(owner, '__class__');
  for (let frame: FunctionFrame | null = cx.frame; frame; frame = frame.outer) {
    const found = frame.variables.get(key);
    if (found) return found;
  }
  let inFunction = false;
  for (let at = owner.parent; at; at = at.parent) inFunction ||= isClosure(at);
  const variable: Variable = inFunction
    ? { name: '__class__', rust: cx.frame.names.take('class_cell'), rep: 'value', storage: 'cell', lent: false }
    : globalVariable(cx.module, `${owner.path}.__class__`, key, `${owner.path.replace(/\W/g, '_')}_CLASS`);
  if (inFunction) cx.frame.variables.set(key, variable);
  return variable;
}

/** In a module that the program imports, most likely for a part of it only. */
export const maySkip = (cx: Context): boolean => cx.module.program.entry !== cx.module.name;

export function inFunction(scope: Scope): boolean {
  for (let at: Scope | null = scope; at; at = at.parent) if (isClosure(at)) return true;
  return false;
}

/** What a warning says of something that is refused only when it is reached. */
export const stopsWhenUsed = 'The program stops, saying so, if it comes to use it.';

/** Refuses a construct: when it is reached, in functions of imported modules and in what may not be imported; else at once. */
export function report(cx: Context, node: number, message: string, advice: string): void {
  if (maySkip(cx) && (cx.module.program.optional || inFunction(cx.scope))) {
    cx.module.refusals.push(`${cx.module.name}.${cx.scope.qualname}: ${message} ${advice}`);
    return warn(cx, node, `${message} ${stopsWhenUsed}`, advice);
  }
  cx.module.diagnostics.push(unsupported(cx.module, node, message, advice));
}

/** Something that migrates, but that the user should know of. */
export function warn(cx: Context, node: number, message: string, advice: string): void {
  cx.module.diagnostics.push(unsupported(cx.module, node, message, advice, 'warning'));
}

export function unsupported(
  module: ModuleContext,
  node: number,
  message: string,
  advice: string,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  return {
    code: 'BATUTA-T-004',
    severity,
    message,
    advice,
    place: { file: module.file, node, spans: { label: `parse:${module.name}`, output: 'spans' } },
  };
}

export const noneValue: Expression = { kind: 'constant', rep: 'value', value: { kind: 'none' } };
export { camelCase, snakeCase };
