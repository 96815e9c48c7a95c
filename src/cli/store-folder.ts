// Where the store of results is: `BATUTA_STORE`, else the configuration's `store`, else inside the project.
import { resolve } from 'node:path';
import type { Project } from '#src/engine/engine.ts';

export function storeFolder(project: Project, env: { readonly [name: string]: string | undefined }): string {
  const named = env['BATUTA_STORE'];
  if (named !== undefined && named !== '') return resolve(project.root, named);
  return resolve(project.root, project.settings.store ?? '.batuta/store');
}
