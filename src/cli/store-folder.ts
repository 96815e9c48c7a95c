// Where the store of results is: `BATUTA_STORE`, else the configuration's `store`, else inside the project; work trees of one repository share it.
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Project } from '#src/engine/engine.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import { mainCheckout } from '#src/fs/main-checkout.ts';

/** A path of the configuration is relative to the main checkout's project, so that every work tree means the same folder. */
export function storeFolder(project: Project, env: { readonly [name: string]: string | undefined }): string {
  const named = env['BATUTA_STORE'];
  if (named !== undefined && named !== '') return resolve(project.root, named);
  return resolve(mainCheckout(project.root) ?? project.root, project.settings.store ?? '.batuta/store');
}

/** A store made in another checkout's `.batuta` is no file for its user to commit. */
export function ignoreStore(folder: string): void {
  const home = dirname(folder);
  const file = join(home, '.gitignore');
  if (basename(home) === '.batuta' && !existsSync(file)) atomicWrite(file, '*\n');
}
