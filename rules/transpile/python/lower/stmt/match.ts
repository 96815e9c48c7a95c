// match: each pattern becomes a test that binds as it goes.
import type { Match, MatchClass, MatchMapping, MatchSequence, Pattern } from '../../syntax/ast.ts';
import type { Expression, Statement, Variable } from '../../../core/core.ts';
import { type Context, collect, emit, temporary } from '../context.ts';
import { lower, lowerTest, lowerValue } from '../expressions.ts';
import { asValue, constant, isStable, operation, truth } from '../operation.ts';
import { irrefutable } from '../../scope/definite-assignment.ts';
import { lowerBody } from '../statements.ts';
import { assignName } from './assign-target.ts';

export function lowerMatch(node: Match, cx: Context): void {
  let subject = lowerValue(node.subject, cx);
  if (!isStable(subject)) {
    const variable = temporary(cx, 'subject');
    emit(cx, { kind: 'let', variable, value: subject });
    subject = { kind: 'read', rep: 'value', variable };
  }
  cases(node, 0, subject, cx);
}

function cases(node: Match, at: number, subject: Expression, cx: Context): void {
  const one = node.cases[at];
  if (!one) return;
  const here: Context = { ...cx, node: one.id };
  if (one.guard === null && irrefutable(one.pattern)) {
    bindIrrefutable(one.pattern, subject, here);
    return lowerBody(one.body, here);
  }
  const tests = [...caseTests(one.pattern, subject, here), ...(one.guard ? [lowerTest(one.guard, here)] : [])];
  const then = collect(here, (inner) => lowerBody(one.body, inner));
  emit(here, {
    kind: 'if',
    test: all(tests),
    then,
    orelse: collect(cx, (inner) => cases(node, at + 1, subject, inner)),
  });
}

// Names are bound when the whole pattern matched: directly where nothing can fail after the first capture.
function caseTests(pattern: Pattern, subject: Expression, cx: Context): Expression[] {
  if (capturesLast(pattern)) return patternTests(pattern, subject, cx);
  const captured = new Map<string, Variable>();
  const tests = patternTests(pattern, subject, { ...cx, captured });
  const body = collect(cx, (inner) => {
    for (const [name, variable] of captured) assignName(name, { kind: 'read', rep: 'value', variable }, inner);
  });
  return [...tests, doing(body, truth(true))];
}

const isSimple = (node: Pattern): boolean =>
  node.type === 'MatchStar' || (node.type === 'MatchAs' && node.pattern === null);

function childrenOf(node: Pattern): readonly Pattern[] {
  switch (node.type) {
    case 'MatchSequence':
    case 'MatchMapping':
    case 'MatchOr':
      return node.patterns;
    case 'MatchClass':
      return [...node.patterns, ...node.kwd_patterns];
    case 'MatchAs':
      return node.pattern ? [node.pattern] : [];
    default:
      return [];
  }
}

const captures = (node: Pattern): boolean =>
  ((node.type === 'MatchAs' || node.type === 'MatchStar') && node.name !== null) ||
  (node.type === 'MatchMapping' && node.rest !== null) ||
  childrenOf(node).some(captures);

// Simple captures are made after the other tests of their level, so only what lies deeper can come too early.
function capturesLast(node: Pattern): boolean {
  const deep = childrenOf(node).filter((one) => !isSimple(one));
  if (node.type === 'MatchOr') return deep.every(capturesLast);
  return deep.every((one, at) => !captures(one) || (at === deep.length - 1 && capturesLast(one)));
}

function bindCapture(name: string, subject: Expression, cx: Context): Expression {
  const { captured } = cx;
  if (!captured) {
    return doing(
      collect(cx, (inner) => assignName(name, subject, inner)),
      truth(true),
    );
  }
  const variable = captured.get(name) ?? temporary(cx, 'captured');
  captured.set(name, variable);
  const waits: Statement = { kind: 'assign', variable, value: asValue(subject), node: cx.node };
  return doing([waits], truth(true));
}

function all(tests: readonly Expression[]): Expression {
  const real = tests.filter((test) => !(test.kind === 'constant' && test.value.kind === 'bool' && test.value.value));
  const [only] = real;
  if (!only) return truth(true);
  return real.length === 1 ? only : { kind: 'logic', rep: 'bool', op: '&&', args: real };
}

function bindIrrefutable(node: Pattern, subject: Expression, cx: Context): void {
  if (node.type === 'MatchOr') {
    const first = node.patterns.find(irrefutable);
    if (first) bindIrrefutable(first, subject, cx);
  } else if (node.type === 'MatchAs') {
    if (node.pattern) bindIrrefutable(node.pattern, subject, cx);
    if (node.name !== null) assignName(node.name, subject, cx);
  }
}

