// Turns a system error into the failure a person reads: what was tried, on which path, what the system said.
import type { Code, Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const advice: { readonly [code: string]: string } = {
  ENOSPC: 'free some space on that disk',
  EDQUOT: 'free some space: the disk quota is used up',
  EROFS: 'the file system is read-only: choose another place',
  EACCES: 'check the permissions of the file and its folder',
  EPERM: 'check the permissions of the file and its folder',
  ENOENT: 'check that it exists',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder; a file was expected',
  EMFILE: 'too many open files: raise the limit (ulimit -n)',
};

/** `what` reads as in "cannot <what>: <reason>". */
export function ioFailure(code: Code, what: string, error: unknown): Failure {
  const help = advice[errorCode(error) ?? ''];
  const said = error instanceof Error ? error.message : String(error);
  // A file of ours beside the place, of which nobody has heard.
  const reason = said.replace(/, \w+ '[^']*\.batuta-tmp'.*$/, '');
  return failure(code, `cannot ${what}: ${reason}`, help === undefined ? {} : { help });
}
