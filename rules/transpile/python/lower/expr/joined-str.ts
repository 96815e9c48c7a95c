// f-strings.
import type { FormattedValue, JoinedStr } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import type { Context } from '../context.ts';
import { lowerConstant } from './constant.ts';
import { lower, lowerValue } from '../expressions.ts';
import { operation, text } from '../operation.ts';

const conversions: { readonly [code: number]: string } = { 115: 'str', 114: 'repr', 97: 'ascii' };

export function lowerJoinedStr(node: JoinedStr, cx: Context): Expression {
  const parts = node.values.map((value): string | Expression => {
    if (value.type === 'Constant' && value.value.kind === 'str') {
      lowerConstant(value, cx);
      return value.value.value;
    }
    if (value.type === 'FormattedValue') return lowerFormattedValue(value, cx);
    return operation('str', lowerValue(value, cx));
  });
  return { kind: 'join', rep: 'str', parts };
}

export function lowerFormattedValue(node: FormattedValue, cx: Context): Expression {
  const conversion = conversions[node.conversion];
  const bare = lower(node.value, cx);
  const spec = node.format_spec;
  if (conversion === undefined && spec === null) return bare.rep === 'str' ? bare : operation('format', bare, text(''));
  const value =
    conversion === undefined ? bare : conversion === 'str' && bare.rep === 'str' ? bare : operation(conversion, bare);
  if (spec === null || spec.values.length === 0)
    return value.rep === 'str' ? value : operation('format', value, text(''));
  const [only] = spec.values;
  if (spec.values.length === 1 && only?.type === 'Constant' && only.value.kind === 'str') {
    return operation('format', value, text(only.value.value));
  }
  return operation('formatWith', value, lowerJoinedStr(spec, cx));
}
