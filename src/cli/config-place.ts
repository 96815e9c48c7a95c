// Where in the configuration an option of a target stands: the place that a person changes.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Place } from '#src/base/failure.ts';
import { placeOfKey } from '#src/config/key-place.ts';
import type { Project } from '#src/engine/engine.ts';
import { changedKeys, optionNames } from '#src/engine/explain.ts';
import type { Difference } from '#src/engine/explain.ts';

/** `path`: the option, and within it a name; the target's own place when the option is not written there. */
export function placeOfOption(project: Project, target: string, path: readonly string[]): Place | undefined {
  const own = project.plan.targets.find((each) => each.name === target)?.place;
  if (own?.line === undefined || project.configFile === undefined) return undefined;
  const file = relative(project.root, project.configFile);
  let text: string;
  try {
    text = readFileSync(project.configFile, 'utf8');
  } catch {
    return own;
  }
  // Only this target's lines: another target may have an option of that name.
  const { line } = own;
  const next = project.plan.targets
    .map((each) => each.place?.line ?? 0)
    .filter((each) => each > line)
    .reduce((least, each) => Math.min(least, each), Infinity);
  const lines = text.split('\n').slice(0, next === Infinity ? undefined : next - 1);
  const [param = '', ...rest] = path;
  return placeOfKey(file, lines.join('\n'), ['targets', target, optionNames[param] ?? param, ...rest]);
}

/** The option that decides a field of the key; undefined: none does. */
export function placeOfField(
  project: Project,
  target: string,
  { field = '', before, after }: Difference,
): Place | undefined {
  const [kind, name = ''] = field.split(':');
  if (kind === 'param') return placeOfOption(project, target, [name, ...changedKeys(before, after).slice(0, 1)]);
  if (kind === 'env') return placeOfOption(project, target, ['env', name]);
  if (kind === 'tool') return placeOfOption(project, target, ['tools']);
  if (field === 'inputs' || kind === 'label') return placeOfOption(project, target, ['inputs']);
  return undefined;
}
