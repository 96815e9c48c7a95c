// A label as people read it: `app:emit:pkg/auth` is `emit pkg/auth` where the target is already known.
import type { Label } from '#src/model/action.ts';

export function targetOf(label: Label): string {
  const colon = label.indexOf(':');
  return colon < 0 ? label : label.slice(0, colon);
}

export function kindOf(label: Label): string {
  const [, kind = ''] = label.split(':');
  return kind;
}

/** What follows the kind: a module, a recorded use. */
export const partOf = (label: Label): string => label.split(':').slice(2).join(':');

export function shortLabel(label: Label, oneTarget: boolean): string {
  const [target = '', ...rest] = label.split(':');
  // The one action of a `task` target says no more than the target.
  if (rest.length === 0 || (rest.length === 1 && rest[0] === 'task')) return target;
  return oneTarget ? rest.join(' ') : [target, ...rest].join(' ');
}

/** Code-unit order, the one order of everything listed. */
export const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
