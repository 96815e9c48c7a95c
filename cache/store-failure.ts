// The failures of the store, told apart by what a person has to do about them.
import type { Failure } from '#src/base/failure.ts';
import { errorCode, ioFailure } from '#src/fs/io-failure.ts';

const codes: { readonly [system: string]: keyof typeof help } = {
  ENOSPC: 'BATUTA-S-008',
  EDQUOT: 'BATUTA-S-008',
  EROFS: 'BATUTA-S-009',
  EACCES: 'BATUTA-S-009',
  EPERM: 'BATUTA-S-009',
};

const help = {
  'BATUTA-S-008':
    'free some space on that disk (`batuta cache gc --max-size 1GB`), or let `BATUTA_STORE` name a folder elsewhere',
  'BATUTA-S-009': 'check its permissions, or let `BATUTA_STORE` name a folder that can be written',
} as const;

/** S-008 disk full, S-009 may not write, S-001 anything else; `what` reads as in "cannot <what>". */
export function storeFailure(what: string, error: unknown): Failure {
  const code = codes[errorCode(error) ?? ''] ?? 'BATUTA-S-001';
  const failed = ioFailure(code, what, error);
  return code === 'BATUTA-S-001' ? failed : { ...failed, help: help[code] };
}
