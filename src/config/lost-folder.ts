// A task's `cwd` that is not there and that nothing makes: most likely misspelt, and the command would run in an empty folder.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closest } from '#src/base/closest.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { TargetDeclaration, TaskOptions } from '#src/model/config.ts';
import { cleanPath } from './plan-task.ts';

export function lostFolder(
  name: string,
  { cwd }: TaskOptions,
  declared: { readonly [name: string]: TargetDeclaration },
  root: string,
): Failure | undefined {
  const folder = cwd === undefined ? '' : cleanPath(cwd);
  if (folder === '' || folder === '.' || folder.startsWith('/') || folder.split('/').includes('..')) return undefined;
  if (statSync(join(root, folder), { throwIfNoEntry: false }) !== undefined) return undefined;
  const places = Object.values(declared).flatMap((target) => (target.kind === 'task' ? (target.outputs ?? []) : []));
  const isMade = places.map(cleanPath).some((place) => isWithin(place, folder) || isWithin(folder, place));
  // Where rules and migrations put things is known to them alone.
  if (isMade || Object.values(declared).some(({ kind }) => kind !== 'task')) return undefined;
  const near = closest(folder.split('/').at(-1) ?? '', siblingsOf(join(root, folder)));
  const hint = near === undefined ? '' : `; did you mean ${join(dirname(folder), near)}?`;
  return failure('BATUTA-C-002', `target ${name}: its \`cwd\` ${folder} is not there${hint}`, {
    help: 'name a folder of the project, or one that an output lies in',
  });
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

function siblingsOf(folder: string): string[] {
  try {
    return readdirSync(dirname(folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  } catch {
    return [];
  }
}
