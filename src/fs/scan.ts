// One synchronous walk over a project: which files there are, by name; no bytes are read.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { addon, rethrow } from '#native/index.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { ioFailure } from './io-failure.ts';
import { comparePaths, joinPosix } from './posix-path.ts';

/** Folders that hold no source, whatever is in them. */
export const skippedFolders: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.batuta',
  'node_modules',
  '__pycache__',
  '.venv',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.hypothesis',
  '.idea',
]);

/** Beside the second, the first is made by a tool. */
const madeBeside = ['target', 'Cargo.toml'] as const;

/** A folder with one of these is made by a tool: a virtual environment, a build or cache folder (bford.info/cachedir). */
const generatedMarks: readonly string[] = ['CACHEDIR.TAG', 'pyvenv.cfg'];

/** As `scan` sees it: a folder that some tool made. */
export const isGeneratedFolder = (path: string): boolean =>
  generatedMarks.some((mark) => existsSync(join(path, mark))) ||
  (basename(path) === 'target' && existsSync(join(dirname(path), 'Cargo.toml')));

export interface ScanOptions {
  /** Folders not entered, as project paths: the places batuta writes to. */
  readonly skip?: readonly string[];
}

export interface ScannedTree {
  readonly root: string;
  /** Every file, as project path, in code-unit order. */
  readonly files: readonly string[];
  /** Links to files, which are among `files` too. */
  readonly links: readonly string[];
  /** Links not followed (to folders, to nothing), and folders skipped by a mark; for messages. */
  readonly skippedLinks: readonly string[];
  readonly skippedFolders: readonly string[];
  /** Every folder whose names were read, the root as ''. */
  readonly folders: readonly string[];
}

function leadsToFile(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false; // A circle of links, or one through something that is no folder.
  }
}

/**
 * Symlinks: a link to a file is that file's bytes under the link's name. A link to a folder is not entered (it could lead
 * outside or round in a circle) and is listed in `skippedLinks`. Sockets, pipes and devices are not files.
 */
export function scan(root: string, options: ScanOptions = {}): Result<ScannedTree> {
  try {
    return scanNative(root, options) ?? scanHere(root, options);
  } catch (error) {
    const at = error instanceof Error && 'path' in error ? relative(root, String(error.path)) : '';
    if (at === '' || at.startsWith('..')) return err(ioFailure('BATUTA-E-103', `list the files of ${root}`, error));
    return err({ ...ioFailure('BATUTA-E-103', `list the files of ${at}`, error), place: { file: at } });
  }
}

const names = (joined: string): string[] => (joined === '' ? [] : joined.split('\0'));
/** Beyond ASCII the order of UTF-8 bytes is not that of code units. */
const isPlain = (joined: string): boolean => !/[^\0-\x7f]/.test(joined);

/** The same walk in one call; undefined: no addon, or a name that needs to be told about. */
function scanNative(root: string, options: ScanOptions): Result<ScannedTree> | undefined {
  const native = addon();
  if (native === undefined) return undefined;
  let walked;
  try {
    walked = native.walk(root, [...skippedFolders], options.skip ?? [], generatedMarks, madeBeside);
  } catch (error) {
    return rethrow(error);
  }
  if (walked.strange !== '') return undefined;
  const files = names(walked.files);
  const [links, skippedLinks]: [string[], string[]] = [[], []];
  for (const link of names(walked.links)) (leadsToFile(join(root, link)) ? links : skippedLinks).push(link);
  files.push(...links);
  if (walked.links !== '' || !isPlain(walked.files)) files.sort(comparePaths);
  return ok({
    root,
    files,
    links: links.sort(comparePaths),
    skippedLinks: skippedLinks.sort(comparePaths),
    skippedFolders: names(walked.generated).sort(comparePaths),
    folders: walked.folders.split('\0').sort(comparePaths),
  });
}

function scanHere(root: string, options: ScanOptions): Result<ScannedTree> {
  const folders: string[] = [];
  const links: string[] = [];
  const files: string[] = [];
  const skippedLinks: string[] = [];
  const skipped: string[] = [];
  const skip = new Set(options.skip ?? []);
  let problem: Failure | undefined;

  const visit = (folder: string): void => {
    const entries = readdirSync(folder === '' ? root : join(root, folder), { withFileTypes: true });
    folders.push(folder);
    const isGenerated = entries.some((entry) => generatedMarks.includes(entry.name));
    if (isGenerated && folder !== '') {
      skipped.push(folder);
      return;
    }
    for (const entry of entries) {
      const path = joinPosix(folder, entry.name);
      // Names that are not UTF-8 arrive with U+FFFD and cannot be opened again.
      if (entry.name.includes('\ufffd') && !existsSync(join(root, path))) {
        problem ??= failure(
          'BATUTA-E-104',
          `a file name in ${folder === '' ? '.' : folder} is not UTF-8: ${entry.name}`,
          {
            help: 'rename it, or exclude its folder',
            place: { file: folder === '' ? '.' : folder },
          },
        );
      } else if (entry.isFile()) {
        files.push(path);
      } else if (entry.isDirectory()) {
        const [made, beside] = madeBeside;
        const isCargoTarget = entry.name === made && entries.some((other) => other.name === beside);
        if (isCargoTarget) skipped.push(path);
        else if (!skippedFolders.has(entry.name) && !skip.has(path)) visit(path);
      } else if (entry.isSymbolicLink()) {
        if (leadsToFile(join(root, path))) {
          files.push(path);
          links.push(path);
        } else skippedLinks.push(path);
      }
    }
  };

  visit('');
  if (problem !== undefined) return err(problem);
  return ok({
    root,
    files: files.sort(comparePaths),
    links: links.sort(comparePaths),
    skippedLinks: skippedLinks.sort(comparePaths),
    skippedFolders: skipped.sort(comparePaths),
    folders: folders.sort(comparePaths),
  });
}

/** Paths that are one file on a file system that ignores case: a failure, since the result would depend on the machine. */
export function caseCollision(paths: readonly string[]): Failure | undefined {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined && other !== path) {
      return failure('BATUTA-E-105', `two paths differ only in case: ${other} and ${path}`, {
        help: 'rename one of them, or exclude it',
        place: { file: path },
      });
    }
    seen.set(folded, path);
  }
  return undefined;
}
