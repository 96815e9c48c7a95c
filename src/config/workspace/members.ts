// The members of a workspace: their folders, short names, and which of them each depends on.
import { failure } from '#src/base/failure.ts';
import type { Failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { posixFolder } from '#src/fs/posix-path.ts';
import type { WorkspaceOptions } from '#src/model/config.ts';
import type { PlanContext } from '#src/model/plan.ts';
import type { Member, Workspace } from './workspace.ts';
import type { Package } from './manifests.ts';
import { packageReaders, rootManifests } from './manifests.ts';

const nameForm = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const broken = (file: string, error: unknown): Failure =>
  failure('BATUTA-C-020', `${file}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`, {
    place: { file },
    help: 'correct it, or name the members in `workspaces: { members: [ … ] }`',
  });

interface Found {
  readonly folder: string;
  readonly packages: { readonly manifest: string; readonly package: Package | undefined }[];
}

export function findMembers(options: WorkspaceOptions, context: PlanContext): Result<Workspace> {
  const folders = options.members === undefined ? foldersOfManifests(context) : foldersNamed(options.members, context);
  if (!folders.ok) return folders;
  const found: Found[] = [];
  for (const folder of folders.value) {
    const packages: Found['packages'][number][] = [];
    for (const [manifest, read] of Object.entries(packageReaders)) {
      const file = `${folder}/${manifest}`;
      const text = context.text(file);
      if (text === undefined) continue;
      try {
        packages.push({ manifest, package: read(text) });
      } catch (error) {
        return err(broken(file, error));
      }
    }
    found.push({ folder, packages });
  }
  return named(found);
}

function named(found: readonly Found[]): Result<Workspace> {
  const folderOf = new Map<string, string>();
  const nameOf = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const { folder, packages } of found) {
    const full = packages.find((each) => each.package !== undefined)?.package?.name ?? folder;
    const name = full.slice(full.lastIndexOf('/') + 1);
    const other = taken.get(name);
    if (!nameForm.test(name)) {
      return err(failure('BATUTA-C-020', `the member ${folder} is called ${name}, which cannot begin a target's name`));
    }
    if (other !== undefined) {
      return err(
        failure('BATUTA-C-020', `two members are called ${name}: ${other} and ${folder}`, {
          help: 'rename one of the packages, or name the members that count in `workspaces: { members: [ … ] }`',
        }),
      );
    }
    taken.set(name, folder);
    nameOf.set(folder, name);
    for (const each of packages) if (each.package) folderOf.set(`${each.manifest} ${each.package.name}`, folder);
  }
  const members = new Map<string, Member>();
  for (const { folder, packages } of found) {
    const needed = new Set<string>();
    for (const { manifest, package: own } of packages) {
      for (const dependency of own?.dependencies ?? []) {
        const other = folderOf.get(`${manifest} ${dependency}`);
        if (other !== undefined && other !== folder) needed.add(nameOf.get(other) as string);
      }
    }
    const name = nameOf.get(folder) as string;
    members.set(name, { name, folder, dependencies: [...needed].sort() });
  }
  const names = [...members.keys()].sort((a, b) => b.length - a.length);
  return ok({
    members,
    memberOf(target) {
      const name = names.find((each) => target.startsWith(`${each}.`));
      return name === undefined ? undefined : members.get(name);
    },
  });
}

function foldersOfManifests(context: PlanContext): Result<readonly string[]> {
  const folders = new Set<string>();
  for (const { file, member, globs } of rootManifests) {
    const text = context.text(file);
    if (text === undefined) continue;
    try {
      const said = globs(text);
      if (said !== undefined) for (const folder of matching(said, [member], context)) folders.add(folder);
    } catch (error) {
      return err(broken(file, error));
    }
  }
  if (folders.size > 0) return ok([...folders].sort());
  return err(
    failure('BATUTA-C-020', '`workspaces` is set, but no manifest of this folder names members that are there', {
      help: `looked at ${rootManifests.map((each) => each.file).join(', ')}; or write \`workspaces: { members: ['packages/*'] }\``,
    }),
  );
}

function foldersNamed(globs: readonly string[], context: PlanContext): Result<readonly string[]> {
  const marks = [...Object.keys(packageReaders), 'batuta.config.{ts,mts,js,mjs}'];
  const folders = matching(globs, marks, context);
  if (folders.length > 0) return ok(folders);
  const help = `a member has one of ${marks.join(', ')}`;
  return err(failure('BATUTA-C-020', `no folder is a member by ${globs.join(', ')}`, { help }));
}

/** Folders that a glob selects and that have one of the files; the root itself is none. */
function matching(globs: readonly string[], marks: readonly string[], context: PlanContext): readonly string[] {
  const clean = (glob: string): string => glob.replace(/^\.\//, '').replace(/\/+$/, '');
  const withMarks = (wanted: readonly string[]): string[] =>
    wanted.flatMap((glob) => marks.map((mark) => `${clean(glob)}/${mark}`));
  const include = withMarks(globs.filter((glob) => !glob.startsWith('!')));
  const exclude = withMarks(globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)));
  const folders = context.names(include, exclude).map(posixFolder);
  return [...new Set(folders)].filter((folder) => folder !== '').sort();
}
