// Core statements as Rust statements.
import type { Expression, Layout, Statement, Variable } from '../../core/core.ts';
import { reps } from '../../core/rep.ts';
import { listsOf } from '../../core/visit.ts';
import { binding, block, call, expression, lend, method, path } from '../make.ts';
import { flatten } from '../print-expr.ts';
import { stringLiteral } from '../text-literal.ts';
import type { RustBlock, RustExpr, RustStmt } from '../tree.ts';
import { argumentsOf, fixedDisplay } from './arguments.ts';
import { item, lent, operand, own, toRust } from './expression.ts';
import { askedFor, lentWhole } from './field-access.ts';
import { type Frame, enter, leaveFailing, leaveReturning, leaveTo, leaveWith, moving, orLeave } from './frame.ts';
import { mentions as mentionsVariable, readOnceIn } from './last-uses.ts';
import { listsLentTo } from './lendable-loop.ts';
import { type Loop, lentAs, lentLoop } from './lent-lists.ts';
import { type OperationSheet, counted as countedValue, countedStatement } from './operation-sheet.ts';
import { type Run, runAt, seatedRun } from './seated-runs.ts';
import { takenTogether } from './taken.ts';
import { lowerTry, lowerWith } from './try.ts';

/** `values`: what is evaluated after the statements and may read what they declare. */
export function statements(list: readonly Statement[], fx: Frame, values: readonly Expression[] = []): RustStmt[] {
  const cells = list.flatMap((one) => (one.kind === 'let' && one.variable.storage === 'cell' ? [one.variable] : []));
  const inner: Frame = cells.length === 0 ? fx : { ...fx, cells: new Set([...fx.cells, ...cells]) };
  const out: RustStmt[] = [];
  for (let at = 0; at < list.length;) {
    const run = runAt(list, at);
    const end = at + (run?.length ?? 1);
    const part = list.slice(at, end);
    if (run) out.push(...together(run, part, list.slice(end), values, inner));
    else for (const one of part) out.push(...placed(one, inner));
    at = end;
  }
  return out;
}

function placed(one: Statement, fx: Frame): RustStmt[] {
  const within = moving(fx, fx.lastUses.of.get(one) ?? []);
  return fx.sheet === null ? statement(one, within) : withTick(one, within, fx.sheet);
}

/** A run of statements about the float attributes of instances; what others read of its variables is its value. */
function together(
  run: Run,
  part: readonly Statement[],
  after: readonly Statement[],
  values: readonly Expression[],
  fx: Frame,
): RustStmt[] {
  const inner: Frame = { ...fx, seated: run.seated };
  for (const known of run.seated) fx.slots.add(known.class);
  const lentOf = (variable: Variable): RustExpr => lent(reading(variable), fx);
  const last = part.at(-1);
  const node = part[0]?.node ?? -1;
  if (last?.kind === 'return' && fx.sheet === null) {
    const before = part.slice(0, -1).flatMap((one) => placed(one, inner));
    const returned = moving(inner, fx.lastUses.of.get(last) ?? []);
    const made = block(before, own(last.value, returning(last.value, returned)));
    return [expression(leaveReturning(fx, seatedRun(run, lentOf, made)), node)];
  }
  const made = part.flatMap((one) => placed(one, inner));
  const declared = part.flatMap((one) => (one.kind === 'let' ? [one.variable] : []));
  const kept = declared.filter((one) => fx.mutable.has(one) || mentionsVariable(one, after, values));
  if (kept.length === 0) return [expression(seatedRun(run, lentOf, block(made, null)), node)];
  const tuple = (items: readonly RustExpr[]): RustExpr =>
    items.length === 1 && items[0] ? items[0] : { kind: 'tuple', items };
  const value = seatedRun(run, lentOf, block(made, tuple(kept.map((one) => path(one.rust)))));
  const names = kept.map((one) => declare(one, fx));
  return [binding(names.length === 1 ? (names[0] ?? '_') : `(${names.join(', ')})`, value, node)];
}

const reading = (variable: Variable): Expression => ({ kind: 'read', rep: variable.rep, variable });

// What the statement does by itself is counted before it; the lists in it count for themselves.
function withTick(one: Statement, fx: Frame, sheet: OperationSheet): RustStmt[] {
  sheet.begin(one.node);
  const made = statement(one, fx);
  const tick = sheet.end();
  return tick === null ? made : [expression(tick), ...made];
}

