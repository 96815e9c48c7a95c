// The parts of a label, and patterns of labels: `target:kind:part`, `*` for one or more characters but `:`.
import type { Label } from '#src/model/action.ts';

/** `app:emit:pkg/auth` -> `app:emit`: what expansion and gates speak of. */
export function groupOf(label: Label): string {
  const first = label.indexOf(':');
  const second = first < 0 ? -1 : label.indexOf(':', first + 1);
  return second < 0 ? label : label.slice(0, second);
}

export function targetOf(label: Label): string {
  const first = label.indexOf(':');
  return first < 0 ? label : label.slice(0, first);
}

/** Everything after the kind; empty when there is nothing. */
export function partOf(label: Label): string {
  return label.slice(groupOf(label).length + 1);
}

export const hasWildcard = (pattern: string): boolean => pattern.includes('*');

const cache = new Map<string, (label: string) => boolean>();

/** A test for labels; a pattern without `*` is equality. */
export function labelMatcher(pattern: string): (label: string) => boolean {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  let test: (label: string) => boolean;
  if (!hasWildcard(pattern)) test = (label) => label === pattern;
  else {
    const source = pattern
      .split('*')
      .map((text) => text.replace(/[\\^$.|+()[\]{}?]/g, '\\$&'))
      .join('[^:]+');
    const form = new RegExp(`^${source}$`);
    test = (label) => form.test(label);
  }
  if (cache.size > 10_000) cache.clear();
  cache.set(pattern, test);
  return test;
}

/** The group an `expands` entry of a rule means for an action of this target: `emit` -> `app:emit`, `x:emit` as it is. */
export const expandedGroup = (target: string, entry: string): string =>
  entry.includes(':') ? entry : `${target}:${entry}`;
