// Imports a rule's module: bundles and JavaScript natively, TypeScript sources through jiti, loaded only then.
import { pathToFileURL } from 'node:url';
import { batutaEntry, forgetModules } from '#src/config/evaluate.ts';
import { importClosure } from '#src/config/import-closure.ts';
import type { Digest } from '#src/model/digest.ts';
import type { LoadModule } from './run-job.ts';

type Module = { readonly [name: string]: unknown };
type Jiti = { import(path: string): Promise<unknown> };

let jiti: Promise<Jiti> | undefined;

async function makeJiti(): Promise<Jiti> {
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, {
    fsCache: false,
    moduleCache: true,
    interopDefault: false,
    alias: { batuta: batutaEntry() },
  });
}

/** Digest of the code a module was loaded with: after an edit it is loaded again, with all that it imports. */
const loaded = new Map<string, Digest>();

export const loadModule: LoadModule = async (path) => {
  if (/\.[cm]?ts$/.test(path) || !path.startsWith(distFolder())) {
    const { digest, files } = importClosure(path, '/');
    if (loaded.get(path) !== digest) forgetModules(files.filter((file) => !file.includes('/node_modules/')));
    loaded.set(path, digest);
    jiti ??= makeJiti();
    return (await (await jiti).import(path)) as Module;
  }
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Module;
};

/** A project's JavaScript rules may import 'batuta', which only jiti's alias finds; our own bundles import nothing. */
const distFolder = (): string => batutaEntry().replace(/[^/\\]*$/, '');
