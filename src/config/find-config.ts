// Finds the configuration file: the named one, or the first `batuta.config.*` upwards.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';

export const configNames = ['batuta.config.ts', 'batuta.config.mts', 'batuta.config.js', 'batuta.config.mjs'] as const;

export interface FoundProject {
  readonly root: string;
  readonly configFile: string | undefined;
}

/** What makes a folder with a configuration a package, and so a member of a workspace further up. */
const manifests = ['package.json', 'Cargo.toml', 'pyproject.toml'] as const;

const textOrComment = /(['"])((?:(?!\1)[^\\\n]|\\.)*)\1|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** Whether the key stands in the configuration: not in a comment or a text. */
export function saysWorkspaces(config: string): boolean {
  const bare = config.replace(textOrComment, (_, quote: string | undefined, text: string | undefined) =>
    quote !== undefined && text === 'workspaces' ? 'workspaces' : '',
  );
  return /(?<![\w$.])workspaces\s*[:,}]/.test(bare);
}

/** The configuration of a workspace that a package's own configuration is part of: the first further up that says `workspaces`. */
function workspaceAbove(member: string): FoundProject | undefined {
  if (!manifests.some((name) => existsSync(join(member, name)))) return undefined;
  for (let folder = member; folder !== dirname(folder) && !existsSync(join(folder, '.git'));) {
    folder = dirname(folder);
    for (const name of configNames) {
      const path = join(folder, name);
      if (existsSync(path) && saysWorkspaces(readFileSync(path, 'utf8'))) return { root: folder, configFile: path };
    }
  }
  return undefined;
}

/** Without a configuration the root is the folder itself. */
export function findConfig(cwd: string, named?: string): Result<FoundProject> {
  if (named !== undefined) {
    const path = resolve(cwd, named);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
      return err(failure('BATUTA-C-004', `there is no configuration ${named}`, { place: { file: named } }));
    }
    return ok({ root: dirname(path), configFile: path });
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    for (const name of configNames) {
      const path = join(folder, name);
      if (existsSync(path)) return ok(workspaceAbove(folder) ?? { root: folder, configFile: path });
    }
    // A project does not reach beyond its repository.
    if (folder === dirname(folder) || existsSync(join(folder, '.git')))
      return ok({ root: resolve(cwd), configFile: undefined });
  }
}
