// How a rule's run ends early: values thrown by its context and caught where the job is run; never seen by a rule's author.
import type { Failure } from '#src/base/failure.ts';
import type { Digest } from '#src/model/digest.ts';

/** `context.fail`. */
export class RuleFailed extends Error {
  readonly failure: Failure;
  readonly cacheable: boolean;
  constructor(failure: Failure, cacheable: boolean) {
    super(failure.message);
    this.failure = failure;
    this.cacheable = cacheable;
  }
}

/** A source file no longer has the bytes of the key. */
export class InputChanged extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`${path} changed`);
    this.path = path;
  }
}

/** A blob is missing or corrupt. */
export class BlobMissing extends Error {
  readonly digest: Digest;
  readonly label: string;
  readonly output: string;
  constructor(digest: Digest, label: string, output: string) {
    super(`blob ${digest} is missing`);
    this.digest = digest;
    this.label = label;
    this.output = output;
  }
}

/** The rule did what its contract forbids. */
export class ContractBroken extends Error {}

/** Writing to the store or the stage failed. */
export class StoreBroken extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The run is being stopped. */
export class Cancelled extends Error {}
