// Which of a scanned tree's paths a pattern selects; the tree is read once, however many patterns there are.
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { ScannedTree } from './scan.ts';
import { caseCollision } from './scan.ts';

export interface GlobSpec {
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
}

const special = /[\\^$.|+()[\]{}*?]/g;
const escape = (text: string): string => text.replace(special, '\\$&');

/** `{a,b}` to its alternatives, nested ones included; a brace without comma or end stands for itself. */
function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  let depth = 0;
  let start = open + 1;
  const parts: string[] = [];
  for (let at = open; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '{') depth += 1;
    if (char === ',' && depth === 1) {
      parts.push(pattern.slice(start, at));
      start = at + 1;
    }
    if (char === '}' && --depth === 0) {
      parts.push(pattern.slice(start, at));
      const rests = expandBraces(pattern.slice(at + 1));
      const heads = parts.length === 1 ? [`[{]${parts[0]}[}]`] : parts.flatMap((part) => expandBraces(part));
      return heads.flatMap((head) => rests.map((rest) => pattern.slice(0, open) + head + rest));
    }
  }
  return [`${pattern.slice(0, open)}[{]${pattern.slice(open + 1)}`];
}

function segmentSource(segment: string): string {
  let source = /^[*?[]/.test(segment) && !segment.startsWith('[{]') ? '(?!\\.)' : '';
  for (let at = 0; at < segment.length; at++) {
    const char = segment.charAt(at);
    if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '[') {
      const end = segment.indexOf(']', at + 2);
      if (end < 0) {
        source += '\\[';
        continue;
      }
      const negated = segment[at + 1] === '!' || segment[at + 1] === '^';
      const set = segment.slice(at + (negated ? 2 : 1), end).replace(/[\\\]^[]/g, '\\$&');
      source += negated ? `[^/${set}]` : `[${set}]`;
      at = end;
    } else source += escape(char);
  }
  return source;
}

function patternSource(pattern: string): string {
  const segments = pattern.replace(/^\.\//, '').split('/');
  let source = '';
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    if (segment === '**') source += last ? '(?:(?!\\.)[^/]+/)*(?!\\.)[^/]+' : '(?:(?!\\.)[^/]+/)*';
    else source += segmentSource(segment) + (last ? '' : '/');
  }
  return source;
}

/**
 * `*` and `?` stay within a name, `**` is any number of folders, `[a-z]` `[!a]` a set, `{a,b}` alternatives. A wildcard
 * does not match a leading dot: write `.*` for hidden files. A pattern that ends in `/` is the folder with all in it.
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  const source = expandBraces(whole)
    .map((each) => patternSource(each))
    .join('|');
  const form = new RegExp(`^(?:${source})$`, 'u');
  return (path) => form.test(path);
}

/** Everything a spec selects from `paths`, which are in order, and so is the answer. */
export function selectPaths(paths: readonly string[], spec: GlobSpec): readonly string[] {
  const include = spec.include.map((pattern) => compileGlob(pattern));
  const exclude = (spec.exclude ?? []).map((pattern) => compileGlob(pattern));
  return paths.filter((path) => include.some((test) => test(path)) && !exclude.some((test) => test(path)));
}

/** The project's files that a spec selects; two that differ only in case are a failure. */
export function glob(tree: ScannedTree, spec: GlobSpec): Result<readonly string[]> {
  const paths = selectPaths(tree.files, spec);
  const collision = caseCollision(paths);
  return collision === undefined ? ok(paths) : err(collision);
}
