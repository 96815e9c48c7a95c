// Which targets a set of changed files is about: by the inputs of their known actions; where not all actions are known, rather one too many.
import { compileGlob } from '#src/fs/glob.ts';
import type { ActionSpec, InputSource } from '#src/model/action.ts';

export interface ChangedFile {
  /** Relative to the project. */
  readonly path: string;
  /** Whether a list of names is another now. */
  readonly how: 'added' | 'deleted' | 'modified';
}

/** A target as far as it is known without running anything. */
export interface KnownTarget {
  readonly name: string;
  readonly actions: readonly ActionSpec[];
  /** Some of its actions are known only when others have run: what those would read cannot be told. */
  readonly isPartial: boolean;
}

export interface ChangedTargets {
  /** Target -> the first changed file that concerns it. */
  readonly targets: ReadonlyMap<string, string>;
  /** Changed files that no target reads. */
  readonly unread: readonly string[];
}

type Test = (file: ChangedFile) => boolean;

/** `planFiles`: what evaluating the configuration read; a change there that no target reads may mean any target. */
export function changedTargets(
  files: readonly ChangedFile[],
  targets: readonly KnownTarget[],
  planFiles: ReadonlySet<string>,
): ChangedTargets {
  const found = new Map<string, string>();
  const read = new Set<string>();
  for (const target of targets) {
    const tests = new Map<string, Test>();
    for (const action of target.actions)
      for (const input of Object.values(action.inputs)) addTest(tests, input, target.isPartial);
    for (const file of files) {
      if (![...tests.values()].some((test) => test(file))) continue;
      read.add(file.path);
      if (!found.has(target.name)) found.set(target.name, file.path);
    }
  }
  const unread = files.map((file) => file.path).filter((path) => !read.has(path));
  const config = unread.find((path) => planFiles.has(path));
  if (config !== undefined) for (const { name } of targets) if (!found.has(name)) found.set(name, config);
  return { targets: found, unread: unread.filter((path) => !planFiles.has(path)) };
}

function addTest(tests: Map<string, Test>, input: InputSource, isPartial: boolean): void {
  if (input.from === 'file') {
    const path = input.path.replace(/^\.\//, '');
    tests.set(`file ${path}`, (file) => file.path === path);
  } else if (input.from === 'glob' || input.from === 'listing') {
    const names = input.from === 'listing' && !isPartial;
    const key = JSON.stringify([names, input.include, input.exclude]);
    if (tests.has(key)) return;
    const include = input.include.map((pattern) => compileGlob(pattern));
    const exclude = (input.exclude ?? []).map((pattern) => compileGlob(pattern));
    tests.set(
      key,
      (file) =>
        !(names && file.how === 'modified') &&
        include.some((test) => test(file.path)) &&
        !exclude.some((test) => test(file.path)),
    );
  }
}
