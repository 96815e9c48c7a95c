// The seam between what is kept remotely and the protocol it travels by. Knows digests of the server, nothing of BLAKE3.
import type { Result } from '#src/base/result.ts';

/** A blob as the server knows it: SHA-256 in lower-case hex, and size in bytes. */
export interface BlobName {
  readonly hash: string;
  readonly size: number;
}

/** One file of a remote action result; `contents` when it came, or shall go, along with the result. */
export interface RemoteFile {
  readonly path: string;
  readonly name: BlobName;
  readonly contents?: Uint8Array;
}

export interface Problem {
  /**
   * `unreachable`: no connection, or it broke. `slow`: no byte for too long. `refused`: credentials or permission. `full`: the
   * server takes no more. `server`: any other error of the server, or an answer that makes no sense. `stopped`: we gave up.
   */
  readonly kind: 'unreachable' | 'slow' | 'refused' | 'full' | 'server' | 'stopped';
  readonly text: string;
}

export type Answer<T> = Promise<Result<T, Problem>>;

/** What a server says of itself. */
export interface ServerFacts {
  readonly protocol: string;
  /** undefined: the protocol does not tell. */
  readonly mayWrite?: boolean;
  readonly digests?: readonly string[];
}

/** Any number of requests at once. Nothing rejects; after `close` every answer is a problem. */
export interface Transport {
  /** The result of this action, with the contents of the file `inline` if the server sends them along; undefined: it has none. */
  getAction(id: BlobName, inline: string): Answer<readonly RemoteFile[] | undefined>;
  putAction(id: BlobName, files: readonly RemoteFile[]): Answer<void>;
  /** Which of these the server lacks. */
  missing(names: readonly BlobName[]): Answer<readonly BlobName[]>;
  /** Calls `got` for each blob as it comes, unchecked; one that the server has not is left out. */
  read(names: readonly BlobName[], got: (name: BlobName, bytes: Uint8Array) => void): Answer<void>;
  write(blobs: readonly { readonly name: BlobName; readonly bytes: Uint8Array }[]): Answer<void>;
  facts(): Answer<ServerFacts>;
  close(): void;
}

/** What a transport is made with; everything secret has been looked up. */
export interface TransportOptions {
  readonly url: URL;
  readonly instance: string;
  readonly headers: { readonly [name: string]: string };
  readonly tls: { readonly ca?: Uint8Array; readonly cert?: Uint8Array; readonly key?: Uint8Array };
  /** A request without a byte for this long is given up. */
  readonly timeoutMs: number;
}