export const body = (list: readonly Statement[], fx: Frame): RustBlock => block(statements(list, fx), null);

function declare(variable: Variable, fx: Frame): string {
  return fx.mutable.has(variable) ? `mut ${variable.rust}` : variable.rust;
}

function statement(s: Statement, fx: Frame): RustStmt[] {
  const one = (value: RustExpr): RustStmt[] => [expression(value, s.node)];
  switch (s.kind) {
    case 'let':
      if (s.value && !fx.mutable.has(s.variable)) fx.sheet?.bind(s.variable, s.value);
      return [letOf(s.variable, s.value, s.node, fx)];
    case 'assign':
      return one(store(s.variable, s.value, fx, s.defines === true, s.layout ?? null));
    case 'unset':
    case 'forget':
      return unset(s.variable, s.kind === 'forget', s.node, fx);
    case 'do':
      return effect(s.value, s.node, fx);
    case 'if':
      return one(branch(s, fx));
    case 'loop': {
      const asking = withLists(s, fx);
      if (asking) return asking;
      const { fx: inner, barrier } = enter(fx, 'loop', s.label);
      const { test: asked } = s;
      const test = asked ? countedValue(fx.sheet, () => own(asked, fx)) : null;
      const made = body(s.body, inner);
      const label = barrier.used ? s.label : null;
      return one(test ? { kind: 'while', label, test, body: made } : { kind: 'loop', label, body: made });
    }
    case 'each':
      return each(s, fx);
    case 'scope': {
      const { fx: inner, barrier } = enter(fx, 'scope', s.label);
      const made = body(s.body, inner);
      return barrier.used ? one({ kind: 'block', label: s.label, prefix: '', block: made }) : [...made.body];
    }
    case 'leave':
      return one(leaveTo(fx, s.how, s.label));
    case 'return':
      return one(leaveReturning(fx, own(s.value, returning(s.value, fx))));
    case 'raise': {
      fx.sheet?.note('raise', 'fixed');
      const known = s.cause === null ? builtinError(s.value, fx) : null;
      if (known) return one(leaveWith(fx, known));
      const cause = s.cause ? call('Some', own(s.cause, fx)) : path('None');
      if (s.value && !s.cause) return one(leaveFailing(fx, call('exc::throw', own(s.value, fx))));
      return one(leaveWith(fx, s.value ? call('exc::raise', own(s.value, fx), cause) : call('exc::reraise')));
    }
    case 'assertion':
      return one(leaveWith(fx, call('op::assertion', s.message ? call('Some', own(s.message, fx)) : path('None'))));
    case 'rethrow':
      return one(leaveWith(fx, path(s.error.rust)));
    case 'unpack':
      return unpack(s, fx);
    case 'bring': {
      const placed = s.names.every((one) => one.place !== undefined);
      for (const { name } of s.names)
        if (placed) fx.sheet?.note(`importAt ${name}`, 'checked');
        else fx.sheet?.note(`importFrom ${name}`, 'dynamic', 'by name');
      const names = s.names.map(({ variable, name, place }): RustExpr => {
        fx.slots.add(variable);
        const where = placed ? [path(String(place))] : [];
        return { kind: 'tuple', items: [lend(path(variable.rust)), path(stringLiteral(name)), ...where] };
      });
      return one(
        orLeave(
          fx,
          call(
            s.onlyBound === true ? 'modules::bring_bound' : placed ? 'modules::bring_from' : 'modules::bring',
            lent(s.source, fx),
            lend({ kind: 'array', items: names }),
          ),
        ),
      );
    }
    case 'with':
      fx.sheet?.note('exit', 'dynamic', 'context manager');
      return lowerWith(s, fx);
    case 'try':
      return lowerTry(s, fx);
    case 'nested':
      return [];
    case 'comment':
      return [{ kind: 'comment', lines: s.lines }];
    case 'blank':
      return [{ kind: 'blank' }];
  }
}

// After `return` nothing reads a local, unless a `finally` or a handler still runs on the way out.
function returning(value: Expression, fx: Frame): Frame {
  if (fx.barriers.some((one) => one.kind !== 'loop' && one.kind !== 'scope')) return fx;
  return moving(
    fx,
    readOnceIn(value).filter((one) => fx.lastUses.locals.has(one)),
  );
}

