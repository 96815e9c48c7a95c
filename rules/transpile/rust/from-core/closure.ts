// Functions as values: a name with a signature, and a closure that takes the matched arguments.
import type { CoreFunction, Expression, FunctionValue, Parameter, Variable } from '../../core/core.ts';
import { placeLets } from '../../core/passes/place-lets.ts';
import { reps } from '../../core/rep.ts';
import { binding, block, call, macro, method, path } from '../make.ts';
import { stringLiteral } from '../text-literal.ts';
import type { RustBlock, RustExpr, RustStmt } from '../tree.ts';
import { own } from './expression.ts';
import { narrowings } from './field-access.ts';
import { type Frame, movableVariables } from './frame.ts';
import { lastUses } from './last-uses.ts';
import { statements } from './statement.ts';
import { tailReturns } from './tail.ts';

/** `Account.deposit(self, amount, /, note=, *, flag)`: read once by the runtime. */
export function signatureText(qualname: string, params: readonly Parameter[]): string {
  const parts: string[] = [];
  let positionalOnly = false;
  let keywordOnly = false;
  for (const param of params) {
    if (positionalOnly && param.kind !== 'positionalOnly') {
      parts.push('/');
      positionalOnly = false;
    }
    if (param.kind === 'positionalOnly') positionalOnly = true;
    if (param.kind === 'keywordOnly' && !keywordOnly) {
      if (!params.some((one) => one.kind === 'variadic')) parts.push('*');
      keywordOnly = true;
    }
    const star = param.kind === 'variadic' ? '*' : param.kind === 'keywords' ? '**' : '';
    parts.push(`${star}${param.variable.name}${param.hasDefault ? '=' : ''}`);
  }
  if (positionalOnly) parts.push('/');
  return `${qualname}(${parts.join(', ')})`;
}

export function closureValue(make: FunctionValue, fx: Frame): RustExpr {
  const defaults = [...make.defaults, ...make.keywordDefaults.map((one) => one.value)].map((value) => own(value, fx));
  const { generator } = make.function;
  const kind = generator === null ? '' : `${generatorWords[generator]} `;
  const head = [
    path(stringLiteral(kind + signatureText(make.qualname, make.function.params))),
    defaults.length === 0 ? path('[]') : macro('vec', '[', defaults),
  ];
  if (make.path !== null && isLentOnly(make.function)) return call('function', ...head, path(make.path));
  if (make.path !== null) return call('def', ...head, forward(make.function, make.path, fx));
  const closure = inPlace(make.function, fx, make.qualname, make.captures);
  return keeping(make.captures, call('def', ...head, closure));
}

// Clones of the captured variables, which the closure then owns.
function keeping(captures: readonly Variable[], value: RustExpr): RustExpr {
  const clones = handlesOf(captures);
  if (clones.length === 0) return value;
  return { kind: 'block', label: null, prefix: '', block: block(clones, value) };
}

// Numbers that are copied need no handle of their own.
const handlesOf = (captures: readonly Variable[]): RustStmt[] =>
  captures
    .filter((one) => one.storage !== 'plain' || !reps[one.rep].copy)
    .map((one): RustStmt => binding(one.rust, method(path(one.rust), 'clone')));

// All parameters are lent values, so that the runtime can call the Rust function itself.
const isLentOnly = (f: CoreFunction): boolean =>
  f.params.length <= 8 && f.params.every((param) => param.variable.rep === 'value');

// `|[a, b]| area(&a, b.as_float()?)`
function forward(f: CoreFunction, target: string, fx: Frame): RustExpr {
  const names = f.params.map((param) => param.variable.rust);
  const args = f.params.map((param): RustExpr => {
    const { rep, rust } = param.variable;
    if (rep === 'value') return path(`&${rust}`);
    if (rep === 'module' || rep === 'word' || rep === 'wide') return path(rust);
    const narrowed: RustExpr = { kind: 'question', arg: method(path(rust), narrowings[rep]) };
    return reps[rep].lent ? { kind: 'unary', op: '&', arg: narrowed } : narrowed;
  });
  const made: RustExpr = { kind: 'call', callee: path(target), args };
  const plain = fx.infallible.has(target);
  const value: RustExpr = plain ? made : { kind: 'question', arg: made };
  const direct = plain ? call('Ok', made) : made;
  const result = f.result === 'value' ? direct : call('Ok', call('Value::from', value));
  return { kind: 'closure', move: false, params: [`[${names.join(', ')}]`], body: result };
}

