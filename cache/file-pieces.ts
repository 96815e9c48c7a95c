// Reading and writing files piece by piece, each byte once: what is hashed is what is written.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { createDigestStream } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import { die, isFault } from './fault.ts';

const pieceBytes = 1 << 20;
let shared: Buffer | undefined;

/** The thread's one piece; whoever fills it is done with it before anyone else runs. */
export const sharedPiece = (): Buffer => (shared ??= Buffer.allocUnsafeSlow(pieceBytes));

/** Reads until the buffer is full or the file ends; the number of bytes read. */
export function fillPiece(file: number, piece: Buffer): number {
  let filled = 0;
  for (;;) {
    const count = readSync(file, piece, filled, piece.length - filled, null);
    filled += count;
    if (count === 0 || filled === piece.length) return filled;
  }
}

export function writeWhole(file: number, bytes: Uint8Array): void {
  if (isFault('blob-temp-half')) {
    writeSync(file, bytes, 0, bytes.length >> 1);
    die();
  }
  let at = 0;
  while (at < bytes.length) at += writeSync(file, bytes, at);
}

export interface Copied {
  readonly digest: Digest;
  readonly size: number;
}

/**
 * Writes what is left of the open file `source` to the new file `to`, after the `ready` bytes of the piece that were read
 * already. Throws as `fs` does.
 */
export function copyHashed(source: number, to: string, mode: number, ready: number): Copied {
  const piece = sharedPiece();
  const stream = createDigestStream();
  const copy = openSync(to, 'wx', mode);
  let size = 0;
  try {
    for (let count = ready > 0 ? ready : fillPiece(source, piece); count > 0; count = fillPiece(source, piece)) {
      stream.update(piece.subarray(0, count));
      writeWhole(copy, piece.subarray(0, count));
      size += count;
    }
  } finally {
    closeSync(copy);
  }
  return { digest: stream.digest(), size };
}
