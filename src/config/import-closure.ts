// The identity of a module's code: digest of all files it imports, directly or not; what rule code digests are unbuilt.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { packageRoot as batutaRoot } from '#src/base/version.ts';
import { createDigestStream, hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';

/** Type-only imports are erased, so they are no code. */
const importForm =
  /(?:^|[\s;}])(?:import|export)(?!\s+type\b)(?:[\s\w*{},$]*?\sfrom)?\s*['"]([^'"\n]+)['"]|\b(?:import|require)\s*\(\s*['"]([^'"\n]+)['"]\s*\)/g;

const endings = ['', '.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js', '/index.mjs'];

interface CodeFile {
  readonly digest: Digest;
  readonly imports: readonly string[];
}

const known = new Map<string, { readonly stamp: string; readonly file: CodeFile }>();

function readCode(path: string): CodeFile | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return undefined;
  const stamp = `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.file;
  const bytes = readFileSync(path);
  // What the public door loads when `run` is called is no rule's code.
  const lazy = path !== join(batutaRoot(), 'src', 'index.ts');
  const imports = path.endsWith('.json') ? [] : findImports(bytes.toString('utf8'), { lazy });
  const file = { digest: hashBytes(bytes), imports };
  known.set(path, { stamp, file });
  return file;
}

export function findImports(text: string, options: { readonly lazy: boolean } = { lazy: true }): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(importForm)) {
    const name = match[1] ?? (options.lazy ? match[2] : undefined);
    if (name !== undefined) found.add(name);
  }
  return [...found];
}

const resolveFile = (base: string): string | undefined => {
  for (const ending of endings) {
    if (statSync(base + ending, { throwIfNoEntry: false })?.isFile() === true) return base + ending;
  }
  // TypeScript writes `./x.js` for `./x.ts`.
  const source = base.replace(/\.([cm]?)js$/, '.$1ts');
  return source !== base && statSync(source, { throwIfNoEntry: false })?.isFile() === true ? source : undefined;
};

/** The folder that holds the package of a file, where `#` imports start. */
function packageRoot(from: string): string | undefined {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    if (statSync(join(folder, 'package.json'), { throwIfNoEntry: false })?.isFile() === true) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function packageIdentity(name: string, from: string): string {
  const folder = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] as string);
  for (let at = dirname(from); ; at = dirname(at)) {
    const file = join(at, 'node_modules', folder, 'package.json');
    const found = readCode(file);
    if (found !== undefined) return `${folder} ${found.digest}`;
    if (at === dirname(at)) return `${folder} missing`;
  }
}

export interface Closure {
  readonly digest: Digest;
  /** Absolute paths of its files. */
  readonly files: readonly string[];
}

/** `root`: what paths are named relative to, so that the digest does not depend on where the project lies. */
export function importClosure(entry: string, root: string): Closure {
  const files = new Map<string, Digest>();
  const packages = new Set<string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path)) continue;
    const code = readCode(path);
    if (code === undefined) continue;
    files.set(path, code.digest);
    for (const name of code.imports) {
      // A release of batuta by itself changes no rule's code.
      if (name.startsWith('node:') || name === 'batuta') continue;
      const owner = name.startsWith('#') ? packageRoot(path) : undefined;
      const base =
        name.startsWith('.') || name.startsWith('/')
          ? resolve(dirname(path), name)
          : owner === undefined
            ? undefined
            : join(owner, name.slice(1));
      const target = base === undefined ? undefined : resolveFile(base);
      if (target !== undefined) queue.push(target);
      else if (base === undefined) packages.add(packageIdentity(name, path));
    }
  }
  const stream = createDigestStream();
  const sorted = [...files].map(([path, digest]) => [relative(root, path), digest] as const).sort();
  for (const [path, digest] of sorted) stream.update(`${path}\0${digest}\n`);
  for (const name of [...packages].sort()) stream.update(`${name}\n`);
  return { digest: stream.digest(), files: [...files.keys()].sort() };
}