function inPlace(f: CoreFunction, fx: Frame, qualname: string, captures: readonly Variable[]): RustExpr {
  const made = functionBody(f, fx, qualname, captures);
  const params = f.params.map((param) =>
    made.mutable.has(param.variable) && f.generator === null && param.variable.rep === 'value'
      ? `mut ${param.variable.rust}`
      : param.variable.rust,
  );
  const only = made.block.body.length === 0 ? made.block.value : null;
  const body: RustExpr = only ?? { kind: 'block', label: null, prefix: '', block: made.block };
  return { kind: 'closure', move: true, params: [`[${params.join(', ')}]`], body };
}

// What a call makes, said before the function's name.
const generatorWords = { generator: 'gen', coroutine: 'async', asyncGenerator: 'async gen' } as const;
const makers = { generator: 'Gen::new', coroutine: 'Gen::coroutine', asyncGenerator: 'Gen::asynchronous' } as const;

/** The body of a Rust function or closure: parameters made ready, then the statements. */
export function functionBody(
  f: CoreFunction,
  around: Pick<Frame, 'module' | 'slots' | 'fields' | 'infallible' | 'sheet'>,
  qualname: string,
  captures: readonly Variable[] = [],
  callsAgain = true,
): { block: RustBlock; mutable: ReadonlySet<Variable> } {
  const placed = placeLets(f.body, f.params, captures);
  const variables = f.params.map((param) => param.variable);
  const cells = new Set(variables.filter((one) => one.storage === 'cell'));
  const fx: Frame = {
    mutable: placed.mutable,
    movable: movableVariables(placed.body, variables),
    lastUses: lastUses(
      placed.body,
      variables.filter((one) => one.storage === 'plain' && !one.lent),
    ),
    cells,
    barriers: [],
    result: f.result,
    labels: new Map(),
    slots: around.slots,
    fields: around.fields,
    module: around.module,
    infallible: around.infallible,
    raises: f.raises,
    seated: [],
    lent: [],
    sheet: around.sheet,
  };
  const prologue = variables.flatMap((variable) => prepare(variable, f, placed.mutable));
  const guard: RustStmt[] =
    f.guarded && f.generator === null
      ? [{ kind: 'expr', value: macro('call_guard', '(', [path(stringLiteral(f.name))]), node: -1 }]
      : [];
  if (fx.sheet !== null) fx.sheet.inDispatcher = f.chooses === true;
  const inner = tailReturns(statements(placed.body, fx));
  if (fx.sheet !== null) fx.sheet.inDispatcher = false;
  if (f.generator === null)
    return { block: { ...inner, body: [...guard, ...prologue, ...inner.body] }, mutable: placed.mutable };
  const coroutine: RustExpr = { kind: 'block', label: null, prefix: 'async move ', block: inner };
  // Each call makes a generator that owns what it keeps.
  const kept = callsAgain ? handlesOf(captures) : [];
  const maker = makers[f.generator];
  const generator = call(maker, path(stringLiteral(qualname)), {
    kind: 'closure',
    move: true,
    params: ['co'],
    body: coroutine,
  });
  return { block: block([...kept, ...prologue], call('Ok', generator)), mutable: placed.mutable };
}

// A lent parameter that is changed or kept is cloned first; captured ones become cells.
function prepare(variable: Variable, f: CoreFunction, mutable: ReadonlySet<Variable>): RustStmt[] {
  const { rust, rep } = variable;
  // A closure gets values; a parameter proved to be a number or text is taken out of its value.
  if (!f.standalone && rep !== 'value') {
    const narrowed: RustExpr = { kind: 'question', arg: method(path(rust), `as_${rep}`) };
    return [binding(mutable.has(variable) ? `mut ${rust}` : rust, narrowed)];
  }
  const isLent = f.standalone && reps[rep].lent;
  const value = isLent ? method(path(rust), 'clone') : path(rust);
  if (variable.storage === 'cell') return [binding(rust, call('Cellvar::new', value))];
  if (variable.storage === 'maybe') return [binding(`mut ${rust}`, call('Local::new', value))];
  if (isLent && !variable.lent) return [binding(mutable.has(variable) ? `mut ${rust}` : rust, value)];
  return mutable.has(variable) && (f.standalone || f.generator !== null) ? [binding(`mut ${rust}`, path(rust))] : [];
}

export function generatorValue(e: Extract<Expression, { kind: 'generator' }>, fx: Frame): RustExpr {
  const [param] = e.function.params;
  const made = functionBody(e.function, fx, e.qualname, e.captures, false);
  const start = binding(param?.variable.rust ?? 'source', own(e.source, fx));
  const clones = handlesOf(e.captures);
  const value = made.block.value;
  const generator = value?.kind === 'call' && value.args[0] ? value.args[0] : path('Value::None');
  return { kind: 'block', label: null, prefix: '', block: block([start, ...clones, ...made.block.body], generator) };
}
