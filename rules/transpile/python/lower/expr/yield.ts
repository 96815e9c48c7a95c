// `yield`, `yield from` and `await`.
import type { Await, Yield, YieldFrom } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, noneValue } from '../context.ts';
import { lowerValue } from '../expressions.ts';

export const lowerYield = (node: Yield, cx: Context): Expression => ({
  kind: 'yield',
  rep: 'value',
  way: cx.frame.produces ? 'produce' : 'yield',
  value: node.value ? lowerValue(node.value, cx) : noneValue,
});

export const lowerYieldFrom = (node: YieldFrom, cx: Context): Expression => ({
  kind: 'yield',
  rep: 'value',
  way: 'from',
  value: lowerValue(node.value, cx),
});

export const lowerAwait = (node: Await, cx: Context): Expression => ({
  kind: 'yield',
  rep: 'value',
  way: 'await',
  value: lowerValue(node.value, cx),
});
