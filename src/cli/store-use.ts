// A run's use of the store: leased while it lasts, and collected once a day when it ends, so that the store never grows past its cap.
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { isGcDue } from '#cache/gc-due.ts';
import { takeLease } from '#cache/lease.ts';
import { noteUser, usersOf } from '#cache/users.ts';
import { ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import type { Project } from '#src/engine/project.ts';
import { readRecords } from '#src/engine/record.ts';
import type { Digest } from '#src/model/digest.ts';
import { ignoreStore, storeFolder } from './store-folder.ts';

export interface StoreUse {
  end(): Promise<void>;
}

export function useStore(project: Project, env: { readonly [name: string]: string | undefined }): Result<StoreUse> {
  const folder = storeFolder(project, env);
  // What nobody here may write needs no lease against a collection here: a result that goes meanwhile is a miss.
  if (isReadOnly(folder)) return ok({ end: () => Promise.resolve() });
  ignoreStore(folder);
  const lease = takeLease(folder, project.root);
  if (!lease.ok) return lease;
  noteUser(folder, project.root);
  return ok({
    async end(): Promise<void> {
      lease.value.release();
      if (!isGcDue(folder)) return;
      const { cacheLimit } = project.settings;
      const { collectGarbage } = await import('#cache/gc.ts');
      // What it could not do today it does tomorrow: never a reason for a run to fail.
      collectGarbage(folder, {
        lastUsed: lastUses(new Set([project.root, ...usersOf(folder)])),
        usedBy: lastKeys,
        ...(cacheLimit !== undefined && { maxBytes: cacheLimit }),
      });
    },
  });
}

function isReadOnly(folder: string): boolean {
  if (!existsSync(join(folder, 'format'))) return false;
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** Keys of the last runs of a checkout: a run of it that is going on will ask for most of them. */
export function lastKeys(root: string): readonly Digest[] {
  return readRecords(root, 3).flatMap((record) => record.actions.flatMap(({ key }) => key ?? []));
}

/** When each key was last used in any of these checkouts, executed or hit. */
export function lastUses(roots: Iterable<string>): ReadonlyMap<Digest, number> {
  const uses = new Map<Digest, number>();
  for (const record of [...roots].flatMap((root) => readRecords(root))) {
    const at = Date.parse(record.startedAt);
    for (const { key } of record.actions) if (key !== undefined && (uses.get(key) ?? 0) < at) uses.set(key, at);
  }
  return uses;
}
