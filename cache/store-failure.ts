// The failures of the store, told apart by what a person has to do about them.
import type { Code, Failure } from '#src/base/failure.ts';
import { errorCode, ioFailure } from '#src/fs/io-failure.ts';

const codes: { readonly [system: string]: Code } = {
  ENOSPC: 'BATUTA-S-008',
  EDQUOT: 'BATUTA-S-008',
  EROFS: 'BATUTA-S-009',
  EACCES: 'BATUTA-S-009',
  EPERM: 'BATUTA-S-009',
};

/** S-008 disk full, S-009 may not write, S-001 anything else; `what` reads as in "cannot <what>". */
export function storeFailure(what: string, error: unknown): Failure {
  return ioFailure(codes[errorCode(error) ?? ''] ?? 'BATUTA-S-001', what, error);
}
