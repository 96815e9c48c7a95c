// An artifact is a file or a tree of files, known by its digest, in the store.
import type { Digest } from './digest.ts';

export interface FileArtifact {
  readonly kind: 'file';
  readonly digest: Digest;
  readonly size: number;
  readonly executable: boolean;
}

export interface TreeEntry {
  /** POSIX path relative to the tree's root. */
  readonly path: string;
  readonly digest: Digest;
  readonly size: number;
  readonly executable: boolean;
}

/** A tree's digest is that of its manifest: the entries in code-unit order of path, in the form of `src/hash`. */
export interface TreeArtifact {
  readonly kind: 'tree';
  readonly digest: Digest;
  readonly entries: readonly TreeEntry[];
}

export type Artifact = FileArtifact | TreeArtifact;
