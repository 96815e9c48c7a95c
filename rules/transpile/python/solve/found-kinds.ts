// What inference found in a slot, in words, for reports: the one kind it proved, or what the value may be.
import { heads, type HeadName } from '../facts/facts.ts';
import type { Node } from './network.ts';

export interface Found {
  readonly kind: string;
  readonly proved: boolean;
}

/** Objects of so many known classes are told apart by comparing classes. */
const mostClasses = 8;

/** So many kinds are told apart by comparing tags, or numbers of classes. */
const mostKinds = 4;

/** `nameOf`: what a member of the library is called; null where the kind of its value is known anyway. */
export function foundKind(node: Node, nameOf: (path: string) => string | null): Found {
  if ((node.mask & heads.any) !== 0) return { kind: 'anything', proved: false };
  const names = Object.keys(heads).filter((name) => (node.mask & heads[name as HeadName]) !== 0);
  const containers: readonly (readonly [string, boolean])[] = [
    ['list', node.list !== undefined],
    ['set', node.set !== undefined],
    ['iter', node.iter !== undefined],
    ['dict', node.key !== undefined || node.value !== undefined],
    ['tuple', node.tuple !== undefined || node.tupleRest !== undefined],
  ];
  for (const [name, present] of containers) if (present) names.push(name);
  const instances = node.instances?.size ?? 0;
  if (instances > 0) names.push(instances === 1 ? 'object' : 'objects');
  if (node.functions !== undefined) names.push('function');
  if (node.classes !== undefined) names.push('class');
  if (node.modules !== undefined) names.push('module');
  for (const member of node.library ?? []) {
    const shown = nameOf(member);
    if (shown !== null) names.push(shown);
  }
  for (const path of node.objects ?? []) names.push(`${path} object`);
  const [only] = names;
  if (only === undefined) return { kind: 'nothing found', proved: false };
  const proved = names.length <= mostKinds && instances <= mostClasses && !names.includes('other');
  return { kind: names.sort().join(' or '), proved };
}
