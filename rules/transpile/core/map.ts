// Core rebuilt with other parts: each direct part of an expression or statement is replaced by what a function makes of it.
import type { Argument, Expression, Statement } from './core.ts';

export interface Mapping {
  readonly expression: (expression: Expression) => Expression;
  readonly list: (list: readonly Statement[]) => readonly Statement[];
}

/** The expression with its direct parts mapped. */
export function mapExpression(e: Expression, map: Mapping): Expression {
  const one = map.expression;
  const many = (list: readonly Expression[]): Expression[] => list.map(one);
  const given = (list: readonly Argument[]): Argument[] => list.map((arg) => ({ ...arg, value: one(arg.value) }));
  switch (e.kind) {
    case 'read':
      return e.otherwise ? { ...e, otherwise: one(e.otherwise) } : e;
    case 'intrinsic':
    case 'call':
    case 'logic':
      return { ...e, args: many(e.args) };
    case 'invoke':
      return { ...e, callee: one(e.callee), args: given(e.args) };
    case 'display':
      return { ...e, items: given(e.items) };
    case 'mapping':
      return {
        ...e,
        entries: e.entries.map((entry) => ({ key: entry.key && one(entry.key), value: one(entry.value) })),
      };
    case 'instance':
      return { ...e, values: many(e.values), words: many(e.words), otherwise: given(e.otherwise) };
    case 'convert':
    case 'not':
      return { ...e, arg: one(e.arg) };
    case 'choose':
      return { ...e, test: one(e.test), then: one(e.then), orelse: one(e.orelse) };
    case 'decide':
      return { ...e, left: one(e.left), right: one(e.right) };
    case 'collect': {
      const { source, body, test, values } = e;
      return { ...e, source: one(source), body: map.list(body), test: test && one(test), values: many(values) };
    }
    case 'block':
      return { ...e, body: map.list(e.body), value: one(e.value) };
    case 'closure': {
      const { defaults, keywordDefaults } = e.make;
      const named = keywordDefaults.map((each) => ({ ...each, value: one(each.value) }));
      return { ...e, make: { ...e.make, defaults: many(defaults), keywordDefaults: named } };
    }
    case 'join':
      return { ...e, parts: e.parts.map((part) => (typeof part === 'string' ? part : one(part))) };
    case 'class':
      return { ...e, make: { ...e.make, bases: given(e.make.bases), body: map.list(e.make.body) } };
    case 'generator':
      return { ...e, source: one(e.source) };
    case 'yield':
      return { ...e, value: one(e.value) };
    case 'constant':
    case 'text':
    case 'named':
      return e;
  }
}

/** The statement with its own expressions and lists mapped. */
export function mapStatement(s: Statement, map: Mapping): Statement {
  const one = map.expression;
  switch (s.kind) {
    case 'let':
      return { ...s, value: s.value && one(s.value) };
    case 'assign':
    case 'do':
    case 'return':
    case 'unpack':
      return { ...s, value: one(s.value) };
    case 'if':
      return { ...s, test: one(s.test), then: map.list(s.then), orelse: map.list(s.orelse) };
    case 'loop':
      return { ...s, test: s.test && one(s.test), body: map.list(s.body) };
    case 'each': {
      const also = s.also?.map((other) => ({ ...other, source: one(other.source) }));
      return { ...s, source: one(s.source), ...(also && { also }), body: map.list(s.body) };
    }
    case 'bring':
      return { ...s, source: one(s.source) };
    case 'scope':
    case 'with':
      return { ...s, body: map.list(s.body) };
    case 'raise':
      return { ...s, value: s.value && one(s.value), cause: s.cause && one(s.cause) };
    case 'assertion':
      return { ...s, message: s.message && one(s.message) };
    case 'try':
      return {
        ...s,
        body: map.list(s.body),
        handler: s.handler && { ...s.handler, body: map.list(s.handler.body) },
        orelse: map.list(s.orelse),
        finally: s.finally && map.list(s.finally),
      };
    default:
      return s;
  }
}
