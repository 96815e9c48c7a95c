// Where results were put, as people want to read it: many files below one folder are shown as that folder.
import { byText } from './label-text.ts';

export interface ShownPlace {
  readonly path: string;
  /** The places it stands for; itself when it is one. */
  readonly places: readonly string[];
}

/** More files than this below one folder are shown as the folder. */
const few = 4;

/** In order of path. Folders are those two steps below the project, or deeper when all of their places lie deeper. */
export function shownPlaces(paths: Iterable<string>): readonly ShownPlace[] {
  const groups = new Map<string, string[]>();
  for (const path of [...new Set(paths)].sort(byText)) {
    const group = path.split('/').slice(0, 2).join('/');
    groups.set(group, [...(groups.get(group) ?? []), path]);
  }
  const shown = [...groups.values()].flatMap((places): ShownPlace[] =>
    places.length <= few ? places.map((path) => ({ path, places: [path] })) : [{ path: folderOf(places), places }],
  );
  return shown.sort((left, right) => byText(left.path, right.path));
}

/** The deepest folder that holds all of them. */
function folderOf(places: readonly string[]): string {
  const [first = '', ...rest] = places;
  const steps = first.split('/').slice(0, -1);
  while (rest.some((path) => !path.startsWith(`${steps.join('/')}/`))) steps.pop();
  return steps.join('/');
}
