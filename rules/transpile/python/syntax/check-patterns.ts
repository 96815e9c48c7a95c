// Checks the patterns of a match statement: names bound once, alternatives alike, nothing unreachable.
import type { Expr, MatchCase, MatchClass, MatchMapping, MatchOr, Node, Pattern } from './ast.ts';
import { Local } from './scope.ts';
import type { SyntaxFailure } from './syntax-failure.ts';

interface Checker {
  readonly fail: (message: string, node: Node) => SyntaxFailure;
  defer(message: string, node: Node): void;
  store(name: string, node: Node, flags: number): void;
  checkForbidden(name: string, node: Node): void;
  expression(node: Expr): void;
}

export function checkCases(checker: Checker, cases: readonly MatchCase[]): void {
  for (const [index, { pattern, guard }] of cases.entries()) {
    const irrefutable = guard !== null || index === cases.length - 1;
    checkPattern(checker, pattern, irrefutable, new Set());
  }
}

// `bound` gathers the names that the pattern binds.
function checkPattern(checker: Checker, pattern: Pattern, irrefutable: boolean, bound: Set<string>): void {
  switch (pattern.type) {
    case 'MatchValue':
      if (pattern.value.type === 'JoinedStr') {
        checker.defer('patterns may only match literals and attribute lookups', pattern);
      }
      return checker.expression(pattern.value);
    case 'MatchSingleton':
      return;
    case 'MatchStar':
      return capture(checker, pattern, pattern.name, bound);
    case 'MatchAs':
      if (pattern.pattern !== null) checkPattern(checker, pattern.pattern, irrefutable, bound);
      else if (!irrefutable) {
        const what = pattern.name === null ? 'wildcard' : `name capture '${pattern.name}'`;
        checker.defer(`${what} makes remaining patterns unreachable`, pattern);
      }
      return capture(checker, pattern, pattern.name, bound);
    case 'MatchOr':
      return checkAlternatives(checker, pattern, irrefutable, bound);
    case 'MatchSequence': {
      const stars = pattern.patterns.filter(({ type }) => type === 'MatchStar');
      if (stars.length > 1) checker.defer('multiple starred names in sequence pattern', pattern);
      for (const part of pattern.patterns) checkPattern(checker, part, true, bound);
      return;
    }
    case 'MatchMapping':
      return checkMapping(checker, pattern, bound);
    case 'MatchClass':
      return checkClass(checker, pattern, bound);
  }
}

function capture(checker: Checker, pattern: Pattern, name: string | null, bound: Set<string>): void {
  if (name === null) return;
  checker.store(name, pattern, Local);
  if (bound.has(name)) checker.defer(`multiple assignments to name '${name}' in pattern`, pattern);
  bound.add(name);
}

function checkAlternatives(checker: Checker, pattern: MatchOr, irrefutable: boolean, bound: Set<string>): void {
  let first: ReadonlySet<string> | null = null;
  for (const [index, alternative] of pattern.patterns.entries()) {
    const names = new Set<string>();
    checkPattern(checker, alternative, irrefutable && index === pattern.patterns.length - 1, names);
    if (first === null) first = names;
    else if (names.size !== first.size || [...names].some((name) => !first?.has(name))) {
      checker.defer('alternative patterns bind different names', pattern);
    }
  }
  for (const name of first ?? []) {
    if (bound.has(name)) checker.defer(`multiple assignments to name '${name}' in pattern`, pattern);
    bound.add(name);
  }
}

function checkMapping(checker: Checker, pattern: MatchMapping, bound: Set<string>): void {
  const seen = new Set<string>();
  for (const key of pattern.keys) {
    if (key.type === 'JoinedStr') {
      checker.defer('mapping pattern keys may only match literals and attribute lookups', pattern);
    }
    checker.expression(key);
    const literal = literalKey(key);
    if (literal === null) continue;
    if (seen.has(literal.key)) checker.defer(`mapping pattern checks duplicate key (${literal.shown})`, pattern);
    seen.add(literal.key);
  }
  for (const part of pattern.patterns) checkPattern(checker, part, true, bound);
  capture(checker, pattern, pattern.rest, bound);
}

// Equal for keys that Python holds equal (1, 1.0 and True), or null where that is not known here.
function literalKey(key: Expr): { key: string; shown: string } | null {
  if (key.type === 'UnaryOp') {
    const inner = literalKey(key.operand);
    return inner === null ? null : { key: negated(inner.key), shown: `-${inner.shown}` };
  }
  if (key.type !== 'Constant') return null;
  const { value } = key;
  switch (value.kind) {
    case 'int':
      return { key: `n${value.value}`, shown: value.value };
    case 'float': {
      const whole = Number.isInteger(value.value);
      const text = whole ? BigInt(value.value).toString() : String(value.value);
      return { key: `n${text}`, shown: whole ? `${value.value}.0` : text };
    }
    case 'bool':
      return { key: value.value ? 'n1' : 'n0', shown: value.value ? 'True' : 'False' };
    case 'complex':
      return { key: value.imag === 0 ? 'n0' : `j${value.imag}`, shown: `${value.imag}j` };
    case 'str':
      return { key: `s${value.value}`, shown: `'${value.value}'` };
    case 'bytes':
      return { key: `b${value.value}`, shown: `b'${value.value}'` };
    case 'none':
      return { key: 'none', shown: 'None' };
    case 'ellipsis':
      return { key: 'ellipsis', shown: 'Ellipsis' };
  }
}

function negated(key: string): string {
  return key === 'n0' ? key : `${key.charAt(0)}-${key.slice(1)}`;
}

function checkClass(checker: Checker, pattern: MatchClass, bound: Set<string>): void {
  checker.expression(pattern.cls);
  const seen = new Set<string>();
  for (const name of pattern.kwd_attrs) {
    checker.checkForbidden(name, pattern);
    if (seen.has(name)) checker.defer(`attribute name repeated in class pattern: ${name}`, pattern);
    seen.add(name);
  }
  for (const part of pattern.patterns) checkPattern(checker, part, true, bound);
  for (const part of pattern.kwd_patterns) checkPattern(checker, part, true, bound);
}
