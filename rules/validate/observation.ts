// What one run of a program showed, and the first difference between two such observations.
import { unifiedDiff } from './diff.ts';
import { applyMasks } from './mask.ts';
import type { Content } from './vector.ts';

export interface Observation {
  /** Exit status, or the name of the signal that ended it. */
  readonly status: number | string;
  readonly stdout: Content;
  /** The last line; all of it for a usage error (it starts with `usage:`). */
  readonly stderr: string;
  /** Files that the run made or changed, by path (`~/...` below HOME); null for a given file that it removed. */
  readonly files: { readonly [path: string]: Content | null };
}

export interface Difference {
  /** `exit status`, `stdout`, `stderr` or `file <path>`. */
  readonly stream: string;
  /** 1-based first line that differs, where there are lines. */
  readonly line?: number;
  readonly diff: string;
}

/** Compares under the masks; `undefined` when equal. The first stream that differs, in order of what explains most. */
export function firstDifference(
  expected: Observation,
  actual: Observation,
  masks: readonly string[] = [],
): Difference | undefined {
  return allDifferences(expected, actual, masks)[0];
}

export function allDifferences(
  expected: Observation,
  actual: Observation,
  masks: readonly string[] = [],
): Difference[] {
  const found: Difference[] = [];
  const check = (stream: string, left: Content | null | undefined, right: Content | null | undefined): void => {
    const difference = contentDifference(stream, left ?? null, right ?? null, masks);
    if (difference !== undefined) found.push(difference);
  };
  check('stdout', expected.stdout, actual.stdout);
  check('stderr', { text: asLines(expected.stderr) }, { text: asLines(actual.stderr) });
  if (expected.status !== actual.status)
    found.push({ stream: 'exit status', diff: `-${expected.status}\n+${actual.status}` });
  const paths = [...new Set([...Object.keys(expected.files), ...Object.keys(actual.files)])].sort();
  for (const path of paths) {
    if (!(path in expected.files))
      found.push({ stream: `file ${path}`, diff: `+++ only the migrated program wrote it` });
    else if (!(path in actual.files)) found.push({ stream: `file ${path}`, diff: `--- only the original wrote it` });
    else check(`file ${path}`, expected.files[path], actual.files[path]);
  }
  return found;
}

/** A last line is shown as a line, not as a text without its newline. */
const asLines = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

function contentDifference(
  stream: string,
  left: Content | null,
  right: Content | null,
  masks: readonly string[],
): Difference | undefined {
  if (left === null || right === null)
    return left === right ? undefined : { stream, diff: left === null ? '-removed' : '+removed' };
  if (!('text' in left) || !('text' in right)) {
    if (!('text' in left) && !('text' in right) && left.base64 === right.base64) return undefined;
    return { stream, diff: `-${describe(left)}\n+${describe(right)}` };
  }
  const [before, after] = [applyMasks(left.text, masks), applyMasks(right.text, masks)];
  if (before === after) return undefined;
  const { text, line } = unifiedDiff(before, after);
  return { stream, line, diff: text };
}

const describe = (content: Content): string => {
  if ('text' in content) return `text: ${JSON.stringify(content.text.slice(0, 60))}`;
  const bytes = Buffer.from(content.base64, 'base64');
  return `${bytes.length} bytes that are not UTF-8: ${bytes.subarray(0, 24).toString('hex')}`;
};
