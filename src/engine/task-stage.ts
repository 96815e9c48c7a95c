// The private folder of a staged command, and the namespace that puts it in the place of the project.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { BlobStore } from '#src/model/store.ts';
import { runProgramSync } from '#src/process/run-sync.ts';
import type { JobFile } from './executor.ts';
import { findOnPath } from './machine.ts';
import type { Performed } from './work.ts';

/** Copies the inputs to `<stage>/work`, each verified against its digest. */
export function fillStage(stage: string, files: readonly JobFile[], blobs: BlobStore): Performed | undefined {
  mkdirSync(join(stage, 'work'), { recursive: true });
  for (const file of files) {
    const path = join(stage, 'work', file.path);
    mkdirSync(dirname(path), { recursive: true });
    if (file.source === undefined) {
      const restored = blobs.restore(file.digest, path, file.executable);
      if (!restored.ok) return { status: 'failed', failure: restored.failure };
      const { label = '', output = '' } = file.producer ?? {};
      if (!restored.value) return { status: 'blob-missing', digest: file.digest, label, output };
      continue;
    }
    const bytes = readOrNothing(file.source);
    if (bytes === undefined || hashBytes(bytes) !== file.digest) {
      return { status: 'failed', failure: inputChanged(file.path) };
    }
    writeFileSync(path, bytes);
    if (file.executable) chmodSync(path, 0o755);
  }
  return undefined;
}

function readOrNothing(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

export const inputChanged = (path: string): Failure =>
  failure('BATUTA-E-009', `${path} changed while an action used it; the result was used nowhere`, {
    place: { file: path },
    help: 'run again',
  });

/** Why user namespaces cannot be used here; undefined when they can. */
export function namespaceProblem(label: string, path: string): Failure | undefined {
  const unshare = findOnPath('unshare', path);
  const help = "use `isolation: 'stage'`";
  if (process.platform !== 'linux' || unshare === undefined) {
    return failure('BATUTA-E-015', `${label}: a namespace needs Linux and \`unshare\``, { help });
  }
  const probe = ['-Urm', '--', 'sh', '-c', 'mount --bind /tmp /mnt'];
  if (runProgramSync(unshare, probe, { cwd: '/', env: { PATH: path } }) === undefined) {
    return failure('BATUTA-E-015', `${label}: this system does not let users make mount namespaces`, { help });
  }
  return undefined;
}

/** Inside, the stage stands at the project's own path: an undeclared file is not there, however it is named. */
export function namespaceArgv(
  unshare: string,
  stage: string,
  root: string,
  cwd: string,
  argv: readonly string[],
): readonly string[] {
  const script = 'mount --bind "$1" "$2" && cd "$3" && shift 3 && exec "$@"';
  return [unshare, '-Urm', '--', '/bin/sh', '-c', script, 'sh', stage, root, cwd, ...argv];
}
