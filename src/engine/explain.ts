// Why an action is not up to date: two lists of key fields compared, said in words a person understands.
import type { ActionSpec } from '#src/model/action.ts';
import type { MissReason } from '#src/model/event.ts';
import type { KeyField } from '#src/model/store.ts';

/** Differences in the order a person looks for them: inputs, params, variables, tools, the rule, the machine. */
export function differences(
  spec: ActionSpec,
  before: readonly KeyField[] | undefined,
  now: readonly KeyField[],
): MissReason[] {
  if (before === undefined) return [{ kind: 'new', text: 'first time' }];
  const old = new Map(before.map((field) => [field.name, field.value]));
  const reasons: MissReason[] = [];
  const names = new Set<string>();
  for (const field of now) {
    names.add(field.name);
    const was = old.get(field.name);
    if (was !== field.value) reasons.push(reason(spec, field.name, was, field.value));
  }
  for (const field of before)
    if (!names.has(field.name)) reasons.push(reason(spec, field.name, field.value, undefined));
  const order: readonly MissReason['kind'][] = ['input', 'param', 'env', 'tool', 'rule', 'platform'];
  return reasons.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** The one short reason that an event carries. */
export function firstReason(reasons: readonly MissReason[]): MissReason {
  const [first] = reasons;
  // The same key and yet no entry: it was not stored, or the store lost it.
  if (first === undefined) return { kind: 'corrupt', text: 'its result is no longer in the store' };
  const more = reasons.filter((each) => each.kind === first.kind).length - 1;
  return more === 0 ? first : { kind: first.kind, text: `${first.text}, and ${more} more` };
}

const change = (was: string | undefined, now: string | undefined): string =>
  was === undefined || was === 'absent' ? 'is new' : now === undefined || now === 'absent' ? 'is gone' : 'changed';

function reason(spec: ActionSpec, name: string, was: string | undefined, now: string | undefined): MissReason {
  const [kind = '', first = '', ...rest] = name.split(':');
  switch (kind) {
    case 'input': {
      const input = spec.inputs[first];
      const path = rest.join(':');
      if (input?.from === 'output')
        return { kind: 'input', text: `${input.output} of ${input.label} ${change(was, now)}` };
      if (input?.from === 'collect') return { kind: 'input', text: `${input.output} of ${path} ${change(was, now)}` };
      if (input?.from === 'listing') return { kind: 'input', text: `the list of files (${first}) changed` };
      return { kind: 'input', text: `${path === '' ? first : path} ${change(was, now)}` };
    }
    case 'param':
      return {
        kind: 'param',
        text: `${first} ${was === undefined ? 'was set' : now === undefined ? 'was removed' : 'changed'}`,
      };
    case 'env':
      return { kind: 'env', text: `variable ${first} changed` };
    case 'tool':
      return { kind: 'tool', text: `tool ${first} changed` };
    case 'rule':
    case 'rule-code':
      return { kind: 'rule', text: kind === 'rule' ? 'another rule' : 'rule code changed' };
    case 'platform':
      return { kind: 'platform', text: 'another platform' };
    default:
      return { kind: 'input', text: 'other inputs are declared' };
  }
}
