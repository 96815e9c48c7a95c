// The private folder of a staged command, and the namespace that puts it in the place of the project.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import { copyChecked } from '#src/fs/copy-checked.ts';
import type { LeftFolders } from '#src/fs/left-folders.ts';
import type { BlobStore } from '#src/model/store.ts';
import { restoreFiles } from '#src/model/store.ts';
import { runProgramSync } from '#src/process/run-sync.ts';
import type { JobFile } from './executor.ts';
import { findOnPath } from './machine.ts';
import type { Performed } from './work.ts';

/** Copies the inputs to `<stage>/work`, each verified against its digest. */
export function fillStage(
  stage: string,
  inputs: readonly JobFile[],
  blobs: BlobStore,
  left: LeftFolders,
): Performed | undefined {
  // Two inputs may have the same file.
  const files = [...new Map(inputs.map((file) => [file.path, file])).values()];
  const work = join(stage, 'work');
  mkdirSync(work, { recursive: true });
  const made = files.filter((file) => file.source === undefined);
  const restored = restoreFiles(blobs, work, made);
  if (!restored.ok) return { status: 'failed', failure: restored.failure };
  const missing = made.find((_, at) => restored.value[at] !== true);
  if (missing !== undefined) {
    const { label = '', output = '' } = missing.producer ?? {};
    return { status: 'blob-missing', digest: missing.digest, label, output };
  }
  const copied = files.flatMap((file) => (file.source === undefined ? [] : [{ ...file, source: file.source }]));
  const changed = copyChecked(work, copied, left.spares(copied.length));
  return changed === undefined ? undefined : { status: 'failed', failure: inputChanged(changed) };
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
