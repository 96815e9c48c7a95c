// Whether what a run looked at is still as it saw it; asked while watching, so that an edit during a run is never lost.
import { changedInput } from '#src/config/plan-inputs.ts';
import { isInPlace } from '#src/fs/copy-out.ts';
import { glob } from '#src/fs/glob.ts';
import { scan } from '#src/fs/scan.ts';
import { relative } from 'node:path';
import type { Plan } from '#src/model/plan.ts';
import type { OpenRun } from './open-run.ts';
import type { Project } from './project.ts';

/** The first path that a run now would see differently, or undefined. Compares bytes, not times. */
export type Stale = () => string | undefined;

export function staleness(project: Project, run: OpenRun): Stale {
  const { files, globs, assets } = run.sources.seen();
  return () => {
    const { index, ownership, guard } = run;
    const isPlace = (path: string): boolean => ownership.get(path) !== undefined || guard.owner(path) !== undefined;
    const config = stalePlan(project, run);
    if (config !== undefined) return config;
    for (const [path, file] of files) {
      const now = index.lookup(path);
      if (now?.digest !== file?.digest || now?.executable !== file?.executable) return path;
    }
    for (const list of assets.values()) {
      const gone = list.find((file) => index.lookup(file.path) === undefined);
      if (gone !== undefined) return gone.path;
    }
    for (const [path, owned] of ownership.all()) {
      if (!isInPlace(index, path, { ...owned, size: 0 })) return path;
    }
    const tree = scan(project.root);
    if (!tree.ok) return undefined;
    for (const { spec, names } of globs) {
      const now = glob(tree.value, { include: spec[0], exclude: spec[1] });
      if (!now.ok) return spec[0].join(', ');
      const known = new Set(names);
      const added = now.value.find((path) => !known.has(path) && !isPlace(path));
      if (added !== undefined) return added;
    }
    return undefined;
  };
}

function stalePlan({ root, env, plan }: Project, { index, ownership }: OpenRun): string | undefined {
  const inputs = plan.inputs.filter((input) => input.kind === 'file' || input.kind === 'listing');
  const changed = changedInput(root, index, env, undefined, inputs, (path) => ownership.get(path) !== undefined);
  if (changed === undefined) return undefined;
  return changed.kind === 'file' ? changed.path : 'the list of files';
}

/** Files outside the project that its plan read: watched too. */
export const filesOutside = (plan: Plan): readonly string[] =>
  plan.inputs.flatMap((input) =>
    input.kind === 'file' && relative('.', input.path).startsWith('..') ? [input.path] : [],
  );
