// `yield` and `yield from`.
import type { Yield, YieldFrom } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, noneValue } from '../context.ts';
import { lowerValue } from '../expressions.ts';

export const lowerYield = (node: Yield, cx: Context): Expression => ({
  kind: 'yield',
  rep: 'value',
  from: false,
  value: node.value ? lowerValue(node.value, cx) : noneValue,
});

export const lowerYieldFrom = (node: YieldFrom, cx: Context): Expression => ({
  kind: 'yield',
  rep: 'value',
  from: true,
  value: lowerValue(node.value, cx),
});
