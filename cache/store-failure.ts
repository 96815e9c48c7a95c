// The failures of the store, told apart by what a person has to do about them.
import type { Code, Failure } from '#src/base/failure.ts';
import { errorCode, ioFailure } from '#src/fs/io-failure.ts';

const codes: { readonly [system: string]: Code } = {
  ENOSPC: 'BATUTA-S-002',
  EDQUOT: 'BATUTA-S-002',
  EROFS: 'BATUTA-S-003',
  EACCES: 'BATUTA-S-003',
  EPERM: 'BATUTA-S-003',
};

/** S-002 disk full, S-003 may not write, S-001 anything else; `what` reads as in "cannot <what>". */
export function storeFailure(what: string, error: unknown): Failure {
  return ioFailure(codes[errorCode(error) ?? ''] ?? 'BATUTA-S-001', what, error);
}
