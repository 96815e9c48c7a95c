// Literals.
import type { Constant } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, report } from '../context.ts';
import { constant } from '../operation.ts';

export function lowerConstant(node: Constant, cx: Context): Expression {
  const value = node.value;
  switch (value.kind) {
    case 'int':
      return constant(value, 'int');
    case 'float':
      return constant(value, 'float');
    case 'bool':
      return constant(value, 'bool');
    case 'str':
      if (/[\ud800-\udfff]/u.test(value.value) || value.codePoints !== undefined) {
        report(
          cx,
          node.id,
          'A string literal with lone surrogates is not supported.',
          'Use characters that UTF-8 can hold, or bytes.',
        );
      }
      return constant({ kind: 'str', value: value.value }, 'str');
    case 'none':
    case 'ellipsis':
    case 'bytes':
    case 'complex':
      return constant(value, 'value');
  }
}
