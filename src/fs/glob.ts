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

const wildcard = /[*?[{]/;

/** One alternative of a pattern: the literal folder it lies in, and what must match below. */
export interface PatternPart {
  /** Without a `/` at its end; empty for the root. */
  readonly folder: string;
  /** Empty: the pattern names one path, `folder` itself. */
  readonly tail: string;
}

export function patternParts(pattern: string): readonly PatternPart[] {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  return expandBraces(whole.replace(/^\.\//, '')).map((each) => {
    const special = each.search(wildcard);
    if (special < 0) return { folder: each, tail: '' };
    const cut = each.lastIndexOf('/', special);
    return { folder: each.slice(0, Math.max(cut, 0)), tail: each.slice(cut + 1) };
  });
}

/** Many patterns of a project end alike (`…/src/**`): what matches below the literal folder is compiled once. */
const tails = new Map<string, RegExp>();

function tailForm(tail: string): RegExp {
  let form = tails.get(tail);
  if (form === undefined) {
    form = new RegExp(`^(?:${patternSource(tail)})$`, 'u');
    tails.set(tail, form);
  }
  return form;
}

/** The first of the ordered paths that is not before `text`. */
function lowerBound(paths: readonly string[], text: string): number {
  let [low, high] = [0, paths.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds the numbers of the paths that the part selects: only those below its literal folder are looked at. */
function selectPart(paths: readonly string[], { folder, tail }: PatternPart, into: Set<number>): void {
  if (tail === '') {
    const at = lowerBound(paths, folder);
    if (paths[at] === folder) into.add(at);
    return;
  }
  const form = tailForm(tail);
  const start = folder === '' ? '' : `${folder}/`;
  for (let at = lowerBound(paths, start); at < paths.length; at++) {
    const path = paths[at] as string;
    if (!path.startsWith(start)) return;
    if (form.test(path.slice(start.length))) into.add(at);
  }
}

/** Everything a spec selects from `paths`, which are in order, and so is the answer. */
export function selectPaths(paths: readonly string[], spec: GlobSpec): readonly string[] {
  const chosen = new Set<number>();
  const parts = spec.include.flatMap((pattern) => patternParts(pattern));
  for (const part of parts) selectPart(paths, part, chosen);
  const numbers = parts.length === 1 ? [...chosen] : [...chosen].sort((a, b) => a - b);
  const selected = numbers.map((at) => paths[at] as string);
  const exclude = (spec.exclude ?? []).map((pattern) => compileGlob(pattern));
  return exclude.length === 0 ? selected : selected.filter((path) => !exclude.some((test) => test(path)));
}

/** The project's files that a spec selects; two that differ only in case are a failure. */
export function glob(tree: ScannedTree, spec: GlobSpec): Result<readonly string[]> {
  const paths = selectPaths(tree.files, spec);
  const collision = caseCollision(paths);
  return collision === undefined ? ok(paths) : err(collision);
}
