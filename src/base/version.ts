// Which batuta this is, read from its own package.json once.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: { readonly version: string; readonly root: string } | undefined;

function look(): { readonly version: string; readonly root: string } {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const text = readFileSync(join(folder, 'package.json'), 'utf8');
      const { name, version } = JSON.parse(text) as { readonly name?: string; readonly version?: string };
      if (name === 'batuta' && version !== undefined) return { version, root: folder };
    } catch {
      continue;
    }
  }
  throw new Error('package.json of batuta is missing');
}

export const batutaVersion = (): string => (found ??= look()).version;
/** The folder of the package: shipped files are below it. */
export const packageRoot = (): string => (found ??= look()).root;
