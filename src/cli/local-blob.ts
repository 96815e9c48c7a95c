// A blob that a command shows: from the local store, else brought from the remote cache that its result came from.
import type { EngineHost } from '#src/engine/host.ts';
import type { ActionRecord } from '#src/model/run-record.ts';
import type { Digest } from '#src/model/digest.ts';

export async function localBlob(
  host: EngineHost,
  action: ActionRecord,
  digest: Digest,
): Promise<Uint8Array | undefined> {
  const here = host.blobs.get(digest);
  const entry = action.key === undefined ? undefined : host.actions.get(action.key);
  if (here !== undefined || entry?.remote === undefined) return here;
  const remote = await host.remote?.({ notice: () => undefined, signal: new AbortController().signal });
  if (remote === undefined) return undefined;
  remote.know(entry);
  await remote.bring([digest]);
  await remote.end();
  return host.blobs.get(digest);
}
