// Loops whose first statements take their items as numbers or texts: the loop then gives them as such.
import type { Expression, Statement, Variable } from '../../core/core.ts';
import { mentions } from './last-uses.ts';

type Each = Extract<Statement, { kind: 'each' }>;

/** The variable that the body's first statement makes of the item, where nothing else asks for the item itself. */
export function takenAs(
  item: Variable,
  body: readonly Statement[],
  values: readonly Expression[] = [],
): Variable | null {
  const [first] = body;
  if (first?.kind !== 'let' || first.variable.storage !== 'plain' || first.value?.kind !== 'convert') return null;
  const { arg, rep } = first.value;
  if (arg.kind !== 'read' || arg.variable !== item || rep === 'value' || rep === 'none' || rep === 'module')
    return null;
  return mentions(item, body.slice(1), values) ? null : first.variable;
}

/** The variables that the first statements of a loop make of its item, or of its two items. */
export function takenTogether(s: Each): readonly Variable[] | null {
  const also = s.also ?? [];
  if (s.counts === true || also.length > 1) return null;
  const first = takenAs(s.binds, s.body);
  const [other] = also;
  if (first === null || other === undefined) return first && [first];
  const second = takenAs(other.binds, s.body.slice(1));
  const [begin] = s.body;
  return second === null || begin?.kind !== 'let' ? null : [first, second];
}
