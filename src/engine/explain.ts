// Why an action is not up to date: two lists of key fields compared, said in words a person understands.
import type { ActionSpec } from '#src/model/action.ts';
import type { MissReason } from '#src/model/event.ts';
import type { KeyField } from '#src/model/store.ts';

/** One field of the key that differs, with its values; absent: there was no such field. */
export interface Difference extends MissReason {
  readonly before?: string;
  readonly after?: string;
}

/** Differences in the order a person looks for them: inputs, params, variables, tools, the rule, the machine. */
export function differences(
  spec: ActionSpec,
  before: readonly KeyField[] | undefined,
  now: readonly KeyField[],
): Difference[] {
  if (before === undefined) return [{ kind: 'new', text: 'first time' }];
  const old = new Map(before.map((field) => [field.name, field.value]));
  const reasons: Difference[] = [];
  const names = new Set<string>();
  for (const field of now) {
    names.add(field.name);
    const was = old.get(field.name);
    if (was !== field.value) reasons.push(difference(spec, field.name, was, field.value));
  }
  for (const field of before)
    if (!names.has(field.name)) reasons.push(difference(spec, field.name, field.value, undefined));
  const order: readonly MissReason['kind'][] = ['input', 'param', 'env', 'tool', 'rule', 'platform'];
  return reasons.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** The one short reason that an event carries. */
export function firstReason(reasons: readonly Difference[]): MissReason {
  const [full] = reasons;
  const { before: _before, after: _after, ...first } = full ?? ({} as Partial<Difference>);
  // The same key and yet no entry: it was not stored, or the store lost it.
  if (full === undefined) return { kind: 'corrupt', text: 'its result is no longer in the store' };
  const more = reasons.filter((each) => each.kind === full.kind).length - 1;
  return { ...first, kind: full.kind, text: more === 0 ? full.text : `${full.text}, and ${more} more` };
}

/** Params of a task that users write under another name. */
export const optionNames: { readonly [param: string]: string } = { argv: 'command', passEnv: 'env' };

/** For two JSON objects: the members that differ; none when they are not both objects. */
export function changedKeys(was: string | undefined, now: string | undefined): readonly string[] {
  const [before, after] = [was, now].map((text) => {
    const value: unknown = text?.startsWith('{') === true ? JSON.parse(text) : undefined;
    return value as { readonly [key: string]: unknown } | undefined;
  });
  if (before === undefined || after === undefined) return [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).sort();
}

const change = (was: string | undefined, now: string | undefined): string =>
  was === undefined || was === 'absent' ? 'is new' : now === undefined || now === 'absent' ? 'is gone' : 'changed';

function difference(
  spec: ActionSpec,
  field: string,
  before: string | undefined,
  after: string | undefined,
): Difference {
  return {
    ...reason(spec, field, before, after),
    field,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function reason(spec: ActionSpec, name: string, was: string | undefined, now: string | undefined): MissReason {
  const [kind = '', first = '', ...rest] = name.split(':');
  switch (kind) {
    case 'input': {
      const input = spec.inputs[first];
      const path = rest.join(':');
      if (input?.from === 'output')
        return { kind: 'input', text: `${input.output} of ${input.label} ${change(was, now)}`, from: input.label };
      if (input?.from === 'collect')
        return { kind: 'input', text: `${input.output} of ${path} ${change(was, now)}`, from: path };
      if (input?.from === 'listing') return { kind: 'input', text: `the list of files (${first}) changed` };
      return { kind: 'input', text: `${path === '' ? first : path} ${change(was, now)}` };
    }
    case 'param': {
      const name = optionNames[first] ?? first;
      const [key, ...others] = changedKeys(was, now);
      const shown = key !== undefined && others.length === 0 ? `${name}.${key}` : name;
      return {
        kind: 'param',
        text: `${shown} ${was === undefined ? 'was set' : now === undefined ? 'was removed' : 'changed'}`,
      };
    }
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
