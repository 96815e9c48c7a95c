// From named inputs to files with digests: what the key is made of and what the executor is handed. Knows no scheduler.
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { errorCode, ioFailure } from '#src/fs/io-failure.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { KeyInput } from '#src/hash/key.ts';
import type { ActionSpec, InputSource, Label } from '#src/model/action.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { Artifact } from '#src/model/artifact.ts';
import type { RuleInfo } from '#src/model/rule.ts';
import type { JobFile, JobInput } from './executor.ts';
import type { SourceView } from './source-view.ts';

export interface ResolvedInputs {
  readonly job: { readonly [name: string]: JobInput };
  readonly key: readonly KeyInput[];
  /** Source paths whose bytes are used. */
  readonly sources: readonly string[];
}

/** What other actions gave. */
export interface Results {
  of(label: Label): ActionResult | undefined;
  /** Labels of known actions that a pattern matches, in order. */
  matching(pattern: string): readonly Label[];
}

const cut = (text: string): string => text.replace(/^\.\//, '');

export function resolveInputs(
  spec: ActionSpec,
  rule: RuleInfo,
  sources: SourceView,
  results: Results,
): Result<ResolvedInputs> {
  const job: { [name: string]: JobInput } = {};
  const key: KeyInput[] = [];
  const used: string[] = [];
  for (const name of Object.keys(spec.inputs)) {
    const input = spec.inputs[name] as InputSource;
    const problem = resolveOne(name, input);
    if (problem !== undefined) return err(problem);
  }
  return ok({ job, key, sources: used });

  function source(name: string, path: string, shown: string, optional: boolean): JobFile | Failure | undefined {
    const found = sources.file(path);
    if (found === undefined) {
      const unread = unreadable(join(sources.root, path), path);
      if (unread !== undefined) return unread;
      if (optional) return undefined;
      return failure('BATUTA-E-008', `${spec.label}: input ${name} is missing: ${path}`, {
        place: { file: path },
        help: 'create the file, correct the path, or mark the input optional',
      });
    }
    used.push(path);
    const { digest, size, executable } = found;
    return { path: shown, digest, size, executable, source: join(sources.root, path) };
  }

  function many(
    name: string,
    paths: readonly string[],
    show: (path: string) => string,
    alone = false,
  ): Failure | undefined {
    const files: JobFile[] = [];
    sources.prepare(paths);
    for (const path of paths) {
      const file = source(name, path, show(path), false);
      if (file === undefined) continue;
      if ('code' in file) return file;
      files.push(file);
      key.push({ name, path: file.path, digest: file.digest, executable: file.executable });
    }
    job[name] = { kind: 'files', files, alone };
    return undefined;
  }

  function resolveOne(name: string, input: InputSource): Failure | undefined {
    switch (input.from) {
      case 'file': {
        const path = cut(input.path);
        const file = source(name, path, path, input.optional === true);
        if (file !== undefined && 'code' in file) return file;
        key.push({ name, path, digest: file?.digest, executable: file?.executable === true });
        job[name] = { kind: 'files', files: file === undefined ? [] : [file], alone: true };
        return undefined;
      }
      case 'glob': {
        const names = sources.glob(input);
        return names.ok ? many(name, names.value, (path) => path) : names.failure;
      }
      case 'listing': {
        const names = sources.glob(input);
        if (!names.ok) return names.failure;
        key.push({ name, digest: hashBytes(names.value.join('\0')) });
        job[name] = { kind: 'names', names: names.value };
        return undefined;
      }
      case 'asset': {
        const paths = sources.asset(rule.assets, input.path);
        if (paths.length === 0)
          return failure('BATUTA-E-008', `${spec.label}: asset ${name} is missing: ${input.path}`);
        const prefix = paths.length === 1 && paths[0]?.shown === '' ? input.path : '';
        const shownOf = new Map(paths.map((each) => [each.path, each.shown === '' ? prefix : each.shown]));
        return many(
          name,
          paths.map((each) => each.path),
          (path) => shownOf.get(path) ?? path,
          paths[0]?.shown === '',
        );
      }
      case 'output': {
        const artifact = results.of(input.label)?.outputs[input.output];
        if (artifact === undefined) return noOutput(spec.label, name, input.label, input.output);
        key.push(keyOf(name, undefined, artifact));
        job[name] = {
          kind: 'files',
          files: filesOf(artifact, input.label, input.output, ''),
          alone: artifact.kind === 'file',
        };
        return undefined;
      }
      case 'collect': {
        const files: JobFile[] = [];
        for (const label of results.matching(input.pattern)) {
          const artifact = results.of(label)?.outputs[input.output];
          if (artifact === undefined) {
            if (input.includeFailed === true) continue;
            return noOutput(spec.label, name, label, input.output);
          }
          key.push(keyOf(name, label, artifact));
          files.push(...filesOf(artifact, label, input.output, label));
        }
        job[name] = { kind: 'files', files };
        return undefined;
      }
    }
  }
}

const keyOf = (name: string, path: string | undefined, artifact: Artifact): KeyInput => ({
  name,
  ...(path === undefined ? {} : { path }),
  digest: artifact.digest,
  executable: artifact.kind === 'file' && artifact.executable,
});

function filesOf(artifact: Artifact, label: Label, output: string, shown: string): JobFile[] {
  const producer = { label, output };
  if (artifact.kind === 'file') {
    const { digest, size, executable } = artifact;
    return [{ path: shown, digest, size, executable, producer }];
  }
  return artifact.entries.map((entry) => ({
    ...entry,
    path: shown === '' ? entry.path : `${shown}/${entry.path}`,
    producer,
  }));
}

const noOutput = (label: Label, name: string, from: Label, output: string): Failure =>
  failure('BATUTA-E-003', `${label}: input ${name} needs output ${output} of ${from}, which gave none`, {
    help: 'correct the label or the output name',
  });

/** Why the bytes of what is there cannot be had; undefined: nothing is there. */
function unreadable(whole: string, path: string): Failure | undefined {
  try {
    if (statSync(whole, { throwIfNoEntry: false }) === undefined) return undefined;
    closeSync(openSync(whole, 'r'));
    return undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    return { ...ioFailure('BATUTA-E-101', `read ${path}`, error), place: { file: path } };
  }
}
