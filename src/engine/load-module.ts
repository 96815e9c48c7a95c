// Imports a rule's module: bundles and JavaScript natively, TypeScript sources through jiti, loaded only then.
import { pathToFileURL } from 'node:url';
import { batutaEntry } from '#src/config/evaluate.ts';
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

/** Modules are loaded once per process or worker: a rule captures nothing that could go stale but its code. */
export const loadModule: LoadModule = async (path) => {
  if (/\.[cm]?ts$/.test(path) || !path.startsWith(distFolder())) {
    jiti ??= makeJiti();
    return (await (await jiti).import(path)) as Module;
  }
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Module;
};

/** A project's JavaScript rules may import 'batuta', which only jiti's alias finds; our own bundles import nothing. */
const distFolder = (): string => batutaEntry().replace(/[^/\\]*$/, '');
