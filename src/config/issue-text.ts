// What a wrong value should have been, in a user's words: from the checker's issue and the value itself.
import { closest } from '#src/base/closest.ts';

export interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly errors?: readonly (readonly Issue[])[];
}

export interface IssueText {
  readonly message: string;
  readonly help?: string;
}

const kinds: { readonly [expected: string]: string } = {
  string: 'a text',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
};

/** How an option is written that was given something else. */
const forms: { readonly [option: string]: string } = {
  env: "write `env: { NAME: true }` to pass a variable on, `env: { NAME: 'value' }` to set one",
  inputs: "write a list of globs: `inputs: ['src/**']`",
  outputs: "write a list of paths: `outputs: ['dist/']`",
  dependsOn: "write a list of targets: `dependsOn: ['build']`",
  command: "write a text for the shell, or a list of words: `command: ['tsc', '-p', '.']`",
  service: 'write `service: { ready: { port: 8080 } }`',
  ready: "write `{ port: 8080 }`, `{ log: 'listening' }` or `{ command: 'test -S sock' }`",
  workspaces: 'write `workspaces: true`, or `{ members: […], targets: { … } }`',
  targets: 'write `targets: { name: task({ … }) }`',
  pools: 'write `pools: { database: 1 }`',
};

export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as { readonly [key: PropertyKey]: unknown })[key] : undefined,
    value,
  );

export function issueText(issue: Issue, value: unknown): IssueText {
  const names = issue.path.map(String);
  const is = valueAt(value, issue.path);
  if (names[0] === 'targets' && names[2] === 'params' && names.length > 3) {
    return {
      message: `is ${kindOf(is)}, which is no JSON`,
      help: 'params are data: texts, numbers, true, false, null, lists and plain objects; what a rule computes belongs into the rule',
    };
  }
  if (issue.code === 'invalid_key' && names[2] === 'env')
    return {
      message: 'is no name of a variable',
      help: 'a name is not empty and has no `=`; the value stands behind it',
    };
  if (issue.values !== undefined) {
    const known = issue.values.map(String);
    const near = typeof is === 'string' ? closest(is, known) : undefined;
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    return { message: `is ${shown(is)}, not one of ${known.join(', ')}${hint}` };
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'number') return { message: `is ${shown(is)}, but must be greater than ${issue.minimum}` };
    return { message: 'is empty', help: 'give at least one' };
  }
  const expected = [...new Set(expectedOf(issue))];
  if (expected.length === 0) return { message: issue.message };
  const help = helpFor(is, expected) ?? forms[names.at(-1) ?? ''];
  return { message: `is ${shown(is)}, not ${expected.join(' or ')}`, ...(help === undefined ? {} : { help }) };
}

function expectedOf(issue: Issue): string[] {
  if (issue.expected !== undefined) return [kinds[issue.expected] ?? issue.expected];
  return (issue.errors ?? []).flatMap((branch) =>
    branch.flatMap((each) => (each.values === undefined ? expectedOf(each) : each.values.map(String))),
  );
}

function helpFor(is: unknown, expected: readonly string[]): string | undefined {
  if (typeof is === 'string' && expected.includes('a list')) return `write \`[${JSON.stringify(is)}]\``;
  if (typeof is === 'string' && expected.some((each) => each.endsWith('number')))
    return Number.isNaN(Number(is)) ? 'give a number' : `write \`${Number(is)}\`, without quotes`;
  if (typeof is === 'number' && expected.includes('a text')) return `write \`'${is}'\``;
  return undefined;
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? JSON.stringify(value)
    : kindOf(value);

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') {
    const name = value.constructor?.name ?? 'Object';
    return name === 'Object' ? 'an object' : `a ${name}`;
  }
  return typeof value === 'function' ? 'a function' : `a ${typeof value}`;
}