// `raise ValueError(...)` of a builtin exception needs no look-up of the name.
function builtinError(value: Expression | null, fx: Frame): RustExpr | null {
  if (value?.kind !== 'invoke' || value.method !== null) return null;
  const [name] = value.callee.kind === 'intrinsic' && value.callee.name === 'builtin' ? value.callee.args : [];
  if (name?.kind !== 'text' || !/(Error|Exception|Exit|Interrupt|Iteration|Warning)$/.test(name.text)) return null;
  return call('emitted::raised', path(stringLiteral(name.text)), argumentsOf(value.args, fx, false));
}

function letOf(variable: Variable, value: Expression | null, node: number, fx: Frame): RustStmt {
  if (variable.storage === 'cell')
    return binding(
      variable.rust,
      value ? call('Cellvar::new', own(value, fx)) : path('Cellvar::unbound()'),
      node,
      value ? null : 'Cellvar',
    );
  if (variable.storage === 'maybe')
    return binding(
      `mut ${variable.rust}`,
      value ? call('Local::new', own(value, fx)) : path('Local::unbound()'),
      node,
      value ? null : 'Local',
    );
  if (value === null) return binding(declare(variable, fx), null, node);
  const whole = variable.rep === 'value' ? lentWhole(value, fx) : null;
  if (whole) return binding(declare(variable, fx), whole, node);
  return binding(declare(variable, fx), own(value, fx), node);
}

// `x += y` for `x = x + y` of numbers and of texts, which grow in place.
function inPlace(variable: Variable, value: RustExpr): RustExpr | null {
  const operators = { int: ['+', '-', '*'], float: ['+', '-', '*'], word: ['+', '-', '*'], str: ['+'] } as const;
  const { rep } = variable;
  if (rep !== 'float' && rep !== 'int' && rep !== 'word' && rep !== 'str') return null;
  if (value.kind !== 'binary' || !operators[rep].some((op) => op === value.op)) return null;
  const left = value.left.kind === 'unary' && value.left.op === '&' ? value.left.arg : value.left;
  if (left.kind !== 'path' || left.text !== variable.rust || mentions(value.right, variable.rust)) return null;
  return { kind: 'assign', place: left, op: `${value.op}=`, value: value.right };
}

// Rust would read a variable on the right while it is borrowed on the left.
const mentions = (value: RustExpr, name: string): boolean =>
  new RegExp(`\\b${name}\\b(?!!)`).test(flatten(value)?.replace(/"(?:[^"\\]|\\.)*"/g, '""') ?? JSON.stringify(value));

function store(variable: Variable, value: Expression, fx: Frame, defines: boolean, layout: Layout | null): RustExpr {
  if (variable.storage === 'global') {
    fx.slots.add(variable);
    if (defines && layout !== null) {
      const places = [path(stringLiteral(layout.text)), item(value, fx)];
      if (layout.above === null) return method(path(variable.rust), 'define_laid', ...places);
      fx.slots.add(layout.above);
      return method(path(variable.rust), 'define_below', lend(path(layout.above.rust)), ...places);
    }
    return method(path(variable.rust), defines ? 'define' : 'set', item(value, fx));
  }
  const made = own(value, fx);
  switch (variable.storage) {
    case 'plain':
    case 'error':
      return inPlace(variable, made) ?? { kind: 'assign', place: path(variable.rust), op: '=', value: made };
    case 'maybe':
    case 'cell':
      return method(path(variable.rust), 'set', made);
    case 'namespace':
      return (
        defined(variable, value, made) ??
        method(path(variable.rust), 'set_str', path(stringLiteral(variable.name)), made)
      );
  }
}

// `ns.method(...)` and `ns.doc(...)`: the forms of a class body that name themselves.
function defined(variable: Variable, value: Expression, made: RustExpr): RustExpr | null {
  if (
    value.kind === 'closure' &&
    made.kind === 'call' &&
    made.callee.kind === 'path' &&
    made.callee.text === 'function'
  )
    return value.make.qualname.endsWith(`.${variable.name}`)
      ? method(path(variable.rust), 'method', ...made.args)
      : null;
  const text = value.kind === 'convert' && value.arg.kind === 'constant' ? value.arg.value : null;
  return variable.name === '__doc__' && text?.kind === 'str' && text.codePoints === undefined
    ? method(path(variable.rust), 'doc', path(stringLiteral(text.value)))
    : null;
}

