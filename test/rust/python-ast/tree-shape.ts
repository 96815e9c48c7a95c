// Our tree in the shape that dump_ast.py prints, and the first difference between the two.
import type { Node, PyConstant } from '#rules/transpile/python/syntax/ast.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';
import type { Spans } from '#rules/transpile/python/syntax/spans.ts';

const WITHOUT_PLACE = new Set(['comprehension', 'withitem', 'match_case', 'arguments', 'Module']);
const RENAMED: Readonly<Record<string, string>> = { exc_type: 'type' };

function bits(value: number): string {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(value);
  return buffer.toString('hex');
}

function constantShape(constant: PyConstant): unknown[] {
  switch (constant.kind) {
    case 'none':
    case 'ellipsis':
      return [constant.kind];
    case 'bool':
      return ['bool', constant.value];
    case 'int':
      return ['int', `0x${BigInt(constant.value).toString(16)}`];
    case 'float':
      return ['float', bits(constant.value)];
    case 'complex':
      return ['complex', bits(constant.imag)];
    case 'bytes':
      return ['bytes', constant.value];
    case 'str': {
      const points = constant.codePoints ?? Array.from(constant.value, (char) => char.codePointAt(0) as number);
      const surrogates = points.some((code) => code >= 0xd800 && code <= 0xdfff);
      return ['str', surrogates ? points : constant.value, constant.u === true];
    }
  }
}

export function shapeOf(value: unknown, spans: Spans): unknown {
  if (Array.isArray(value)) return value.map((item) => shapeOf(item, spans));
  if (value === null || typeof value !== 'object') return value;
  const node = value as Node;
  const shape: Record<string, unknown> = { _: node.type };
  if (!WITHOUT_PLACE.has(node.type)) {
    const { line, col, endLine, endCol } = spanOf(spans, node.id);
    shape['@'] = [line, col, endLine, endCol];
  }
  for (const [name, field] of Object.entries(node) as [string, unknown][]) {
    if (name === 'type' || name === 'id' || name === 'type_params') continue;
    if (name === 'name' && node.type === 'Name') shape['id'] = field;
    else if (name === 'value' && (node.type === 'Constant' || node.type === 'MatchSingleton')) {
      shape['value'] = constantShape(node.value as PyConstant);
    } else shape[RENAMED[name] ?? name] = shapeOf(field, spans);
  }
  return shape;
}

// null, or where and how the two differ first.
export function firstDifference(ours: unknown, theirs: unknown, path = ''): string | null {
  if (Object.is(ours, theirs)) return null;
  const bothObjects = typeof ours === 'object' && typeof theirs === 'object' && ours !== null && theirs !== null;
  if (!bothObjects) return `${path}: ours ${JSON.stringify(ours)}, CPython ${JSON.stringify(theirs)}`;
  const left = ours as Record<string, unknown>;
  const right = theirs as Record<string, unknown>;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const difference = firstDifference(left[key], right[key], `${path}.${key}`);
    if (difference !== null) {
      const at = right['@'];
      return path === '' || !Array.isArray(at) || difference.includes(' [at ')
        ? difference
        : `${difference} [at ${at.join(':')}]`;
    }
  }
  return null;
}
