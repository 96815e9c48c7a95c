// Walks over Core: the expressions of a statement, the lists nested in it. Bodies of functions are not entered.
import type { Expression, Statement, Variable } from './core.ts';

/** A list nested in a statement, and the expression that is evaluated at its end. */
export interface Nested {
  readonly list: readonly Statement[];
  readonly values: readonly Expression[];
  /** Run for each item of something. */
  readonly repeats: boolean;
}

/** Expressions that the statement evaluates itself, in order. */
export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'let':
      return statement.value ? [statement.value] : [];
    case 'assign':
    case 'do':
    case 'return':
    case 'unpack':
      return [statement.value];
    case 'if':
      return [statement.test];
    case 'loop':
      return statement.test ? [statement.test] : [];
    case 'each':
      return [statement.source, ...(statement.also ?? []).map((one) => one.source)];
    case 'bring':
      return [statement.source];
    case 'raise':
      return [statement.value, statement.cause].filter((one) => one !== null);
    case 'assertion':
      return statement.message ? [statement.message] : [];
    default:
      return [];
  }
}

/** Lists that the statement runs. */
export function listsOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.orelse];
    case 'loop':
    case 'each':
    case 'scope':
    case 'with':
      return [statement.body];
    case 'try':
      return [statement.body, statement.handler?.body ?? [], statement.orelse, statement.finally ?? []];
    default:
      return [];
  }
}

/** Direct parts of an expression, blocks excepted. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'read':
      return expression.otherwise ? [expression.otherwise] : [];
    case 'intrinsic':
    case 'call':
    case 'logic':
      return expression.args;
    case 'invoke':
      return [expression.callee, ...expression.args.map((arg) => arg.value)];
    case 'display':
      return expression.items.map((item) => item.value);
    case 'mapping':
      return expression.entries.flatMap((entry) => (entry.key ? [entry.key, entry.value] : [entry.value]));
    case 'instance':
      return [...expression.values, ...expression.words];
    case 'decide':
      return [expression.left, expression.right];
    case 'collect':
      return [expression.source];
    case 'convert':
    case 'not':
      return [expression.arg];
    case 'choose':
      return [expression.test, expression.then, expression.orelse];
    case 'join':
      return expression.parts.filter((part) => typeof part !== 'string');
    case 'closure':
      return [...expression.make.defaults, ...expression.make.keywordDefaults.map((one) => one.value)];
    case 'generator':
      return [expression.source];
    case 'class':
      return expression.make.bases.map((base) => base.value);
    case 'yield':
      return [expression.value];
    case 'block':
    case 'constant':
    case 'text':
    case 'named':
      return [];
  }
}

/** Blocks and class bodies inside an expression (outermost ones), and variables it reads outside of them. */
export function lookInto(
  expression: Expression,
  onRead: (variable: Variable) => void,
  onBlock: (nested: Nested) => void,
): void {
  if (expression.kind === 'read') onRead(expression.variable);
  if (expression.kind === 'block') {
    onBlock({ list: expression.body, values: [expression.value], repeats: false });
    return;
  }
  if (expression.kind === 'class') onBlock({ list: expression.make.body, values: [], repeats: false });
  if (expression.kind === 'collect') onBlock({ list: expression.body, values: endOf(expression), repeats: true });
  for (const part of partsOf(expression)) lookInto(part, onRead, onBlock);
}

/** What a `collect` evaluates after its body, in order. */
export const endOf = (expression: Extract<Expression, { kind: 'collect' }>): readonly Expression[] =>
  expression.test ? [expression.test, ...expression.values] : expression.values;
