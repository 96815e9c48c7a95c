// The architecture as tests: who may import whom, how long a file may be, and that the docs name only paths that exist.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const skipped = new Set(['node_modules', 'dist', 'target', '.git', '.batuta', 'gen']);

function filesBelow(folder: string, wanted: RegExp): string[] {
  const found: string[] = [];
  const visit = (relative: string): void => {
    for (const entry of readdirSync(join(root, relative), { withFileTypes: true })) {
      const path = posix.join(relative, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) visit(path);
      } else if (wanted.test(entry.name)) found.push(path);
    }
  };
  if (existsSync(join(root, folder))) visit(folder);
  return found;
}

/** Layer -> layers it may import; the order of DESIGN section 3. */
const allowed: { readonly [layer: string]: readonly string[] } = {
  'src/base': [],
  'src/model': ['src/base'],
  'src/hash': ['src/base', 'src/model', 'native'],
  'src/fs': ['src/base', 'src/model', 'src/hash', 'native'],
  'src/process': ['src/base', 'src/model', 'src/hash', 'src/fs', 'native'],
  'src/config': ['src/base', 'src/model', 'src/hash', 'src/fs', 'src/process'],
  'src/graph': ['src/base', 'src/model', 'src/hash', 'src/fs'],
  'src/engine': ['src/base', 'src/model', 'src/hash', 'src/fs', 'src/process', 'src/config', 'src/graph'],
  'src/report': ['src/base', 'src/model'],
  // `run` and `plan` of the public door construct the same store and executor as the command line.
  'src/index.ts': [
    'src/base',
    'src/model',
    'src/hash',
    'src/config',
    'src/engine',
    'src/graph',
    'src/cli/open-host.ts',
  ],
  'src/cli': ['src', 'cache', 'rules', 'native'],
  cache: ['src/base', 'src/model', 'src/hash', 'src/fs', 'src/process', 'native'],
  rules: ['src/index.ts'],
  native: ['src/base', 'src/model'],
};

const layerOf = (path: string): string | undefined =>
  Object.keys(allowed)
    .filter((layer) => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const found: string[] = [];
  for (const match of text.matchAll(
    /(?:^|\n)[ \t]*(?:import|export)\b[^;'"]*?\bfrom\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g,
  )) {
    const specifier = match[1] ?? match[2] ?? '';
    if (specifier.startsWith('#')) found.push(specifier.slice(1));
    else if (specifier.startsWith('.')) found.push(posix.normalize(posix.join(posix.dirname(path), specifier)));
  }
  return found;
}

const sources = ['src', 'cache', 'rules', 'native'].flatMap((folder) => filesBelow(folder, /\.ts$/));

describe('imports go down only', () => {
  it('no file imports from a layer above its own', () => {
    const wrong: string[] = [];
    for (const path of sources) {
      const layer = layerOf(path);
      if (layer === undefined) continue;
      for (const target of importsOf(path)) {
        if (target === layer || target.startsWith(`${layer}/`)) continue;
        const fine = (allowed[layer] ?? []).some((other) => target === other || target.startsWith(`${other}/`));
        if (!fine) wrong.push(`${path} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('finds imports at all', () => {
    expect(importsOf('src/model/rule.ts')).toContain('src/base/failure.ts');
  });
});

// What batuta itself makes of the library modules that are written in Python is not read by people.
const isWritten = (path: string): boolean => !/runtime\/py\/[^/]+\/src\//.test(path);

describe('files stay readable', () => {
  it('no source file is longer than 500 lines', () => {
    const long = [
      ...sources,
      ...filesBelow('rules/transpile/runtime', /\.rs$/).filter(isWritten),
      ...filesBelow('test', /\.ts$/),
    ]
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > 500 && !/\/(tables?|data)\/|_tables\.rs$|-data\.ts$/.test(path));
    expect(long).toEqual([]);
  });

  it('each TypeScript source opens with a comment that says what it is', () => {
    const silent = sources.filter((path) => !/^(#!.*\n)?(\/\/|\/\*)/.test(readFileSync(join(root, path), 'utf8')));
    expect(silent).toEqual([]);
  });
});

describe('docs do not rot', () => {
  const pages = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    ...filesBelow('docs', /\.md$/),
    ...filesBelow('cache', /\.md$/),
  ].filter((page) => existsSync(join(root, page)));
  const shown = /`((?:src|cache|rules|native|fixtures|test|docs|bench|scripts|bin)\/[A-Za-z0-9_./-]+)`/g;

  it('every path of the repository that a page names exists', () => {
    const missing: string[] = [];
    for (const page of pages) {
      for (const match of readFileSync(join(root, page), 'utf8').matchAll(shown)) {
        const path = (match[1] ?? '').replace(/[.,]$/, '');
        if (!existsSync(join(root, path))) missing.push(`${page}: ${path}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('every relative link leads somewhere', () => {
    const missing: string[] = [];
    for (const page of pages) {
      for (const match of readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
        const target = join(root, dirname(page), match[1] ?? '');
        if (!existsSync(target) || !statSync(target)) missing.push(`${page}: ${match[1] ?? ''}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
