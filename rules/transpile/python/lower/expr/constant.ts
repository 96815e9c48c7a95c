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
      if (value.codePoints !== undefined) {
        report(
          cx,
          node.id,
          'A string literal with the private characters U+10E000 to U+10E7FF is not supported: they stand for lone surrogates.',
          'Use other private characters.',
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
