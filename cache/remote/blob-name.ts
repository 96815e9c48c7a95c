// The names a server knows things by: SHA-256 of a blob's bytes, and of the action that stands for a key.
import { createHash } from 'node:crypto';
import type { Digest } from '#src/model/digest.ts';
import type { BlobName } from './transport.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const blobNameOf = (bytes: Uint8Array): BlobName => ({ hash: sha256(bytes), size: bytes.length });

/** In the salt of our actions, so that no action of another client is ever one of ours. */
export const actionMark = 'batuta 1\n';

/** A field of a protocol message that holds bytes of less than 128: tag, length, bytes. */
const field = (number: number, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.of((number << 3) | 2, bytes.length), bytes]);

/**
 * An Action message whose salt is the mark and the 32 bytes of the key, and whose command and input root are empty, as the
 * one form every protobuf library writes: fields in order of number, none of default value.
 */
export function actionMessage(key: Digest): Uint8Array {
  const empty = field(1, Buffer.from(sha256(new Uint8Array())));
  const salt = Buffer.concat([Buffer.from(actionMark), Buffer.from(key, 'hex')]);
  return Buffer.concat([field(1, empty), field(2, empty), field(9, salt)]);
}

/** The remote name of a key: the digest of that message. */
export const actionName = (key: Digest): BlobName => blobNameOf(actionMessage(key));
