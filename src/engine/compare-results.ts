// The first difference between two results of one action: which file, at which byte and line, and what stands there.
import { canonicalJson } from '#src/base/json.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { Artifact, FileArtifact, TreeEntry } from '#src/model/artifact.ts';
import type { BlobStore } from '#src/model/store.ts';

const shown = 100;

/** undefined: equal in all that later actions and people are given. Captured output is not compared: it is a log. */
export function firstDifference(
  label: string,
  first: ActionResult,
  second: ActionResult,
  blobs: BlobStore,
): Failure | undefined {
  const differs = (what: string, detail?: string): Failure =>
    failure('BATUTA-E-032', `${label} is not deterministic: ${what}`, {
      help: 'make the command give the same bytes each time (order, clock, random numbers, paths of its folder); its result was not stored',
      ...(detail === undefined ? {} : { detail }),
    });
  const names = [...new Set([...Object.keys(first.outputs), ...Object.keys(second.outputs)])].sort();
  for (const name of names) {
    const [one, two] = [first.outputs[name], second.outputs[name]];
    if (one === undefined || two === undefined) {
      return differs(`it made ${name} only the ${one === undefined ? 'second' : 'first'} time`);
    }
    const before = filesOf(name, one);
    const after = filesOf(name, two);
    for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
      const [old, now] = [before.get(path), after.get(path)];
      if (old === undefined || now === undefined) {
        return differs(`it made ${path} only the ${old === undefined ? 'second' : 'first'} time`);
      }
      if (old.digest !== now.digest) {
        const { where, detail } = placeOf(blobs.get(old.digest), blobs.get(now.digest));
        return differs(`${path} differs ${where}`, detail);
      }
      if (old.executable !== now.executable) return differs(`${path} is executable only one of the two times`);
    }
  }
  if (canonicalJson({ ...first.fragment }) !== canonicalJson({ ...second.fragment })) {
    return differs('it adds other actions the second time');
  }
  if (JSON.stringify(first.diagnostics) !== JSON.stringify(second.diagnostics)) {
    return differs('it gives other diagnostics the second time');
  }
  return undefined;
}

function filesOf(name: string, artifact: Artifact): ReadonlyMap<string, FileArtifact | TreeEntry> {
  if (artifact.kind === 'file') return new Map([[name, artifact]]);
  return new Map(artifact.entries.map((entry) => [`${name}/${entry.path}`, entry]));
}

function placeOf(
  one: Uint8Array | undefined,
  two: Uint8Array | undefined,
): { readonly where: string; readonly detail?: string } {
  if (one === undefined || two === undefined) return { where: 'in its bytes' };
  let at = 0;
  while (at < one.length && at < two.length && one[at] === two[at]) at += 1;
  const isText = !one.subarray(0, 8192).includes(0) && !two.subarray(0, 8192).includes(0);
  if (!isText) return { where: `at byte ${at}`, detail: `first:  ${hex(one, at)}\nsecond: ${hex(two, at)}` };
  let line = 1;
  for (let index = 0; index < at; index++) if (one[index] === 10) line += 1;
  const where = `at byte ${at}, line ${line}`;
  return { where, detail: `first:  ${lineAt(one, at)}\nsecond: ${lineAt(two, at)}` };
}

function lineAt(bytes: Uint8Array, at: number): string {
  if (at >= bytes.length) return '(ends here)';
  const start = Math.max(at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1, at - shown / 2);
  const end = bytes.indexOf(10, at);
  return Buffer.from(bytes.subarray(start, Math.min(end < 0 ? bytes.length : end, start + shown))).toString('utf8');
}

const hex = (bytes: Uint8Array, at: number): string =>
  at >= bytes.length
    ? '(ends here)'
    : Buffer.from(bytes.subarray(at, at + 16))
        .toString('hex')
        .replace(/../g, '$& ')
        .trimEnd();