// A test that does something first.
function doing(body: readonly Statement[], value: Expression): Expression {
  return body.length === 0 ? value : { kind: 'block', rep: 'bool', body, value };
}

function patternTests(node: Pattern, subject: Expression, cx: Context): Expression[] {
  switch (node.type) {
    case 'MatchValue':
      return [operation('eq?', subject, lower(node.value, cx))];
    case 'MatchSingleton':
      return [
        node.value.kind === 'none'
          ? operation('none?', subject)
          : operation('is?', subject, constant(node.value, 'bool')),
      ];
    case 'MatchAs': {
      const tests = node.pattern ? patternTests(node.pattern, subject, cx) : [];
      return node.name === null ? tests : [...tests, bindCapture(node.name, subject, cx)];
    }
    case 'MatchOr':
      return [
        { kind: 'logic', rep: 'bool', op: '||', args: node.patterns.map((one) => all(patternTests(one, subject, cx))) },
      ];
    case 'MatchStar':
      return [];
    case 'MatchSequence':
      return sequence(node, subject, cx);
    case 'MatchMapping':
      return mapping(node, subject, cx);
    case 'MatchClass':
      return ofClass(node, subject, cx);
  }
}

// `found` gives a tuple of the parts, or None; the parts are then tested in order.
function parts(found: Expression, patterns: readonly (Pattern | string | null)[], cx: Context): Expression[] {
  const variable = temporary(cx, 'parts');
  const read: Expression = { kind: 'read', rep: 'value', variable };
  const body: Statement[] = [{ kind: 'let', variable, value: found, node: cx.node }];
  const tests: Expression[] = [{ kind: 'not', rep: 'bool', arg: operation('none?', read) }];
  const bindings: Expression[] = [];
  patterns.forEach((pattern, at) => {
    const part = operation('getitem', read, constant({ kind: 'int', value: String(at) }, 'int'));
    if (pattern === null) return;
    if (typeof pattern === 'string') {
      bindings.push(bindCapture(pattern, part, cx));
      return;
    }
    if (pattern.type === 'MatchAs' && pattern.pattern === null && pattern.name === null) return;
    const simple = pattern.type === 'MatchAs' && pattern.pattern === null;
    if (simple || pattern.type === 'MatchSingleton' || pattern.type === 'MatchValue') {
      (simple ? bindings : tests).push(...patternTests(pattern, part, cx));
      return;
    }
    const kept = temporary(cx, 'part');
    const inner = all(patternTests(pattern, { kind: 'read', rep: 'value', variable: kept }, cx));
    tests.push(doing([{ kind: 'let', variable: kept, value: part, node: cx.node }], inner));
  });
  return [{ kind: 'block', rep: 'bool', body, value: all([...tests, ...bindings]) }];
}

function sequence(node: MatchSequence, subject: Expression, cx: Context): Expression[] {
  const star = node.patterns.findIndex((one) => one.type === 'MatchStar');
  const number = (value: number): Expression => constant({ kind: 'int', value: String(value) }, 'int');
  const before = star < 0 ? node.patterns.length : star;
  const after = star < 0 ? -1 : node.patterns.length - star - 1;
  const found = operation('matchSequence', subject, number(before), number(after));
  return parts(
    found,
    node.patterns.map((one) => (one.type === 'MatchStar' ? one.name : one)),
    cx,
  );
}

function mapping(node: MatchMapping, subject: Expression, cx: Context): Expression[] {
  const keys: Expression = {
    kind: 'display',
    rep: 'value',
    collection: 'tuple',
    items: node.keys.map((key) => ({ kind: 'plain', value: lowerValue(key, cx) })),
  };
  const found = operation('matchMapping', subject, keys, truth(node.rest !== null));
  return parts(found, node.rest === null ? node.patterns : [...node.patterns, node.rest], cx);
}

function ofClass(node: MatchClass, subject: Expression, cx: Context): Expression[] {
  const text = (value: string): Expression => asValue(constant({ kind: 'str', value }, 'str'));
  const names: Expression = {
    kind: 'display',
    rep: 'value',
    collection: 'tuple',
    items: node.kwd_attrs.map((name) => ({ kind: 'plain', value: text(name) })),
  };
  const count = constant({ kind: 'int', value: String(node.patterns.length) }, 'int');
  const found = operation('matchClass', subject, lowerValue(node.cls, cx), count, names);
  return parts(found, [...node.patterns, ...node.kwd_patterns], cx);
}
