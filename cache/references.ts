// Which blobs a stored result needs.
import type { ActionResult } from '#src/model/action-result.ts';
import type { Digest } from '#src/model/digest.ts';

/** Each digest once: files, trees' manifests and entries, captured output. */
export function referencedDigests(result: ActionResult): ReadonlySet<Digest> {
  const found = new Set<Digest>();
  for (const artifact of Object.values(result.outputs)) {
    found.add(artifact.digest);
    if (artifact.kind === 'tree') for (const entry of artifact.entries) found.add(entry.digest);
  }
  if (result.stdout !== undefined) found.add(result.stdout);
  if (result.stderr !== undefined) found.add(result.stderr);
  return found;
}
