// The one door for hashing: bytes, text, files and streams to a BLAKE3 digest.
import { closeSync, openSync, readSync } from 'node:fs';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { Digest } from '#src/model/digest.ts';
import { hashBackend } from './hash-backend.ts';

/** BLAKE3-256 of the bytes; a string stands for its UTF-8 bytes. */
export function hashBytes(bytes: Uint8Array | string): Digest {
  return hashBackend().hex(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes) as Digest;
}

export interface DigestStream {
  update(bytes: Uint8Array | string): DigestStream;
  /** Ends the stream; calling anything afterwards is a bug. */
  digest(): Digest;
}

export function createDigestStream(): DigestStream {
  const hasher = hashBackend().hasher();
  const stream: DigestStream = {
    update(bytes) {
      hasher.update(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes);
      return stream;
    },
    digest: () => hasher.hex() as Digest,
  };
  return stream;
}

// One read buffer for the thread: a source file fits, so most files are one read and one hash, without a stat.
const bufferSize = 1 << 17;
let buffer: Buffer | undefined;

/** Digest of the file's present bytes, as `hashFile`, but throws the system's error. */
export function hashFileOrThrow(path: string): Digest {
  const backend = hashBackend();
  if (backend.fileHex !== undefined) return backend.fileHex(path) as Digest;
  buffer ??= Buffer.allocUnsafeSlow(bufferSize);
  const file = openSync(path, 'r');
  try {
    let filled = 0;
    for (;;) {
      const count = readSync(file, buffer, filled, bufferSize - filled, null);
      filled += count;
      if (count === 0) return backend.hex(buffer.subarray(0, filled)) as Digest;
      if (filled === bufferSize) break;
    }
    const hasher = backend.hasher();
    while (filled > 0) {
      hasher.update(buffer.subarray(0, filled));
      filled = readSync(file, buffer, 0, bufferSize, null);
    }
    return hasher.hex() as Digest;
  } finally {
    closeSync(file);
  }
}

/** Digest of the file's present bytes. A path that cannot be read is BATUTA-E-101. */
export function hashFile(path: string): Result<Digest> {
  try {
    return ok(hashFileOrThrow(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(
      failure('BATUTA-E-101', `cannot read ${path}: ${reason}`, { help: 'check that it is a file you may read' }),
    );
  }
}
