// A remote record as bytes: a header with signatures, an empty line, the entry and the aliases of its blobs as JSON.
import type { Digest } from '#src/model/digest.ts';
import type { RemoteAliases } from '#src/model/remote.ts';
import type { CachedAction } from '#src/model/store.ts';
import type { RemoteEntry } from './check-entry.ts';
import { checkedEntry } from './check-entry.ts';
import type { PrivateKey, PublicKey } from './signing.ts';
import { isSignedBy, signEntry } from './signing.ts';

export const entryFormat = 'batuta-remote 1';

/** Its name among the files of a remote action result. */
export const recordPath = 'batuta-record';
/** The others are named by their BLAKE3 digest. */
export const blobPath = (digest: string): string => `blob/${digest}`;

export function encodeRemoteEntry(
  entry: CachedAction,
  blobs: RemoteAliases,
  signer: PrivateKey | undefined,
): Uint8Array {
  const { remote: _remote, ...shared } = entry;
  const payload = Buffer.from(JSON.stringify({ entry: shared, blobs } satisfies RemoteEntry));
  const lines = [entryFormat];
  if (signer !== undefined) {
    const signature = Buffer.from(signEntry(signer, entry.key, payload)).toString('base64');
    lines.push(`signed ${signer.publicKey.id} ${signature}`);
  }
  return Buffer.concat([Buffer.from(`${lines.join('\n')}\n\n`), payload]);
}

/** The record, or in words why it is not used. With `trusted` keys, one of them must have signed it. */
export function decodeRemoteEntry(
  bytes: Uint8Array,
  key: Digest,
  label: string,
  trusted: readonly PublicKey[],
): RemoteEntry | string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cut = text.indexOf('\n\n');
  if (cut < 0) return 'is not a record';
  const [format, ...lines] = text.toString('latin1', 0, cut).split('\n');
  if (format !== entryFormat) return 'is a record of another form';
  const payload = text.subarray(cut + 2);
  if (trusted.length > 0) {
    const reason = whyNotTrusted(lines, key, payload, trusted);
    if (reason !== undefined) return reason;
  }
  try {
    return checkedEntry(JSON.parse(payload.toString('utf8')), key, label);
  } catch {
    return 'is not a record';
  }
}

function whyNotTrusted(
  lines: readonly string[],
  key: Digest,
  payload: Uint8Array,
  trusted: readonly PublicKey[],
): string | undefined {
  let reason = 'is not signed';
  for (const line of lines) {
    const [word, id, signature = ''] = line.split(' ');
    if (word !== 'signed') continue;
    const signer = trusted.find((each) => each.id === id);
    if (signer === undefined) reason = 'is not signed by a trusted key';
    else if (isSignedBy(signer, Buffer.from(signature, 'base64'), key, payload)) return undefined;
    else return 'is wrongly signed';
  }
  return reason;
}
