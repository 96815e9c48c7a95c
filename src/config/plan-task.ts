// A task of the configuration as an action: its command as words, its inputs as globs, its outputs as places.
import type { JsonObject } from '#src/base/json.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { isPosixPath } from '#src/fs/posix-path.ts';
import type { ActionSpec, InputSource, Label } from '#src/model/action.ts';
import type { CollectReference, Isolation, OutputReference, TaskInput, TaskOptions } from '#src/model/config.ts';
import { commandLine } from './command-line.ts';
import { wrongCommand } from './shell-quotes.ts';
import { wrongGlob } from './glob-form.ts';
import type { SharedControl } from './plan-control.ts';
import { planControl } from './plan-control.ts';
import type { NeededService } from './plan-service.ts';
import { servicesKey } from './plan-service.ts';

export const taskRule = 'task#command';
export const taskLabel = (name: string): Label => `${name}:task`;

/** `task#command` params, as the plan made them. */
export interface TaskParams extends JsonObject {
  readonly argv: readonly string[];
  readonly tools: readonly string[];
  readonly env: { readonly [name: string]: string };
  readonly passEnv: readonly string[];
  readonly cwd: string;
  readonly isolation: Isolation;
  readonly outputs: readonly string[];
}

/** Resolves what one target says of another. */
export interface References {
  /** The inputs an `output()` stands for: one per output. */
  outputs(reference: OutputReference, from: string): Result<readonly InputSource[]>;
  /** The labels that a name in `dependsOn` stands for. */
  labels(name: string, from: string): Result<readonly Label[]>;
  /** The services that a name in `dependsOn` stands for, with those they need before them. */
  services(name: string, from: string): Result<readonly NeededService[]>;
  /** What every task has that says nothing else. */
  readonly shared: SharedControl;
}

export const cleanPath = (path: string): string => path.replace(/^\.\//, '').replace(/\/+$/, '');

const isVarying = (path: string): boolean => /[*?[{]/.test(path);

export function planTask(name: string, options: TaskOptions, references: References): Result<ActionSpec> {
  const wrong = (message: string, help?: string): Result<never> =>
    err(failure('BATUTA-C-002', `target ${name}: ${message}`, help === undefined ? {} : { help }));
  const open = wrongCommand(options.command);
  if (open !== undefined) return wrong(open.message, open.help);
  const line = commandLine(options.command, options.shell);
  if (line === undefined) {
    return wrong(options.shell === false ? 'the command needs a shell, but `shell` is false' : 'the command is empty');
  }
  const inputs: { [name: string]: InputSource } = {};
  const include: string[] = [];
  const exclude: string[] = [];
  let count = 0;
  // What `^build` stands for is read as well as waited for: another result of a dependency is another input.
  const upstream = (options.dependsOn ?? []).filter((each) => each.startsWith('^'));
  const wanted: readonly TaskInput[] = upstream.map((target) => ({ from: 'output', target }));
  for (const input of [...(options.inputs ?? []), ...wanted]) {
    if (typeof input === 'string') {
      const isExcluded = input.startsWith('!');
      const path = cleanPath(isExcluded ? input.slice(1) : input);
      const outside = outsideProject(name, path);
      if (outside !== undefined) return outside;
      // A path without wildcards may be a file or a folder.
      (isExcluded ? exclude : include).push(path, ...(isVarying(path) ? [] : [`${path}/**`]));
      continue;
    }
    const sources = sourcesOf(input, name, references);
    if (!sources.ok) return sources;
    for (const source of sources.value) inputs[`from${(count += 1)}`] = source;
  }
  if (include.length > 0) {
    inputs['sources'] = { from: 'glob', include, ...(exclude.length === 0 ? {} : { exclude }) };
  }
  const places: { [output: string]: string } = {};
  for (const output of options.outputs ?? []) {
    const path = cleanPath(output);
    const outside = outsideProject(name, path);
    if (outside !== undefined) return outside;
    if (isVarying(path)) return wrong(`an output is a file or a folder, not a pattern: ${output}`);
    places[path] = path;
  }
  const cwd = cleanPath(options.cwd ?? '.');
  if (cwd !== '.' && cwd !== '') {
    const outside = outsideProject(name, cwd);
    if (outside !== undefined) return outside;
  }
  const after: Label[] = [];
  const services = new Map<string, NeededService>();
  for (const other of options.dependsOn ?? []) {
    const needed = references.services(other, name);
    if (!needed.ok) return needed;
    for (const each of needed.value) services.set(each.spec.name, each);
    const labels = references.labels(other, name);
    if (!labels.ok) return labels;
    after.push(...labels.value);
  }
  // How a service starts, and what it is made of, is what its users' results depend on.
  for (const service of services.values()) {
    Object.assign(inputs, service.inputs);
    after.push(...service.after.filter((label) => !after.includes(label)));
  }
  const needed = [...services.values()].map((each) => each.spec);
  const env: { [name: string]: string } = {};
  const passEnv: string[] = [];
  for (const [variable, value] of Object.entries(options.env ?? {})) {
    if (value === true) passEnv.push(variable);
    else env[variable] = value;
  }
  const inFolder = (tool: string): string =>
    tool.includes('/') && !tool.startsWith('/') && cwd !== '.' ? `${cwd}/${tool}` : tool;
  const tools = [...(options.tools ?? line.tools).map(inFolder), ...needed.flatMap((each) => each.tools)];
  const params: TaskParams = {
    argv: line.argv,
    tools: [...new Set(tools)],
    env,
    passEnv: [...new Set([...passEnv, ...needed.flatMap((each) => each.passEnv)])].sort(),
    cwd: cwd === '' ? '.' : cwd,
    isolation: options.isolation ?? 'place',
    outputs: Object.keys(places),
    ...(needed.length === 0 ? {} : { services: servicesKey(needed) }),
  };
  const control = planControl(name, options, references.shared);
  if (!control.ok) return control;
  return ok({
    label: taskLabel(name),
    rule: taskRule,
    params,
    inputs,
    ...(Object.keys(places).length === 0 ? {} : { places }),
    ...(after.length === 0 ? {} : { after }),
    ...(Object.keys(control.value).length + needed.length === 0
      ? {}
      : { control: { ...control.value, ...(needed.length === 0 ? {} : { services: needed }) } }),
  });
}

export function sourcesOf(
  input: OutputReference | CollectReference,
  name: string,
  references: References,
): Result<readonly InputSource[]> {
  return input.from === 'collect' ? ok([{ ...input }]) : references.outputs(input, name);
}

export function outsideProject(name: string, path: string): Result<never> | undefined {
  const form = wrongGlob(path);
  if (form !== undefined) {
    return err(
      failure('BATUTA-C-002', `target ${name}: the pattern \`${path}\` ${form}`, {
        help: 'a backslash before a bracket makes it a plain character',
      }),
    );
  }
  const parts = path.replace(/\*\*/g, 'x').replace(/[*?[\]{},!]/g, 'x');
  if (isPosixPath(parts)) return undefined;
  return err(
    failure('BATUTA-C-009', `target ${name}: ${path} is not a path inside the project`, {
      help: 'use a path relative to the configuration, inside its folder',
    }),
  );
}