function unset(variable: Variable, quietly: boolean, node: number, fx: Frame): RustStmt[] {
  const name = path(stringLiteral(variable.name));
  const target = path(variable.rust);
  if (variable.storage === 'global') fx.slots.add(variable);
  const removed =
    variable.storage === 'namespace'
      ? call('emitted::class_delete', lend(target), name)
      : variable.storage === 'global'
        ? method(target, 'del')
        : method(target, variable.storage === 'cell' && fx.cells.has(variable) ? 'del_own' : 'del', name);
  if (variable.storage === 'plain') return [];
  return quietly ? [binding('_', removed, node)] : [expression(orLeave(fx, removed), node)];
}

// A value nobody uses: `()` and calls stand alone, a mere read is bound to `_`.
function effect(value: Expression, node: number, fx: Frame): RustStmt[] {
  if (value.kind === 'read' && value.variable.storage === 'plain') return [];
  if (value.kind === 'convert' && (value.rep === 'value' || value.arg.rep === 'word' || value.arg.rep === 'wide'))
    return effect(value.arg, node, fx);
  if (value.kind === 'constant') return [];
  const made = own(value, fx);
  const isUnit = value.kind === 'named' && value.rep === 'none';
  const calls = made.kind === 'question' || made.kind === 'call' || made.kind === 'method' || made.kind === 'macro';
  return calls || isUnit ? [expression(made, node)] : [binding('_', made, node)];
}

// A loop over items of lists that are asked for before it.
function withLists(s: Loop, fx: Frame): RustStmt[] | null {
  if (fx.lent.length > 0) return null;
  const lists = listsLentTo(s);
  if (lists === null) return null;
  const made = statement(s, { ...fx, lent: lists });
  const textOf = (part: Expression, how: 'base' | 'place' | 'hold'): string => {
    const code = how !== 'place' ? askedFor(part, how === 'hold', fx) : operand(part, toRust(part, fx), 'index', fx);
    return flatten(code) ?? 'unreachable!()';
  };
  return [expression(lentLoop(lists, textOf, block(made, null)), s.node)];
}

function branch(s: Extract<Statement, { kind: 'if' }>, fx: Frame, apart = false): RustExpr {
  const test = apart ? countedValue(fx.sheet, () => own(s.test, fx)) : own(s.test, fx);
  const then = body(s.then, fx);
  if (s.orelse.length === 0) return { kind: 'if', test, then, orelse: null };
  const [only] = s.orelse;
  const orelse = s.orelse.length === 1 && only?.kind === 'if' ? branch(only, fx, true) : body(s.orelse, fx);
  return { kind: 'if', test, then, orelse };
}

