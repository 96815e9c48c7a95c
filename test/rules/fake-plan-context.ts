// A project in memory for plan-time code: names by a small glob, texts by path.
import type { PlanContext } from '#src/model/plan.ts';

export function project(files: { readonly [path: string]: string }, root = '/home/me/depot'): PlanContext {
  const paths = Object.keys(files).sort();
  return {
    root,
    names: (include, exclude = []) =>
      paths.filter(
        (path) => include.some((glob) => matches(glob, path)) && !exclude.some((glob) => matches(glob, path)),
      ),
    text: (path) => files[path],
  };
}

export function matches(glob: string, path: string): boolean {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*/g, (star) => (star === '**/' ? '(?:.*/)?' : star === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${source}$`).test(path);
}
