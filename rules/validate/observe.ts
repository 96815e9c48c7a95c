// Runs a program on a vector in a fresh folder of the stage and says what it showed; the same for original and migrated.
import { lstatSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleContext } from '#src/index.ts';
import { maskFolders } from './mask.ts';
import type { RunFolders } from './mask.ts';
import type { Observation } from './observation.ts';
import { bytesOf, contentOf } from './vector.ts';
import type { Content, Vector } from './vector.ts';

export interface RunSpec {
  /** Folder of this run, relative to the stage; made by it, holds `work` and `home`. */
  readonly folder: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly vector: Vector;
  readonly env?: { readonly [name: string]: string };
  /** Absolute folder that stands for the source root: left out of what is compared; what the program writes there counts. */
  readonly source: string;
  readonly timeoutMs: number;
}

export interface Run {
  readonly observation: Observation;
  readonly timedOut: boolean;
  readonly durationMs: number;
  readonly stderr: string;
}

/** When files that a vector gives were last changed: a program may keep or show it, so it is the same in each run. */
const givenTime = new Date('2024-02-29T12:00:00Z');

export async function observe(context: Pick<RuleContext, 'stage' | 'exec'>, spec: RunSpec): Promise<Run> {
  const folder = join(context.stage, spec.folder);
  const folders: RunFolders = {
    work: join(folder, 'work'),
    home: join(folder, 'home'),
    temporary: join(folder, 'tmp'),
    source: spec.source,
  };
  mkdirSync(folders.work, { recursive: true });
  mkdirSync(folders.home, { recursive: true });
  mkdirSync(folders.temporary, { recursive: true });
  const given = spec.vector.files ?? {};
  for (const [path, content] of Object.entries(given)) {
    mkdirSync(dirname(join(folders.work, path)), { recursive: true });
    writeFileSync(join(folders.work, path), bytesOf(content));
    utimesSync(join(folders.work, path), givenTime, givenTime);
  }
  const beside = statsBelow(spec.source);
  const started = performance.now();
  const outcome = await context.exec({
    command: spec.command,
    args: [...spec.args, ...spec.vector.argv],
    cwd: folders.work,
    stdin: spec.vector.stdin === undefined ? new Uint8Array() : bytesOf(spec.vector.stdin),
    env: {
      // Not that of this machine's tools: what a program shows of it is the same on both sides and everywhere.
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: folders.home,
      PWD: folders.work,
      TMPDIR: folders.temporary,
      ...spec.env,
      ...spec.vector.env,
    },
    timeoutMs: spec.timeoutMs,
  });
  const durationMs = performance.now() - started;
  const stderr = new TextDecoder().decode(outcome.stderr);
  const observation: Observation = {
    status: outcome.status ?? outcome.signal ?? 'unknown',
    stdout: mask(contentOf(outcome.stdout), folders),
    stderr: maskFolders(comparedStderr(stderr), folders),
    files: {
      ...changedFiles(folders.work, '', given, folders),
      ...changedFiles(folders.home, '~/', {}, folders),
      ...writtenBeside(spec.source, beside, folders),
    },
  };
  return { observation, timedOut: outcome.timedOut, durationMs, stderr };
}

/** Tracebacks name places that a migration does not keep: only the last line counts, all of it for a usage error. */
export function comparedStderr(text: string): string {
  if (text.startsWith('usage:')) return text;
  const lines = text.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  // After a warning CPython shows the line of the source that it is about: no more than a place.
  const warning = last.startsWith('  ')
    ? /^.+:\d+: (\w*Warning: .*)$/.exec(lines.at(-2) ?? '')
    : /^.+:\d+: (\w*Warning: .*)$/.exec(last);
  return warning?.[1] ?? last;
}

function changedFiles(
  folder: string,
  prefix: string,
  given: { readonly [path: string]: Content },
  folders: RunFolders,
): { [path: string]: Content | null } {
  const files: { [path: string]: Content | null } = {};
  const present = new Set<string>();
  const visit = (relative: string): void => {
    for (const name of readdirSync(join(folder, relative)).sort()) {
      const path = relative === '' ? name : `${relative}/${name}`;
      const kind = lstatSync(join(folder, path));
      if (kind.isDirectory()) visit(path);
      else if (kind.isFile()) {
        present.add(path);
        const bytes = readFileSync(join(folder, path));
        const before = given[path];
        if (before === undefined || !bytes.equals(bytesOf(before)))
          files[prefix + path] = mask(contentOf(bytes), folders);
      }
    }
  };
  visit('');
  for (const path of Object.keys(given)) if (!present.has(path)) files[prefix + path] = null;
  return files;
}

const mask = (content: Content, folders: RunFolders): Content =>
  'text' in content ? { text: maskFolders(content.text, folders) } : content;

type Stats = ReadonlyMap<string, string>;

/** Size and times of the regular files below a folder, by relative path. */
function statsBelow(folder: string): Stats {
  const stats = new Map<string, string>();
  const visit = (relative: string): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) {
        const { size, mtimeNs, ctimeNs, ino } = lstatSync(join(folder, path), { bigint: true });
        stats.set(path, `${size} ${mtimeNs} ${ctimeNs} ${ino}`);
      }
    }
  };
  visit('');
  return stats;
}

/** A program may keep its files beside its source: what it made, changed or removed there. */
function writtenBeside(folder: string, before: Stats, folders: RunFolders): { [path: string]: Content | null } {
  const files: { [path: string]: Content | null } = {};
  const after = statsBelow(folder);
  for (const [path, stat] of [...after].sort())
    if (stat !== before.get(path))
      files[`<source>/${path}`] = mask(contentOf(readFileSync(join(folder, path))), folders);
  for (const path of before.keys()) if (!after.has(path)) files[`<source>/${path}`] = null;
  return files;
}