function each(s: Extract<Statement, { kind: 'each' }>, fx: Frame): RustStmt[] {
  const iterator = 'it';
  const asking = withLists(s, fx);
  if (asking) return asking;
  if (s.counts === true) return counted(s, fx);
  const { fx: inner, barrier } = enter(fx, 'loop', s.label);
  const also = s.also ?? [];
  const iterate = (source: Expression): RustExpr => {
    const known = lentAs(source, fx.lent);
    if (known) return orLeave(fx, method(path(known.rust), 'steps'));
    const fixed = fixedDisplay(source, true, fx);
    return orLeave(fx, call('op::iter', fixed ? lend(fixed) : lent(source, fx)));
  };
  const parts = also.length === 0 ? partsAtOnce(s) : null;
  const taken = parts === null ? takenTogether(s) : null;
  const first = iterate(s.source);
  const begun: RustExpr =
    also.length === 0
      ? first
      : taken
        ? call('emitted::pairing', first, ...also.map((one) => iterate(one.source)))
        : call('emitted::together', { kind: 'array', items: [first, ...also.map((one) => iterate(one.source))] });
  const start = binding(`mut ${iterator}`, begun, s.node);
  const made = body(s.body.filter((one) => one !== parts).slice(taken?.length ?? 0), inner);
  const declares = parts?.declares === true;
  const named = parts?.targets.map((part) => (declares ? declare(part, fx) : part.rust)).join(', ') ?? '';
  const names = (taken ?? [s.binds, ...also.map((one) => one.binds)]).map((one) => declare(one, fx));
  const row = names.join(', ');
  const single = also.length === 0 ? row : taken ? `(${row})` : `[${row}]`;
  const pattern = parts === null ? single : declares ? `[${named}]` : '__parts';
  const spread =
    parts === null || declares
      ? []
      : [expression({ kind: 'assign', place: path(`[${named}]`), op: '=', value: path('__parts') }, s.node)];
  const bound =
    taken || s.binds.rep === 'value'
      ? spread
      : [binding(declare(s.binds, fx), orLeave(fx, method(path(s.binds.rust), `as_${s.binds.rep}`)))];
  const step =
    parts !== null
      ? `next_parts::<${String(parts.targets.length)}>`
      : taken
        ? `take::<${taken.map((one) => reps[one.rep].rust).join(', ')}>`
        : 'next';
  const counts = countedStatement(fx.sheet, (sheet) => {
    for (const source of [s.source, ...also.map((one) => one.source)]) sheet.look('iterate', [source]);
    if (parts !== null) sheet.look('unpack', [parts.value]);
  });
  const loop: RustExpr = {
    kind: 'whileLet',
    label: barrier.used ? s.label : null,
    pattern: `Some(${pattern})`,
    value: orLeave(fx, method(path(iterator), step)),
    body: { ...made, body: [...counts, ...bound, ...made.body] },
  };
  // A generator that the loop left early ends here.
  const ended = leavesEarly(s.body, s.label) && !isRange(s.source) ? [expression(call('drop', path(iterator)))] : [];
  return [start, expression(loop, s.node), ...ended];
}

// The statement by which a loop takes its item apart before all else: the parts then come without the item.
function partsAtOnce(s: Extract<Statement, { kind: 'each' }>): Extract<Statement, { kind: 'unpack' }> | null {
  const first = s.body.find((one) => one.kind !== 'comment' && one.kind !== 'blank');
  if (first?.kind !== 'unpack' || first.star !== null || s.binds.rep !== 'value' || s.binds.storage !== 'plain')
    return null;
  if (first.value.kind !== 'read' || first.value.variable !== s.binds) return null;
  const others = s.body.filter((one) => one !== first);
  return mentionsVariable(s.binds, others) ? null : first;
}

function counted(s: Extract<Statement, { kind: 'each' }>, fx: Frame): RustStmt[] {
  const { fx: inner, barrier } = enter(fx, 'loop', s.label);
  const inside = body(s.body, inner);
  const step = countedStatement(fx.sheet, (sheet) => sheet.note('iterate', 'fixed'));
  const made = { ...inside, body: [...step, ...inside.body] };
  const source = own(s.source, fx);
  const pattern = declare(s.binds, fx);
  return [expression({ kind: 'for', label: barrier.used ? s.label : null, pattern, source, body: made }, s.node)];
}

const isRange = (source: Expression): boolean =>
  source.kind === 'invoke' && source.callee.kind === 'named' && source.callee.path === 'builtins::range';

function leavesEarly(list: readonly Statement[], label: string): boolean {
  return list.some((one) => {
    if (one.kind === 'leave') return one.how === 'break' && one.label === label;
    return listsOf(one).some((inner) => leavesEarly(inner, label));
  });
}

function unpack(s: Extract<Statement, { kind: 'unpack' }>, fx: Frame): RustStmt[] {
  fx.sheet?.look('unpack', [s.value]);
  const names = s.targets.map((target) => (s.declares === true ? declare(target, fx) : target.rust));
  const pattern = `[${names.join(', ')}]`;
  const count = s.targets.length;
  const made =
    s.star === null
      ? call(`op::unpack::<${String(count)}>`, lent(s.value, fx))
      : call(`emitted::unpack_star::<${String(count)}>`, lent(s.value, fx), path(String(s.star)));
  const value = orLeave(fx, made);
  const declares = s.declares === true;
  if (declares) return [binding(pattern, value, s.node)];
  return [expression({ kind: 'assign', place: path(pattern), op: '=', value }, s.node)];
}
