// Reading an attribute.
import type { Attribute } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { mangle } from '../../scope/scope.ts';
import type { Context } from '../context.ts';
import { lowerValue } from '../expressions.ts';
import { operation, text } from '../operation.ts';

export const lowerAttribute = (node: Attribute, cx: Context): Expression =>
  operation('getattr', lowerValue(node.value, cx), text(mangle(node.attr, cx.scope.className)));
